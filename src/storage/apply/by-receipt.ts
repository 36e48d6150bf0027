import type { Page } from "#protocol/messages.ts";
import type { OutboxEntry } from "../outbox/outbox-entry.ts";
import { type NextOutbox, toStamp } from "./apply-outcomes.ts";

/**
 * A receipt stamps versions without saying how far the server's streams had come by then, so an answer read before the
 * hand-in (on its way for long, or from a replica that lags) still passes the fence of heads. Until a page brings such a
 * version, or a backup holds it, what this phone holds may be ahead of an answer, and sums prove nothing.
 */
export const isAhead = (outbox: NextOutbox): boolean => [...outbox.values()].flat().some(isByReceipt);

/** Marks what these receipts' outcomes have just acknowledged. */
export const notedByReceipt = (outbox: NextOutbox, ids: ReadonlySet<string>): NextOutbox =>
  changed(outbox, (entry) =>
    entry.state.type === "acknowledged" && ids.has(entry.version.id)
      ? { ...entry, state: { ...entry.state, byReceipt: true } }
      : entry,
  );

/** Unmarks what pages have brought; what was refused once and then taken from a courier's file is no longer refused. */
export const broughtByPages = (outbox: NextOutbox, pages: readonly Page[]): NextOutbox => {
  const brought = new Map(
    pages.flatMap(({ versions }) => versions.map(({ id, stamp }) => [id, stamp] as const)),
  );
  if (brought.size === 0) return outbox;
  return changed(outbox, (entry) => {
    const stamp = brought.get(entry.version.id);
    const isTold = isByReceipt(entry) || entry.state.type === "refused";
    return stamp && isTold ? { ...entry, state: { type: "acknowledged", stamp: toStamp(stamp) } } : entry;
  });
};

const isByReceipt = ({ state }: OutboxEntry): boolean =>
  state.type === "acknowledged" && state.byReceipt === true;

const changed = (outbox: NextOutbox, change: (entry: OutboxEntry) => OutboxEntry): NextOutbox =>
  new Map([...outbox].map(([key, entries]) => [key, entries.map(change)]));
