import type { World } from "../world.ts";
import { monthsBefore, type RetentionRules } from "./retention.ts";

/** The instant before which the log of who looked at whom goes; nothing where the rules keep it for good. */
const endOf = ({ accessLogMonths }: RetentionRules, now: Date): string | undefined =>
  accessLogMonths === undefined ? undefined : monthsBefore(now, accessLogMonths);

/** How many entries of the log are over their time. */
export const dueLog = async (
  { store }: Pick<World, "store">,
  regency: string,
  rules: RetentionRules,
  now: Date,
): Promise<number> => {
  const end = endOf(rules, now);
  return end === undefined ? 0 : store.read(regency, (tx) => tx.accessLog.countBefore(end));
};

/** Takes them away. Repeating it changes nothing. */
export const forgetLog = async (
  { store }: Pick<World, "store">,
  regency: string,
  rules: RetentionRules,
  now: Date,
): Promise<void> => {
  const end = endOf(rules, now);
  if (end !== undefined) await store.write(regency, (tx) => tx.accessLog.removeBefore(end));
};

/** As the rules that an admin last carried out say, in every city: done by itself, since a log grows by itself. */
export const forgetLogEverywhere = async (
  world: Pick<World, "store" | "clock">,
  rules: RetentionRules | undefined,
): Promise<void> => {
  if (rules?.accessLogMonths === undefined) return;
  for (const regency of await world.store.regencies())
    await forgetLog(world, regency, rules, new Date(world.clock()));
};
