import { afterEach, beforeEach } from "vitest";
import type { StoredVersion } from "#server/store/port/versions.ts";
import type { Store, WriteTx } from "#server/store/store.ts";

export const R = "3571";

/** A fresh store for each test, and short ways to it. */
export interface StoreRig {
  /** Opens another store. */
  open(): Store;
  store(): Store;
  write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T>;
  read: Store["read"];
}

export const setupStore = (open: () => Store): StoreRig => {
  let opened: Store | undefined;
  const store = (): Store => {
    if (!opened) throw new Error("a store is opened before each test");
    return opened;
  };
  beforeEach(() => {
    opened = open();
  });
  afterEach(() => store().close());
  return {
    open,
    store,
    write: (work) => store().write(R, work),
    read: (regency, work) => store().read(regency, work),
  };
};

/** A version whose serial and counter follow from the digits of its id. */
export const aStored = (id: string, parts: Partial<StoredVersion> = {}): StoredVersion => ({
  id,
  record: `record of ${id}`.replaceAll(" ", "-"),
  subject: "subject",
  kind: "person",
  author: "siti",
  device: "hp-siti",
  n: Number(id.replace(/\D/g, "")) || 1,
  order: 1,
  acceptedAt: "2026-11-21T01:00:00.000Z",
  stream: "3571011001/05",
  serial: Number(id.replace(/\D/g, "")) || 1,
  head: true,
  settledAt: null,
  wants: null,
  digest: `digest ${id}`,
  text: JSON.stringify({ id }),
  ...parts,
});
