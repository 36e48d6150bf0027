import { describe, expect, test } from "vitest";
import { addDays, civilDate } from "#domain/civil-date.ts";
import { anakFacts } from "#domain/risk/anak/facts.ts";
import { bumilFacts } from "#domain/risk/bumil/facts.ts";
import { usualFetalWeightG } from "#domain/risk/bumil/fetal-weight.ts";
import { catinFacts } from "#domain/risk/catin/facts.ts";
import { bmiOf, mapOf } from "#domain/risk/measures.ts";
import { nifasFacts } from "#domain/risk/nifas/facts.ts";
import { measured } from "#support/builders-children.ts";
import { assessed, VISIT, verdict } from "./a-case.ts";

const pregnancy = { record: "p", registeredOn: addDays(VISIT, -100), lmpDate: addDays(VISIT, -28 * 7) };
const bumil = (answers: Record<string, unknown>, more: object = {}) =>
  bumilFacts({ person: {}, date: VISIT, pregnancy: { ...pregnancy, ...more }, answers });

describe("mistakes of peer software that must not come back", () => {
  test("BMI is kilograms over metres squared, not over centimetres XOR 2", () => {
    expect(bmiOf(50, 160)).toBeCloseTo(19.531, 3);
    expect(bmiOf(50, undefined)).toBeUndefined();
  });
  test("118/78 is healthy although its mean is above 90", () => {
    expect(mapOf(118, 78)).toBeCloseTo(91.33, 2);
    const facts = bumil({ systolicMmHg: 118, diastolicMmHg: 78 });
    const cadre = assessed("bumil", facts, { isHealthWorker: false });
    expect(cadre.findings).toEqual([]);
  });
  test("a missing week or a missing weight of the fetus is unknown, never at risk", () => {
    const undated = bumilFacts({
      person: {},
      date: VISIT,
      pregnancy: { record: "p", registeredOn: VISIT },
      answers: { fetalWeightG: 1000, fundalHeightCm: 28 },
    });
    expect([verdict("bumil", "BM-TFU", undated), verdict("bumil", "BM-TBJ", undated)]).toEqual([
      "unknown",
      "unknown",
    ]);
    expect(verdict("bumil", "BM-TBJ", bumil({}))).toBe("unknown");
  });
  test("29,5 cm at 28 weeks fits: no gap between weeks, no equality of figures", () =>
    expect(verdict("bumil", "BM-TFU", bumil({ fundalHeightCm: 29.5 }))).toBe("no"));
  test("a fetus of usual weight is not flagged in any week", () => {
    expect([usualFetalWeightG(8), usualFetalWeightG(28), usualFetalWeightG(42)]).toEqual([1, 1005, 3685]);
    expect(usualFetalWeightG(43)).toBeUndefined();
    expect(verdict("bumil", "BM-TBJ", bumil({ fetalWeightG: 1100 }))).toBe("no");
  });
  test("empty cells are not yes", () => {
    const empty = { systolicMmHg: "", smokes: "", conditions: [], aidStatus: "" };
    const { findings } = assessed("bumil", bumil(empty));
    expect(findings).toEqual([]);
  });
  test("using contraception is no finding, and neither is any method", () => {
    const facts = nifasFacts({
      date: VISIT,
      delivery: { record: "d", date: addDays(VISIT, -10), babies: ["b"], stillbornCount: 0 },
      babies: [{}],
      isLoss: false,
      answers: { postpartumContraception: "yes", contraceptionMethod: "injection" },
    });
    expect(assessed("nifas", facts).findings).toEqual([]);
  });
  test("not using it is a private topic, and makes nobody at risk", () => {
    const { findings, overall } = assessed("nifas", { daysSinceDelivery: 20, postpartumContraception: "no" });
    expect(findings).toMatchObject([{ rule: "PS-KB", type: "topic", isPrivate: true, severity: "note" }]);
    expect(overall).toBe("unknown");
  });
  test("receiving aid is a sign of need, not a risk", () => {
    const { findings } = assessed("bumil", { aidStatus: "received" });
    expect(findings).toMatchObject([{ rule: "BM-BANSOS", type: "marker" }]);
  });
});

describe("ages are those of the visit", () => {
  const born = civilDate(2006, 12, 1);
  test("a woman who turned 20 since was 19 then", () => {
    const on = (date: typeof VISIT) =>
      bumilFacts({ person: { birthDate: born }, date, pregnancy, answers: {} });
    expect(on(VISIT).ageYears).toBe(19);
    expect(on(civilDate(2026, 12, 1)).ageYears).toBe(20);
  });
  test("a bride's is that of the planned day", () => {
    const person = { sex: "P" as const, birthDate: born };
    const wedding = { registeredOn: VISIT, plannedDate: civilDate(2026, 12, 2) };
    expect(catinFacts({ person, date: VISIT, wedding, answers: {} }).ageYearsAtWedding).toBe(20);
    expect(catinFacts({ person, date: VISIT, wedding: undefined, answers: {} }).ageYearsAtWedding).toBe(19);
  });
  test("the age of a pregnancy is in weeks on that day", () => expect(bumil({}).gestationWeeks).toBe(28));
});

