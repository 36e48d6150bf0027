import { PROTOCOL } from "#protocol/version.ts";
import { openBrowserPorts } from "#storage/browser-ports.ts";
import { openDevice } from "#storage/device/open-device.ts";
import { stretchByArgon2 } from "#storage/keys/argon2.ts";
import type { Argon2Places } from "#storage/keys/argon2-in-worker.ts";
import type { NewVersion, Session } from "#storage/session-types.ts";
import { syncSideOf } from "#storage/sync-side.ts";
import { browserSyncPorts } from "#sync/browser-triggers.ts";
import { createSync, type Sync } from "#sync/create-sync.ts";
import { createHttpTransport } from "#sync/http-transport.ts";
import { plainLoad } from "./plain-load.ts";

/** What the driver calls in the page; every time in ms. */
export interface FirstSyncPage {
  /** Signs in on an empty phone, without loading anything yet. */
  enrol(code: string): Promise<void>;
  /** From the first request to the last page applied; `usableMs` when the list of families first has somebody to show. */
  load(): Promise<Loaded>;
  /** One more round when nothing is new. */
  again(): Promise<number>;
  /** Saves so many visits, then one round up and down. */
  exchange(saves: number): Promise<number>;
  /** The floor: pages of plain JSON into rows with indexes. */
  plain(pages: number): Promise<{ readonly totalMs: number; readonly versions: number }>;
}

export interface Loaded {
  readonly totalMs: number;
  readonly usableMs: number;
  readonly families: number;
  readonly people: number;
}

const argon2: Argon2Places = {
  newWorker: () =>
    new Worker(new URL("../../../../src/storage/keys/argon2-worker.ts", import.meta.url), { type: "module" }),
  stretchHere: stretchByArgon2,
};

let session: Session | undefined;
let sync: Sync | undefined;
const opened = (): { readonly session: Session; readonly sync: Sync } => {
  if (!session || !sync) throw new Error("enrol first");
  return { session, sync };
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

const firstSync: FirstSyncPage = {
  enrol: async (code) => {
    const device = await openDevice(await openBrowserPorts({ app: "bench", argon2 }));
    if (!device.ok) throw new Error(device.problem.detail);
    const transport = createHttpTransport({ token: () => undefined });
    const asked = { proto: PROTOCOL, code, device: device.value.id, label: "HP" };
    const delivery = await transport.enrol(asked);
    if (delivery.type !== "answer") throw new Error(JSON.stringify(delivery));
    const { answer } = delivery;
    const kept = await device.value.keepEnrolment({ ...answer, device: answer.device });
    if (!kept.ok) throw new Error(kept.problem.detail);
    const chosen = await device.value.choosePin(kept.value.person, "274951");
    if (!chosen.ok) throw new Error(chosen.problem.type);
    session = chosen.value;
    const { store, token } = syncSideOf(session);
    sync = createSync({ store, transport: createHttpTransport({ token }), ...browserSyncPorts() });
  },
  load: async () => {
    const { session: phone, sync: engine } = opened();
    const from = performance.now();
    let usableMs = 0;
    const stop = phone.subscribe(() => {
      if (usableMs === 0 && phone.families().length > 0) usableMs = performance.now() - from;
    });
    engine.start();
    await engine.whenQuiet();
    stop();
    if (!phone.isLoaded()) throw new Error(`not loaded: ${JSON.stringify(engine.status())}`);
    const totalMs = performance.now() - from;
    return { totalMs, usableMs, families: phone.families().length, people: phone.people().length };
  },
  again: () => {
    const { sync: engine } = opened();
    return timed(async () => {
      engine.request("manual");
      await engine.whenQuiet();
    });
  },
  exchange: async (saves) => {
    const { session: phone } = opened();
    const families = phone.families();
    const visits: NewVersion[] = Array.from({ length: saves }, (_, at) => ({
      record: phone.newId(),
      subject: families[at % families.length]?.id ?? "",
      kind: "visit",
      fields: { date: "2026-11-20", place: "home", purpose: "routine", met: "met" },
    }));
    for (const visit of visits) {
      const saved = await phone.saveGroup([visit]);
      if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
    }
    return firstSync.again();
  },
  plain: plainLoad,
};
Object.assign(globalThis, { firstSync });
