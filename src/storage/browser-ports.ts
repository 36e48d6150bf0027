import { createWebCourierCrypto } from "./courier/courier-crypto.ts";
import { openDexieRows } from "./dexie-rows.ts";
import { openOpfsJournal } from "./journal/opfs-journal.ts";
import { type Argon2Places, createArgon2InWorker } from "./keys/argon2-in-worker.ts";
import { createWebKeyCrypto } from "./keys/key-crypto.ts";
import { createPbkdf2 } from "./keys/pbkdf2.ts";
import { createPinKdf } from "./keys/pin-kdf.ts";
import type { StoragePorts, StorageReport, TabChannel } from "./ports.ts";
import { createWebSealer } from "./sealing/web-sealer.ts";

export interface BrowserPortsOptions {
  readonly app: string;
  readonly argon2: Argon2Places;
  readonly report?: (event: StorageReport) => void;
}

/** The real ports. Throws `StorageFailure` when this browser gives no storage. */
export const openBrowserPorts = async ({
  app,
  argon2,
  report,
}: BrowserPortsOptions): Promise<StoragePorts> => ({
  rows: await openDexieRows({ name: "damping" }),
  sealer: createWebSealer(),
  keyCrypto: createWebKeyCrypto(),
  courier: createWebCourierCrypto(),
  journal: await openOpfsJournal(),
  pinKdf: createPinKdf({ argon2: createArgon2InWorker(argon2), pbkdf2: createPbkdf2() }),
  clock: { nowMs: () => Date.now() },
  tabs: createBroadcastTabs("damping rows"),
  app,
  storageLeft: createStorageEstimate(),
  ...(report ? { report } : {}),
});

/** Asking takes a moment, so each look answers what the browser said at the one before, and asks anew. */
const createStorageEstimate = (): (() => number | undefined) => {
  let left: number | undefined;
  const ask = async (): Promise<void> => {
    const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
    left = quota === undefined || usage === undefined ? undefined : Math.max(0, Math.floor(quota - usage));
  };
  void ask();
  return () => {
    void ask();
    return left;
  };
};

/** Tabs hear of one another by BroadcastChannel; where it is missing they find out at their next write. */
const createBroadcastTabs = (name: string): TabChannel => {
  if (typeof BroadcastChannel === "undefined")
    return { announce: () => undefined, listen: () => () => undefined };
  const channel = new BroadcastChannel(name);
  return {
    announce: () => channel.postMessage("changed"),
    listen: (onChange) => {
      const hear = (): void => onChange();
      channel.addEventListener("message", hear);
      return () => channel.removeEventListener("message", hear);
    },
  };
};
