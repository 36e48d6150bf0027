import { areaTree } from "../areas/index.ts";
import { type CivilDate, daysBetween, parseCivilDate } from "../civil-date.ts";
import { isRetiredKecamatan, PROVINCE_CODES } from "./nik-areas.ts";
import { isPlaceholderNumber } from "./placeholder-number.ts";
import type { Sex } from "./sex.ts";

/**
 * NIK: PPKKCC DDMMYY NNNN, sixteen digits: the kecamatan of first registration, birth date (day + 40 for women), serial.
 * There is no check digit: a NIK that passes may still be nobody's. People move and their NIK does not, so an area is
 * never a reason to refuse; a wrong date or sex may be the registry's own old error, so it is asked, not refused.
 */
export interface NikRule {
  readonly id: string;
  /** An error refuses the number; a warning asks whether it was read well. */
  readonly level: "error" | "warning";
  /** For whoever typed it, in Indonesian. */
  readonly text: string;
  readonly fails: (nik: string, person: NikContext) => boolean;
}

/** What else is known of the person; whatever is missing is not compared. */
export interface NikContext {
  readonly sex?: Sex | undefined;
  readonly birthDate?: CivilDate | undefined;
}

const SHAPE = "notSixteenDigits";

/** The checks, the shape first: without sixteen digits the others have nothing to look at. */
export const nikRules: readonly NikRule[] = [
  {
    id: SHAPE,
    level: "error",
    text: "NIK harus 16 angka.",
    fails: (nik) => !/^\d{16}$/.test(nik),
  },
  {
    id: "placeholder",
    level: "error",
    text: "Ini bukan NIK. Kalau belum ada, pilih keterangannya dan kosongkan NIK.",
    fails: (nik) => isPlaceholderNumber(nik),
  },
  {
    id: "noSuchDate",
    level: "error",
    text: "Angka ke-7 sampai ke-12 harus tanggal lahir. Periksa lagi NIK-nya.",
    fails: (nik) => datesInNik(nik).length === 0,
  },
  {
    id: "noSerial",
    level: "error",
    text: "Empat angka terakhir NIK tidak mungkin 0000.",
    fails: (nik) => nik.endsWith("0000"),
  },
  {
    id: "unknownProvince",
    level: "warning",
    text: "Dua angka pertama bukan kode provinsi. Periksa lagi NIK-nya.",
    fails: (nik) => !PROVINCE_CODES.has(nik.slice(0, 2)),
  },
  {
    id: "unknownKecamatan",
    level: "warning",
    text: "Enam angka pertama bukan kode kecamatan yang dikenal. Periksa lagi NIK-nya.",
    fails: (nik) => isUnknownKecamatan(nik.slice(0, 6)),
  },
  {
    id: "otherSex",
    level: "warning",
    text: "Menurut NIK ini jenis kelaminnya lain. Periksa lagi NIK dan jenis kelaminnya.",
    fails: (nik, { sex }) => sex !== undefined && sexInNik(nik) !== sex,
  },
  {
    id: "otherBirthDate",
    level: "warning",
    text: "Tanggal lahir tidak sama dengan yang ada di NIK. Periksa keduanya.",
    fails: (nik, { birthDate }) => birthDate !== undefined && !datesInNik(nik).includes(birthDate),
  },
];

/** The rules that a NIK breaks, errors first; none when nothing speaks against it. */
export const checkNik = (nik: string, person: NikContext = {}): readonly NikRule[] => {
  const [shape, ...others] = nikRules;
  if (shape?.fails(nik, person)) return [shape];
  // A placeholder breaks other rules too; naming it is enough.
  const broken = others.filter(({ fails }) => fails(nik, person));
  return broken[0]?.id === "placeholder" ? broken.slice(0, 1) : broken;
};

/** Removes what people and spreadsheets put around the digits: blanks, dots, dashes, a leading apostrophe. */
export const nikDigits = (text: string): string => text.replace(/[\s.'’‘`-]/g, "");

/** The sex that the day of birth tells. */
export const sexInNik = (nik: string): Sex => (Number(nik.slice(6, 8)) > 40 ? "P" : "L");

/** The days the birth date may mean: one in each century that has that day. Empty when it is none. */
export const datesInNik = (nik: string): readonly CivilDate[] => {
  const day = Number(nik.slice(6, 8)) % 40;
  if (Number(nik.slice(6, 8)) > 71) return [];
  return ["19", "20"].flatMap((century) => {
    const parsed = parseCivilDate(
      `${century}${nik.slice(10, 12)}-${nik.slice(8, 10)}-${String(day).padStart(2, "0")}`,
    );
    return parsed.ok ? [parsed.value] : [];
  });
};

/** The birth date as of a day: the one century in which the person is born and not over a hundred; else unknown. */
export const birthDateInNik = (nik: string, asOf: CivilDate): CivilDate | undefined => {
  const plausible = datesInNik(nik).filter((date) => {
    const days = daysBetween(date, asOf);
    return days >= 0 && days <= 100 * 365.25;
  });
  return plausible.length === 1 ? plausible[0] : undefined;
};

/** The last four digits: enough to tell people apart in a list, too little to misuse. */
export const nikEnd = (nik: string): string => nik.slice(-4);

/** A NIK as screens show it: "•••• 0001". */
export const maskNik = (nik: string): string => `•••• ${nikEnd(nik)}`;

/** Only kecamatan of cities whose tree is known can be unknown. */
const isUnknownKecamatan = (code: string): boolean => {
  const tree = areaTree(code.slice(0, 4));
  return (
    tree !== undefined &&
    !isRetiredKecamatan(code) &&
    !tree.districts.some((district) => district.code === code)
  );
};
