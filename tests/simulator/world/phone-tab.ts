import type { CourierCrypto } from "#storage/courier/courier-crypto.ts";
import type { Courier } from "#storage/courier/courier-types.ts";
import { openDevice } from "#storage/device/open-device.ts";
import type { Device } from "#storage/device-types.ts";
import type { StoragePorts, StorageReport, TabChannel } from "#storage/ports.ts";
import type { RowStore } from "#storage/rows.ts";
import type { Sealer } from "#storage/sealing/sealer.ts";
import type { Session } from "#storage/session-types.ts";
import { syncSideOf } from "#storage/sync-side.ts";
import { createSync, type Sync } from "#sync/create-sync.ts";
import { createHttpTransport, type HttpTransport } from "#sync/http-transport.ts";
import type { Lead, SyncReport, SyncStore } from "#sync/ports.ts";
import type { Dice } from "./dice.ts";
import type { Materials } from "./materials.ts";
import type { Process } from "./process.ts";
import { type RowFaults, rowsOfTab } from "./sim-rows.ts";
import type { VirtualTime } from "./virtual-time.ts";
import type { Wire } from "./wire.ts";
// The phone loads it on first use, which takes real time: none passes in a village.
import "#storage/session.ts";

export const PIN = "285139";

export interface TabOptions {
  readonly process: Process;
  readonly materials: Materials;
  readonly rows: RowStore;
  readonly faults: RowFaults;
  readonly wire: Wire;
  readonly time: VirtualTime;
  readonly dice: Dice;
  /** The phone's own clock, which may be years off. */
  readonly clock: { nowMs(): number };
  readonly tabs: TabChannel;
  readonly lead: Lead;
  /** None where phones make no sealed copies. */
  readonly courier: CourierCrypto | undefined;
  readonly report: (event: StorageReport | SyncReport) => void;
  /** Mutants stand here. */
  readonly changeStore?: (store: SyncStore, rows: RowStore) => SyncStore;
  readonly changeRows?: (rows: RowStore) => RowStore;
}

/** One run of the app in one tab: everything real but rows, clock, ids and the wire. */
export interface Tab {
  readonly process: Process;
  readonly device: Device;
  readonly transport: HttpTransport;
  readonly session: () => Session | undefined;
  readonly sync: () => Sync | undefined;
  readonly courier: () => Courier | undefined;
  begin(session: Session): void;
  /** The PIN of the first person on this phone: given, or chosen where the app was killed before that. */
  unlock(): Promise<boolean>;
}

export const openTab = async (options: TabOptions): Promise<Tab> => {
  const { process, materials, faults, wire, time, dice, clock, report, changeStore, changeRows } = options;
  const gated = rowsOfTab(options.rows, process, faults);
  const rows = changeRows ? changeRows(gated) : gated;
  const ports: StoragePorts = {
    rows,
    sealer: mortalSealer(materials.createSealer(dice), process),
    keyCrypto: materials.createKeyCrypto(dice),
    pinKdf: materials.pinKdf,
    clock,
    tabs: options.tabs,
    app: "simulated",
    ...(options.courier ? { courier: options.courier } : {}),
    report,
  };
  let session: Session | undefined;
  let sync: Sync | undefined;
  const transport = createHttpTransport({
    baseUrl: "https://damping.test",
    token: () => session && syncSideOf(session).token(),
    fetch: (input, init) => wire.fetch(String(input), init ?? {}),
    timeLimit: wire.timeLimit,
    gzip: "none",
  });
  const opened = await openDevice(ports);
  if (!opened.ok) throw new Error(opened.problem.detail);
  const device = opened.value;

  const begin = (started: Session): void => {
    session = started;
    const { store } = syncSideOf(started);
    sync = createSync({
      store: changeStore ? changeStore(store, options.rows) : store,
      transport,
      lead: options.lead,
      clock,
      timer: { after: (ms, call) => time.after(ms, process.callback(call)) },
      random: dice.next,
      report,
    });
    sync.start();
  };
  process.onDeath(() => {
    session = undefined;
    sync = undefined;
  });

  return {
    process,
    device,
    transport,
    session: () => session,
    sync: () => sync,
    courier: () => session && syncSideOf(session).courier,
    begin,
    unlock: async () => {
      const [first] = await device.people();
      if (!first) return false;
      if (first.state === "choosePin") {
        const chosen = await device.choosePin(first.person, PIN);
        if (chosen.ok) begin(chosen.value);
        // Another tab was quicker: it is given by now.
        if (chosen.ok || chosen.problem.type !== "NobodyToEnrol") return chosen.ok;
      }
      for (;;) {
        const unlocked = await device.unlock(first.person, PIN);
        if (unlocked.ok) {
          begin(unlocked.value);
          return true;
        }
        if (unlocked.problem.type === "Storage") return false;
        if (unlocked.problem.type !== "TooSoon") throw new Error(`unlock: ${unlocked.problem.type}`);
        await time.sleep(unlocked.problem.waitMs);
      }
    },
  };
};

const mortalSealer = (sealer: Sealer, process: Process): Sealer => ({
  newKey: sealer.newKey,
  seal: (...given) => process.live(() => sealer.seal(...given)),
  open: (...given) => process.live(() => sealer.open(...given)),
});
