import { checkCarried, checkMerge } from "../checks/check-merge.ts";
import { checkServer } from "../checks/check-server.ts";
import { checkPhones } from "../checks/final-checks.ts";
import { serverPicture } from "../checks/server-picture.ts";
import { castOf } from "./cast.ts";
import { createDice } from "./dice.ts";
import { type FaultMix, NO_FAULTS, swarm } from "./fault-mix.ts";
import { heal } from "./heal.ts";
import { createJournal } from "./journal.ts";
import { createLedger } from "./ledger.ts";
import { live } from "./live.ts";
import { createSimServer } from "./sim-server.ts";
import { createVirtualTime } from "./virtual-time.ts";
import { type Mutant, NO_MUTANT, type World } from "./world.ts";

export interface ScheduleOptions {
  readonly seed: number;
  readonly mutant?: Mutant;
  /** Keeps every line of what happened. */
  readonly isTelling?: boolean;
  /** The seed's own mix when not given. */
  readonly mix?: FaultMix;
}

export interface ScheduleResult {
  readonly seed: number;
  readonly violations: readonly string[];
  readonly faults: ReadonlyMap<string, number>;
  /** Versions written on phones. */
  readonly versions: number;
  readonly requests: number;
  readonly lines: readonly string[];
}

/** One seed: a village works for a while under faults, then the network heals, then everything must be right. */
export const runSchedule = async ({
  seed,
  mutant = NO_MUTANT,
  isTelling = false,
  mix: given,
}: ScheduleOptions): Promise<ScheduleResult> => {
  const dice = createDice(seed);
  const time = createVirtualTime();
  const journal = createJournal(time.nowMs, isTelling);
  const ledger = createLedger();
  const faults = given ?? swarm(dice.fork("faults"));
  let mix: FaultMix = NO_FAULTS;
  const current = (): FaultMix => mix;
  const server = createSimServer({ time, dice, journal, mix: current, mutant, seed });
  const world: World = { time, dice, journal, ledger, mutant, server, mix: current };

  const finish = async (): Promise<void> => {
    const cast = await castOf(world, faults);
    await server.backUp();
    mix = faults;
    await live(world, cast);
    mix = NO_FAULTS;
    await heal(world, cast);
    const picture = await serverPicture(server.store.plain());
    checkServer(picture, ledger, cast.isKnown, journal);
    const accepted = [...picture.versions.values()];
    checkMerge(accepted, journal);
    checkCarried(accepted, journal);
    await checkPhones(cast.phones(), picture, ledger, journal, mutant.fold);
    for (const phone of cast.phones()) phone.close();
  };
  try {
    await finish();
  } catch (thrown) {
    journal.violated("threw", thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
  }
  const answers = [...server.answers().values()];
  return {
    seed,
    violations: journal.violations(),
    faults: journal.faults(),
    versions: [...ledger.entries()].length,
    requests: answers.reduce((sum, own) => sum + own.length, 0),
    lines: journal.lines(),
  };
};
