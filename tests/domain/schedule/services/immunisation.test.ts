import { describe, expect, test } from "vitest";
import { forRegion, immunisationSets, immunisationStatus } from "#domain/schedule/services/immunisation.ts";
import { aDose, day } from "./a-served-child.ts";

const KEDIRI = "3571011001";

const dueOf = (
  birthDate: string,
  on: string,
  given: readonly (readonly [string, string])[] = [],
  sets = immunisationSets,
) =>
  immunisationStatus(
    { birthDate: day(birthDate), services: given.map(([dose, date]) => aDose(dose, date)) },
    day(on),
    KEDIRI,
    sets,
  )?.due.map(({ id }) => id);

/** All that a child born on 10 January 2026 has by its tenth day of each month. */
const ON_TIME: readonly (readonly [string, string])[] = [
  ["hb0", "2026-01-10"],
  ["bcg", "2026-02-10"],
  ["opv1", "2026-02-10"],
  ["dptHbHib1", "2026-03-10"],
  ["opv2", "2026-03-10"],
  ["pcv1", "2026-03-10"],
  ["rv1", "2026-03-10"],
  ["dptHbHib2", "2026-04-10"],
  ["opv3", "2026-04-10"],
  ["pcv2", "2026-04-10"],
  ["rv2", "2026-04-10"],
  ["dptHbHib3", "2026-05-10"],
  ["opv4", "2026-05-10"],
  ["ipv1", "2026-05-10"],
  ["rv3", "2026-05-10"],
  ["mr1", "2026-10-10"],
  ["ipv2", "2026-10-10"],
  ["pcv3", "2027-01-10"],
];
const until = (date: string) => ON_TIME.filter(([, on]) => on < date);

describe("the ministry's schedule, by age", () => {
  test.each([
    ["2026-01-10", ["hb0"]],
    ["2026-02-10", ["bcg", "opv1"]],
    ["2026-03-10", ["opv2", "pcv1", "rv1", "dptHbHib1"]],
    ["2026-04-10", ["opv3", "pcv2", "rv2", "dptHbHib2"]],
    ["2026-05-10", ["opv4", "rv3", "dptHbHib3", "ipv1"]],
    ["2026-06-10", []],
    ["2026-10-10", ["mr1", "ipv2"]],
    ["2027-01-10", ["pcv3"]],
    ["2027-06-10", []],
    ["2027-07-10", ["dptHbHib4", "mr2"]],
  ])("a child that never missed one, on %s", (date, due) =>
    expect(dueOf("2026-01-10", date, until(date))?.sort()).toEqual([...due].sort()),
  );

  test("the day before the month is complete nothing is due yet", () =>
    expect(dueOf("2026-01-10", "2026-03-09", until("2026-03-01"))).toEqual([]));
});

describe("catching up", () => {
  test("the next dose of a series waits four weeks after the one before", () => {
    const late: readonly (readonly [string, string])[] = [["dptHbHib1", "2026-06-10"]];
    expect(dueOf("2026-01-10", "2026-07-07", late)).not.toContain("dptHbHib2");
    expect(dueOf("2026-01-10", "2026-07-08", late)).toContain("dptHbHib2");
  });
  test("a dose is not offered before the one it follows", () =>
    expect(dueOf("2026-01-10", "2026-06-10", [["hb0", "2026-01-10"]])).not.toContain("opv2"));
  test("the fourth DPT comes a year after the third, the second MR half a year after the first", () => {
    const late: readonly (readonly [string, string])[] = [
      ["dptHbHib3", "2026-12-10"],
      ["mr1", "2027-03-10"],
    ];
    const at = (date: string) => dueOf("2026-01-10", date, late);
    expect(at("2027-08-10")).not.toContain("dptHbHib4");
    expect(at("2027-08-10")).not.toContain("mr2");
    expect(at("2027-12-10")).toEqual(expect.arrayContaining(["dptHbHib4", "mr2"]));
  });
  test("HB0 is written down in the first week only, BCG and rotavirus in the first year", () => {
    expect(dueOf("2026-01-10", "2026-01-17")).toContain("hb0");
    expect(dueOf("2026-01-10", "2026-01-18")).not.toContain("hb0");
    expect(dueOf("2026-01-10", "2027-01-09", [["mr1", "2026-10-10"]])).toEqual(
      expect.arrayContaining(["bcg", "rv1"]),
    );
    const afterYear = dueOf("2026-01-10", "2027-01-10", [["mr1", "2026-10-10"]]);
    expect(afterYear).not.toContain("bcg");
    expect(afterYear).not.toContain("rv1");
  });
  test("a dose dated after the day asked about is not there yet", () =>
    expect(dueOf("2026-01-10", "2026-02-10", [["bcg", "2026-02-11"]])).toContain("bcg"));
});

describe("a history nobody wrote down", () => {
  const status = (on: string, services = [] as ReturnType<typeof aDose>[]) =>
    immunisationStatus({ birthDate: day("2026-01-10"), services }, day(on), KEDIRI);
  test("from three months on is a question to the KIA book", () => {
    expect(status("2026-04-09")?.isHistoryUnknown).toBe(false);
    expect(status("2026-04-10")?.isHistoryUnknown).toBe(true);
    expect(status("2026-04-10", [aDose("bcg", "2026-02-10")])?.isHistoryUnknown).toBe(false);
  });
  test("without a birth date nothing is said", () =>
    expect(immunisationStatus({}, day("2026-04-10"), KEDIRI)).toBeUndefined());
});

describe("what a city decides", () => {
  const sets = [
    ...immunisationSets,
    forRegion({
      region: "3571",
      validFrom: day("2026-03-01"),
      hasHexavalent: true,
      hasJapaneseEncephalitis: true,
      source: "surat dinas kesehatan, contoh",
    }),
  ];
  test("heksavalen and JE are off everywhere until a city says so", () => {
    expect(immunisationSets.flatMap(({ rules }) => rules.map(({ id }) => id))).not.toEqual(
      expect.arrayContaining(["hexavalent1"]),
    );
    expect(dueOf("2026-01-10", "2026-11-10", [["bcg", "2026-02-10"]])).not.toContain("je");
  });
  test("from its day on, in its region only", () => {
    expect(dueOf("2026-01-10", "2026-03-10", until("2026-03-01"), sets)).toContain("hexavalent1");
    expect(dueOf("2025-12-10", "2026-02-28", [["bcg", "2026-01-10"]], sets)).toContain("dptHbHib1");
    const elsewhere = immunisationStatus(
      { birthDate: day("2026-01-10"), services: [aDose("bcg", "2026-02-10")] },
      day("2026-03-10"),
      "6372011001",
      sets,
    );
    expect(elsewhere?.due.map(({ id }) => id)).toContain("dptHbHib1");
  });
  test("who began with the older vaccine goes on with the new one, and gets no polio injection twice", () => {
    const due = dueOf("2026-01-10", "2026-04-10", until("2026-04-01"), sets);
    expect(due).toContain("hexavalent2");
    expect(due).not.toContain("hexavalent1");
    expect(dueOf("2026-01-10", "2026-10-10", until("2026-10-01"), sets)).not.toContain("ipv2");
  });
  test("JE at ten months", () => {
    expect(dueOf("2026-01-10", "2026-11-09", until("2026-11-01"), sets)).not.toContain("je");
    expect(dueOf("2026-01-10", "2026-11-10", until("2026-11-01"), sets)).toContain("je");
  });
});
