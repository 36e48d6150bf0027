import { notANameText, type PersonNameProblem } from "#domain/people/person-name.ts";
import type { Limits } from "#domain/units.ts";
import { numberToText } from "#domain/units.ts";

/** What stands in the way of keeping a field, by name; the words are made beside the field. */
export type FormProblem =
  | { readonly type: "Missing" }
  | Extract<PersonNameProblem, { readonly type: "NotAName" }>
  | { readonly type: "NotAnRw" }
  | { readonly type: "NotADate" }
  | { readonly type: "InFuture" }
  /** A plan that lies before the day it was made. */
  | { readonly type: "InPast" }
  /** Nobody alive was born then: a slip in the year. */
  | { readonly type: "TooLongAgo" }
  | { readonly type: "NotAnAge" }
  | { readonly type: "NotANumber" }
  | { readonly type: "OutOfRange"; readonly limits: Limits; readonly unit: string }
  | { readonly type: "NotAPhone" }
  /** An HPHT that no pregnancy of this child can have begun with: so many weeks before the birth, or after it. */
  | { readonly type: "NoSuchPregnancy"; readonly weeks: number }
  | { readonly type: "NeedsBirthDate" }
  /** A NIK or No KK that breaks a rule; the rule carries its words. */
  | { readonly type: "BadNumber"; readonly text: string };

/** Problems by field; a field without one is fine. */
export type Problems<Field extends string> = Partial<Record<Field, FormProblem>>;

/** True when nothing stands in the way. */
export const hasNone = (problems: Problems<string>): boolean => Object.keys(problems).length === 0;

/** Only those of some fields: what one step of a form may show. */
export const ofFields = <Field extends string>(
  problems: Problems<Field>,
  fields: readonly Field[],
): Problems<Field> => {
  const some: Problems<Field> = {};
  for (const field of fields) {
    const problem = problems[field];
    if (problem) some[field] = problem;
  }
  return some;
};

/** What stands beside the field; `missing` is the field's own sentence for an empty one. */
export const problemText = (problem: FormProblem | undefined, missing: string): string | undefined => {
  switch (problem?.type) {
    case undefined:
      return undefined;
    case "Missing":
      return missing;
    case "NotAName":
      return notANameText(problem.strange);
    case "NotAnRw":
      return "Tulis angkanya saja, misalnya 5 atau 05.";
    case "NotADate":
      return "Tanggal ini tidak ada di kalender. Periksa lagi.";
    case "InFuture":
      return "Tanggal ini belum tiba. Periksa lagi.";
    case "InPast":
      return "Tanggal ini sudah lewat. Tulis hari setelah kunjungan.";
    case "TooLongAgo":
      return "Tahunnya terlalu lama. Periksa lagi.";
    case "NotAnAge":
      return "Tulis umur dengan angka, misalnya 1 tahun 4 bulan.";
    case "NotANumber":
      return "Tulis angka saja, misalnya 3,2.";
    case "OutOfRange":
      return `Harus antara ${numberToText(problem.limits.min)} dan ${numberToText(problem.limits.max)}${problem.unit && ` ${problem.unit}`}. Periksa lagi.`;
    case "NotAPhone":
      return "Tulis nomor HP dengan angka, misalnya 0812 3456 7890.";
    case "NoSuchPregnancy":
      return problem.weeks < 0
        ? "HPHT harus sebelum anak lahir. Periksa lagi."
        : `Menurut HPHT ini kehamilan berlangsung ${problem.weeks} minggu; biasanya 20 sampai 45. Periksa lagi.`;
    case "NeedsBirthDate":
      return "HPHT dipakai bersama tanggal lahir yang pasti. Isi tanggal lahirnya, atau kosongkan HPHT.";
    case "BadNumber":
      return problem.text;
  }
};
