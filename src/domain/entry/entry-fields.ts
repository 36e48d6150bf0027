import { streamPlace } from "../access/streams.ts";
import { areaName } from "../areas/index.ts";
import type { CivilDate } from "../civil-date.ts";
import type { PregnancyFacts } from "../episodes/care-facts.ts";
import { datingOf, gestationOn } from "../episodes/dating.ts";
import type { ExportValue } from "../export/export-value.ts";
import { identity } from "../records/identity.ts";
import { person } from "../records/person.ts";
import { readBody } from "../records/read-body.ts";
import { visit } from "../records/visit.ts";
import { completedYears } from "./completed-years.ts";
import type { EntrySource } from "./entry-source.ts";

/** A fact that a box may hold. Undefined: not known, or not for this reader. */
export interface EntryField {
  readonly label: string;
  readonly value: (source: EntrySource) => ExportValue | undefined;
}

type Given<T> = (source: EntrySource) => T | undefined;

const text = (label: string, read: Given<string>): EntryField => ({
  label,
  value: (source) => {
    const found = read(source);
    return found === undefined || found === "" ? undefined : { kind: "text", text: found };
  },
});
const number = (label: string, read: Given<number>): EntryField => ({
  label,
  value: (source) => {
    const value = read(source);
    return value === undefined ? undefined : { kind: "number", value };
  },
});
const date = (label: string, read: Given<CivilDate>): EntryField => ({
  label,
  value: (source) => {
    const found = read(source);
    return found && { kind: "date", date: found };
  },
});

const numbersOf = ({ fold, mayRead }: EntrySource, subject: string | undefined) => {
  const merged =
    mayRead(identity.kind) && subject !== undefined ? fold.of(subject, identity.kind)[0] : undefined;
  return merged?.state === "active" ? readBody(identity, merged.body) : {};
};
const wife = ({ family }: EntrySource) => family.members.find(({ familyRole }) => familyRole === "wife");
const personBody = ({ fold }: EntrySource, id: string | undefined) => {
  const merged = id === undefined ? undefined : fold.records.get(id);
  return merged?.kind === person.kind && merged.state === "active" ? readBody(person, merged.body) : {};
};
const motherOf = (source: EntrySource) => {
  const { mother, motherName } = personBody(source, source.person?.id);
  return { id: mother, name: source.family.members.find(({ id }) => id === mother)?.name ?? motherName };
};
/** The one that goes on, else the newest. */
const pregnancyOf = ({ person: her }: EntrySource): PregnancyFacts | undefined => {
  const all = her?.care?.pregnancies ?? [];
  return all.findLast(({ end }) => end === undefined) ?? all.at(-1);
};
const weddingOf = ({ person: her }: EntrySource) => {
  const all = her?.care?.weddings ?? [];
  return all.findLast(({ end }) => end === undefined) ?? all.at(-1);
};
const lastVisit = ({ fold, family }: EntrySource) =>
  fold
    .of(family.id, visit.kind)
    .filter(({ state }) => state === "active")
    .map(({ body }) => readBody(visit, body))
    .sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1))[0];
const place = ({ family }: EntrySource) => streamPlace(family.stream);
const areaPart =
  (digits: number): Given<string> =>
  (source) => {
    const area = place(source)?.area;
    return area && areaName(area.slice(0, digits)).replace(/^Kecamatan /, "");
  };

/** Every such field, by the id that profiles name. */
export const entryFields = {
  name: text("Nama", ({ person: one }) => one?.name),
  nik: text("NIK", (source) => numbersOf(source, source.person?.id).nik),
  sex: {
    label: "Jenis kelamin",
    value: ({ person: one }) => one?.sex && { kind: "sex", sex: one.sex },
  },
  birthDate: date("Tanggal lahir", ({ person: one }) => one?.birthDate),
  ageYears: number(
    "Umur (tahun)",
    ({ person: one, today }) => one?.birthDate && completedYears(one.birthDate, today),
  ),
  phone: text(
    "Nomor HP",
    (source) => numbersOf(source, source.person?.id).phone ?? numbersOf(source, source.family.id).phone,
  ),
  motherName: text("Nama ibu", (source) => motherOf(source).name),
  motherNik: text("NIK ibu", (source) => numbersOf(source, motherOf(source).id).nik),
  kkNumber: text("No KK", (source) => numbersOf(source, source.family.id).kkNumber),
  headName: text("Nama kepala keluarga", ({ family }) => family.headName),
  headNik: text(
    "NIK kepala keluarga",
    (source) =>
      numbersOf(source, source.family.members.find(({ familyRole }) => familyRole === "head")?.id).nik,
  ),
  wifeName: text("Nama istri", (source) => wife(source)?.name),
  wifeNik: text("NIK istri", (source) => numbersOf(source, wife(source)?.id).nik),
  address: text("Alamat", ({ family }) => family.address),
  rt: text("RT", ({ family }) => family.rt),
  rw: text("RW", (source) => place(source)?.rw),
  village: text("Kelurahan atau desa", areaPart(10)),
  district: text("Kecamatan", areaPart(6)),
  visitDate: date("Tanggal kunjungan", (source) => lastVisit(source)?.date),
  visitPlace: text("Tempat kunjungan", (source) => {
    const where = lastVisit(source)?.place;
    return where && visit.fields.place?.choices?.[where];
  }),
  plannedDate: date("Rencana tanggal menikah", (source) => weddingOf(source)?.plannedDate),
  groomName: text("Nama calon suami", (source) => {
    const { groom, groomName } = weddingOf(source) ?? {};
    return source.family.members.find(({ id }) => id === groom)?.name ?? groomName;
  }),
  groomBirthDate: date("Tanggal lahir calon suami", (source) => weddingOf(source)?.groomBirthDate),
  lmpDate: date("HPHT", (source) => pregnancyOf(source)?.lmpDate),
  dueDate: date("HPL", (source) => {
    const pregnancy = pregnancyOf(source);
    const dating = pregnancy && datingOf(pregnancy);
    return dating === undefined || dating.basis === "unknown" ? undefined : dating.dueDate;
  }),
  gestationWeeks: number("Umur kehamilan (minggu)", (source) => {
    const pregnancy = pregnancyOf(source);
    return pregnancy?.end === undefined && pregnancy
      ? gestationOn(datingOf(pregnancy), source.today)?.weeks
      : undefined;
  }),
  gravida: number("Kehamilan ke", (source) => pregnancyOf(source)?.gravida),
  livingChildren: number("Jumlah anak hidup", (source) => pregnancyOf(source)?.livingChildren),
  lastChildBirthDate: date(
    "Tanggal lahir anak terakhir",
    (source) => pregnancyOf(source)?.lastChildBirthDate,
  ),
  fetusCount: number("Jumlah janin", (source) => pregnancyOf(source)?.fetusCount),
  babies: number("Jumlah bayi lahir hidup", ({ person: her }) => her?.care?.deliveries.at(-1)?.babies.length),
} as const satisfies Readonly<Record<string, EntryField>>;

export type EntryFieldId = keyof typeof entryFields;
