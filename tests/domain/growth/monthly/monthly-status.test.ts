import { describe, expect, test } from "vitest";
import { minimumGains } from "#domain/growth/monthly/kbm.ts";
import { gramsFromKg, type MonthlyHistory, monthlyEntries } from "#domain/growth/monthly/monthly-status.ts";
import { minimumGainNote, monthlyText } from "#domain/growth/monthly/status-text.ts";
import { day } from "../a-civil-date.ts";

/** A boy born on 10 January 2026; weighings as `[day, kg]`. */
const entriesOf = (weighings: readonly [string, number][], history: Partial<MonthlyHistory> = {}) =>
  monthlyEntries(
    {
      sex: "L",
      birthDate: day("2026-01-10"),
      isComplete: true,
      weighings: weighings.map(([date, kg]) => ({ date: day(date), grams: gramsFromKg(kg) })),
      ...history,
    },
    minimumGains,
  );

const letters = (weighings: readonly [string, number][], history: Partial<MonthlyHistory> = {}) =>
  entriesOf(weighings, history).map(({ status, consecutiveT }) =>
    status.kind === "T" ? `${consecutiveT}T` : status.kind,
  );

describe("naik atau tidak naik", () => {
  test("first B, then N when the gain reaches KBM, T when it does not", () => {
    expect(
      letters([
        ["2026-02-12", 4.3],
        ["2026-03-12", 5.2],
        ["2026-04-12", 5.9],
      ]),
    ).toEqual(["B", "N", "1T"]);
  });

  test("whole grams: 7.7 after 7.4 is 300 g, which is enough in the ninth month", () => {
    expect(7.7 - 7.4).toBeLessThan(0.3);
    const entries = entriesOf([
      ["2026-09-11", 7.4],
      ["2026-10-11", 7.7],
    ]);
    expect(entries[1]).toMatchObject({ ageMonths: 9, status: { kind: "N", gainGrams: 300 } });
  });

  test("one gram less than KBM is T", () => {
    expect(
      letters([
        ["2026-09-11", 7.4],
        ["2026-10-11", 7.699],
      ]),
    ).toEqual(["B", "1T"]);
  });

  test("a missed month makes O; the month after compares again", () => {
    expect(
      letters([
        ["2026-03-12", 5.2],
        ["2026-05-12", 6.5],
        ["2026-06-12", 7.1],
      ]),
    ).toEqual(["B", "O", "N"]);
  });

  test("O neither breaks nor adds to T in a row; N does break", () => {
    expect(
      letters([
        ["2026-03-12", 5.2],
        ["2026-04-12", 5.3],
        ["2026-06-12", 5.9],
        ["2026-07-12", 6.0],
        ["2026-08-12", 6.05],
        ["2026-09-12", 6.5],
        ["2026-10-12", 6.5],
      ]),
    ).toEqual(["B", "1T", "O", "2T", "3T", "N", "1T"]);
  });

  test("calendar months count, not days: 31 March and 1 April are two months", () => {
    const entries = entriesOf([
      ["2026-03-31", 5.2],
      ["2026-04-01", 5.2],
    ]);
    expect(entries.map(({ month }) => month)).toEqual(["2026-03", "2026-04"]);
    expect(entries[1]?.status.kind).toBe("T");
  });

  test("December and January are neighbours", () => {
    expect(
      letters([
        ["2026-12-20", 8.5],
        ["2027-01-20", 8.7],
      ]),
    ).toEqual(["B", "N"]);
  });

  test("a second weighing in a month replaces the first, it does not add", () => {
    const entries = entriesOf([
      ["2026-03-12", 5.2],
      ["2026-04-20", 6.0],
      ["2026-04-05", 5.5],
    ]);
    expect(entries).toHaveLength(2);
    expect(entries[1]).toMatchObject({ weighing: { grams: 6000 }, status: { kind: "N", gainGrams: 800 } });
  });

  test("the weight at birth is no posyandu weighing: the first attendance is B", () => {
    expect(
      letters([
        ["2026-01-10", 3.1],
        ["2026-02-12", 4.3],
      ]),
    ).toEqual(["B"]);
  });

  test("under one completed month there is no N or T", () => {
    expect(
      letters([
        ["2026-01-20", 3.2],
        ["2026-02-05", 3.5],
        ["2026-03-12", 4.6],
      ]),
    ).toEqual(["B", "tooYoung", "N"]);
  });

  test("where earlier weighings may exist elsewhere the first one is not B", () => {
    expect(
      letters(
        [
          ["2026-05-12", 6.5],
          ["2026-06-12", 7.1],
        ],
        { isComplete: false },
      ),
    ).toEqual(["noDataLastMonth", "N"]);
  });

  test("from the fifth birthday on there is no N or T", () => {
    expect(
      letters([
        ["2030-12-10", 16],
        ["2031-01-09", 16.2],
        ["2031-02-10", 16.4],
      ]),
    ).toEqual(["B", "N", "tooOld"]);
  });

  test("the completed months at this weighing choose KBM: the day before the monthly birthday counts lower", () => {
    const minimumOn = (date: string) => {
      const [, second] = entriesOf([
        ["2026-03-20", 5],
        [date, 5.5],
      ]);
      return second?.status.kind === "T" && second.status.minimum.grams;
    };
    expect(minimumOn("2026-04-09")).toBe(900);
    expect(minimumOn("2026-04-10")).toBe(800);
  });

  test("nothing weighed, nothing said", () => {
    expect(entriesOf([])).toEqual([]);
  });
});

