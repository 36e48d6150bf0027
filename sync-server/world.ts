import type { Log } from "./log.ts";
import type { KeyRing } from "./seal/key-ring.ts";
import type { Store } from "./store/store.ts";

/** What the server asks of the world; everything else it does is a function of this and the request. */
export interface World {
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** That many unpredictable bytes. */
  readonly random: (bytes: number) => Uint8Array;
  /** Secret for keyed hashes (codes, repeats), kept outside the database. */
  readonly pepper: Uint8Array;
  /** Keys of what is sealed; none in worlds that forget. */
  readonly keys?: KeyRing | undefined;
  readonly log: Log;
  /** Days a device may go without contact before its keys are to be sealed; told to phones when given. */
  readonly leaseDays?: number | undefined;
  /** `required`: people with wide roles show a second factor; else only those who have set one up. */
  readonly secondFactor?: "required" | "optional";
}

export const nowOf = ({ clock }: Pick<World, "clock">): string => new Date(clock()).toISOString();
