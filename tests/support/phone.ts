import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { PROTOCOL } from "#protocol/version.ts";
import { createWebCourierCrypto } from "#storage/courier/courier-crypto.ts";
import type { Courier } from "#storage/courier/courier-types.ts";
import { openDevice } from "#storage/device/open-device.ts";
import type { Device } from "#storage/device-types.ts";
import { openDexieRows } from "#storage/dexie-rows.ts";
import { stretchByArgon2 } from "#storage/keys/argon2.ts";
import { createWebKeyCrypto } from "#storage/keys/key-crypto.ts";
import { createPbkdf2 } from "#storage/keys/pbkdf2.ts";
import { createPinKdf } from "#storage/keys/pin-kdf.ts";
import { createPlainKeyCrypto, plainPinKdf } from "#storage/keys/plain-keys.ts";
import type { StoragePorts, StorageReport, TabChannel } from "#storage/ports.ts";
import type { RowStore } from "#storage/rows.ts";
import { createPlainSealer } from "#storage/sealing/plain-sealer.ts";
import { createWebSealer } from "#storage/sealing/web-sealer.ts";
import type { Session } from "#storage/session-types.ts";
import { syncSideOf } from "#storage/sync-side.ts";
import { createSync, type Sync } from "#sync/create-sync.ts";
import { createHttpTransport, type HttpTransport } from "#sync/http-transport.ts";
import type { SyncReport } from "#sync/ports.ts";
import { createClock, createTimer, type TestClock, type TestTimer } from "./clock.ts";
import { createRandom } from "./random.ts";

export const PIN = "285139";

export interface PhoneOptions {
  /** What answers `fetch`: a test server, or one that fails on purpose. */
  readonly server: {
    readonly fetch: typeof fetch | ((input: string, init?: RequestInit) => Promise<Response>);
  };
  readonly clock?: TestClock;
  readonly seed?: number;
  /** Dexie on a fresh fake-indexeddb when not given. */
  readonly rows?: RowStore;
  /** Without cryptography, for many schedules; the same rules otherwise. */
  readonly isPlain?: boolean;
  readonly tabs?: TabChannel;
  /** Changes ports, for faults. */
  readonly change?: (ports: StoragePorts) => StoragePorts;
}

/** One phone of one person, with everything real but clock, ids and the wire. */
export interface Phone {
  readonly ports: StoragePorts;
  readonly device: Device;
  readonly transport: HttpTransport;
  readonly timer: TestTimer;
  courier(): Courier;
  readonly reports: (StorageReport | SyncReport)[];
  /** The session that is open now. */
  session(): Session;
  sync(): Sync;
  /** Enrols with a code and chooses the PIN. */
  enrol(code: string): Promise<void>;
  /** Unlocks somebody, else the only person on this device: a new run of the app, or another tab. */
  unlock(person?: string): Promise<void>;
  /** Rounds until nothing more is under way. */
  syncNow(): Promise<void>;
  /** As the app does on locking: everything opened is gone; then the PIN again. */
  reload(): Promise<void>;
}

export const createPhone = async (options: PhoneOptions): Promise<Phone> => {
  const { server, clock = createClock(), seed = 1, isPlain = false, change = (same) => same } = options;
  const random = createRandom(seed);
  const reports: Phone["reports"] = [];
  const rows =
    options.rows ?? (await openDexieRows({ name: "damping", indexedDB: new IDBFactory(), IDBKeyRange }));
  const ports = change({
    rows,
    clock,
    app: "test",
    tabs: options.tabs ?? createTabs()(),
    report: (event) => reports.push(event),
    ...(isPlain
      ? {
          sealer: createPlainSealer(random.bytes),
          keyCrypto: createPlainKeyCrypto(random.bytes),
          pinKdf: plainPinKdf,
        }
      : {
          sealer: createWebSealer(),
          keyCrypto: createWebKeyCrypto(),
          pinKdf: quickPinKdf,
          courier: createWebCourierCrypto(),
        }),
  });
  let session: Session | undefined;
  let sync: Sync | undefined;
  const timer = createTimer();
  const transport = createHttpTransport({
    baseUrl: "https://damping.test",
    token: () => session && syncSideOf(session).token(),
    fetch: (input, init) => server.fetch(String(input), init),
  });
  const opened = await openDevice(ports);
  if (!opened.ok) throw new Error(opened.problem.detail);
  const device = opened.value;

  const begin = (started: Session): void => {
    session = started;
    sync = createSync({
      store: syncSideOf(started).store,
      transport,
      lead: async (work) => {
        await work();
        return "led";
      },
      clock,
      timer,
      random: random.next,
      report: (event) => reports.push(event),
    });
  };
  const theSession = (): Session => {
    if (!session) throw new Error("nobody is signed in");
    return session;
  };
  const theSync = (): Sync => {
    if (!sync) throw new Error("nobody is signed in");
    return sync;
  };

  return {
    ports,
    device,
    transport,
    timer,
    reports,
    courier: () => syncSideOf(theSession()).courier,
    session: theSession,
    sync: theSync,
    enrol: async (code) => {
      const [courier, proof] = await Promise.all([device.courierAsk(), device.proofFor(code)]);
      const asked = {
        ...{ proto: PROTOCOL, code, device: device.id, label: "HP uji" },
        ...(courier === undefined ? {} : { courier }),
        ...(proof === undefined ? {} : { proof }),
      };
      const delivery = await transport.enrol(asked);
      if (delivery.type !== "answer") throw new Error(`not enrolled: ${JSON.stringify(delivery)}`);
      const kept = await device.keepEnrolment(delivery.answer);
      if (!kept.ok) throw new Error(kept.problem.detail);
      const chosen = await device.choosePin(kept.value.person, PIN);
      if (!chosen.ok) throw new Error(chosen.problem.type);
      begin(chosen.value);
    },
    unlock: async (person) => {
      const [only] = await device.people();
      const unlocked = await device.unlock(person ?? only?.person ?? "", PIN);
      if (!unlocked.ok) throw new Error(unlocked.problem.type);
      begin(unlocked.value);
    },
    syncNow: async () => {
      const engine = theSync();
      if (engine.status().phase === "locked") engine.start();
      else engine.request("manual");
      await engine.whenQuiet();
    },
    reload: async () => {
      const { person } = theSession();
      sync?.stop();
      session?.lock();
      const unlocked = await device.unlock(person, PIN);
      if (!unlocked.ok) throw new Error(unlocked.problem.type);
      begin(unlocked.value);
    },
  };
};

/** Small enough for tests; the real figures are in `pin-kdf.ts`. */
const quickPinKdf = createPinKdf({
  argon2: stretchByArgon2,
  pbkdf2: createPbkdf2(),
  preferred: { type: "argon2id", memoryKib: 64, passes: 1, lanes: 1 },
});

/** Tabs of one device: each call gives one tab's channel; the others hear what it announces. */
export const createTabs = (): (() => TabChannel) => {
  const tabs = new Map<symbol, () => void>();
  return () => {
    const own = Symbol("tab");
    return {
      announce: () => {
        for (const [tab, hear] of tabs) if (tab !== own) hear();
      },
      listen: (hear) => {
        tabs.set(own, hear);
        return () => {
          tabs.delete(own);
        };
      },
    };
  };
};
