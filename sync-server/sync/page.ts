import { sumToText } from "#domain/facts/head-sum.ts";
import type { Cursor } from "#protocol/messages.ts";
import { maskCounters } from "../masked-counters.ts";
import { serialFor } from "../serials.ts";
import type { StreamState } from "../store/port/streams.ts";
import type { PagedVersion } from "../store/port/versions.ts";
import type { ReadTx } from "../store/store.ts";
import { type Position, placeToText } from "./cursor.ts";

/** A page whose versions are still the ready texts of the store. */
export interface TextPage {
  readonly stream: string;
  readonly from: Cursor | null;
  readonly to: Cursor;
  readonly more: boolean;
  readonly versions: readonly PagedVersion[];
  readonly gone: readonly string[];
  readonly sum?: string;
}

/** What a page continues: the stream as it is now, the reader's cursor, and how many versions there is room for. */
export interface PageRequest {
  readonly state: StreamState;
  readonly epoch: number;
  readonly from: Cursor | null;
  readonly position: Exclude<Position, { type: "nothing" }>;
  readonly room: number;
  readonly hidden: readonly string[];
  /** The worker who reads. */
  readonly reader: string;
}

/** The next page of one stream. With no room it stays where it is and says that there is more. */
export const readPage = async (tx: ReadTx, request: PageRequest): Promise<TextPage> => {
  const { position, hidden, reader } = request;
  const page =
    position.type === "loading"
      ? await loadPage(tx, request, position)
      : await followPage(tx, request, position.serial);
  if (hidden.length === 0) return page;
  const { sum, ...shown } = page;
  return { ...shown, versions: maskCounters(page.versions, reader, hidden) };
};

/** Needed versions only, household by household, as of the serial at which the load began. */
const loadPage = async (
  tx: ReadTx,
  { state, epoch, from, room, hidden }: PageRequest,
  { at, after }: Position & { type: "loading" },
): Promise<TextPage> => {
  const { stream } = state;
  const found = await tx.versions.needed(stream, at, after, room + 1, hidden);
  const versions = found.slice(0, room);
  const last = versions.at(-1)?.place ?? after;
  if (found.length > room) {
    const to = { epoch, at, after: last ? placeToText(last) : "" };
    return { stream, from, to, more: true, versions, gone: [] };
  }
  return { stream, from, ...end(state, epoch, at, hidden), versions, gone: [] };
};

/** Every version above a serial, whatever has superseded it since: a reader holds the chain without a break. */
const followPage = async (
  tx: ReadTx,
  { state, epoch, from, room, hidden }: PageRequest,
  serial: number,
): Promise<TextPage> => {
  const { stream } = state;
  const found = await tx.versions.since(stream, serial, room + 1, hidden);
  const versions = found.slice(0, room);
  const reached = found.length > room ? (versions.at(-1)?.serial ?? serial) : serialFor(state.serial, hidden);
  const gone = await tx.placements.goneSince(stream, serial, reached);
  return {
    stream,
    from,
    ...end(state, epoch, reached, hidden),
    versions,
    gone: gone.map(({ subject }) => subject),
  };
};

const end = (
  { serial, sum }: StreamState,
  epoch: number,
  reached: number,
  hidden: readonly string[],
): Pick<TextPage, "to" | "more" | "sum"> => {
  const more = reached < serialFor(serial, hidden);
  return { to: { epoch, serial: reached }, more, ...(more ? {} : { sum: sumToText(sum) }) };
};
