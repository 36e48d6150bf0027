import { planOutboxRows } from "../apply/apply-outcomes.ts";
import { withoutVersion } from "../bundles/subject-file.ts";
import { commitPlan } from "../memory/commit-plan.ts";
import type { Memory } from "../memory/memory.ts";
import { createWorkbench } from "../memory/workbench.ts";
import type { OutboxEntry } from "../outbox/outbox-entry.ts";

/** The author has read why a version was refused: it leaves lists and counts; the outbox keeps it. */
export const acknowledgeRefusal = (memory: Memory, version: string): Promise<void> =>
  commitPlan(memory, async (plan, seen) => {
    const isMeant = ({ version: { id }, state }: OutboxEntry): boolean =>
      id === version && state.type === "refused";
    const entry = [...seen.outbox.values()].flatMap(({ content }) => content).find(isMeant);
    if (!entry) return;
    const settle = (one: OutboxEntry): OutboxEntry =>
      isMeant(one) && one.state.type === "refused"
        ? { ...one, state: { ...one.state, isSettled: true } }
        : one;
    const next = [...seen.outbox].map(([key, { content }]) => [key, content.map(settle)] as const);

    const bench = createWorkbench(memory, seen);
    const { subject } = entry.version;
    const file = await bench.file(subject);
    const stream = bench.streamOf(subject);
    if (file && stream !== undefined) {
      const left = withoutVersion(file, version);
      if (left.versions.length === 0) await bench.remove(subject);
      else await bench.put(left, stream);
    }
    await bench.seal(plan);
    await bench.finish(plan);
    await planOutboxRows(memory, seen, plan, new Map(next));
  });
