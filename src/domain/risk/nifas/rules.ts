import { defineRules } from "../rule.ts";
import { bloodPressureRule, moodRule, safetyRule } from "../shared-rules.ts";

/** Facts of a mother after a birth, and of the babies at birth. No method of contraception is among them, on purpose. */
export type NifasFact =
  | "daysSinceDelivery"
  /** No baby of this birth lives. */
  | "isLoss"
  /** Completed weeks at birth. */
  | "gestationWeeksAtBirth"
  | "babyCount"
  /** Of all babies of the birth; absent while one that could change the answer is not known. */
  | "lowestBirthWeightKg"
  | "highestBirthWeightKg"
  | "lowestBirthLengthCm"
  | "highestBirthLengthCm"
  | "motherCondition"
  | "complications"
  | "systolicMmHg"
  | "diastolicMmHg"
  | "hasDangerSign"
  | "breastMilkOnlySoFar"
  | "postpartumContraception"
  | "lowMood"
  | "feelsSafeAtHome";

const living = { not: { fact: "isLoss", isOneOf: ["yes"] } } as const;

export const nifasRules = defineRules<NifasFact>([
  {
    id: "NF-KOMP",
    label: "keluhan masa nifas",
    causes: ["pregnancyCare"],
    grades: [
      {
        severity: "emergency",
        when: { fact: "complications", hasOneOf: ["bleeding"] },
        reason: "Perdarahan setelah melahirkan",
        referral: { to: "hospital", urgency: "today" },
      },
      {
        severity: "today",
        when: { fact: "complications", hasOneOf: ["infection", "hypertension"] },
        reason: "Demam, nyeri, sakit kepala berat, atau tekanan darah tinggi setelah melahirkan",
        referral: { to: "puskesmas", urgency: "today" },
      },
      {
        severity: "soon",
        when: { fact: "complications", hasOneOf: ["breast", "other"] },
        reason: "Ada keluhan setelah melahirkan",
        referral: { to: "midwife", urgency: "threeDays" },
      },
    ],
  },
  {
    id: "NF-COND",
    label: "keadaan ibu",
    causes: ["pregnancyCare"],
    grades: [
      {
        severity: "today",
        when: { fact: "motherCondition", isOneOf: ["refer"] },
        reason: "Keadaan ibu perlu dirujuk",
        referral: { to: "puskesmas", urgency: "today" },
      },
      {
        severity: "watch",
        when: { fact: "motherCondition", isOneOf: ["monitor"] },
        reason: "Keadaan ibu perlu dipantau",
        referral: { to: "midwife", urgency: "threeDays" },
      },
    ],
  },
  bloodPressureRule("NF-BP"),
  {
    id: "PS-GA",
    label: "umur kehamilan saat lahir",
    appliesWhen: living,
    causes: ["birth"],
    grades: [
      {
        severity: "soon",
        when: { fact: "gestationWeeksAtBirth", below: 34 },
        reason: "Lahir pada {gestationWeeksAtBirth} minggu, jauh sebelum waktunya",
        referral: { to: "puskesmas", urgency: "threeDays" },
      },
      {
        severity: "watch",
        when: { fact: "gestationWeeksAtBirth", below: 37 },
        reason: "Lahir pada {gestationWeeksAtBirth} minggu, kurang bulan",
        referral: { to: "puskesmas", urgency: "fourteenDays" },
      },
      {
        severity: "watch",
        when: { fact: "gestationWeeksAtBirth", above: 42 },
        reason: "Lahir pada {gestationWeeksAtBirth} minggu, lewat bulan",
      },
    ],
  },
  {
    id: "PS-BBL",
    label: "berat lahir",
    appliesWhen: living,
    causes: ["birth"],
    grades: [
      {
        severity: "soon",
        when: { fact: "lowestBirthWeightKg", below: 2 },
        reason: "Berat lahir {lowestBirthWeightKg} kg, sangat rendah",
        referral: { to: "puskesmas", urgency: "threeDays" },
      },
      {
        severity: "watch",
        when: { fact: "lowestBirthWeightKg", below: 2.5 },
        reason: "Berat lahir {lowestBirthWeightKg} kg, kurang dari 2,5 kg",
        referral: { to: "puskesmas", urgency: "fourteenDays" },
      },
      {
        severity: "watch",
        when: { fact: "highestBirthWeightKg", above: 3.9 },
        reason: "Berat lahir {highestBirthWeightKg} kg, lebih dari 3,9 kg",
      },
    ],
  },
  {
    id: "PS-PBL",
    label: "panjang lahir",
    appliesWhen: living,
    causes: ["birth"],
    grades: [
      {
        severity: "watch",
        when: { fact: "lowestBirthLengthCm", below: 48 },
        reason: "Panjang lahir {lowestBirthLengthCm} cm, kurang dari 48 cm",
      },
      {
        severity: "note",
        when: { fact: "highestBirthLengthCm", above: 53 },
        reason: "Panjang lahir {highestBirthLengthCm} cm, lebih dari 53 cm",
      },
    ],
  },
  {
    id: "PS-MULTI",
    label: "bayi kembar",
    causes: ["birth", "care"],
    grades: [
      { severity: "watch", when: { fact: "babyCount", above: 1 }, reason: "Bayi kembar ({babyCount} bayi)" },
    ],
  },
  {
    id: "NF-ASI",
    label: "menyusui",
    appliesWhen: living,
    causes: ["care"],
    grades: [
      {
        severity: "watch",
        when: { fact: "breastMilkOnlySoFar", isOneOf: ["no"] },
        reason: "Bayi mendapat minuman atau makanan selain ASI",
        referral: { to: "midwife", urgency: "fourteenDays" },
      },
    ],
  },
  {
    id: "PS-KB",
    label: "KB setelah melahirkan",
    type: "topic",
    private: true,
    // On the day of the birth nobody is asked about the next one.
    appliesWhen: { all: [living, { fact: "daysSinceDelivery", atLeast: 1 }] },
    causes: ["spacing"],
    grades: [
      {
        severity: "note",
        when: { fact: "postpartumContraception", isOneOf: ["no"] },
        reason: "Bicarakan jarak kehamilan berikutnya",
      },
    ],
  },
  moodRule("NF-MOOD"),
  safetyRule("NF-SAFE"),
]);
