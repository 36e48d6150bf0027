import type { Log } from "./log.ts";
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
  readonly log: Log;
}

export const nowOf = ({ clock }: Pick<World, "clock">): string => new Date(clock()).toISOString();
