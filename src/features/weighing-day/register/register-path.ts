import type { CivilDate } from "#domain/civil-date.ts";

/** What is done at this table: both, or one of two in a row with another device at the other. */
export type TableWork = "both" | "weight" | "length";

/** Only the opaque id of the posyandu and a day stand in a path. */
export const daysPath = "/posyandu";

const WORDS: Readonly<Record<TableWork, string>> = { both: "", weight: "timbang", length: "ukur" };

export const registerPath = (posyandu: string, date: CivilDate, table: TableWork = "both"): string =>
  `/posyandu/${posyandu}?tanggal=${date}${table === "both" ? "" : `&meja=${WORDS[table]}`}`;

export const recapPath = (posyandu: string, date: CivilDate): string =>
  `/posyandu/${posyandu}/rekap?tanggal=${date}`;

export const tableOf = (word: string | undefined): TableWork =>
  word === WORDS.weight ? "weight" : word === WORDS.length ? "length" : "both";

/** `profile` is the arrangement to begin with. */
export const columnsPath = (posyandu: string, date: CivilDate, profile: string): string =>
  `/posyandu/${posyandu}/kolom?tanggal=${date}&susunan=${profile}`;
