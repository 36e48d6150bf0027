import { type CivilDate, daysBetween } from "../civil-date.ts";
import { datesInNik } from "./nik.ts";
import { isPlaceholderNumber } from "./placeholder-number.ts";

/** A check of a No KK (family card number): PPKKCC DDMMYY NNNN, where the date is the day the card was issued. */
export interface KkRule {
  readonly id: string;
  readonly level: "error" | "warning";
  readonly text: string;
  readonly fails: (kkNumber: string, asOf: CivilDate | undefined) => boolean;
}

export const kkRules: readonly KkRule[] = [
  {
    id: "notSixteenDigits",
    level: "error",
    text: "Nomor KK harus 16 angka.",
    fails: (kkNumber) => !/^\d{16}$/.test(kkNumber),
  },
  {
    id: "placeholder",
    level: "error",
    text: "Ini bukan nomor KK. Kalau belum ada, kosongkan saja.",
    fails: (kkNumber) => isPlaceholderNumber(kkNumber),
  },
  {
    // Cards add no 40 to the day; a woman's NIK typed here does.
    id: "looksLikeNik",
    level: "warning",
    text: "Nomor ini seperti NIK seorang perempuan. Periksa lagi nomor KK-nya.",
    fails: (kkNumber) => Number(kkNumber.slice(6, 8)) > 40,
  },
  {
    id: "noSuchDate",
    level: "warning",
    text: "Angka ke-7 sampai ke-12 biasanya tanggal KK dibuat. Periksa lagi nomornya.",
    fails: (kkNumber) => Number(kkNumber.slice(6, 8)) <= 40 && datesInNik(kkNumber).length === 0,
  },
  {
    id: "issuedInFuture",
    level: "warning",
    text: "Menurut nomornya KK ini belum dibuat. Periksa lagi nomornya.",
    fails: (kkNumber, asOf) => {
      const dates = datesInNik(kkNumber);
      return asOf !== undefined && dates.length > 0 && dates.every((date) => daysBetween(date, asOf) < 0);
    },
  },
];

/** The rules that a No KK breaks, errors first; `asOf` is today. */
export const checkKk = (kkNumber: string, asOf?: CivilDate): readonly KkRule[] => {
  const broken = kkRules.filter(({ fails }) => fails(kkNumber, asOf));
  const error = broken.find(({ level }) => level === "error");
  return error ? [error] : broken;
};
