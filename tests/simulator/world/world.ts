import type { Fold } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import type { Store } from "#server/store/store.ts";
import type { CourierCrypto } from "#storage/courier/courier-crypto.ts";
import type { RowStore } from "#storage/rows.ts";
import type { SyncStore } from "#sync/ports.ts";
import type { Dice } from "./dice.ts";
import type { FaultMix } from "./fault-mix.ts";
import type { Journal } from "./journal.ts";
import type { Ledger } from "./ledger.ts";
import type { Materials } from "./materials.ts";
import type { SimServer } from "./sim-server.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** What everything in one schedule shares. */
export interface World {
  readonly time: VirtualTime;
  readonly materials: Materials;
  readonly dice: Dice;
  readonly journal: Journal;
  readonly ledger: Ledger;
  readonly mutant: Mutant;
  readonly variant: Variant;
  readonly server: SimServer;
  /** Phones of this schedule seal copies for couriers. */
  readonly hasCouriers: boolean;
  /** The faults that strike now; none while healing. */
  mix(): FaultMix;
}

/** How a twin of a schedule differs from it; everything else stays as the seed says. */
export interface Variant {
  /** People of the other kelurahan do something else. */
  readonly outsiders?: true;
  /** Every phone's clock is off by years, each by its own. */
  readonly clocks?: true;
}

/** A deliberate fault of the product, put in at its ports: the simulator has to find it. */
export interface Mutant {
  readonly name: string;
  readonly changeStore?: (store: SyncStore, rows: RowStore) => SyncStore;
  readonly changeRows?: (rows: RowStore) => RowStore;
  readonly changeServerStore?: (store: Store) => Store;
  /** Stands between the wire and the server. */
  readonly changeFetch?: (
    fetch: (request: Request) => Promise<Response>,
    server: SimServer,
  ) => (request: Request) => Promise<Response>;
  readonly keepsEpochOnRestore?: true;
  /** What phones believe of seals and signatures. */
  readonly changeCourier?: (courier: CourierCrypto) => CourierCrypto;
  /** How phones merge. */
  readonly fold?: (versions: readonly Version[], reader: string) => Fold;
}

export const NO_MUTANT: Mutant = { name: "none" };
