import { passOnDue } from "../agencies/pass-on.ts";
import type { KeptRules } from "../erase/kept-rules.ts";
import { forgetLogEverywhere } from "../erase/log-retention.ts";
import { carryOutPlanned } from "../hand-over/planned.ts";
import { forgetAttempts } from "../http/shared-attempts.ts";
import type { LastingWorld } from "../open-world.ts";
import type { Store } from "../store/store.ts";
import type { World } from "../world.ts";
import { noteDurable } from "./make-backup.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 86_400_000;

/** As much of a lasting world as its chores touch. */
export interface ChoresWorld extends World {
  readonly store: Store & Pick<LastingWorld["store"], "replicatedUpTo" | "maintain">;
}

/**
 * What needs doing while the server runs: every hour hand-overs whose day has come and what is over its time (tries at doors, the log of who looked), every minute phones are told what a
 * replica holds too, every day the store does its own chores. Any number of processes may do them; a failure is told and tried again.
 */
export const startChores = (
  world: ChoresWorld,
  keptRules?: Pick<KeptRules, "last">,
): { stop(): Promise<void> } => {
  const { store, log } = world;
  let running: Promise<void> = Promise.resolve();
  const every = (ms: number, name: string, work: (() => Promise<void>) | undefined) => {
    if (!work) return [];
    const run = (): void => {
      running = running.then(work).catch((error: unknown) => {
        log("error", name, { name: error instanceof Error ? error.name : "unknown" });
      });
    };
    const timer = setInterval(run, ms);
    timer.unref();
    return [timer];
  };
  const timers = [
    ...every(MINUTE_MS, "notPassedOn", () => passOnEverywhere(world)),
    ...every(HOUR_MS, "handOversFailed", async () => {
      for (const regency of await store.regencies()) await carryOutPlanned(world, regency);
    }),
    ...every(HOUR_MS, "attemptsKept", () => forgetAttempts(world)),
    ...every(HOUR_MS, "logNotForgotten", keptRules && (() => forgetDueLog(world, keptRules))),
    ...every(MINUTE_MS, "replicaUnknown", store.replicatedUpTo && (() => noteReplicated(world))),
    ...every(
      DAY_MS,
      "choresFailed",
      store.maintain && (async () => store.maintain?.(new Date(world.clock()))),
    ),
  ];
  return {
    stop: () => {
      for (const timer of timers) clearInterval(timer);
      return running;
    },
  };
};

const forgetDueLog = async (world: World, keptRules: Pick<KeptRules, "last">): Promise<void> => {
  const rules = keptRules.last();
  if (!rules.ok) throw new Error("the kept rules cannot be read");
  await forgetLogEverywhere(world, rules.value);
};

/** What a process that ended half-way left to be told to agencies. */
const passOnEverywhere = async (world: World): Promise<void> => {
  for (const regency of await world.store.regencies()) await passOnDue(world, regency);
};

/** Tells phones that what a replica holds as well is safe. */
export const noteReplicated = async (world: Pick<ChoresWorld, "store">): Promise<void> => {
  const upTo = await world.store.replicatedUpTo?.();
  if (upTo === undefined) return;
  for (const regency of await world.store.regencies()) await noteDurable(world, regency, upTo);
};
