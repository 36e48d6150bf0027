import { describe, expect, test } from "vitest";
import { type CivilDate, civilDate } from "#domain/civil-date.ts";
import type { ChildMeasurement } from "#domain/measurements/child-measurement.ts";
import type { MeasuredChild } from "#domain/measurements/measurement-draft.ts";
import { childGrowth as growthOn } from "#features/child/child-view.ts";
import { historyRows } from "#features/child/history-rows.ts";
import { isDayOfDeath, markFields } from "#features/child/mark-sheet.tsx";
import { motherView as motherViewOn } from "#features/child/mother-view.ts";

/** A boy; on 21 Nov 2026 366 days old. */
const child: MeasuredChild = { sex: "L", birthDate: civilDate(2025, 11, 20) };

/** Read on the day of the newest measurement of most tests. */
const THAT_DAY = civilDate(2026, 11, 5);
const childGrowth = (
  of: Parameters<typeof growthOn>[0],
  measurements: readonly ChildMeasurement[],
  today = THAT_DAY,
) => growthOn(of, measurements, today);
const motherView = (
  ...[of, growth]: Parameters<typeof motherViewOn> extends [infer A, infer B, unknown] ? [A, B] : never
) => motherViewOn(of, growth, THAT_DAY);

const measured = (date: string, parts: Partial<ChildMeasurement> = {}): ChildMeasurement => ({
  record: `r ${date} ${parts.author ?? ""}`,
  version: `v ${date} ${parts.author ?? ""}`,
  date: date as CivilDate,
  author: "siti",
  pending: false,
  position: parts.lengthCm === undefined ? undefined : "lying",
  ...parts,
});

describe("the latest result", () => {
  test("speaks for the newest day, and for older ones where it is silent", () => {
    const { latest } = childGrowth(child, [
      measured("2026-10-03", { weightKg: 9.3, lengthCm: 74.5 }),
      measured("2026-11-05", { weightKg: 9.6 }),
    ]);
    expect(latest?.day.date).toBe("2026-11-05");
    expect(latest?.lines.map(({ shortLabel, takenOn }) => [shortLabel, takenOn])).toEqual([
      ["BB/U", undefined],
      ["PB/U", "2026-10-03"],
      ["BB/PB", "2026-10-03"],
      ["IMT/U", "2026-10-03"],
    ]);
    expect(latest?.changes).toEqual(["Naik 300 gram, bulan ini paling sedikit 300."]);
  });

  test("takes weight and length of one day from two people as one", () => {
    const { days, latest } = childGrowth(child, [
      measured("2026-11-05", { weightKg: 9.6, author: "siti" }),
      measured("2026-11-05", { lengthCm: 75.7, author: "ayu" }),
    ]);
    expect(days).toHaveLength(1);
    expect(latest?.lines.map(({ shortLabel }) => shortLabel)).toContain("BB/PB");
  });

  test("leaves out what was sent back and says so", () => {
    const growth = childGrowth(child, [
      measured("2026-11-05", { weightKg: 15, review: { decision: "sendBack", note: "Cek timbangan" } }),
    ]);
    expect(growth.latest).toBeUndefined();
    expect(growth.sentBack).toMatchObject([{ review: { note: "Cek timbangan" } }]);
  });
});

describe("a result read on a later day", () => {
  // 2026-11-06: 100 gram where 300 were needed, everything else normal.
  const weighed = [measured("2026-10-05", { weightKg: 9.3 }), measured("2026-11-06", { weightKg: 9.4 })];
  const readOn = (today: string) => growthOn(child, weighed, today as CivilDate).latest;

  test("asks nobody to come hari ini", () => {
    expect(readOn("2026-11-06")?.step).toMatchObject({ title: "Temui petugas kesehatan hari ini" });
    for (const today of ["2026-11-07", "2026-11-22", "2026-12-03", "2027-03-01"]) {
      const latest = readOn(today);
      expect(latest?.step.title).toBe("Waktu itu: temui petugas kesehatan");
      expect(latest?.step.text).not.toMatch(/hari ini|sekarang juga/i);
    }
  });

  test("says by the calendar when to weigh again", () => {
    expect(readOn("2026-11-22")?.step.text).toContain("Timbang lagi bulan depan.");
    expect(readOn("2026-12-03")?.step.text).toContain("Timbang lagi bulan ini.");
    expect(readOn("2027-01-01")?.step.text).toContain("Sudah waktunya ditimbang lagi.");
  });

  test("sends no mother anywhere hari ini either", () => {
    const growth = growthOn(child, weighed, "2026-11-22" as CivilDate);
    const view = motherViewOn(child, growth, "2026-11-22" as CivilDate);
    expect(JSON.stringify(view)).not.toContain("hari ini");
    expect(view?.again).toBe("Timbang lagi bulan depan.");
  });

  test("of grave signs asks whether the child was seen", () => {
    const swollen = [measured("2026-11-06", { weightKg: 9.4, oedema: true })];
    expect(growthOn(child, swollen, "2026-11-22" as CivilDate).latest?.step).toMatchObject({
      urgency: "today",
      title: "Waktu itu: segera ke puskesmas atau rumah sakit",
      todo: "Pastikan anak sudah diperiksa. Bila belum, antar sekarang",
    });
  });
});

