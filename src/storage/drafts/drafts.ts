import { fail, ok } from "#domain/result.ts";
import type { Draft, Drafts } from "../draft-types.ts";
import { storageProblem } from "../failures.ts";
import type { Lane } from "../lane.ts";
import { commitPlan } from "../memory/commit-plan.ts";
import type { Memory } from "../memory/memory.ts";
import { sealDraft } from "../memory/seal-rows.ts";
import type { Seen } from "../memory/seen.ts";
import type { Plan } from "../plan.ts";

/**
 * Unfinished forms, one sealed row each, written at every field. They share the lane of saves: a form that was saved takes
 * its draft along, and an autosave that comes late does not bring it back.
 */
export const createDrafts = (memory: Memory, lane: Lane): Drafts & { close(id: string): void } => {
  const closed = new Set<string>();
  /** The newest value asked for, by draft; a task writes the newest, so that fast typing does not queue up. */
  const newest = new Map<string, Draft>();

  const write = async (id: string): Promise<void> => {
    const draft = newest.get(id);
    if (!draft || closed.has(id)) return;
    newest.delete(id);
    await commitPlan(memory, (plan, seen) => planDraft(memory, seen, plan, draft));
  };

  const guarded = (work: () => Promise<void>): ReturnType<Drafts["remove"]> =>
    lane(async () => {
      if (memory.isLocked) return fail({ type: "Locked" });
      try {
        return ok(await work());
      } catch (thrown) {
        return memory.isLocked ? fail({ type: "Locked" }) : fail(storageProblem(thrown));
      }
    });

  return {
    list: () =>
      [...memory.drafts.values()]
        .map(({ content }) => content)
        .sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1)),
    keep: (given) => {
      const keptAt = new Date(memory.ports.clock.nowMs()).toISOString();
      newest.set(given.id, { ...given, keptAt });
      return guarded(() => write(given.id));
    },
    remove: (id) => {
      closed.add(id);
      return guarded(() =>
        commitPlan(memory, async (plan, seen) => {
          const row = seen.drafts.get(id)?.row;
          if (row) plan.remove("drafts", row, () => memory.drafts.delete(id));
        }),
      );
    },
    close: (id) => {
      closed.add(id);
    },
    reopen: (id) => {
      // What came late is not what is typed from here on.
      newest.delete(id);
      closed.delete(id);
    },
  };
};

const planDraft = async (memory: Memory, seen: Seen, plan: Plan, draft: Draft): Promise<void> => {
  const { ports, keyring, person, ids } = memory;
  const known = seen.drafts.get(draft.id);
  const key = known?.row?.key ?? ids.newHandle();
  const sealed = await sealDraft(ports.sealer, keyring.own, key, person, draft);
  plan.put("drafts", key, known?.row, { person, sealed }, (row) => {
    memory.drafts.set(draft.id, { row, content: draft });
  });
};
