import { type Destination, URGENCIES, type Urgency } from "../records/referral.ts";

/** A reason to refer somebody: what it is called on a slip, how soon, and who can help. */
export interface ReferralReason {
  readonly id: string;
  /** Two characters on a QR code, for ever: never use one again for something else. */
  readonly code: string;
  /** As on a slip that a neighbour may read: a sign, never a verdict. */
  readonly label: string;
  readonly urgency: Urgency;
  readonly to: Destination;
  /** On no slip and in no message: told by mouth. */
  readonly isPrivate?: true;
}

const reason = (
  code: string,
  id: string,
  label: string,
  urgency: Urgency,
  to: Destination,
): ReferralReason => ({ id, code, label, urgency, to });

/**
 * Urgent: domain 8 [K] and the WHO cut-offs behind `growth/monthly/step-rules.ts`; Hb and blood pressure: domain 1.5, 15.3. The ids
 * `growth.*` are those rules' ids, so that a finding and its reason cannot part.
 */
export const referralReasons: readonly ReferralReason[] = [
  reason("01", "danger", "Tanda bahaya", "today", "puskesmas"),
  reason("02", "growth.oedema", "Bengkak di kedua punggung kaki", "today", "puskesmas"),
  reason("03", "growth.armBelow115", "LiLA kurang dari 11,5 cm", "today", "puskesmas"),
  reason(
    "04",
    "growth.weightForLengthBelow3",
    "Berat jauh kurang untuk panjang badannya",
    "today",
    "puskesmas",
  ),
  reason("05", "growth.belowRedLine", "Berat di bawah garis merah", "threeDays", "puskesmas"),
  reason("06", "growth.twoT", "Berat tidak naik dua kali berturut-turut", "threeDays", "puskesmas"),
  reason("07", "growth.tAndSlow", "Kenaikan berat sangat lambat", "threeDays", "puskesmas"),
  reason("08", "growth.tAndLowWeight", "Berat tidak naik dan kurang untuk umurnya", "threeDays", "puskesmas"),
  reason("09", "growth.armBelow125", "LiLA kurang dari 12,5 cm", "threeDays", "puskesmas"),
  reason(
    "10",
    "growth.weightForLengthBelow2",
    "Berat kurang untuk panjang badannya",
    "threeDays",
    "puskesmas",
  ),
  reason("11", "growth.lengthBelow2", "Panjang atau tinggi perlu diukur ulang", "fourteenDays", "puskesmas"),
  reason("12", "growth.aboveOrangeLine", "Berat di atas garis oranye", "fourteenDays", "puskesmas"),
  reason("13", "growth.head", "Lingkar kepala perlu diperiksa", "fourteenDays", "puskesmas"),
  reason("20", "mother.thin", "LiLA ibu kurang dari 23,5 cm", "fourteenDays", "midwife"),
  reason("21", "mother.anaemia", "Hb ibu rendah", "threeDays", "midwife"),
  reason("22", "mother.severeAnaemia", "Hb ibu kurang dari 7", "today", "hospital"),
  reason("23", "mother.highPressure", "Tekanan darah 140/90 atau lebih", "today", "midwife"),
  reason("24", "mother.veryHighPressure", "Tekanan darah 160/110 atau lebih", "today", "hospital"),
  reason("25", "mother.antenatal", "Belum periksa kehamilan", "fourteenDays", "midwife"),
  reason("26", "mother.afterBirth", "Belum periksa setelah melahirkan", "threeDays", "midwife"),
  reason("30", "child.ill", "Anak sakit berulang atau batuk lama", "threeDays", "puskesmas"),
  reason("31", "child.immunisation", "Imunisasi belum lengkap", "fourteenDays", "puskesmas"),
  reason("32", "child.development", "Perkembangan anak perlu diperiksa", "fourteenDays", "puskesmas"),
  reason("40", "family.contraception", "Ingin pelayanan KB", "fourteenDays", "familyPlanning"),
  reason("41", "family.poor", "Perlu bantuan sosial atau JKN", "fourteenDays", "social"),
  reason("42", "family.food", "Perlu bantuan makanan", "fourteenDays", "charity"),
  reason("43", "family.toilet", "Perlu jamban sehat", "fourteenDays", "housing"),
  reason("44", "family.water", "Perlu air bersih", "fourteenDays", "housing"),
  reason("45", "family.house", "Rumah perlu diperbaiki", "fourteenDays", "housing"),
  reason("46", "family.papers", "Belum punya NIK, KK atau akta lahir", "fourteenDays", "civilRegistry"),
  reason("47", "family.wedding", "Pendampingan calon pengantin", "fourteenDays", "religious"),
  // The words are those of any appointment; what it is about is told by mouth.
  { ...reason("50", "family.private", "Pendampingan keluarga", "threeDays", "protection"), isPrivate: true },
];

const byId: ReadonlyMap<string, ReferralReason> = new Map(referralReasons.map((one) => [one.id, one]));
const byCode: ReadonlyMap<string, ReferralReason> = new Map(referralReasons.map((one) => [one.code, one]));

/** Undefined for a reason that a newer app or a risk rule set brought. */
export const reasonOf = (id: string): ReferralReason | undefined => byId.get(id);

export const reasonByCode = (code: string): ReferralReason | undefined => byCode.get(code);

/** What a reason is called; general words for one that this app does not know. */
export const reasonLabel = (id: string): string => byId.get(id)?.label ?? "Alasan lain (lihat catatan)";

/** The most urgent of several reasons; two weeks when nothing presses. */
export const urgencyOf = (ids: readonly string[]): Urgency =>
  URGENCIES.find((urgency) => ids.some((id) => byId.get(id)?.urgency === urgency)) ?? "fourteenDays";

/** Where the most urgent reason points; nothing for reasons that this app does not know. */
export const destinationFor = (ids: readonly string[]): Destination | undefined => {
  const urgency = urgencyOf(ids);
  const known = ids.flatMap((id) => byId.get(id) ?? []);
  return (known.find((one) => one.urgency === urgency) ?? known[0])?.to;
};