describe("the KMS", () => {
  const kmsOf = (...weights: readonly [string, number][]) =>
    childGrowth(
      child,
      weights.map(([date, weightKg]) => measured(date, { weightKg })),
    ).latest?.kms;

  test("says status and zone in words, and how usual the gain is", () => {
    expect(kmsOf(["2026-10-05", 9.3], ["2026-11-05", 9.6])).toMatchObject([
      {
        label: "Status KMS",
        word: "N, naik",
        tone: "normal",
        notes: [expect.any(String), expect.any(String)],
      },
      { label: "Letak di KMS", word: "Di daerah hijau" },
    ]);
  });

  test("counts months without enough gain", () => {
    const [status] = kmsOf(["2026-09-05", 9.3], ["2026-10-05", 9.35], ["2026-11-05", 9.4]) ?? [];
    expect(status).toMatchObject({ word: "2T, 2 bulan tidak naik", tone: "low" });
  });

  test("is B only where whoever was there marked the first weighing ever", () => {
    const once = [measured("2026-11-05", { weightKg: 9.6 })];
    expect(childGrowth(child, once).latest?.kms[0]?.word).toBe("Bulan lalu tidak ada datanya");
    const services = [{ record: "s", type: "firstWeighing", date: "2026-11-05" as CivilDate }] as const;
    expect(childGrowth({ ...child, services }, once).latest?.kms[0]?.word).toBe("B, baru pertama ditimbang");
  });

  test("says how usual the gain in length is over two or three months, and nothing over one", () => {
    const grown = (date: string, lengthCm: number) =>
      childGrowth(child, [
        measured(date, { lengthCm: 72 }),
        measured("2026-11-05", { lengthCm }),
      ]).latest?.kms.map(({ label, word }) => [label, word]);
    // WHO, boys: from 9 to 11 months the median gain is about 2.6 cm.
    expect(grown("2026-09-05", 74.6)).toEqual([["Pertambahan panjang 2 bulan", "Biasa"]]);
    expect(grown("2026-08-05", 74)).toEqual([["Pertambahan panjang 3 bulan", "Lambat"]]);
    expect(grown("2026-08-05", 72.5)).toEqual([
      ["Pertambahan panjang 3 bulan", "Jauh lebih lambat dari biasanya"],
    ]);
    expect(grown("2026-10-05", 73.3)).toEqual([]);
  });

  test("names the red and the orange line", () => {
    expect(kmsOf(["2026-11-05", 6.5])?.[1]?.word).toBe("Di bawah garis merah (BGM)");
    expect(kmsOf(["2026-11-05", 12.5])?.[1]?.word).toBe("Di atas garis oranye");
  });

  test("gives no zone to an implausible weight", () => {
    expect(kmsOf(["2026-11-05", 25])?.map(({ id }) => id)).toEqual(["status"]);
  });
});

