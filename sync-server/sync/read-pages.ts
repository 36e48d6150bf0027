import type { Cursor } from "#protocol/messages.ts";
import { serialFor } from "../serials.ts";
import type { StreamState } from "../store/port/streams.ts";
import type { ReadTx } from "../store/store.ts";
import { positionOf } from "./cursor.ts";
import { type PageRequest, readPage, type TextPage } from "./page.ts";

export interface PagesRequest {
  readonly epoch: number;
  readonly cursors: Readonly<Record<string, Cursor>>;
  /** Versions at most over all pages. */
  readonly limit: number;
  /** Kinds that the reader may not see in a stream. */
  readonly hiddenIn: (stream: string) => readonly string[];
  /** The worker who reads. */
  readonly reader: string;
}

/**
 * A page for every readable stream that has something the reader lacks; none for the rest. What is nearly complete goes
 * first, so that a new kelurahan never holds up the day's news.
 */
export const readPages = async (
  tx: ReadTx,
  readable: readonly StreamState[],
  { epoch, cursors, limit, hiddenIn, reader }: PagesRequest,
): Promise<readonly TextPage[]> => {
  const open: Pick<PageRequest, "state" | "position">[] = [];
  for (const state of readable) {
    const position = positionOf(ownCursor(cursors, state.stream), epoch);
    if (!position) throw new Error("cursors are checked before they are followed");
    const head = serialFor(state.serial, hiddenIn(state.stream));
    if (position.type === "following" && position.serial >= head) continue;
    // A load begun now is of the stream as it is now.
    const start = { type: "loading" as const, at: head, after: undefined };
    open.push({ state, position: position.type === "nothing" ? start : position });
  }
  open.sort((a, b) => Number(a.position.type === "loading") - Number(b.position.type === "loading"));

  const pages: TextPage[] = [];
  let room = limit;
  for (const { state, position } of open) {
    const cursor = ownCursor(cursors, state.stream);
    const from = cursor?.epoch === epoch ? cursor : null;
    const hidden = hiddenIn(state.stream);
    const page = await readPage(tx, { state, epoch, from, position, room, hidden, reader });
    room -= page.versions.length;
    pages.push(page);
  }
  return pages;
};

const ownCursor = (cursors: Readonly<Record<string, Cursor>>, stream: string): Cursor | undefined =>
  Object.hasOwn(cursors, stream) ? cursors[stream] : undefined;
