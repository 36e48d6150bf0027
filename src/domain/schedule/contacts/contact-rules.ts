import { type CivilDate, civilDate } from "../../civil-date.ts";

/** One slot of a series. Days count from the anchor of its series; both ends of the window are included. */
export interface SlotRule {
  /** Part of the contact's key, for ever. */
  readonly slot: string;
  readonly label: string;
  readonly dueDay: number;
  readonly fromDay: number;
  readonly toDay: number;
  readonly isFirst?: true;
  /** Dropped for those of whom it is known that nothing is amiss. */
  readonly onlyAtRisk?: true;
}

/** Everything about contacts that a ministry or a city may change. A later edition is a further value, never an edit. */
export interface ContactRuleSet {
  readonly id: string;
  readonly version: number;
  readonly validFrom: CivilDate;
  readonly source: string;
  readonly confidence: "agreed" | "check";
  /** Days within which the first contact after registration is due. */
  readonly firstContactDays: number;
  /** From the first day of the last period. */
  readonly pregnancy: readonly SlotRule[];
  /** From the expected birth. */
  readonly birth: SlotRule;
  /** From the birth, for the mother (KF). */
  readonly nifas: readonly SlotRule[];
  /** From the birth, for the baby (KN). */
  readonly newborn: readonly SlotRule[];
  /** From the planned wedding. */
  readonly bride: readonly SlotRule[];
  readonly wedding: SlotRule;
  /** A length at least every so many calendar months, and in these months. */
  readonly lengthEveryMonths: number;
  readonly lengthMonths: readonly number[];
  /** The family screen at least every so many months. */
  readonly screenEveryMonths: number;
}

const WEEKS = [12, 16, 20, 24, 28, 32, 36] as const;

/** `[due - 7 days, due + 14 days]`. */
const weekSlot = (week: number): SlotRule => ({
  slot: `w${week}`,
  label: `Kunjungan kehamilan ${week} minggu`,
  dueDay: week * 7,
  fromDay: week * 7 - 7,
  toDay: week * 7 + 14,
  ...(week >= 36 ? { isFirst: true as const } : {}),
});

const daysAfterBirth = (slot: string, label: string, fromDay: number, toDay: number): SlotRule => ({
  slot,
  label,
  dueDay: fromDay,
  fromDay,
  toDay,
  isFirst: true,
});

export const contactRuleSets: readonly ContactRuleSet[] = [
  {
    id: "contacts-2022",
    version: 1,
    validFrom: civilDate(2022, 1, 1),
    source:
      "Elsimil 2022 (10 kontak kehamilan), Permenkes 21/2021 (KF1-4, KN1-3), Buku KIA 2023 (penimbangan bulanan, panjang badan tiga bulanan dan pada Februari dan Agustus); jendela 7 hari sebelum sampai 14 hari sesudah adalah pilihan aplikasi",
    confidence: "check",
    firstContactDays: 14,
    pregnancy: WEEKS.map(weekSlot),
    birth: {
      slot: "lahir",
      label: "Tanyakan persalinan",
      dueDay: 0,
      fromDay: -7,
      toDay: 14,
      isFirst: true,
    },
    nifas: [
      daysAfterBirth("kf1", "Kunjungan nifas 1 (6-48 jam)", 0, 2),
      daysAfterBirth("kf2", "Kunjungan nifas 2 (hari 3-7)", 3, 7),
      daysAfterBirth("kf3", "Kunjungan nifas 3 (hari 8-28)", 8, 28),
      daysAfterBirth("kf4", "Kunjungan nifas 4 (hari 29-42)", 29, 42),
    ],
    newborn: [
      daysAfterBirth("kn1", "Kunjungan bayi 1 (6-48 jam)", 0, 2),
      daysAfterBirth("kn2", "Kunjungan bayi 2 (hari 3-7)", 3, 7),
      daysAfterBirth("kn3", "Kunjungan bayi 3 (hari 8-28)", 8, 28),
    ],
    bride: [
      {
        slot: "ulang1",
        label: "Cek ulang yang belum baik",
        dueDay: -60,
        fromDay: -67,
        toDay: -46,
        onlyAtRisk: true,
      },
      {
        slot: "ulang2",
        label: "Cek ulang sebelum menikah",
        dueDay: -30,
        fromDay: -37,
        toDay: -7,
        onlyAtRisk: true,
      },
    ],
    wedding: { slot: "nikah", label: "Tanyakan pernikahan", dueDay: 7, fromDay: 1, toDay: 21 },
    lengthEveryMonths: 3,
    lengthMonths: [2, 8],
    screenEveryMonths: 12,
  },
];

/** The set in force on a day; the oldest one before all of them. */
export const contactRulesOn = (
  date: CivilDate,
  sets: readonly ContactRuleSet[] = contactRuleSets,
): ContactRuleSet => {
  const inForce = sets.findLast(({ validFrom }) => validFrom <= date) ?? sets[0];
  if (!inForce) throw new Error("no rules for contacts");
  return inForce;
};