describe("the least monthly gain", () => {
  const grams = (sex: "L" | "P") =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 24, 25, 60].map(
      (month) => minimumGains[sex].find((row) => month >= row.fromMonth && month <= row.toMonth)?.grams,
    );

  test("boys and girls as on the KMS", () => {
    expect(grams("L")).toEqual([800, 900, 800, 600, 500, 400, 400, 300, 300, 300, 300, 200, 200, 200, 200]);
    expect(grams("P")).toEqual([800, 900, 800, 600, 500, 400, 300, 300, 300, 300, 200, 200, 200, 200, 200]);
  });

  test("months 7 and 11 are marked for a check on the printed KMS, all others agreed", () => {
    for (const sex of ["L", "P"] as const) {
      const doubtful = minimumGains[sex].filter((row) => row.confidence === "check");
      expect(doubtful.map((row) => row.fromMonth)).toEqual([7, 11]);
    }
  });
});

describe("what the cadre reads", () => {
  const said = (second: number) => {
    const [, entry] = entriesOf([
      ["2026-09-11", 7.4],
      ["2026-10-11", second],
    ]);
    return entry && monthlyText(entry);
  };

  test("gain, standstill and loss, with what was needed", () => {
    expect(said(7.5)).toBe("Naik 100 gram, bulan ini paling sedikit 300");
    expect(said(7.4)).toBe("Berat tetap, bulan ini paling sedikit 300");
    expect(said(7.2)).toBe("Turun 200 gram, bulan ini paling sedikit 300");
  });

  test("repeated T is counted in words; B and O have their own", () => {
    const entries = entriesOf([
      ["2026-03-12", 5.2],
      ["2026-04-12", 5.3],
      ["2026-05-12", 5.4],
      ["2026-07-12", 5.4],
    ]);
    expect(entries.map(monthlyText)).toEqual([
      "B, baru pertama ditimbang",
      "Naik 100 gram, bulan ini paling sedikit 800",
      "Naik 100 gram, bulan ini paling sedikit 600, 2 kali berturut-turut tidak naik cukup",
      "O, bulan lalu tidak ditimbang",
    ]);
  });

  test("a doubtful least gain is said to be so", () => {
    const [, seventh] = entriesOf([
      ["2026-07-12", 7],
      ["2026-08-12", 7.4],
    ]);
    expect(seventh && minimumGainNote(seventh.status)).toContain("KMS cetak");
    const [, eighth] = entriesOf([
      ["2026-08-12", 7],
      ["2026-09-12", 7.4],
    ]);
    expect(eighth && minimumGainNote(eighth.status)).toBeUndefined();
  });
});
