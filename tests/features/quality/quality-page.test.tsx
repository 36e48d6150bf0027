import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { addDays, type CivilDate } from "#domain/civil-date.ts";
import type { Role } from "#domain/facts/version.ts";
import { qualityRows, sightOf } from "#features/quality/quality-rows.ts";
import { QualityScreen } from "#features/quality/quality-screen.tsx";
import type { MeasurementCard, PersonCard } from "#storage/session-types.ts";
import { aMeasurementCard, aPersonCard, aSessionShowing, TEST_DAY } from "#support/cards.ts";

const day = (daysAgo: number): CivilDate => addDays(TEST_DAY, -daysAgo);

/** Thirty girls of 500 days, each measured once by `author`; `lengthOf` says what was read. */
const thirty = (author: string, lengthOf: (at: number) => number, parts: Partial<MeasurementCard> = {}) =>
  Array.from({ length: 30 }, (_, at) =>
    aPersonCard(`${author} ${at}`, {
      birthDate: day(500),
      posyandu: "melati",
      measurements: [
        aMeasurementCard(day(10), {
          record: `${author} ${at}`,
          author,
          weightKg: Math.round((8.4 + at * 0.107) * 10) / 10,
          lengthCm: lengthOf(at),
          ...parts,
        }),
      ],
    }),
  );

/** All last digits, spread about as WHO's children are. */
const careful = (at: number): number => Math.round((73 + at * 0.31) * 10) / 10;
/** Read to the half centimetre. */
const hasty = (at: number): number => Math.round((73 + at * 0.31) * 2) / 2;

const sessionOf = (role: Role | undefined, personCards: readonly PersonCard[]) =>
  aSessionShowing({
    personCards,
    grants: () => ({ version: 1, list: role === undefined ? [] : [{ role, area: "3571011001" }] }),
    references: (kind) =>
      kind === "worker"
        ? [{ id: "ayu", stream: "3571011001", kind, body: { name: "Ayu Lestari" } }]
        : kind === "posyandu"
          ? [{ id: "melati", stream: "3571011001", kind, body: { name: "Posyandu Melati" } }]
          : kind === "tool"
            ? [
                {
                  id: "dacin",
                  stream: "3571011001",
                  kind,
                  body: { name: "Dacin 3", type: "scale", calibratedOn: "2026-01-15" },
                },
              ]
            : [],
  });
const asked = { by: "author", period: "quarter", today: TEST_DAY } as const;

describe("who sees whom", () => {
  const everybody = [...thirty("siti", careful), ...thirty("ayu", hasty)];

  test.each<[Role | undefined, readonly string[]]>([
    ["supervisor", ["Ayu Lestari", "Siti Aminah"]],
    ["healthWorker", ["Ayu Lestari", "Siti Aminah"]],
    ["cadre", ["Siti Aminah"]],
    ["posyanduCadre", ["Siti Aminah"]],
    ["admin", ["Ayu Lestari", "Siti Aminah"]],
    [undefined, []],
  ])("a %s", (role, names) => {
    expect(qualityRows(sessionOf(role, everybody), asked).map(({ name }) => name)).toEqual(names);
  });

  test("a cadre asks about no posyandu and no tool", () => {
    expect(qualityRows(sessionOf("cadre", everybody), { ...asked, by: "posyandu" })).toEqual([]);
    expect(sightOf(sessionOf(undefined, []))).toBe("none");
  });
});

