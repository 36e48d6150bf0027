import { describe, expect, test } from "vitest";
import type { ChildService } from "#domain/schedule/services/child-service.ts";
import { dueToday, dueWords } from "#features/weighing-day/register/due-today.ts";
import { markViews, mayBeFirst } from "#features/weighing-day/register/mark-views.ts";
import { readNewChild } from "#features/weighing-day/register/new-child-form.ts";
import { aGirl, day, KENANGA } from "./a-register.ts";

const AUGUST = day("2026-08-10");
const KEDIRI = KENANGA.area;
const marked = (
  type: ChildService["type"],
  date: string,
  parts: Partial<ChildService> = {},
): ChildService => ({
  record: `${type} ${parts.dose ?? ""}`,
  type,
  date: day(date),
  ...parts,
});
const viewsOf = (services: readonly ChildService[], date = AUGUST, isWeighed = true) => {
  const child = aGirl("Alya", { services });
  return markViews(child, date, dueToday(child, date, KEDIRI), { isWeighed, isFirstKnown: false });
};

describe("one-tap marks", () => {
  test("in August the capsule and the tablet of her age, with their words", () =>
    expect(viewsOf([]).map(({ label }) => label)).toEqual([
      "Kapsul merah (200.000 IU)",
      "Obat cacing 1 tablet (400 mg)",
    ]));
  test("what is marked today stays, on, and can be taken back", () => {
    const [capsule] = viewsOf([marked("vitaminA", "2026-08-10", { dose: "red" })]);
    expect(capsule).toMatchObject({ label: "Kapsul merah (200.000 IU)", records: ["vitaminA red"] });
  });
  test("what was marked on another day of the campaign is not asked again", () =>
    expect(viewsOf([marked("vitaminA", "2026-08-03", { dose: "red" })]).map(({ key }) => key)).toEqual([
      "deworming.whole",
    ]));
  test("doses due are marks of their own once the book was read, and none before", () => {
    const known = [
      marked("vaccine", "2025-11-10", { dose: "mr1" }),
      marked("vaccine", "2024-09-10", { dose: "dptHbHib3" }),
    ];
    expect(viewsOf(known).map(({ key }) => key)).toEqual(
      expect.arrayContaining(["vaccine.mr2", "vaccine.dptHbHib4"]),
    );
    expect(viewsOf([]).some(({ key }) => key.startsWith("vaccine"))).toBe(false);
  });
  test("who is not weighed may be marked as having come", () =>
    expect(viewsOf([], day("2026-11-21"), false).map(({ key }) => key)).toEqual(["attendance"]));
  test("“baru” is offered only where nobody can say what the weight was compared with", () => {
    const on = day("2026-11-21");
    expect(mayBeFirst("noDataLastMonth", [], on)).toBe(true);
    expect(mayBeFirst("O", [], on)).toBe(false);
    expect(mayBeFirst("B", [marked("firstWeighing", "2026-11-21")], on)).toBe(true);
  });
  test("a row says what is due in a few words, and does not call an unread book overdue", () => {
    const words = (services: readonly ChildService[], date = AUGUST) =>
      dueWords(dueToday(aGirl("Alya", { services }), date, KEDIRI));
    expect(words([])).toEqual(["kapsul merah", "obat cacing"]);
    expect(words([marked("vaccine", "2025-11-10", { dose: "mr1" })])).toContain("imunisasi");
    expect(words([], day("2026-11-21"))).toEqual([]);
  });
});

describe("a child on no list", () => {
  const at = { today: day("2026-11-21"), posyandu: "kenanga", streams: KENANGA.streams };
  const typed = {
    name: " Alya Putri ",
    sex: "P",
    birthDate: "2024-05-12",
    motherName: "Siti",
    home: "visitor",
    stream: undefined,
  } as const;
  test("on a visit is kept as one, and belongs to no posyandu here", () =>
    expect(readNewChild(typed, at)).toMatchObject({
      ok: true,
      value: {
        stream: "3571011001/05",
        fields: {
          name: "Alya Putri",
          sex: "P",
          group: "child",
          birthDate: "2024-05-12",
          listStatus: "visitor",
        },
      },
    }));
  test("who lives here names the RW and belongs to this posyandu", () => {
    expect(readNewChild({ ...typed, home: "resident" }, at)).toMatchObject({
      ok: false,
      problem: { stream: "Pilih RW." },
    });
    expect(readNewChild({ ...typed, home: "resident", stream: "3571011001/06" }, at)).toMatchObject({
      ok: true,
      value: { stream: "3571011001/06", fields: { posyandu: "kenanga", listStatus: "present" } },
    });
  });
  test("a name with digits or pictures is told beside its field, the mother's too, which may stay empty", () => {
    const read = readNewChild({ ...typed, name: "Alya 2", motherName: "Siti 😀" }, at);
    expect(read).toEqual({
      ok: false,
      problem: {
        name: "Nama ditulis dengan huruf saja. Hapus: 2",
        motherName: "Nama ditulis dengan huruf saja. Hapus: 😀",
      },
    });
    expect(readNewChild({ ...typed, motherName: " " }, at).ok).toBe(true);
  });
  test("a birth date may be unknown, never in the future nor over five years ago", () => {
    expect(readNewChild({ ...typed, birthDate: "" }, at).ok).toBe(true);
    const problemOf = (birthDate: string) => {
      const read = readNewChild({ ...typed, birthDate }, at);
      return read.ok ? undefined : read.problem.birthDate;
    };
    expect(problemOf("2026-11-22")).toBe("Tanggal lahir belum tiba.");
    expect(problemOf("2021-11-21")).toBe("Lebih dari lima tahun. Periksa tahunnya.");
    expect(problemOf("2021-11-22")).toBeUndefined();
    expect(problemOf("2025-02-30")).toBe("");
  });
  test("says beside each field what is missing", () => {
    const empty = {
      name: " ",
      sex: undefined,
      birthDate: "",
      motherName: "",
      home: undefined,
      stream: undefined,
    };
    const read = readNewChild(empty, at);
    expect(read.ok ? {} : Object.keys(read.problem).sort()).toEqual(["home", "name", "sex", "stream"]);
  });
});
