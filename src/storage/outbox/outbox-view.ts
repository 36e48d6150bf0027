import type { Version } from "#domain/facts/version.ts";
import type { Memory } from "../memory/memory.ts";
import type { OutboxView, Receipt, RefusedVersion } from "../outbox-types.ts";
import type { OutboxEntry } from "./outbox-entry.ts";

/** Every entry of this person, oldest first. */
export const outboxEntries = (memory: Memory): readonly OutboxEntry[] =>
  [...memory.outbox].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, { content }]) => content);

/** What the sync line and the receipts say. */
export const outboxView = (memory: Memory): OutboxView => {
  const entries = outboxEntries(memory);
  const { durable, lastHandOverAt } = memory.contact.content;
  const waiting = entries.filter(({ state }) => state.type === "waiting");
  const stateById = new Map(entries.map((entry) => [entry.version.id, entry.state]));
  const oldestWaitingAt = waiting[0]?.version.recordedAt;
  const courierFile = newestFile(waiting);
  return {
    waiting: waiting.length,
    handedOver: entries.filter(({ state }) => state.type === "acknowledged").length,
    refused: entries.flatMap(refusedOf),
    written: entries.flatMap(writtenOf),
    receiptOf: (version) => receiptOf(version, stateById.get(version.id), durable),
    ...(oldestWaitingAt === undefined ? {} : { oldestWaitingAt }),
    ...(courierFile === undefined ? {} : { courierFile }),
    ...(lastHandOverAt === undefined ? {} : { lastHandOverAt }),
    ...(durable === null ? {} : { durableUpTo: durable }),
  };
};

const newestFile = (waiting: readonly OutboxEntry[]): OutboxView["courierFile"] => {
  const inFiles = waiting.flatMap(({ courierAt }) => courierAt ?? []).sort();
  const madeAt = inFiles.at(-1);
  return madeAt === undefined ? undefined : { madeAt, waiting: inFiles.length };
};

const writtenOf = ({ version, state }: OutboxEntry): readonly Version[] => {
  if (state.type === "refused") return [];
  return [state.type === "acknowledged" ? { ...version, stamp: state.stamp } : version];
};

const refusedOf = ({ version, state }: OutboxEntry): readonly RefusedVersion[] => {
  if (state.type !== "refused" || state.isSettled) return [];
  const { reason, detail } = state;
  return [{ version, reason, ...(detail === undefined ? {} : { detail }) }];
};

const receiptOf = (
  { stamp }: Version,
  state: OutboxEntry["state"] | undefined,
  durable: string | null,
): Receipt => {
  if (state?.type === "refused") return "refused";
  const accepted = stamp ?? (state?.type === "acknowledged" ? state.stamp : undefined);
  if (!accepted) return "onlyHere";
  return isDurable(accepted.acceptedAt, durable) ? "safe" : "handedOver";
};

/** True when what was accepted then is held twice by now. Both are server instants. */
export const isDurable = (acceptedAt: string, durable: string | null): boolean =>
  durable !== null && Date.parse(acceptedAt) <= Date.parse(durable);
