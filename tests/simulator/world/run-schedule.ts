import { checkCouriers, checkPromised } from "../checks/check-couriers.ts";
import { checkCarried, checkMerge } from "../checks/check-merge.ts";
import { checkServer } from "../checks/check-server.ts";
import { checkPhones } from "../checks/final-checks.ts";
import { type ServerPicture, serverPicture } from "../checks/server-picture.ts";
import { castOf } from "./cast.ts";
import { createDice } from "./dice.ts";
import { type FaultMix, NO_FAULTS, swarm } from "./fault-mix.ts";
import { heal } from "./heal.ts";
import { createJournal } from "./journal.ts";
import { createLedger } from "./ledger.ts";
import { live } from "./live.ts";
import type { Statement } from "./logged-store.ts";
import { type Materials, plainMaterials } from "./materials.ts";
import { createSatchel } from "./satchel.ts";
import { createSimServer } from "./sim-server.ts";
import { createVirtualTime } from "./virtual-time.ts";
import { type Mutant, NO_MUTANT, type Variant, type World } from "./world.ts";

export interface ScheduleOptions {
  readonly seed: number;
  readonly mutant?: Mutant;
  /** Keeps every line of what happened. */
  readonly isTelling?: boolean;
  /** The seed's own mix when not given. */
  readonly mix?: FaultMix;
  readonly variant?: Variant;
  /** In memory when not given. */
  readonly materials?: Materials;
}

export interface ScheduleResult {
  readonly seed: number;
  readonly violations: readonly string[];
  readonly faults: ReadonlyMap<string, number>;
  /** Versions written on phones. */
  readonly versions: number;
  readonly requests: number;
  readonly lines: readonly string[];
  /** Sync answers by phone until the healing began, as text. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
  /** What the server went through, since the last restore and what that held. */
  readonly transactions: readonly (readonly Statement[])[];
  /** All that the server holds in the end. */
  readonly picture: ServerPicture | undefined;
}

/** Until everybody is enrolled. */
const SETTING_MS = 10 * 60_000;

/** One seed: a village works for a while under faults, then the network heals, then everything must be right. */
export const runSchedule = async ({
  seed,
  mutant = NO_MUTANT,
  isTelling = false,
  mix: given,
  variant = {},
  materials = plainMaterials(),
}: ScheduleOptions): Promise<ScheduleResult> => {
  const dice = createDice(seed);
  const time = createVirtualTime(materials.settle);
  const journal = createJournal(time.nowMs, isTelling);
  const ledger = createLedger();
  const faults = given ?? swarm(dice.fork("faults"));
  let mix: FaultMix = NO_FAULTS;
  const current = (): FaultMix => mix;
  const server = createSimServer({ time, dice, journal, mix: current, mutant, seed, materials });
  const hasCouriers = faults.courier > 0;
  const world: World = {
    ...{ time, materials, dice, journal, ledger, mutant, variant, server, hasCouriers },
    mix: current,
  };
  const satchel = createSatchel(world);
  const begun = time.nowMs();
  let answers: ScheduleResult["answers"] = new Map();
  let picture: ServerPicture | undefined;

  const finish = async (): Promise<void> => {
    const cast = await castOf(world, faults);
    // Twins begin their day at the same moment, however long somebody's enrolment took.
    await time.run(SETTING_MS - (time.nowMs() - begun));
    await server.backUp();
    mix = faults;
    await live(world, cast, satchel);
    mix = NO_FAULTS;
    answers = new Map([...server.answers()].map(([phone, own]) => [phone, [...own]]));
    await heal(world, cast, satchel);
    picture = await serverPicture(server.store.plain());
    checkPromised(server.promised(), picture, journal);
    if (!satchel.isEmpty()) await checkCouriers(satchel, picture, server.store, journal);
    checkServer(picture, ledger, cast.isKnown, journal);
    const accepted = [...picture.versions.values()];
    checkMerge(accepted, journal);
    checkCarried(accepted, journal);
    await checkPhones(cast.phones(), picture, ledger, journal, materials.open, mutant.fold);
    for (const phone of cast.phones()) phone.close();
  };
  try {
    await finish();
  } catch (thrown) {
    journal.violated("threw", thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
  }
  return {
    seed,
    violations: journal.violations(),
    faults: journal.faults(),
    versions: [...ledger.entries()].length,
    requests: [...server.answers().values()].reduce((sum, own) => sum + own.length, 0),
    lines: journal.lines(),
    transactions: server.store.transactions(),
    answers,
    picture,
  };
};
