import { singletonRecord } from "#domain/facts/version.ts";
import { type SyncAnswer, syncAnswerSchema } from "#protocol/messages.ts";
import { createMemoryRows } from "#storage/memory-rows.ts";
import type { NewVersion } from "#storage/session-types.ts";
import { createPhone } from "#support/phone.ts";

/** A phone with the real client engine that saves and hands over without pause, and remembers what it was told. */
export interface StormPhone {
  /** Ids of versions that `saveGroup` reported as saved. */
  readonly saved: ReadonlySet<string>;
  /** Ids of versions that an answer of the server named as taken, whether or not the engine got to store the answer. */
  readonly acknowledged: ReadonlySet<string>;
  /** Saves a handful of measurements and does one round with the server, which may fail. */
  work(): Promise<void>;
  /** Goes on until nothing waits; throws when that does not happen. */
  settle(): Promise<void>;
}

/** By version id: the serials under which a reader found it. */
export type Found = ReadonlyMap<string, ReadonlySet<number>>;

const TEST_ORIGIN = "https://damping.test";
const SAVES_A_ROUND = 5;
const SAVES_A_CHILD = 50;

export const createStormPhone = async (
  url: string,
  code: string,
  area: string,
  rw: string,
): Promise<StormPhone> => {
  const saved = new Set<string>();
  const acknowledged = new Set<string>();
  const phone = await createPhone({
    isPlain: true,
    seed: Number(rw),
    rows: createMemoryRows(),
    server: listeningTo(url, ({ outcomes }) => {
      for (const { id, outcome } of outcomes) if (outcome !== "refused") acknowledged.add(id);
    }),
  });
  await phone.enrol(code);
  await phone.syncNow();
  const session = phone.session();
  const save = async (...drafts: readonly NewVersion[]): Promise<void> => {
    const result = await session.saveGroup(drafts);
    if (!result.ok) throw new Error(`not saved: ${JSON.stringify(result.problem)}`);
    for (const { id } of result.value.versions) saved.add(id);
  };
  const addChild = async (): Promise<string> => {
    const [family, child] = [session.newId(), session.newId()];
    const home = { headName: "Contoh", area, rw, rt: "01" };
    const born = { name: "Anak Contoh", sex: "P", birthDate: "2025-05-12", group: "child" };
    await save(
      { record: family, subject: family, kind: "family", fields: home },
      { record: child, subject: child, kind: "person", fields: born },
      {
        record: singletonRecord(child, "membership"),
        subject: child,
        kind: "membership",
        fields: { family, role: "child" },
      },
    );
    return child;
  };
  let child = "";
  let count = 0;
  return {
    saved,
    acknowledged,
    work: async () => {
      for (let at = 0; at < SAVES_A_ROUND; at += 1) {
        if (count % SAVES_A_CHILD === 0) child = await addChild();
        count += 1;
        const weightKg = 5 + (count % 90) / 10;
        const fields = { date: "2026-11-20", weightKg, place: "home", note: `ke-${count}` };
        await save({ record: session.newId(), subject: child, kind: "measurement", fields });
      }
      await phone.syncNow();
    },
    settle: async () => {
      for (let tries = 0; session.outbox().waiting > 0; tries += 1) {
        if (tries > 200) throw new Error(`${session.outbox().waiting} versions still wait`);
        await phone.syncNow();
      }
    },
  };
};

/** What somebody gets who loads everything from nothing, from a server that was put together again. */
export const readEverything = async (url: string, code: string): Promise<Found> => {
  const found = new Map<string, Set<number>>();
  const phone = await createPhone({
    isPlain: true,
    seed: 99,
    rows: createMemoryRows(),
    server: listeningTo(url, ({ pages }) => {
      for (const { id, serial } of pages.flatMap(({ versions }) => versions))
        found.set(id, (found.get(id) ?? new Set()).add(serial));
    }),
  });
  await phone.enrol(code);
  await phone.syncNow();
  if (!phone.session().isLoaded()) throw new Error("the reader could not load everything");
  const alarms = phone.reports.filter(({ type }) => type.includes("checksum"));
  if (alarms.length > 0) throw new Error(`the reader raised an alarm: ${JSON.stringify(alarms)}`);
  return found;
};

/** A wire to the process; `hear` gets every answer to a sync before the engine does. */
const listeningTo = (url: string, hear: (answer: SyncAnswer) => void) => ({
  fetch: async (input: string, init?: RequestInit): Promise<Response> => {
    const response = await fetch(input.replace(TEST_ORIGIN, url), init);
    if (input.endsWith("/v1/sync") && response.ok)
      hear(syncAnswerSchema.parse(await response.clone().json()));
    return response;
  },
});
