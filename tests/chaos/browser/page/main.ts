import { singletonRecord, type Version } from "#domain/facts/version.ts";
import { PROTOCOL } from "#protocol/version.ts";
import { openBrowserPorts } from "#storage/browser-ports.ts";
import { openDevice } from "#storage/device/open-device.ts";
import type { Device } from "#storage/device-types.ts";
import { stretchByArgon2 } from "#storage/keys/argon2.ts";
import type { Argon2Places } from "#storage/keys/argon2-in-worker.ts";
import type { NewVersion, Session } from "#storage/session-types.ts";
import { syncSideOf } from "#storage/sync-side.ts";
import { browserSyncPorts } from "#sync/browser-triggers.ts";
import { createSync } from "#sync/create-sync.ts";
import { createHttpTransport } from "#sync/http-transport.ts";

/** The phone's storage and sync without screens, so that a run of it is short enough to be ended hundreds of times. */
export interface ChaosPage {
  /** First run on this profile. */
  enrol(code: string, area: string, rw: string): Promise<void>;
  /** Later runs: the PIN. */
  unlock(): Promise<void>;
  /** Of these versions, those that this phone does not hold. */
  missing(versions: readonly Saved[]): Promise<readonly string[]>;
  /** In how many places the work on this form is: 1 always, since saving takes the form away in the same transaction. */
  placesOf(form: Form): Promise<number>;
  /** Saves and hands over without end; says "saved <child> <version>" and "draft <id> <child> <record>" on the console once each is kept. */
  work(): Promise<never>;
  /** Hands over until nothing waits. */
  settle(): Promise<void>;
}

export interface Saved {
  readonly child: string;
  readonly version: string;
}

/** An unfinished form, and the record that saving it makes. */
export interface Form {
  readonly draft: string;
  readonly child: string;
  readonly record: string;
}

const PIN = "274951";
const SAVES_A_CHILD = 25;

const argon2: Argon2Places = {
  newWorker: () =>
    new Worker(new URL("../../../../src/storage/keys/argon2-worker.ts", import.meta.url), { type: "module" }),
  stretchHere: stretchByArgon2,
};

const openOrThrow = async (): Promise<Device> => {
  const opened = await openDevice(await openBrowserPorts({ app: "chaos", argon2 }));
  if (!opened.ok) throw new Error(opened.problem.detail);
  return opened.value;
};

let opened: Session | undefined;
let home = { area: "", rw: "" };
const session = (): Session => {
  if (!opened) throw new Error("nobody is signed in");
  return opened;
};

const begin = (started: Session): void => {
  opened = started;
  const { store, token } = syncSideOf(started);
  sync = createSync({ store, transport: createHttpTransport({ token }), ...browserSyncPorts() });
  sync.start();
};
let sync: ReturnType<typeof createSync> | undefined;

const save = async (child: string, drafts: readonly NewVersion[], removeDraft?: string): Promise<void> => {
  const result = await session().saveGroup(drafts, removeDraft === undefined ? {} : { removeDraft });
  if (!result.ok) throw new Error(`not saved: ${JSON.stringify(result.problem)}`);
  for (const { id } of result.value.versions) console.log(`saved ${child} ${id}`);
};

/** Everything this phone holds of the child's family. */
const versionsAbout = async (child: string): Promise<readonly Version[]> => {
  const family = session().personCard(child)?.family;
  return (family === undefined ? undefined : await session().family(family))?.versions ?? [];
};

const addChild = async (): Promise<string> => {
  const [family, child] = [session().newId(), session().newId()];
  const person = { name: "Anak Contoh", sex: "P", birthDate: "2025-05-12", group: "child" };
  await save(child, [
    { record: family, subject: family, kind: "family", fields: { headName: "Contoh", rt: "01", ...home } },
    { record: child, subject: child, kind: "person", fields: person },
    {
      record: singletonRecord(child, "membership"),
      subject: child,
      kind: "membership",
      fields: { family, role: "child" },
    },
  ]);
  return child;
};

const chaos: ChaosPage = {
  enrol: async (code, area, rw) => {
    home = { area, rw };
    const device = await openOrThrow();
    const transport = createHttpTransport({ token: () => undefined });
    const asked = { proto: PROTOCOL, code, device: device.id, label: "HP uji" };
    const delivery = await transport.enrol(asked);
    if (delivery.type !== "answer") throw new Error(`not enrolled: ${JSON.stringify(delivery)}`);
    const { token, worker, regency, epoch, grants } = delivery.answer;
    const kept = await device.keepEnrolment({
      device: delivery.answer.device,
      token,
      worker,
      regency,
      epoch,
      grants,
    });
    if (!kept.ok) throw new Error(kept.problem.detail);
    const chosen = await device.choosePin(kept.value.person, PIN);
    if (!chosen.ok) throw new Error(chosen.problem.type);
    begin(chosen.value);
  },
  unlock: async () => {
    const device = await openOrThrow();
    const [only] = await device.people();
    const unlocked = await device.unlock(only?.person ?? "", PIN);
    if (!unlocked.ok) throw new Error(unlocked.problem.type);
    begin(unlocked.value);
    const [family] = session().families();
    home = { area: family?.area ?? home.area, rw: family?.rw ?? home.rw };
  },
  missing: async (versions) => {
    const here = new Set<string>();
    for (const child of new Set(versions.map((saved) => saved.child)))
      for (const { id } of await versionsAbout(child)) here.add(id);
    return versions.map(({ version }) => version).filter((id) => !here.has(id));
  },
  placesOf: async ({ draft, child, record }) => {
    const drafts = session()
      .drafts.list()
      .filter(({ id }) => id === draft);
    const saved = (await versionsAbout(child)).filter((version) => version.record === record);
    return drafts.length + saved.length;
  },
  work: async () => {
    let child = "";
    for (let count = 0; ; count += 1) {
      if (count % SAVES_A_CHILD === 0) child = await addChild();
      const [draft, record] = [session().newId(), session().newId()];
      const value = { weight: "9,4" };
      const kept = await session().drafts.keep({
        id: draft,
        form: "measurement",
        title: "Penimbangan",
        subject: child,
        value,
      });
      if (!kept.ok) throw new Error(`draft not kept: ${JSON.stringify(kept.problem)}`);
      console.log(`draft ${draft} ${child} ${record}`);
      const fields = { date: "2026-11-20", weightKg: 5 + (count % 90) / 10, place: "home" };
      await save(child, [{ record, subject: child, kind: "measurement", fields }], draft);
      sync?.request("manual");
    }
  },
  settle: async () => {
    const until = Date.now() + 60_000;
    while (session().outbox().waiting > 0) {
      if (Date.now() > until) throw new Error(`${session().outbox().waiting} versions still wait`);
      sync?.request("manual");
      await sync?.whenQuiet();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  },
};
Object.assign(globalThis, { chaos });
