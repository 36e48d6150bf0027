import { type CivilDate, completedMonths, daysBetween } from "../civil-date.ts";

/** When somebody was born, as far as it is known. */
export interface Birth {
  readonly birthDate?: CivilDate | undefined;
  readonly birthDateEstimated?: boolean | undefined;
}

/**
 * An age as cadres say it: days in the first month, months up to the second birthday as on the KMS, then years and months up
 * to the fifth, then years. "kira-kira" stands before an age that rests on an estimated date.
 */
export const ageText = ({ birthDate, birthDateEstimated }: Birth, today: CivilDate): string => {
  if (birthDate === undefined) return "umur belum diketahui";
  const months = completedMonths(birthDate, today);
  // A phone whose clock is behind makes a newborn of tomorrow; "-1 hari" would frighten.
  if (birthDate > today) return "belum lahir menurut tanggal HP";
  const age = wholeAge(months, daysBetween(birthDate, today));
  return birthDateEstimated ? `kira-kira ${age}` : age;
};

const wholeAge = (months: number, days: number): string => {
  if (months < 1) return `${days} hari`;
  if (months < 24) return `${months} bulan`;
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return months < 60 && rest > 0 ? `${years} tahun ${rest} bulan` : `${years} tahun`;
};

/** Balita by the ministry's count: 0-59 completed months. Nobody without a birth date is counted as one. */
export const isUnderFive = ({ birthDate }: Birth, today: CivilDate): boolean =>
  birthDate !== undefined && birthDate <= today && completedMonths(birthDate, today) < 60;