describe("what is computed", () => {
  test("height and weight before pregnancy come from the visit, else from the pregnancy", () => {
    const facts = bumil({ prePregnancyWeightKg: 40 }, { heightCm: 160, prePregnancyWeightKg: 60 });
    expect(facts.prePregnancyBmi).toBeCloseTo(15.625);
  });
  test("today's weight of a pregnant woman is not taken for her weight before", () =>
    expect(bumil({ weightKg: 80, heightCm: 160 }).prePregnancyBmi).toBeUndefined());
  test("of twins one of whom nobody weighed, only a low weight speaks", () => {
    const birth = { record: "d", date: VISIT, babies: ["a", "b"], stillbornCount: 0 };
    const low = (kg: number) =>
      nifasFacts({
        date: VISIT,
        delivery: birth,
        babies: [{ birthWeightKg: kg }, {}],
        isLoss: false,
        answers: {},
      });
    expect(verdict("nifas", "PS-BBL", low(2.1))).toBe("watch");
    expect(verdict("nifas", "PS-BBL", low(2.8))).toBe("unknown");
  });
  test("a child's growth is read from what was measured up to the visit, and not after", () => {
    const child = {
      sex: "P" as const,
      birthDate: addDays(VISIT, -1096),
      measurements: [measured("2026-11-21"), measured("2026-10-21", { weightKg: 12, lengthCm: 94 })],
    };
    const facts = anakFacts({ child, date: VISIT, region: "3571" });
    expect(facts).toMatchObject({ ageMonths: 36, monthsNotWeighed: 0 });
    expect(facts.lengthForAgeZ).toBeCloseTo(-2.24, 1);
    const before = anakFacts({ child, date: civilDate(2026, 10, 30), region: "3571" });
    expect(before.lengthForAgeZ).toBeGreaterThan(-1);
    expect(anakFacts({ child, date: civilDate(2027, 11, 1), region: "3571" }).lengthForAgeZ).toBeUndefined();
  });
  test("of a child born early nothing is said before the day it was due, then by its corrected age", () => {
    const born = (ageDays: number) => ({
      sex: "P" as const,
      birthDate: addDays(VISIT, -ageDays),
      gestationWeeks: 33,
      measurements: [measured("2026-11-22", { weightKg: 2.6, lengthCm: 46, position: "lying" as const })],
    });
    const facts = (ageDays: number) => anakFacts({ child: born(ageDays), date: VISIT, region: "3571" });
    expect(verdict("anak", "BD-BBU", facts(48))).toBe("unknown");
    expect(verdict("anak", "BD-TBU", facts(48))).toBe("unknown");
    // Fifty days after 33 weeks she is one day past term; the girl's median at birth is 3.2 kg, -2 SD 2.4 kg.
    expect(verdict("anak", "BD-BBU", facts(50))).toBe("no");
    const atTerm = { ...born(50), gestationWeeks: 40 };
    expect(verdict("anak", "BD-BBU", anakFacts({ child: atTerm, date: VISIT, region: "3571" }))).toBe("soon");
  });
  test("an implausible figure decides nothing", () => {
    const child = {
      sex: "P" as const,
      birthDate: addDays(VISIT, -1096),
      measurements: [measured("2026-11-21", { lengthCm: 60 })],
    };
    expect(verdict("anak", "BD-TBU", anakFacts({ child, date: VISIT, region: "3571" }))).toBe("unknown");
  });
  test("doses written in the book decide about immunisation, else the answer", () => {
    const child = { sex: "P" as const, birthDate: addDays(VISIT, -300), measurements: [] };
    const of = (services: readonly { type: "vaccine"; dose: string; date: typeof VISIT; record: string }[]) =>
      anakFacts({
        child: { ...child, services },
        date: VISIT,
        region: "3571",
        answers: { immunisationForAge: "complete" },
      }).immunisationForAge;
    expect(of([])).toBe("complete");
    expect(of([{ type: "vaccine", dose: "bcg", date: addDays(VISIT, -250), record: "r" }])).toBe("behind");
  });
});

describe("who is told", () => {
  const facts = { mapMmHg: 100, fetalHeartRatePerMin: 100, haemoglobinGPerDl: 9 };
  const rulesOf = (isHealthWorker: boolean, enabledForCadres: readonly string[] = []) =>
    assessed("bumil", facts, { isHealthWorker, settings: { enabledForCadres } }).findings.map(
      ({ rule }) => rule,
    );
  test("midwife-only rules stay away from cadres until the city enables them", () => {
    expect(rulesOf(false)).toEqual(["BM-HB"]);
    expect(rulesOf(false, ["BM-DJJ"])).toEqual(["BM-DJJ", "BM-HB"]);
    expect(rulesOf(true)).toEqual(["BM-DJJ", "BM-HB", "BM-MAP"]);
  });
  test("a rule that is off is not reported as unknown either", () => {
    const { unknown, clear } = assessed("bumil", {}, { isHealthWorker: false });
    expect([...unknown.map(({ rule }) => rule), ...clear]).not.toContain("BM-TBJ");
  });
  test("private findings carry their flag", () => {
    const { findings } = assessed("bumil", { lowMood: "yes", feelsSafeAtHome: "no", smokes: "yes" });
    expect(findings.map(({ rule, isPrivate }) => [rule, isPrivate])).toEqual([
      ["BM-SAFE", true],
      ["BM-MOOD", true],
      ["BM-SMOKE", false],
    ]);
    expect(findings[0]?.reason).not.toMatch(/kekerasan|PPA/i);
  });
  test("findings are ranked, and figures have a decimal comma", () => {
    const { findings } = assessed("bumil", {
      aidStatus: "received",
      heightCm: 144.5,
      haemoglobinGPerDl: 6.5,
      systolicMmHg: 142,
    });
    expect(findings.map(({ rule }) => rule)).toEqual(["BM-HB", "BM-BP", "BM-TB", "BM-BANSOS"]);
    expect(findings[0]?.reason).toBe("Kadar Hb 6,5 g/dL: kurang darah berat");
    expect(findings[1]?.reason).toBe("Tekanan darah 142/…: tinggi, diperiksa hari ini");
  });
});
