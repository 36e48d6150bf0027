import { defineRules } from "../rule.ts";
import { safetyRule } from "../shared-rules.ts";

/** Facts of a bride or groom: answers of the visit by their ids, and what is computed. */
export type CatinFact =
  | "sex"
  /** Completed years on the planned day, or on the day of the visit where none is fixed. */
  | "ageYearsAtWedding"
  | "daysToWeddingAtStart"
  | "bmi"
  | "muacCm"
  | "haemoglobinGPerDl"
  | "smokes"
  | "exposedToSmoke"
  | "feelsSafeAtHome";

const bride = { fact: "sex", isOneOf: ["P"] } as const;
const groom = { fact: "sex", isOneOf: ["L"] } as const;
const health = (urgency: "today" | "threeDays" | "fourteenDays") => ({ to: "puskesmas", urgency }) as const;

export const catinRules = defineRules<CatinFact>([
  {
    id: "CT-AGE",
    label: "umur saat menikah",
    causes: ["age"],
    grades: [
      {
        severity: "soon",
        when: { fact: "ageYearsAtWedding", below: 19 },
        reason: "Umur saat menikah {ageYearsAtWedding} tahun, di bawah batas undang-undang (19 tahun)",
        referral: { to: "religious", urgency: "fourteenDays" },
      },
      {
        severity: "watch",
        when: { all: [bride, { fact: "ageYearsAtWedding", below: 20 }] },
        reason: "Umur saat menikah {ageYearsAtWedding} tahun: sebaiknya hamil setelah umur 20 tahun",
      },
      {
        severity: "watch",
        when: { all: [bride, { fact: "ageYearsAtWedding", above: 35 }] },
        reason: "Umur saat menikah {ageYearsAtWedding} tahun: kehamilan perlu diperiksa lebih sering",
      },
    ],
  },
  {
    id: "CT-IMT",
    label: "indeks massa tubuh (IMT)",
    appliesWhen: bride,
    causes: ["motherNutrition", "food"],
    note: "batas atas 25,0 Kemenkes; Elsimil perlu dicocokkan",
    grades: [
      {
        severity: "soon",
        when: { fact: "bmi", below: 17 },
        reason: "IMT {bmi}: berat badan jauh kurang",
        referral: health("threeDays"),
      },
      {
        severity: "watch",
        when: { fact: "bmi", below: 18.5 },
        reason: "IMT {bmi}: berat badan kurang",
        referral: health("fourteenDays"),
      },
      { severity: "watch", when: { fact: "bmi", above: 25 }, reason: "IMT {bmi}: berat badan lebih" },
    ],
  },
  {
    id: "CT-LILA",
    label: "lingkar lengan atas (LiLA)",
    appliesWhen: bride,
    causes: ["motherNutrition", "food"],
    grades: [
      {
        severity: "watch",
        when: { fact: "muacCm", below: 23.5 },
        reason: "LiLA {muacCm} cm: kurang energi (KEK)",
        referral: health("fourteenDays"),
      },
    ],
  },
  {
    id: "CT-HB",
    label: "kadar Hb",
    appliesWhen: bride,
    causes: ["motherNutrition"],
    note: "tingkat kurang darah wanita tidak hamil: WHO 2011 (11,0-11,9; 8,0-10,9; kurang dari 8,0)",
    grades: [
      {
        severity: "today",
        when: { fact: "haemoglobinGPerDl", below: 8 },
        reason: "Kadar Hb {haemoglobinGPerDl} g/dL: kurang darah berat",
        referral: health("today"),
      },
      {
        severity: "soon",
        when: { fact: "haemoglobinGPerDl", below: 11 },
        reason: "Kadar Hb {haemoglobinGPerDl} g/dL: kurang darah",
        referral: health("threeDays"),
      },
      {
        severity: "watch",
        when: { fact: "haemoglobinGPerDl", below: 12 },
        reason: "Kadar Hb {haemoglobinGPerDl} g/dL: kurang darah ringan",
        referral: health("fourteenDays"),
      },
    ],
  },
  {
    id: "CT-SMOKE-F",
    label: "rokok (calon istri)",
    appliesWhen: bride,
    causes: ["smoke"],
    grades: [
      { severity: "watch", when: { fact: "smokes", isOneOf: ["yes"] }, reason: "Calon istri merokok" },
      {
        severity: "watch",
        when: { fact: "exposedToSmoke", isOneOf: ["yes"] },
        reason: "Calon istri sering menghirup asap rokok",
      },
    ],
  },
  {
    id: "CT-SMOKE-M",
    label: "rokok (calon suami)",
    appliesWhen: groom,
    causes: ["smoke"],
    grades: [
      { severity: "watch", when: { fact: "smokes", isOneOf: ["yes"] }, reason: "Calon suami merokok" },
    ],
  },
  {
    id: "CT-LATE",
    label: "mulai didampingi",
    type: "marker",
    grades: [
      {
        severity: "note",
        when: { fact: "daysToWeddingAtStart", below: 90 },
        reason: "Didampingi kurang dari 3 bulan sebelum menikah: dahulukan yang paling perlu",
      },
    ],
  },
  safetyRule("CT-SAFE"),
]);
