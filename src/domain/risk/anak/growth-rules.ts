import { defineRules } from "../rule.ts";
import type { AnakFact } from "./anak-fact.ts";

const puskesmas = (urgency: "today" | "threeDays" | "fourteenDays") =>
  ({ to: "puskesmas", urgency }) as const;
const armAge = {
  all: [
    { fact: "ageMonths", atLeast: 6 },
    { fact: "ageMonths", below: 60 },
  ],
} as const;

/** Growth. No reason calls a child "stunting": figures are said, and the puskesmas measures again. */
export const anakGrowthRules = defineRules<AnakFact>([
  {
    id: "BD-BBTB",
    label: "berat menurut panjang, lengan, bengkak",
    causes: ["food", "illness"],
    grades: [
      {
        severity: "emergency",
        when: {
          any: [
            { fact: "oedema", isOneOf: ["yes"] },
            { fact: "weightForLengthZ", below: -3 },
            { all: [armAge, { fact: "armCm", below: 11.5 }] },
          ],
        },
        reason: "Berat jauh kurang, lengan sangat kecil, atau kedua punggung kaki bengkak",
        referral: puskesmas("today"),
      },
      {
        severity: "soon",
        when: {
          any: [{ fact: "weightForLengthZ", below: -2 }, { all: [armAge, { fact: "armCm", below: 12.5 }] }],
        },
        reason: "Berat kurang untuk panjang badannya, atau lengan kecil",
        referral: puskesmas("threeDays"),
      },
    ],
  },
  {
    id: "BD-TBU",
    label: "panjang atau tinggi menurut umur",
    causes: ["food", "care"],
    grades: [
      {
        severity: "soon",
        when: { fact: "lengthForAgeZ", below: -3 },
        reason: "Panjang atau tinggi jauh kurang untuk umurnya",
        referral: puskesmas("threeDays"),
      },
      {
        severity: "soon",
        when: { fact: "lengthForAgeZ", below: -2 },
        reason: "Panjang atau tinggi kurang untuk umurnya",
        referral: puskesmas("fourteenDays"),
      },
    ],
  },
  {
    id: "BD-BBU",
    label: "berat menurut umur",
    causes: ["food", "illness"],
    grades: [
      {
        severity: "soon",
        when: { fact: "weightForAgeZ", below: -3 },
        reason: "Berat jauh kurang untuk umurnya",
        referral: puskesmas("threeDays"),
      },
      {
        severity: "soon",
        when: { fact: "weightForAgeZ", below: -2 },
        reason: "Berat kurang untuk umurnya",
        referral: puskesmas("fourteenDays"),
      },
    ],
  },
  {
    id: "BD-NT",
    label: "kenaikan berat",
    causes: ["food", "illness"],
    note: "satu kali T diselesaikan dengan petugas di posyandu; puskesmas pada 2T",
    grades: [
      {
        severity: "soon",
        when: { fact: "monthsNotGained", atLeast: 2 },
        reason: "Berat tidak naik cukup {monthsNotGained} bulan berturut-turut",
        referral: puskesmas("threeDays"),
      },
      {
        severity: "watch",
        when: { fact: "monthsNotGained", atLeast: 1 },
        reason: "Bulan ini berat belum naik cukup",
      },
    ],
  },
  {
    id: "BD-LK",
    label: "lingkar kepala",
    causes: ["illness"],
    grades: [
      {
        severity: "soon",
        when: {
          any: [
            { fact: "headForAgeZ", below: -2 },
            { fact: "headForAgeZ", above: 2 },
          ],
        },
        reason: "Lingkar kepala perlu diperiksa",
        referral: puskesmas("fourteenDays"),
      },
    ],
  },
]);
