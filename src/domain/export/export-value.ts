import { type CivilDate, civilDateParts } from "../civil-date.ts";
import { decimalToText, numberToText } from "../units.ts";

/** One cell of a table file. */
export type ExportCell =
  | { readonly type: "empty" }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "date"; readonly date: CivilDate };

/** Words in a cell; nothing said is an empty one. */
export const textCell = (said: string | undefined): ExportCell =>
  said === undefined || said === "" ? { type: "empty" } : { type: "text", text: said };

/** What a field holds before it is written in some format. */
export type ExportValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly decimals?: number }
  | { readonly kind: "date"; readonly date: CivilDate }
  | { readonly kind: "sex"; readonly sex: "L" | "P" }
  | { readonly kind: "position"; readonly position: "lying" | "standing" }
  | { readonly kind: "yesNo"; readonly yes: boolean };

export type ExportKind = ExportValue["kind"];

/** How a value may be written; the first of each kind is the usual one. */
export const exportFormats = {
  text: { plain: "apa adanya", upper: "HURUF BESAR" },
  number: { number: "angka", comma: "teks, koma desimal", point: "teks, titik desimal" },
  date: { cell: "tanggal Excel", slashes: "21/11/2026", iso: "2026-11-21" },
  sex: { letters: "L / P", words: "Laki-laki / Perempuan", digits: "1 / 2" },
  position: { words: "Terlentang / Berdiri", letters: "L / H", digits: "1 / 2" },
  yesNo: { words: "Ya / Tidak", digits: "1 / 0" },
} as const satisfies Readonly<Record<ExportKind, Readonly<Record<string, string>>>>;

/** Writes a value; a format of another kind falls back to the usual one, so that an edited profile never breaks a file. */
export const writeValue = (value: ExportValue, format: string | undefined): ExportCell => {
  switch (value.kind) {
    case "text":
      return text(format === "upper" ? value.text.toUpperCase() : value.text);
    case "number":
      return numberCell(value, format);
    case "date":
      return dateCell(value.date, format);
    case "sex":
      return choice(value.sex === "L" ? ["L", "Laki-laki", 1] : ["P", "Perempuan", 2], format, "letters");
    case "position":
      return choice(
        value.position === "lying" ? ["L", "Terlentang", 1] : ["H", "Berdiri", 2],
        format,
        "words",
      );
    case "yesNo":
      return choice(value.yes ? ["Ya", "Ya", 1] : ["Tidak", "Tidak", 0], format, "words");
  }
};

const text = (written: string): ExportCell => ({ type: "text", text: written });

const numberCell = (
  { value, decimals }: Extract<ExportValue, { kind: "number" }>,
  format: string | undefined,
): ExportCell => {
  if (format !== "comma" && format !== "point") return { type: "number", value };
  const written = decimals === undefined ? numberToText(value) : decimalToText(value, decimals);
  return text(format === "comma" ? written : written.replace(",", "."));
};

const dateCell = (date: CivilDate, format: string | undefined): ExportCell => {
  if (format === "iso") return text(date);
  if (format !== "slashes") return { type: "date", date };
  const { year, month, day } = civilDateParts(date);
  return text(`${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`);
};

const choice = (
  [letters, words, digit]: readonly [string, string, number],
  format: string | undefined,
  usual: "letters" | "words",
): ExportCell => {
  const chosen = format === "letters" || format === "words" || format === "digits" ? format : usual;
  if (chosen === "digits") return { type: "number", value: digit };
  return text(chosen === "letters" ? letters : words);
};
