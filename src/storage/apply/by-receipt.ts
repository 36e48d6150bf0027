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
  if (![...outbox.values()].flat().some(isTold)) return outbox;
  const brought = new Map(
    pages.flatMap(({ versions }) => versions.map(({ id, stamp }) => [id, stamp] as const)),
  );
  return changed(outbox, (entry) => {
    const stamp = brought.get(entry.version.id);
    return stamp && isTold(entry)
      ? { ...entry, state: { type: "acknowledged", stamp: toStamp(stamp) } }
      : entry;
  });
};

/** What somebody other than a page has said something of. */
const isTold = (entry: OutboxEntry): boolean => isByReceipt(entry) || entry.state.type === "refused";

const isByReceipt = ({ state }: OutboxEntry): boolean =>
  state.type === "acknowledged" && state.byReceipt === true;

const changed = (outbox: NextOutbox, change: (entry: OutboxEntry) => OutboxEntry): NextOutbox =>
  new Map([...outbox].map(([key, entries]) => [key, entries.map(change)]));
