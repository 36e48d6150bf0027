import type { Memory, StreamState } from "../memory/memory.ts";
import { planContact } from "../memory/plan-streams.ts";
import type { Seen } from "../memory/seen.ts";
import { createWorkbench } from "../memory/workbench.ts";
import type { OutboxEntry } from "../outbox/outbox-entry.ts";
import type { Plan } from "../plan.ts";
import { planOutboxRows } from "./apply-outcomes.ts";
import { tryAgain } from "./try-again.ts";

/** The stream as it stands before it is loaded from nothing, behind what is shown. */
export const reloadOf = (stream: string, state: StreamState | undefined): StreamState => ({
  stream,
  cursor: null,
  isReloading: true,
  isLoaded: state?.isLoaded ?? false,
});

/**
 * The server was restored from a backup: its serials, heads and grants begin anew, and what it had accepted after that
 * backup it may not hold any more. Every stream is loaded again behind what is shown, and whatever is not known to be held
 * twice is handed in again; repeats are harmless. So is what was refused: the server kept a copy for the supervisors that is gone
 * too, and may judge otherwise by now. `epoch` 0 while the new number is not known.
 */
export const planNewEpoch = async (memory: Memory, seen: Seen, plan: Plan, epoch: number): Promise<void> => {
  const bench = createWorkbench(memory, seen);
  for (const stream of seen.keyring.streams.keys())
    bench.keys.setState(reloadOf(stream, bench.keys.state(stream)));
  const again = (entry: OutboxEntry): OutboxEntry =>
    entry.state.type === "acknowledged" ? { ...entry, state: { type: "waiting" } } : entry;
  const unsafe = new Map([...seen.outbox].map(([key, { content }]) => [key, content.map(again)]));
  const { outbox } = await tryAgain(bench, unsafe, () => true);
  await bench.seal(plan);
  await bench.finish(plan);
  await planOutboxRows(memory, seen, plan, outbox);
  const { content } = seen.contact;
  const grants = { ...content.grants, version: 0 };
  await planContact(memory, seen, plan, { ...content, epoch, grants, heads: {}, durable: null });
};
