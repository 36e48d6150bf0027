import type { LoadPlace } from "./port/versions.ts";

/** The order of a first load: household by household, each record's versions by acceptance. By code unit, as SQLite sorts. */
export const comparePlaces = (a: LoadPlace, b: LoadPlace): number =>
  compareText(a.bundle, b.bundle) ||
  compareText(a.subject, b.subject) ||
  compareText(a.record, b.record) ||
  a.order - b.order;

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
