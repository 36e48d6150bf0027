import { fail, ok, type Result } from "#domain/result.ts";
import { commitPlan } from "../memory/commit-plan.ts";
import type { Memory } from "../memory/memory.ts";
import type { Seen } from "../memory/seen.ts";
import { createWorkbench } from "../memory/workbench.ts";
import { isDurable } from "../outbox/outbox-view.ts";
import type { Plan } from "../plan.ts";

/** What of a person is nowhere but on this phone, or held only once by the server. */
export interface LeaveProblem {
  readonly type: "NotYet";
  /** Not handed over. */
  readonly waiting: number;
  /** Refused, and nobody has read why. */
  readonly refused: number;
  /** At the server, but not held twice: after a restore this phone may be asked for them again. */
  readonly notDurable: number;
  /** Unfinished forms. */
  readonly drafts: number;
}

/** What stands in the way of taking this person off the device; nothing when they may go. */
export const leaveProblem = ({
  contact,
  outbox,
  drafts,
}: Pick<Seen, "contact" | "outbox" | "drafts">): LeaveProblem | undefined => {
  const entries = [...outbox.values()].flatMap(({ content }) => content);
  const { durable } = contact.content;
  const count = (isMeant: (entry: (typeof entries)[number]) => boolean): number =>
    entries.filter(isMeant).length;
  const problem: LeaveProblem = {
    type: "NotYet",
    waiting: count(({ state }) => state.type === "waiting"),
    refused: count(({ state }) => state.type === "refused" && !state.isSettled),
    notDurable: count(
      ({ state }) => state.type === "acknowledged" && !isDurable(state.stamp.acceptedAt, durable),
    ),
    // What has no title is a choice that is kept, nothing unfinished.
    drafts: [...drafts.values()].filter(({ content }) => content.title !== "").length,
  };
  const { waiting, refused, notDurable } = problem;
  return waiting + refused + notDurable + problem.drafts > 0 ? problem : undefined;
};

/**
 * Takes this person off the device in one commit: keys of streams first of all, rows of streams and bundles that nobody else
 * here holds, outbox, notes and the person. Refused while anything of theirs would be lost by it.
 */
export const leaveDevice = (memory: Memory): Promise<Result<void, LeaveProblem>> =>
  commitPlan(memory, async (plan, seen) => {
    const problem = leaveProblem(seen);
    return problem ? fail(problem) : ok(await planLeave(memory, seen, plan));
  });

/**
 * Takes a person off a device that the server revoked, once nothing of theirs waits any more: what was handed over, refused
 * or half-typed goes. Unlike leaving it does not wait for a second copy of what the server took: a lost phone comes first.
 */
export const wipePerson = (memory: Memory): Promise<"wiped" | "stillWaiting"> =>
  commitPlan(memory, async (plan, seen) => {
    const entries = [...seen.outbox.values()].flatMap(({ content }) => content);
    if (entries.some(({ state }) => state.type === "waiting")) return "stillWaiting";
    await planLeave(memory, seen, plan);
    return "wiped";
  });

/** Everything of this person goes, whatever it is: for leaving and for the wipe, which look first at what may go. */
export const planLeave = async (memory: Memory, seen: Seen, plan: Plan): Promise<void> => {
  const { keys } = createWorkbench(memory, seen);
  for (const stream of seen.keyring.streams.keys()) keys.forget(stream);
  keys.planForgotten(plan);
  plan.put("meta", "directory", seen.directory, {});
  for (const { row } of seen.outbox.values()) if (row) plan.remove("outbox", row);
  for (const { row } of seen.drafts.values()) if (row) plan.remove("drafts", row);
  for (const row of [seen.contact.row, seen.openings.row]) if (row) plan.remove("meta", row);
  plan.remove("people", seen.personRow);
};
