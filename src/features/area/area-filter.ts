import { type IndicatorId, indicators } from "#domain/growth/indicators/index.ts";
import type { NumberId } from "#domain/summary/area-numbers.ts";
import { areaNumber } from "./area-numbers.ts";

/** What narrows the list. Kept in the address, so that "back" from a child finds the list as it was. */
export interface AreaFilter {
  /** The children behind a number of this month. */
  readonly number?: NumberId | undefined;
  /** Newest category of an index. */
  readonly category?: { readonly index: IndicatorId; readonly band: string } | undefined;
  readonly notWeighedThisMonth?: boolean | undefined;
  readonly toReview?: boolean | undefined;
  readonly sentBack?: boolean | undefined;
  /** RW streams ("3571011001/05"), or whole kelurahan. */
  readonly streams?: readonly string[] | undefined;
  readonly posyandu?: string | undefined;
  readonly team?: string | undefined;
}

/** The switches of a filter, by the key they have in the address. */
export const SWITCHES = {
  belum: "notWeighedThisMonth",
  cek: "toReview",
  kembali: "sentBack",
} as const satisfies Readonly<Record<string, keyof AreaFilter>>;

/** Reads the address's query; what is not known there (an old link) narrows nothing. */
export const readFilter = (query: string): AreaFilter => {
  const asked = new URLSearchParams(query);
  const streams = (asked.get("rw") ?? "").split(",").filter((stream) => /^\d{10}(\/\d{1,3})?$/.test(stream));
  return {
    number: areaNumber(asked.get("angka") ?? "")?.id,
    category: readCategory(asked.get("kategori") ?? undefined),
    streams: streams.length > 0 ? streams : undefined,
    posyandu: asked.get("posyandu") ?? undefined,
    team: asked.get("tim") ?? undefined,
    ...Object.fromEntries(
      Object.entries(SWITCHES).map(([key, field]) => [field, asked.has(key) ? true : undefined]),
    ),
  };
};

/** Reads "lengthForAge.stunted"; nothing for an index this app does not have. */
export const readCategory = (text: string | undefined): AreaFilter["category"] => {
  const [indexId, band] = text?.split(".") ?? [];
  const index = indicators.find(({ id }) => id === indexId)?.id;
  return index && band ? { index, band } : undefined;
};

/** The query of a filter, with "?" before it; empty when nothing narrows. */
export const filterToQuery = (filter: AreaFilter): string => {
  const query = new URLSearchParams();
  if (filter.number) query.set("angka", filter.number);
  if (filter.category) query.set("kategori", `${filter.category.index}.${filter.category.band}`);
  if (filter.streams && filter.streams.length > 0) query.set("rw", filter.streams.join(","));
  if (filter.posyandu) query.set("posyandu", filter.posyandu);
  if (filter.team) query.set("tim", filter.team);
  for (const [key, field] of Object.entries(SWITCHES)) if (filter[field]) query.set(key, "1");
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
};

/** True when anything narrows. */
export const isNarrowed = (filter: AreaFilter): boolean => filterToQuery(filter) !== "";
