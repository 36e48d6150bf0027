import { EMPTY_SUM } from "#domain/facts/head-sum.ts";
import type { Cursor } from "#protocol/messages.ts";
import type { ReadTx } from "../store/store.ts";
import { type Position, positionOf } from "./cursor.ts";
import { readPage, type TextPage } from "./page.ts";

export interface PagesRequest {
  readonly epoch: number;
  readonly cursors: Readonly<Record<string, Cursor>>;
  /** Versions at most over all pages. */
  readonly limit: number;
  /** Kinds that the reader may not see in a stream. */
  readonly hiddenIn: (stream: string) => readonly string[];
}

/**
 * A page for every readable stream that has something the reader lacks; none for the rest. What is nearly complete goes
 * first, so that a new kelurahan never holds up the day's news. Nothing when a cursor is none of the server's making.
 */
export const readPages = async (
  tx: ReadTx,
  readable: ReadonlyMap<string, number>,
  { epoch, cursors, limit, hiddenIn }: PagesRequest,
): Promise<readonly TextPage[] | undefined> => {
  const states = new Map((await tx.streams.all()).map((state) => [state.stream, state]));
  const open: { stream: string; head: number; position: Exclude<Position, { type: "nothing" }> }[] = [];
  for (const [stream, head] of readable) {
    const position = positionOf(ownCursor(cursors, stream), epoch);
    if (!position) return undefined;
    if (position.type === "following" && position.serial >= head) continue;
    // A load begun now is of the stream as it is now.
    const start = { type: "loading" as const, at: head, after: undefined };
    open.push({ stream, head, position: position.type === "nothing" ? start : position });
  }
  open.sort((a, b) => Number(a.position.type === "loading") - Number(b.position.type === "loading"));

  const pages: TextPage[] = [];
  let room = limit;
  for (const { stream, head, position } of open) {
    const cursor = ownCursor(cursors, stream);
    const page = await readPage(tx, {
      state: states.get(stream) ?? { stream, serial: head, sum: EMPTY_SUM },
      epoch,
      from: cursor?.epoch === epoch ? cursor : null,
      position,
      room,
      hidden: hiddenIn(stream),
    });
    room -= page.versions.length;
    pages.push(page);
  }
  return pages;
};

const ownCursor = (cursors: Readonly<Record<string, Cursor>>, stream: string): Cursor | undefined =>
  Object.hasOwn(cursors, stream) ? cursors[stream] : undefined;
