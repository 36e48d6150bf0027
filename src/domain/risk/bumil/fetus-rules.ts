import { defineRules } from "../rule.ts";
import type { BumilFact } from "./bumil-fact.ts";

const midwifeSoon = { to: "midwife", urgency: "threeDays" } as const;
const atLeast20Weeks = { fact: "gestationWeeks", atLeast: 20 } as const;

/** The child in the womb, and what only a midwife measures. Limits of the midwife's rules wait for the city's agreement. */
export const bumilFetusRules = defineRules<BumilFact>([
  {
    id: "BM-MOVE",
    label: "gerak janin",
    appliesWhen: atLeast20Weeks,
    causes: ["pregnancyCare"],
    grades: [
      {
        severity: "emergency",
        when: { fact: "fetalMovement", isOneOf: ["none"] },
        reason: "Gerak janin tidak terasa",
        referral: { to: "hospital", urgency: "today" },
      },
      {
        severity: "today",
        when: { fact: "fetalMovement", isOneOf: ["less"] },
        reason: "Gerak janin berkurang",
        referral: { to: "midwife", urgency: "today" },
      },
    ],
  },
  {
    id: "BM-DJJ",
    label: "denyut jantung janin",
    midwifeOnly: true,
    causes: ["pregnancyCare"],
    note: "Elsimil 100-160; di sini 120-160 per menit",
    grades: [
      {
        severity: "today",
        when: {
          any: [
            { fact: "fetalHeartRatePerMin", below: 120 },
            { fact: "fetalHeartRatePerMin", above: 160 },
          ],
        },
        reason: "Denyut jantung janin {fetalHeartRatePerMin} kali per menit",
        referral: { to: "hospital", urgency: "today" },
      },
    ],
  },
  {
    id: "BM-PROT",
    label: "protein urine",
    midwifeOnly: true,
    causes: ["pregnancyCare"],
    grades: [
      {
        severity: "soon",
        when: { fact: "proteinuria", isOneOf: ["positive"] },
        reason: "Protein urine positif",
        referral: { to: "puskesmas", urgency: "threeDays" },
      },
    ],
  },
  {
    id: "BM-MAP",
    label: "tekanan darah rata-rata (MAP)",
    midwifeOnly: true,
    causes: ["pregnancyCare"],
    note: "Elsimil menandai di atas 90 mmHg, juga pada 118/78: hanya bila kota mengaktifkannya",
    grades: [
      {
        severity: "note",
        when: { fact: "mapMmHg", above: 90 },
        reason: "MAP {mapMmHg} mmHg, di atas 90",
      },
    ],
  },
  {
    id: "BM-GDS",
    label: "gula darah sewaktu",
    midwifeOnly: true,
    causes: ["pregnancyCare"],
    note: "batas bawah Elsimil 95 menandai ibu sehat; di sini 70 mg/dL",
    grades: [
      {
        severity: "soon",
        when: {
          any: [
            { fact: "randomGlucoseMgPerDl", below: 70 },
            { fact: "randomGlucoseMgPerDl", above: 200 },
          ],
        },
        reason: "Gula darah sewaktu {randomGlucoseMgPerDl} mg/dL",
        referral: { to: "puskesmas", urgency: "threeDays" },
      },
    ],
  },
  {
    id: "BM-TFU",
    label: "tinggi fundus (TFU)",
    midwifeOnly: true,
    appliesWhen: atLeast20Weeks,
    causes: ["pregnancyCare"],
    note: "pita Elsimil: umur kehamilan dalam minggu ± 3 cm, ujungnya termasuk",
    grades: [
      {
        severity: "watch",
        when: {
          any: [
            { fact: "fundalHeightLessWeeks", below: -3 },
            { fact: "fundalHeightLessWeeks", above: 3 },
          ],
        },
        reason: "Tinggi fundus tidak sesuai umur kehamilan {gestationWeeks} minggu",
        referral: midwifeSoon,
      },
    ],
  },
  {
    id: "BM-TBJ",
    label: "taksiran berat janin (TBJ)",
    midwifeOnly: true,
    appliesWhen: atLeast20Weeks,
    causes: ["pregnancyCare"],
    note: "berat biasa per minggu ± 15 %; pita Elsimil menandai hampir semua janin",
    grades: [
      {
        severity: "watch",
        when: {
          any: [
            { fact: "fetalWeightShare", below: 0.85 },
            { fact: "fetalWeightShare", above: 1.15 },
          ],
        },
        reason: "Taksiran berat janin tidak sesuai umur kehamilan {gestationWeeks} minggu",
        referral: midwifeSoon,
      },
    ],
  },
]);
