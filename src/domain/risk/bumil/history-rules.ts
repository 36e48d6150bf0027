import { defineRules } from "../rule.ts";
import { latrineRule, moodRule, safetyRule, waterRule } from "../shared-rules.ts";
import type { BumilFact } from "./bumil-fact.ts";

const midwife = { to: "midwife", urgency: "fourteenDays" } as const;
/** A first pregnancy has no child before it. */
const notFirst = { fact: "gravida", atLeast: 2 } as const;

/** Age, earlier children, house and habits. */
export const bumilHistoryRules = defineRules<BumilFact>([
  {
    id: "BM-AGE",
    label: "umur ibu",
    causes: ["age"],
    grades: [
      {
        severity: "watch",
        when: { fact: "ageYears", below: 20 },
        reason: "Umur ibu {ageYears} tahun, di bawah 20 tahun",
        referral: midwife,
      },
      {
        severity: "watch",
        when: { fact: "ageYears", above: 35 },
        reason: "Umur ibu {ageYears} tahun, di atas 35 tahun",
        referral: midwife,
      },
    ],
  },
  {
    id: "BM-CHILDREN",
    label: "jumlah anak",
    causes: ["spacing"],
    grades: [
      {
        severity: "watch",
        when: { fact: "livingChildren", above: 2 },
        reason: "Sudah mempunyai {livingChildren} anak",
      },
    ],
  },
  {
    id: "BM-SPACING-2",
    label: "jarak kurang dari 2 tahun",
    appliesWhen: notFirst,
    causes: ["spacing"],
    note: "batas pendataan keluarga berisiko",
    grades: [
      {
        severity: "watch",
        when: { fact: "lastChildAgeMonths", below: 24 },
        reason: "Anak terakhir baru berumur {lastChildAgeMonths} bulan",
        referral: midwife,
      },
    ],
  },
  {
    id: "BM-SPACING",
    label: "jarak kurang dari 4 tahun",
    appliesWhen: { all: [notFirst, { fact: "lastChildAgeMonths", atLeast: 24 }] },
    causes: ["spacing"],
    note: "batas Elsimil",
    grades: [
      {
        severity: "note",
        when: { fact: "lastChildAgeMonths", below: 48 },
        reason: "Anak terakhir berumur {lastChildAgeMonths} bulan, jarak di bawah 4 tahun",
      },
    ],
  },
  {
    id: "BM-PREVSTUNT",
    label: "pertumbuhan kakak",
    appliesWhen: notFirst,
    causes: ["food", "care"],
    grades: [
      {
        severity: "watch",
        when: { fact: "shortSibling", isOneOf: ["yes"] },
        reason: "Kakaknya pernah dinyatakan pendek oleh puskesmas",
      },
    ],
  },
  {
    id: "BM-TWIN",
    label: "jumlah janin",
    causes: ["pregnancyCare"],
    grades: [
      {
        severity: "soon",
        when: { fact: "fetusCount", above: 1 },
        reason: "Hamil kembar ({fetusCount} janin)",
        referral: { to: "puskesmas", urgency: "fourteenDays" },
      },
    ],
  },
  {
    id: "BM-KRONIK",
    label: "riwayat penyakit",
    causes: ["pregnancyCare", "illness"],
    grades: [
      {
        severity: "soon",
        when: { fact: "conditions", hasOneOf: ["hypertension", "diabetes"] },
        reason: "Ada riwayat tekanan darah tinggi atau kencing manis",
        referral: { to: "puskesmas", urgency: "threeDays" },
      },
      {
        severity: "watch",
        when: { fact: "conditions", hasOneOf: ["anaemia", "other"] },
        reason: "Ada riwayat penyakit",
        referral: { to: "puskesmas", urgency: "fourteenDays" },
      },
    ],
  },
  {
    id: "BM-ANC",
    label: "periksa kehamilan",
    causes: ["pregnancyCare", "services"],
    note: "Permenkes 21/2021: 1 kali pada trimester 1, 2 kali pada trimester 2, 3 kali pada trimester 3",
    grades: [
      {
        severity: "watch",
        when: {
          any: [
            {
              all: [
                { fact: "gestationWeeks", above: 12 },
                { fact: "antenatalContacts", below: 1 },
              ],
            },
            {
              all: [
                { fact: "gestationWeeks", above: 24 },
                { fact: "antenatalContacts", below: 3 },
              ],
            },
            {
              all: [
                { fact: "gestationWeeks", above: 38 },
                { fact: "antenatalContacts", below: 6 },
              ],
            },
          ],
        },
        reason: "Baru {antenatalContacts} kali periksa kehamilan pada {gestationWeeks} minggu",
        referral: { to: "midwife", urgency: "threeDays" },
      },
    ],
  },
  {
    id: "BM-SMOKE",
    label: "asap rokok",
    causes: ["smoke"],
    grades: [
      { severity: "watch", when: { fact: "smokes", isOneOf: ["yes"] }, reason: "Ibu merokok" },
      {
        severity: "watch",
        when: {
          any: [
            { fact: "exposedToSmoke", isOneOf: ["yes"] },
            { fact: "smokerAtHome", isOneOf: ["yes"] },
          ],
        },
        reason: "Ibu menghirup asap rokok di rumah",
      },
    ],
  },
  waterRule("BM-WATER"),
  latrineRule("BM-JAMBAN"),
  {
    id: "BM-RUMAH",
    label: "rumah",
    causes: ["housing"],
    grades: [
      {
        severity: "watch",
        when: { fact: "decentHouse", isOneOf: ["no"] },
        reason: "Rumah belum layak huni",
        referral: { to: "housing", urgency: "fourteenDays" },
      },
    ],
  },
  {
    id: "BM-BANSOS",
    label: "bantuan sosial",
    type: "marker",
    causes: ["poverty"],
    note: "Elsimil memakai bantuan sebagai penanda kemiskinan; di sini bukan risiko",
    grades: [
      {
        severity: "note",
        when: { fact: "aidStatus", isOneOf: ["received", "alreadyHas"] },
        reason: "Penanda: keluarga menerima bantuan sosial",
      },
    ],
  },
  moodRule("BM-MOOD"),
  safetyRule("BM-SAFE"),
]);