describe("a child born preterm", () => {
  // Born at 30 weeks, 70 days early. On 5 Nov 2026 150 days old, 80 days corrected. A boy of 5.0 kg: WHO's -2 SD is
  // 5.9 kg at 5 months and 4.7 kg at 80 days.
  const early: MeasuredChild = { sex: "L", birthDate: "2026-06-08" as CivilDate, gestationWeeks: 30 };
  const growth = childGrowth(early, [measured("2026-11-05", { weightKg: 5 })]);

  test("has both ages, each with its name", () => {
    expect(growth.latest?.preterm).toMatchObject({
      realAge: "4 bulan 28 hari",
      correctedAge: "2 bulan 19 hari",
      note: expect.stringContaining("30 minggu"),
    });
  });

  test("whose HPHT is known is corrected to the day", () => {
    // 12 Nov 2025 to 8 Jun 2026: 208 days, 29 weeks and 5 days; the weeks that somebody said besides give way.
    const toTheDay = { ...early, gestationDays: 208 };
    const { latest } = childGrowth(toTheDay, [measured("2026-11-05", { weightKg: 5 })]);
    expect(latest?.preterm).toMatchObject({
      correctedAge: "2 bulan 17 hari",
      note: expect.stringContaining("29 minggu 5 hari"),
    });
  });

  test("is reported by the real age and referred by the corrected one", () => {
    expect(growth.latest?.lines[0]?.word).toBe("Berat badan sangat kurang");
    expect(growth.latest?.preterm?.lines[0]?.word).toBe("Berat badan normal");
    expect(growth.latest?.step.urgency).toBe("routine");
  });

  test("before term has no corrected result, and is never called safe", () => {
    const newborn = { ...early, birthDate: "2026-10-01" as CivilDate };
    const { latest } = childGrowth(newborn, [measured("2026-11-05", { weightKg: 2.4 })]);
    expect(latest?.preterm).toMatchObject({ correctedAge: undefined, lines: [] });
    expect(latest?.step.urgency).not.toBe("routine");
  });

  test("from 24 months on, and at term, is like any other", () => {
    const older = { ...early, birthDate: "2024-11-04" as CivilDate };
    expect(childGrowth(older, [measured("2026-11-05", { weightKg: 11 })]).latest?.preterm).toBeUndefined();
    const term = { ...early, gestationWeeks: 37 };
    expect(childGrowth(term, [measured("2026-11-05", { weightKg: 5 })]).latest?.preterm).toBeUndefined();
  });
});

describe("what the mother is shown", () => {
  const shown = (parts: Partial<ChildMeasurement>) =>
    motherView(
      child,
      childGrowth(child, [measured("2026-10-03", { weightKg: 6.4 }), measured("2026-11-05", parts)]),
    );

  test("is weight, change, line and step", () => {
    expect(shown({ weightKg: 6.5, lengthCm: 73 })).toMatchObject({
      weight: "6,5 kg",
      length: "73,0 cm",
      change: "Naik 100 gram sejak bulan lalu",
      line: [{ y: 6.4 }, { y: 6.5 }],
    });
  });

  test("has no z, no category, no label, however low", () => {
    const view = shown({ weightKg: 6.2, lengthCm: 69, oedema: true });
    expect(JSON.stringify({ ...view, line: [] })).not.toMatch(/pendek|kurang|buruk|stunting|merah|z\b|SD/i);
  });

  test("sends nobody anywhere for a figure in doubt", () => {
    expect(shown({ weightKg: 25 })?.nextStep).toContain("ukur sekali lagi");
  });
});

describe("the list of measurements", () => {
  const sources = {
    child,
    workerName: (id: string) => (id === "siti" ? "Bu Siti" : undefined),
    versionOf: () => undefined,
    receiptOf: () => "safe" as const,
  };

  test("says figures, who, result and where the record is", () => {
    const [row] = historyRows(
      [measured("2026-11-05", { weightKg: 9.6, lengthCm: 70, role: "cadre", pending: true })],
      sources,
    );
    expect(row).toMatchObject({
      figures: "9,6 kg · 70,0 cm telentang",
      who: "Bu Siti, kader TPK",
      receipt: "onlyHere",
    });
    expect(row?.marks.map(({ word }) => word)).toContain("Pendek");
  });

  test("has one quiet mark when all is well", () => {
    expect(historyRows([measured("2026-11-05", { weightKg: 9.6 })], sources)[0]?.marks).toEqual([
      { tone: "normal", word: "Semua dalam batas normal" },
    ]);
  });

  test("still shows what one that was sent back said", () => {
    const back = measured("2026-11-05", { weightKg: 9.6, review: { decision: "sendBack" } });
    expect(historyRows([back], sources)[0]).toMatchObject({ sentBack: expect.any(String), marks: [{}] });
  });
});

describe("marking", () => {
  const today = civilDate(2026, 11, 21);
  test("a death has a day between birth and today, or none", () => {
    expect(isDayOfDeath("", child.birthDate, today)).toBe(true);
    expect(isDayOfDeath("2026-11-21", child.birthDate, today)).toBe(true);
    expect(isDayOfDeath("2026-11-22", child.birthDate, today)).toBe(false);
    expect(isDayOfDeath("2025-11-19", child.birthDate, today)).toBe(false);
    expect(isDayOfDeath("31/2/2026", child.birthDate, today)).toBe(false);
  });
  test("present takes a wrongly noted death back", () => {
    expect(markFields("present", "")).toEqual({ listStatus: "present", life: "alive", diedOn: undefined });
    expect(markFields("dead", "2026-11-01")).toEqual({ life: "dead", diedOn: "2026-11-01" });
  });
});
