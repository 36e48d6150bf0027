import { type FaultMix, NO_FAULTS } from "../world/fault-mix.ts";
import { runSchedule } from "../world/run-schedule.ts";
import type { Mutant } from "../world/world.ts";

/** A mutant, and within how many schedules it has to be caught. */
export interface RatedMutant extends Mutant {
  readonly within: number;
  /** Faults that make the rare meeting it needs less rare. */
  readonly mix?: Partial<FaultMix>;
}

export interface Caught {
  /** Schedules run until it was caught; nothing when it was not. */
  readonly after?: number;
  readonly seed?: number;
  readonly because: string;
}

/** Runs seeds until an invariant breaks. */
export const hunt = async (mutant: RatedMutant, firstSeed = 1): Promise<Caught> => {
  for (let i = 0; i < mutant.within; i++) {
    const seed = firstSeed + i;
    const { violations } = await runSchedule({
      seed,
      mutant,
      ...(mutant.mix ? { mix: { ...NO_FAULTS, ...mutant.mix } } : {}),
    });
    const [because] = violations;
    if (because !== undefined) return { after: i + 1, seed, because };
  }
  return { because: "nothing was noticed" };
};
