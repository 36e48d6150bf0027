import { describe, expect, test } from "vitest";
import {
  assessMonth,
  type MonitoredChild,
  type MonthlyMeasurement,
} from "#domain/growth/monthly/assess-month.ts";
import { kmsZoneOf } from "#domain/growth/monthly/kms-zone.ts";
import { messageForMother } from "#domain/growth/monthly/message-for-mother.ts";
import { gramsFromKg } from "#domain/growth/monthly/monthly-status.ts";
import { monthlyRuleSets, monthlyRulesOn } from "#domain/growth/monthly/rule-set.ts";
import { day } from "../a-civil-date.ts";

/** A girl born on 10 January 2026 with her weighings; the last one is today's. */
const month = (
  weighings: readonly [string, number][],
  measured: Partial<MonthlyMeasurement> = {},
  child: Partial<MonitoredChild> = {},
) => {
  const [today, weightKg] = weighings.at(-1) ?? ["2026-10-12", undefined];
  return assessMonth(
    {
      sex: "P",
      birthDate: day("2026-01-10"),
      weighings: weighings.map(([date, kg]) => ({ date: day(date), grams: gramsFromKg(kg) })),
      isComplete: true,
      ...child,
    },
    { date: day(today), weightKg, ...measured },
  );
};

const healthy: readonly [string, number][] = [
  ["2026-08-12", 7.9],
  ["2026-09-12", 8.2],
];

describe("what follows from a weighing", () => {
  test("a child that gains as it should: go on", () => {
    const { step, zone, monthly } = month([...healthy, ["2026-10-12", 8.5]]);
    expect(monthly?.status.kind).toBe("N");
    expect(zone?.id).toBe("green");
    expect(step).toMatchObject({ urgency: "continue", why: [], again: "nextMonth" });
    expect(step.todo).toContain("Pertahankan");
  });

  test("one T with all else normal is seen by the officer today and is no referral", () => {
    const { step, velocity } = month([...healthy, ["2026-10-12", 8.4]]);
    expect(step).toMatchObject({ urgency: "officerToday", rules: ["oneT"] });
    expect(velocity).toMatchObject({ kind: "z" });
  });

  test("2T goes to the puskesmas, and says how often", () => {
    const { step } = month([...healthy, ["2026-10-12", 8.3], ["2026-11-12", 8.45]]);
    expect(step.urgency).toBe("puskesmas");
    expect(step.why[0]).toBe("Berat tidak naik cukup 2 kali berturut-turut");
  });

  test("T and a gain that hardly any child has go to the puskesmas", () => {
    const { step, velocity } = month([...healthy, ["2026-10-12", 8.05]]);
    expect(velocity).toMatchObject({ kind: "z", intervalMonths: 1 });
    expect(step).toMatchObject({ urgency: "puskesmas", rules: ["tAndSlow", "oneT"] });
  });

  test("T and a low weight go to the puskesmas", () => {
    const { step } = month([
      ["2026-09-12", 6.2],
      ["2026-10-12", 6.4],
    ]);
    expect(step.rules).toContain("tAndLowWeight");
    expect(step.urgency).toBe("puskesmas");
  });

  test("yellow with a good gain: the officer today", () => {
    const { step, zone } = month([
      ["2026-09-12", 6.0],
      ["2026-10-12", 6.4],
    ]);
    expect(zone?.id).toBe("yellow");
    expect(step).toMatchObject({ urgency: "officerToday", rules: ["lowWeight"] });
  });

  test("below the red line: puskesmas, also with a good gain", () => {
    const { step, zone } = month([
      ["2026-09-12", 5.2],
      ["2026-10-12", 5.6],
    ]);
    expect(zone?.label).toBe("Di bawah garis merah (BGM)");
    expect(step).toMatchObject({ urgency: "puskesmas", rules: ["belowRedLine"] });
  });

  test("above the orange line: puskesmas", () => {
    const { step, zone } = month([
      ["2026-09-12", 9.9],
      ["2026-10-12", 10.3],
    ]);
    expect(zone?.id).toBe("aboveOrange");
    expect(step).toMatchObject({ urgency: "puskesmas", rules: ["aboveOrangeLine"] });
  });

  test("arm below 12.5 cm, arm below 11.5 cm", () => {
    const at = (armCm: number) => month([...healthy, ["2026-10-12", 8.5]], { armCm }).step.urgency;
    expect([12.5, 12.4, 11.5, 11.4].map(at)).toEqual(["continue", "puskesmas", "puskesmas", "urgent"]);
  });

  test("a length below -2 SD has its own step, measured again next month", () => {
    const { step } = month([...healthy, ["2026-10-12", 8.5]], { lengthCm: 64.5, position: "lying" });
    expect(step.rules).toContain("lengthBelow2");
    expect(step.todo).toContain("ukur");
  });

  test("oedema and danger signs come before everything", () => {
    const weighed: readonly [string, number][] = [...healthy, ["2026-10-12", 8.3], ["2026-11-12", 8.35]];
    expect(month(weighed, { oedema: true }).step).toMatchObject({
      urgency: "urgent",
      again: "afterTreatment",
    });
    expect(month(weighed, { oedema: true }).step.rules[0]).toBe("oedema");
    expect(month(weighed, { hasDangerSign: true }).step.rules[0]).toBe("dangerSign");
  });

  test("an implausible weight decides nothing but T: it is measured again first", () => {
    const { assessment, step } = month([...healthy, ["2026-10-12", 2.0]]);
    expect(assessment.readings.weightForAge.kind).toBe("implausible");
    expect(step.rules).not.toContain("belowRedLine");
  });

  test("a first weighing and a missed month are no praise and no alarm", () => {
    const histories: readonly (readonly [string, number][])[] = [
      [["2026-10-12", 8.5]],
      [
        ["2026-07-12", 8],
        ["2026-10-12", 8.6],
      ],
    ];
    for (const weighings of histories) {
      const { step } = month(weighings);
      expect(step.urgency).toBe("continue");
      expect(step).toMatchObject({ todo: expect.stringContaining("bisa dinilai"), again: "nextMonth" });
    }
  });

  test("not weighed today: no status, and the length still counts", () => {
    const { monthly, zone, step } = month([], { lengthCm: 64, position: "lying" });
    expect(monthly).toBeUndefined();
    expect(zone).toBeUndefined();
    expect(step.rules).toEqual(["lengthBelow2"]);
  });

  test("from 12 months on the velocity looks two months back", () => {
    const { velocity } = month(
      [
        ["2027-03-12", 9.2],
        ["2027-04-12", 9.3],
        ["2027-05-12", 9.6],
      ],
      {},
    );
    expect(velocity).toMatchObject({ kind: "z", intervalMonths: 2 });
  });
});

