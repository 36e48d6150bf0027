import type { Version } from "#domain/facts/version.ts";
import type { Outcome } from "#protocol/outcomes.ts";
import { withNumber } from "../bundles/subject-file.ts";
import type { Memory } from "../memory/memory.ts";
import type { Seen } from "../memory/seen.ts";
import type { Workbench } from "../memory/workbench.ts";
import { countingDevice } from "../outbox/counting-device.ts";
import type { OutboxEntry } from "../outbox/outbox-entry.ts";
import type { Plan } from "../plan.ts";
import type { NextOutbox } from "./apply-outcomes.ts";

/** The number belongs to another version: said of the device, not of what was written. */
export const isCounterTaken = (outcome: Outcome): boolean =>
  outcome.outcome === "refused" && outcome.reason === "counterTaken";

/**
 * What was refused because the server knows its number under another version is numbered anew and waits again: the phone was
 * restored from a backup, or copied, and its counter ran twice. The device then counts under a further name of its own, so
 * that no number can meet an old one. Ids, groups and what supersedes what stay; nothing else is asked of anybody. What
 * was accepted or not judged yet keeps its number: the server may know it.
 */
export const renumber = async (
  memory: Memory,
  seen: Seen,
  plan: Plan,
  bench: Workbench,
  outbox: NextOutbox,
  taken: readonly Pick<Version, "device" | "n">[],
): Promise<NextOutbox> => {
  const { counter } = seen;
  const numberOf = ({ device, n }: Pick<Version, "device" | "n">): string => `${device} ${n}`;
  const asked = new Set(taken.map(numberOf));
  const isMeant = ({ version, state }: OutboxEntry): boolean =>
    (state.type === "waiting" && asked.has(numberOf(version))) ||
    (state.type === "refused" && state.reason === "counterTaken" && state.isSettled !== true);
  const meant = [...outbox]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, entries]) => entries.filter(isMeant));
  if (meant.length === 0) return outbox;

  const current = countingDevice(seen.keyring.device, counter);
  const isRunTwice = meant.some(({ version }) => version.device === current);
  const life = isRunTwice || counter?.life === undefined ? memory.ids.newHandle() : counter.life;
  const next = counter?.next ?? 1;
  const device = countingDevice(seen.keyring.device, { key: "counter", rev: 0, life });
  const renewed = new Map<string, Version>(
    meant.map(({ version }, i) => [version.id, { ...version, device, n: next + i }]),
  );
  for (const version of renewed.values()) {
    const file = await bench.file(version.subject);
    const stream = bench.streamOf(version.subject);
    if (file && stream !== undefined) await bench.put(withNumber(file, version), stream);
  }
  plan.put("meta", "counter", counter, { next: next + meant.length, life }, (row) => {
    memory.counter = row;
  });
  return new Map(
    [...outbox].map(([key, entries]) => [
      key,
      entries.map((entry): OutboxEntry => {
        const version = renewed.get(entry.version.id);
        return version ? { ...entry, version, state: { type: "waiting" } } : entry;
      }),
    ]),
  );
};
