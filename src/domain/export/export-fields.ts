import { streamPlace } from "../access/streams.ts";
import { areaName } from "../areas/index.ts";
import { monthOf } from "../civil-date.ts";
import { oedemaBand } from "../growth/bands.ts";
import { calendarAge } from "../growth/calendar-age.ts";
import type { IndicatorId } from "../growth/indicators/index.ts";
import { exclusiveSixMonths } from "../schedule/services/breastfeeding.ts";
import { eppgbmWords } from "./eppgbm-words.ts";
import type { ExportSource } from "./export-source.ts";
import type { ExportKind, ExportValue } from "./export-value.ts";

/** Something a column of a table may hold. */
export interface ExportField {
  /** Indonesian, for whoever arranges a profile. */
  readonly label: string;
  readonly kind: ExportKind;
  /** Undefined: not known, or not for this person to read. */
  readonly value: (source: ExportSource) => ExportValue | undefined;
}

type Given<T> = (source: ExportSource) => T | undefined;

const text = (label: string, read: Given<string>): ExportField => ({
  label,
  kind: "text",
  value: (source) => {
    const found = read(source);
    return found === undefined || found === "" ? undefined : { kind: "text", text: found };
  },
});
const number = (label: string, read: Given<number>, decimals?: number): ExportField => ({
  label,
  kind: "number",
  value: (source) => {
    const value = read(source);
    return value === undefined
      ? undefined
      : { kind: "number", value, ...(decimals === undefined ? {} : { decimals }) };
  },
});
const date = (label: string, read: Given<Extract<ExportValue, { kind: "date" }>["date"]>): ExportField => ({
  label,
  kind: "date",
  value: (source) => {
    const found = read(source);
    return found && { kind: "date", date: found };
  },
});

const figures = ({ inMonth }: ExportSource) => inMonth.day?.figures;
/** By the real age: what e-PPGBM computes too, preterm or not. */
const readingOf = ({ inMonth }: ExportSource, index: IndicatorId) => inMonth.day?.growth.readings[index];

const bandField = (label: string, index: IndicatorId): ExportField =>
  text(label, (source) => {
    const reading = readingOf(source, index);
    if (reading === undefined) return undefined;
    if (reading.kind !== "none") return eppgbmWords[reading.band.id];
    return reading.why === "oedema" && index === "weightForLength" ? eppgbmWords[oedemaBand.id] : undefined;
  });
const zField = (label: string, index: IndicatorId): ExportField =>
  number(
    label,
    (source) => {
      const reading = readingOf(source, index);
      return reading === undefined || reading.kind === "none" ? undefined : reading.z;
    },
    2,
  );

const place = ({ child }: ExportSource) => streamPlace(child.stream);
const rwOf = (source: ExportSource): string | undefined => {
  const rw = place(source)?.rw;
  return rw === undefined || Number(rw) === 0 ? undefined : rw;
};
const areaPart =
  (digits: number): Given<string> =>
  (source) => {
    const area = place(source)?.area;
    return area && areaName(area.slice(0, digits)).replace(/^Kecamatan /, "");
  };

/** Every field there is, by the id that profiles name. */
export const exportFields = {
  number: number("Nomor urut", ({ number: place }) => place),
  nik: text("NIK anak", ({ nik }) => nik),
  name: text("Nama anak", ({ child }) => child.name),
  sex: {
    label: "Jenis kelamin",
    kind: "sex",
    value: ({ child }) => ({ kind: "sex", sex: child.sex }),
  },
  birthDate: date("Tanggal lahir", ({ child }) => child.birthDate),
  birthOrder: number("Anak ke", ({ birthOrder }) => birthOrder),
  birthWeightKg: number("Berat lahir (kg)", ({ birthWeightKg }) => birthWeightKg),
  birthLengthCm: number("Panjang lahir (cm)", ({ birthLengthCm }) => birthLengthCm),
  motherName: text("Nama ibu", ({ child }) => child.motherName),
  motherNik: text("NIK ibu", ({ motherNik }) => motherNik),
  headName: text("Nama kepala keluarga", ({ headName }) => headName),
  kkNumber: text("No KK", ({ kkNumber }) => kkNumber),
  phone: text("Nomor HP", ({ phone }) => phone),
  regency: text("Kota atau kabupaten", areaPart(4)),
  district: text("Kecamatan", areaPart(6)),
  village: text("Kelurahan atau desa", areaPart(10)),
  puskesmas: text("Puskesmas", ({ puskesmas }) => puskesmas),
  posyandu: text("Posyandu", ({ posyandu }) => posyandu),
  rt: text("RT", ({ child }) => child.rt),
  rw: text("RW", rwOf),
  address: text("Alamat", ({ address }) => address),
  month: text("Bulan (2026-11)", ({ inMonth }) => inMonth.month),
  measuredOn: date("Tanggal pengukuran", ({ inMonth }) => inMonth.weighing?.date),
  ageText: text("Usia saat ukur", (source) => {
    const { child, inMonth } = source;
    if (child.birthDate === undefined || !inMonth.weighing) return undefined;
    const age = calendarAge(child.birthDate, inMonth.weighing.date);
    if (!age.ok) return undefined;
    const { months, days } = age.value;
    return `${Math.floor(months / 12)} Tahun - ${months % 12} Bulan - ${days} Hari`;
  }),
  weightKg: number("Berat (kg)", (source) => figures(source)?.weightKg, 2),
  lengthCm: number("Panjang atau tinggi (cm)", (source) => figures(source)?.lengthCm, 1),
  position: {
    label: "Cara ukur",
    kind: "position",
    value: (source) => {
      const position = figures(source)?.position;
      return position && { kind: "position", position };
    },
  },
  armCm: number("LiLA (cm)", (source) => figures(source)?.armCm, 1),
  headCm: number("Lingkar kepala (cm)", (source) => figures(source)?.headCm, 1),
  weightForAge: bandField("BB/U", "weightForAge"),
  weightForAgeZ: zField("ZS BB/U", "weightForAge"),
  lengthForAge: bandField("TB/U", "lengthForAge"),
  lengthForAgeZ: zField("ZS TB/U", "lengthForAge"),
  weightForLength: bandField("BB/TB", "weightForLength"),
  weightForLengthZ: zField("ZS BB/TB", "weightForLength"),
  gain: text("Naik berat badan (N, T, O, B)", ({ inMonth: { status } }) =>
    status !== undefined && ["N", "T", "O", "B"].includes(status) ? status : undefined,
  ),
  vitaminACount: number(
    "Jumlah vitamin A tahun ini",
    ({ child, inMonth }) =>
      new Set(
        (child.services ?? [])
          .filter(({ type, date: on }) => type === "vitaminA" && on.startsWith(inMonth.month.slice(0, 4)))
          .map(({ date: on }) => monthOf(on)),
      ).size,
  ),
  exclusive: text("ASI eksklusif 6 bulan", ({ child, inMonth }) => {
    if (!inMonth.weighing) return undefined;
    const said = exclusiveSixMonths(child, inMonth.weighing.date);
    return said === "yes" ? "Ya" : said === "no" ? "Tidak" : undefined;
  }),
  kiaBook: {
    label: "Punya Buku KIA",
    kind: "yesNo",
    value: ({ child }) =>
      child.hasKiaBook === undefined ? undefined : { kind: "yesNo", yes: child.hasKiaBook },
  },
  /** Nothing of ours: the column's default alone, as for a code that the receiving system gave. */
  fixed: text("Isi tetap", () => undefined),
} as const satisfies Readonly<Record<string, ExportField>>;

export type ExportFieldId = keyof typeof exportFields;
