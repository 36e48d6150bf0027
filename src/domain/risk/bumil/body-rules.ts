import { defineRules } from "../rule.ts";
import { bloodPressureRule } from "../shared-rules.ts";
import type { BumilFact } from "./bumil-fact.ts";

const health = (urgency: "today" | "threeDays" | "fourteenDays") => ({ to: "puskesmas", urgency }) as const;

/** What is measured of the mother. */
export const bumilBodyRules = defineRules<BumilFact>([
  bloodPressureRule("BM-BP"),
  {
    id: "BM-HB",
    label: "kadar Hb",
    causes: ["motherNutrition"],
    note: "batas 11,0 untuk semua trimester seperti Elsimil; WHO memakai 10,5 pada trimester 2",
    grades: [
      {
        severity: "emergency",
        when: { fact: "haemoglobinGPerDl", below: 7 },
        reason: "Kadar Hb {haemoglobinGPerDl} g/dL: kurang darah berat",
        referral: { to: "hospital", urgency: "today" },
      },
      {
        severity: "soon",
        when: { fact: "haemoglobinGPerDl", below: 10 },
        reason: "Kadar Hb {haemoglobinGPerDl} g/dL: kurang darah sedang",
        referral: health("threeDays"),
      },
      {
        severity: "watch",
        when: { fact: "haemoglobinGPerDl", below: 11 },
        reason: "Kadar Hb {haemoglobinGPerDl} g/dL: kurang darah ringan",
        referral: health("fourteenDays"),
      },
    ],
  },
  {
    id: "BM-LILA",
    label: "lingkar lengan atas (LiLA)",
    causes: ["motherNutrition", "food"],
    grades: [
      {
        severity: "soon",
        when: { fact: "muacCm", below: 23.5 },
        reason: "LiLA {muacCm} cm: kurang energi kronis (KEK)",
        referral: health("fourteenDays"),
      },
    ],
  },
  {
    id: "BM-IMT",
    label: "IMT sebelum hamil",
    causes: ["motherNutrition", "food"],
    note: "kelas Kemenkes sebelum hamil; batas 19-29 Elsimil tidak dipakai",
    grades: [
      {
        severity: "watch",
        when: { fact: "prePregnancyBmi", below: 18.5 },
        reason: "IMT sebelum hamil {prePregnancyBmi}: berat badan kurang",
        referral: health("fourteenDays"),
      },
      {
        severity: "watch",
        when: { fact: "prePregnancyBmi", atLeast: 30 },
        reason: "IMT sebelum hamil {prePregnancyBmi}: obesitas",
        referral: health("fourteenDays"),
      },
      {
        severity: "watch",
        when: { fact: "prePregnancyBmi", above: 25 },
        reason: "IMT sebelum hamil {prePregnancyBmi}: berat badan lebih",
      },
    ],
  },
  {
    id: "BM-TB",
    label: "tinggi badan",
    causes: ["pregnancyCare"],
    grades: [
      {
        severity: "watch",
        when: { fact: "heightCm", below: 145 },
        reason: "Tinggi badan {heightCm} cm: rencanakan tempat melahirkan bersama bidan",
        referral: { to: "midwife", urgency: "fourteenDays" },
      },
    ],
  },
]);
