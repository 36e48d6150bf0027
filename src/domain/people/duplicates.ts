import type { CivilDate } from "../civil-date.ts";
import { normalName, similarityOfNormal } from "./names.ts";
import type { Sex } from "./sex.ts";

/** A person as far as telling people apart goes. Whatever is unknown is not compared. */
export interface LikelyPerson {
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate?: CivilDate | undefined;
  readonly nik?: string | undefined;
  /** Last four digits, where the whole number is not at hand. */
  readonly nikEnd?: string | undefined;
  /** Person id. */
  readonly mother?: string | undefined;
  readonly motherName?: string | undefined;
  readonly birthOrder?: number | undefined;
}

/** Somebody already registered. */
export interface KnownPerson extends LikelyPerson {
  readonly id: string;
}

/** Why two may be one; the label completes "Mungkin orang yang sama:". */
export const likenessLabels = {
  sameNik: "NIK sama",
  sameNikEnd: "angka akhir NIK dan tanggal lahir sama",
  sameBirthAndName: "tanggal lahir dan jenis kelamin sama, nama mirip",
  sameMotherAndBirth: "ibu dan tanggal lahir sama",
} as const;

export type LikenessReason = keyof typeof likenessLabels;

export interface Likeness<Known extends KnownPerson = KnownPerson> {
  readonly person: Known;
  /** Strongest first. */
  readonly reasons: readonly LikenessReason[];
  /** Of the names, 0 to 1. */
  readonly similarity: number;
}

/** Above it two names are alike (programme rule). */
const ALIKE = 0.9;

/**
 * Who among the known the candidate may be, likeliest first. Never decides: the cadre is asked "Anak yang sama?". Same NIK;
 * or same birth date, sex and a similar name; or same mother and birth date. Twins, told apart by birth order or sex, are
 * two, whatever their names; the same NIK is always asked.
 *
 * One pass with cheap comparisons first: names are compared only among those born on the same day.
 */
export const likelySame = <Known extends KnownPerson>(
  candidate: LikelyPerson & { readonly id?: string | undefined },
  known: Iterable<Known>,
): readonly Likeness<Known>[] => {
  const name = normalName(candidate.name);
  const found: Likeness<Known>[] = [];
  for (const person of known) {
    if (person.id === candidate.id) continue;
    const sameNik = isSame(candidate.nik, person.nik);
    if (!sameNik && !isSame(candidate.birthDate, person.birthDate)) continue;
    const similarity = similarityOfNormal(name, normalName(person.name));
    const reasons = sameNik ? (["sameNik"] as const) : likenessOfBirthday(candidate, person, similarity);
    if (reasons.length > 0) found.push({ person, reasons, similarity });
  }
  return found.sort((a, b) => strength(b) - strength(a));
};

/** What speaks for two people born on one day being one. */
const likenessOfBirthday = (
  a: LikelyPerson,
  b: LikelyPerson,
  similarity: number,
): readonly LikenessReason[] => {
  const reasons: LikenessReason[] = [];
  const areTwins = isOther(a.birthOrder, b.birthOrder);
  if (isSame(nikEndOf(a), nikEndOf(b)) && !isOther(a.nik, b.nik) && !areTwins) reasons.push("sameNikEnd");
  if (a.sex === b.sex && similarity > ALIKE && !areTwins) reasons.push("sameBirthAndName");
  if (a.sex === b.sex && hasSameMother(a, b) && !areTwins) reasons.push("sameMotherAndBirth");
  return reasons;
};

const hasSameMother = (a: LikelyPerson, b: LikelyPerson): boolean =>
  isSame(a.mother, b.mother) ||
  (!isOther(a.mother, b.mother) &&
    a.motherName !== undefined &&
    b.motherName !== undefined &&
    similarityOfNormal(normalName(a.motherName), normalName(b.motherName)) > ALIKE);

const nikEndOf = ({ nik, nikEnd }: LikelyPerson): string | undefined => nik?.slice(-4) ?? nikEnd;

/** Both known and equal. */
const isSame = <T>(a: T | undefined, b: T | undefined): boolean => a !== undefined && a === b;

/** Both known and different. */
const isOther = <T>(a: T | undefined, b: T | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

const strength = ({ reasons, similarity }: Likeness): number =>
  (reasons.includes("sameNik") ? 100 : 0) + reasons.length * 10 + similarity;
