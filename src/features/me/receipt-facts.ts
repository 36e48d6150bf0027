import type { OutboxView } from "#storage/outbox-types.ts";
import type { Fact } from "#ui/facts.tsx";
import { formatCount } from "#ui/format.ts";
import { instantText } from "./moment-text.ts";
import { meText } from "./text.ts";

type Counts = Pick<
  OutboxView,
  "waiting" | "oldestWaitingAt" | "handedOver" | "lastHandOverAt" | "durableUpTo"
>;

/** The three receipts and the last hand-over, as names with values. */
export const receiptFacts = (outbox: Counts, nowMs: number): readonly Fact[] => {
  const since = instantText(outbox.oldestWaitingAt, nowMs);
  const safeUpTo = instantText(outbox.durableUpTo, nowMs);
  return [
    {
      term: meText.waiting,
      value: meText.countOfRecords(formatCount(outbox.waiting)),
      note: outbox.waiting === 0 ? meText.waitingNone : since && meText.waitingSince(since),
    },
    {
      term: meText.handedOver,
      value: meText.countOfRecords(formatCount(outbox.handedOver)),
      note: outbox.handedOver > 0 ? meText.handedOverNote : undefined,
    },
    { term: meText.safe, value: safeUpTo === undefined ? meText.safeNone : meText.safeUpTo(safeUpTo) },
    {
      term: meText.lastHandOver,
      value: instantText(outbox.lastHandOverAt, nowMs) ?? meText.lastHandOverNever,
    },
  ];
};