describe("a reader", () => {
  const rowOf = (people: readonly PersonCard[]) => qualityRows(sessionOf("supervisor", people), asked)[0];
  const gradeOf = (people: readonly PersonCard[], topic: string) =>
    rowOf(people)?.verdicts.find((verdict) => verdict.topic === topic);

  test("who reads to the half centimetre is told to read on", () => {
    expect(gradeOf(thirty("ayu", hasty), "Angka terakhir panjang atau tinggi")).toMatchObject({
      grade: "poor",
    });
    expect(rowOf(thirty("ayu", hasty))?.lastDigits).toContain("panjang 100%");
  });

  test("who reads every millimetre is good at it", () => {
    expect(gradeOf(thirty("siti", careful), "Angka terakhir panjang atau tinggi")).toMatchObject({
      grade: "good",
    });
  });

  test("with implausible figures has work to do, and stands before one who has none", () => {
    const odd = thirty("ayu", (at) => (at < 3 ? 50 : careful(at)));
    const rows = qualityRows(sessionOf("supervisor", [...thirty("siti", careful), ...odd]), asked);
    expect(rows[0]).toMatchObject({ name: "Ayu Lestari", grade: "poor" });
    expect(gradeOf(odd, "Angka tidak wajar")).toMatchObject({ grade: "poor" });
  });

  test("entered twice, late or without a length is counted", () => {
    const [first, ...rest] = thirty("ayu", careful, { recordedOn: day(1) });
    if (!first?.measurements[0]) throw new Error("nobody was measured");
    const twice = { ...first, measurements: [first.measurements[0], first.measurements[0]] };
    expect(gradeOf([twice, ...rest], "Tercatat dua kali")).toMatchObject({ grade: "look" });
    expect(gradeOf([first, ...rest], "Tepat waktu")).toMatchObject({ grade: "look" });
    const weighedOnly = thirty("ayu", careful, { lengthCm: undefined });
    expect(gradeOf(weighedOnly, "Panjang tidak diukur")).toMatchObject({
      grade: "look",
      text: "30 dari 30 (100%).",
    });
  });

  test("of fewer than twenty figures is not judged", () => {
    expect(rowOf(thirty("ayu", hasty).slice(0, 19))?.grade).toBe("tooFew");
  });

  test("counts only in the period asked for", () => {
    const old = thirty("ayu", careful).map((card) => ({
      ...card,
      measurements: card.measurements.map((one) => ({ ...one, date: day(200) })),
    }));
    expect(rowOf(old)).toBeUndefined();
    expect(qualityRows(sessionOf("supervisor", old), { ...asked, period: "year" })).toHaveLength(1);
  });
});

describe("a posyandu and a tool", () => {
  test("a measurement without a posyandu of its own counts for the child's", () => {
    const rows = qualityRows(sessionOf("supervisor", thirty("ayu", careful)), { ...asked, by: "posyandu" });
    expect(rows).toMatchObject([{ name: "Posyandu Melati", count: 30 }]);
  });

  test("doubted by whoever held it is told, also before twenty figures, and beside its calibration", () => {
    const answers = { "weightKg.tenTimes": "toolDoubt", "lengthCm.shrunk": "toolDoubt" };
    const people = thirty("ayu", careful, { weightTool: "dacin", lengthTool: "papan", answers }).slice(0, 3);
    const rows = qualityRows(sessionOf("supervisor", people), { ...asked, by: "tool" });
    expect(rows).toMatchObject([{ grade: "poor" }, { grade: "poor" }]);
    const [dacin] = rows.filter(({ name }) => name === "Dacin 3");
    expect(dacin?.verdicts).toContainEqual(
      expect.objectContaining({ topic: "Alat diragukan", text: expect.stringContaining("3 kali") }),
    );
    expect(dacin?.calibrated).toBe("15 Jan 2026");
    // The reader is not the worse for it.
    const [ayu] = qualityRows(sessionOf("supervisor", people), asked);
    expect(ayu).toMatchObject({ grade: "tooFew" });
  });

  test("a scale answers for weights alone", () => {
    const people = thirty("ayu", hasty, { weightTool: "dacin" });
    const [row] = qualityRows(sessionOf("supervisor", people), { ...asked, by: "tool" });
    expect(row).toMatchObject({ name: "Dacin 3", figures: "30 berat" });
    expect(row?.verdicts.map(({ about }) => about)).not.toContain("missing");
  });
});

describe("the page", () => {
  const draw = (role: Role | undefined, people: readonly PersonCard[]) =>
    renderToString(
      <QualityScreen
        session={sessionOf(role, people)}
        today={TEST_DAY}
        lists={{ quality: async () => ({ type: "offline" }) }}
        go={() => {}}
        holdForm={() => () => {}}
        showToast={() => {}}
      />,
    );

  test("shows a supervisor rows with words, and by what is judged", () => {
    const html = draw("supervisor", thirty("ayu", hasty));
    expect(html).toContain("Ayu Lestari");
    expect(html).toContain("Perlu dibenahi");
    expect(html).toContain("WHO");
  });

  test("shows a cadre her own findings at once, and no groups", () => {
    const html = draw("cadre", thirty("siti", careful));
    expect(html).toContain("Angka terakhir berat");
    expect(html).not.toContain("Posyandu</button>");
  });

  test("says so when there is nothing yet, or nothing to see", () => {
    expect(draw("cadre", [])).toContain("Belum ada pengukuran");
    expect(draw(undefined, [])).toContain("Halaman ini untuk");
  });
});