describe("a child born preterm", () => {
  const preterm = { gestation: { unit: "weeks", weeks: 31 } } as const;

  test("reported by the real age, referred by the corrected one", () => {
    const { zone, correctedZone, step } = month(
      [
        ["2026-04-12", 3.8],
        ["2026-05-12", 4.3],
      ],
      {},
      preterm,
    );
    expect(zone?.id).toBe("belowRed");
    expect(correctedZone?.id).toBe("green");
    expect(step.rules).not.toContain("belowRedLine");
  });

  test("before term nothing is called safe", () => {
    const { correction, step } = month([["2026-02-20", 2.4]], {}, preterm);
    expect(correction?.kind).toBe("beforeTerm");
    expect(step).toMatchObject({ urgency: "officerToday", rules: ["beforeTerm"] });
  });
});

describe("zones of the KMS", () => {
  test("points on a line belong to the zone towards the middle", () => {
    const at = (z: number) => kmsZoneOf({ kind: "z", z, band: { id: "x", label: "x", tone: "normal" } })?.id;
    expect([-3.01, -3, -2.01, -2, 1, 1.01].map(at)).toEqual([
      "belowRed",
      "yellow",
      "yellow",
      "green",
      "green",
      "aboveOrange",
    ]);
    expect(kmsZoneOf({ kind: "none", why: "noAge" })).toBeUndefined();
  });
});

describe("tunjukkan ke Ibu", () => {
  test("weight, change and next step, without z, colour, letter or label", () => {
    const assessed = month([...healthy, ["2026-10-12", 8.3], ["2026-11-12", 8.45]]);
    const message = messageForMother(assessed);
    expect(message.weight).toBe("Berat hari ini 8,45 kg");
    expect(message.change).toBe("Naik 150 gram sejak bulan lalu");
    const all = Object.values(message).join(" ").toLowerCase();
    for (const word of ["z-score", "sd", "merah", "kuning", "stunting", "pendek", "buruk", "2t", "bgm"])
      expect(all).not.toMatch(new RegExp(`\\b${word}\\b`));
    expect(message.nextStep).toContain("puskesmas");
  });

  test("one decimal when the scale gives tenths; no change without a comparison", () => {
    expect(messageForMother(month([["2026-10-12", 8.5]]))).toMatchObject({
      weight: "Berat hari ini 8,5 kg",
      change: undefined,
    });
  });
});

describe("rule sets", () => {
  test("the set in force on the day judges it; days before all sets take the oldest", () => {
    const [first] = monthlyRuleSets;
    if (!first) throw new Error("no rule set");
    const later = { ...first, version: 2, validFrom: day("2027-01-01") };
    expect(monthlyRulesOn(day("2026-12-31"), [first, later]).version).toBe(1);
    expect(monthlyRulesOn(day("2027-01-01"), [first, later]).version).toBe(2);
    expect(monthlyRulesOn(day("2010-01-01"), [first, later]).version).toBe(1);
  });

  test("every set names its source; every step says why and what to do, and labels nobody", () => {
    for (const set of monthlyRuleSets) {
      expect(set.source).toContain("KMS");
      expect(new Set(set.steps.map(({ id }) => id)).size).toBe(set.steps.length);
      for (const step of set.steps) expect(step.todo).not.toMatch(/stunting/i);
    }
  });
});
