import { defineRules } from "../rule.ts";
import { latrineRule, waterRule } from "../shared-rules.ts";
import type { AnakFact } from "./anak-fact.ts";

const puskesmas = (urgency: "today" | "threeDays" | "fourteenDays") =>
  ({ to: "puskesmas", urgency }) as const;
const underSixMonths = { fact: "ageMonths", below: 6 } as const;
const fromSixMonths = { fact: "ageMonths", atLeast: 6 } as const;
const underTwoYears = { fact: "ageMonths", below: 24 } as const;

/** Birth, feeding, services, development, house. */
export const anakCareRules = defineRules<AnakFact>([
  {
    id: "BD-BBLR",
    label: "berat lahir",
    causes: ["birth"],
    grades: [
      {
        severity: "watch",
        when: { fact: "birthWeightKg", below: 2.5 },
        reason: "Berat lahir {birthWeightKg} kg, kurang dari 2,5 kg",
      },
    ],
  },
  {
    id: "BD-PBL",
    label: "panjang lahir",
    causes: ["birth"],
    grades: [
      {
        severity: "watch",
        when: { fact: "birthLengthCm", below: 48 },
        reason: "Panjang lahir {birthLengthCm} cm, kurang dari 48 cm",
      },
    ],
  },
  {
    id: "BD-PREM",
    label: "lahir kurang bulan",
    causes: ["birth"],
    grades: [
      {
        severity: "watch",
        when: { fact: "gestationWeeksAtBirth", below: 37 },
        reason: "Lahir pada {gestationWeeksAtBirth} minggu, kurang bulan",
      },
    ],
  },
  {
    id: "BD-ASI",
    label: "ASI eksklusif",
    appliesWhen: underSixMonths,
    causes: ["care"],
    grades: [
      {
        severity: "watch",
        when: { fact: "onlyBreastMilk", isOneOf: ["no"] },
        reason: "Belum 6 bulan dan sudah mendapat selain ASI",
        referral: { to: "midwife", urgency: "fourteenDays" },
      },
    ],
  },
  {
    id: "BD-MPASI",
    label: "makanan pendamping ASI",
    appliesWhen: { all: [fromSixMonths, underTwoYears] },
    causes: ["food", "care"],
    note: "lima dari delapan kelompok makanan: WHO dan UNICEF 2021",
    grades: [
      {
        severity: "soon",
        when: { fact: "complementaryFood", isOneOf: ["no"] },
        reason: "Sudah 6 bulan dan belum mendapat MPASI",
        referral: { to: "midwife", urgency: "threeDays" },
      },
      {
        severity: "watch",
        when: { fact: "foodGroupCount", below: 5 },
        reason: "Sejak kemarin makan {foodGroupCount} dari 8 kelompok makanan, paling sedikit 5",
      },
      {
        severity: "note",
        when: { fact: "complementaryFoodFromMonths", below: 6 },
        reason: "MPASI dimulai pada umur {complementaryFoodFromMonths} bulan, sebelum 6 bulan",
      },
    ],
  },
  {
    id: "BD-IMUN",
    label: "imunisasi",
    causes: ["services"],
    grades: [
      {
        severity: "watch",
        when: { fact: "immunisationForAge", isOneOf: ["behind", "never"] },
        reason: "Imunisasi tertinggal untuk umurnya",
        referral: puskesmas("fourteenDays"),
      },
    ],
  },
  {
    id: "BD-POSY",
    label: "penimbangan bulanan",
    causes: ["services"],
    grades: [
      {
        severity: "watch",
        when: { fact: "monthsNotWeighed", atLeast: 2 },
        reason: "Tidak ditimbang {monthsNotWeighed} bulan: dikunjungi ke rumah",
      },
      {
        severity: "note",
        when: { fact: "monthsNotWeighed", atLeast: 1 },
        reason: "Bulan ini belum ditimbang",
      },
    ],
  },
  {
    id: "BD-DEV",
    label: "perkembangan",
    causes: ["care"],
    note: "KPSP 9-10 sesuai, 7-8 meragukan, 6 ke bawah kemungkinan penyimpangan (SDIDTK)",
    grades: [
      {
        severity: "soon",
        when: { fact: "kpspScore", atMost: 6 },
        reason: "Skor KPSP {kpspScore} dari 10: perkembangan perlu diperiksa",
        referral: puskesmas("fourteenDays"),
      },
      {
        severity: "watch",
        when: { fact: "kpspScore", atMost: 8 },
        reason: "Skor KPSP {kpspScore} dari 10: latih di rumah, diperiksa lagi dua minggu lagi",
      },
      {
        severity: "watch",
        when: { fact: "developmentCard", isOneOf: ["notForAge"] },
        reason: "Kartu Kembang Anak: ada yang belum sesuai usia",
        referral: puskesmas("fourteenDays"),
      },
    ],
  },
  {
    id: "BD-SAKIT",
    label: "sakit",
    causes: ["illness"],
    grades: [
      {
        severity: "soon",
        when: { fact: "illnesses", hasOneOf: ["tbContact"] },
        reason: "Ada TBC di rumah, atau anak berobat TBC",
        referral: puskesmas("threeDays"),
      },
      {
        severity: "watch",
        when: {
          fact: "illnesses",
          hasOneOf: ["diarrhoea", "respiratory", "fever", "worms", "congenital", "other"],
        },
        reason: "Anak sedang atau sering sakit",
        referral: puskesmas("fourteenDays"),
      },
    ],
  },
  {
    id: "BD-SMOKE",
    label: "asap rokok",
    causes: ["smoke"],
    grades: [
      {
        severity: "watch",
        when: { fact: "smokerAtHome", isOneOf: ["yes"] },
        reason: "Ada yang merokok di dalam rumah",
      },
    ],
  },
  waterRule("BD-WATER"),
  latrineRule("BD-JAMBAN"),
]);
