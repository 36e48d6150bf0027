import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { connectNowhere } from "#app/practice/connect-nowhere.ts";
import { openPractice } from "#app/practice/open-practice.ts";
import { civilDate } from "#domain/civil-date.ts";
import { episodesOfFamily } from "#domain/episodes/episodes-of.ts";
import { coachView } from "#features/practice/coach-steps.ts";
import { GUIDE } from "#features/practice/village/practice-village.ts";
import { openDexieRows } from "#storage/dexie-rows.ts";
import { openPracticePorts, PRACTICE_DATABASE, wipePractice } from "#storage/practice-ports.ts";
import type { RowStore } from "#storage/rows.ts";
import { TABLES } from "#storage/rows.ts";
import type { NewVersion, Session } from "#storage/session-types.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { createTestServer } from "#support/test-server.ts";

const TODAY = civilDate(2026, 11, 21);

let indexedDB: IDBFactory;
let rows: RowStore;
let phone: Phone;

beforeEach(async () => {
  vi.stubGlobal("fetch", vi.fn());
  indexedDB = new IDBFactory();
  rows = await openDexieRows({ name: "damping", indexedDB, IDBKeyRange });
  const server = createTestServer();
  const worker = await server.addWorker({
    name: "Bu Wati",
    grants: [{ role: "cadre", area: "3571011001/05" }],
  });
  phone = await createPhone({ server, rows });
  await phone.enrol(worker.code);
  await phone.syncNow();
});
afterEach(() => vi.unstubAllGlobals());

const practise = async () => {
  const ports = await openPracticePorts({ app: "test", indexedDB, IDBKeyRange });
  const session = await openPractice(ports, TODAY, 7);
  return { ports, session, connection: connectNowhere(session) };
};
const everything = async (store: RowStore) =>
  Object.fromEntries(
    await Promise.all(TABLES.map(async (table) => [table, await store.all(table)] as const)),
  );
const save = async (session: Session, drafts: readonly NewVersion[]) => {
  const saved = await session.saveGroup(drafts);
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
};
const visitOf = (session: Session): NewVersion => ({
  record: session.newId(),
  subject: GUIDE.visitFamily,
  kind: "visit",
  fields: { date: TODAY, place: "home", purpose: "routine", met: "met" },
});

describe("practice beside real work on one phone", () => {
  test("what is practised lies in a database of its own, never in the real rows or outbox", async () => {
    await save(phone.session(), [
      {
        record: "keluarga-asli",
        subject: "keluarga-asli",
        kind: "family",
        fields: { headName: "Budi", area: "3571011001", rw: "05" },
      },
    ]);
    const before = await everything(rows);
    const { session } = await practise();
    await save(session, [visitOf(session)]);
    expect(session.outbox().waiting).toBe(1);
    expect(await everything(rows)).toEqual(before);
    expect(phone.session().outbox().waiting).toBe(1);
    expect(phone.session().familyCard(GUIDE.visitFamily)).toBeUndefined();
    expect((await indexedDB.databases()).map(({ name }) => name).sort()).toEqual([
      "damping",
      PRACTICE_DATABASE,
    ]);
  });

  test("nothing of it reaches a server: every way there answers that there is no signal", async () => {
    const { session, connection } = await practise();
    await save(session, [visitOf(session)]);
    connection.sync.start();
    connection.sync.request("manual");
    await connection.sync.whenQuiet();
    expect(connection.sync.status()).toEqual({ phase: "waitingForSignal" });
    expect(await connection.lists.subject(GUIDE.child)).toEqual({ type: "offline" });
    expect(await connection.transport.handIn(new Uint8Array())).toEqual({ type: "offline" });
    // Without the server's key no copy for couriers can be made either.
    expect(await connection.courier.makeFile()).toMatchObject({
      ok: false,
      problem: { type: "NoServerKey" },
    });
    expect(session.outbox().waiting).toBe(1);
    expect(fetch).not.toHaveBeenCalled();
  });

  test("it is still there after a reload, and starting over wipes it and nothing else", async () => {
    const first = await practise();
    await save(first.session, [visitOf(first.session)]);
    first.session.lock();
    first.ports.rows.close();
    const again = await practise();
    expect(again.session.familyCard(GUIDE.visitFamily)?.lastVisit?.date).toBe(TODAY);
    const real = await everything(rows);
    again.session.lock();
    await wipePractice(again.ports.rows);
    expect(Object.values(await everything(again.ports.rows)).flat()).toEqual([]);
    expect(await everything(rows)).toEqual(real);
    const anew = await openPractice(again.ports, TODAY, 7);
    expect(anew.familyCard(GUIDE.visitFamily)?.lastVisit).toBeUndefined();
    expect(anew.outbox().waiting).toBe(0);
  });
});

describe("the practice village", () => {
  test("has somebody of every group, all of them made up", async () => {
    const { session } = await practise();
    const groups = session.families().flatMap((family) => episodesOfFamily(family, TODAY));
    expect(new Set(groups.map(({ group }) => group))).toEqual(
      new Set(["catin", "hamil", "nifas", "baduta", "balita"]),
    );
    expect(session.people().every(({ name }) => name.endsWith("Latihan"))).toBe(true);
  });

  test("the coach follows what was saved, in whatever order", async () => {
    const { session } = await practise();
    const at = (path: string) => coachView(session, TODAY, path);
    expect(at("/")).toMatchObject({ number: 1, of: 3, href: `/keluarga/${GUIDE.visitFamily}` });
    expect(at(`/keluarga/${GUIDE.visitFamily}`)).toMatchObject({
      say: expect.stringContaining("Catat kunjungan"),
    });
    await save(session, [
      {
        record: session.newId(),
        subject: GUIDE.child,
        kind: "measurement",
        fields: { date: TODAY, weightKg: 8, lengthCm: 71, position: "lying", place: "home" },
      },
    ]);
    expect(at("/")).toMatchObject({ number: 1 });
    await save(session, [visitOf(session)]);
    expect(at("/")).toMatchObject({ number: 3, title: "Rujukan pertama" });
    await save(session, [
      {
        record: session.newId(),
        subject: GUIDE.child,
        kind: "referral",
        fields: { date: TODAY, from: "team", to: "puskesmas", urgency: "today", reasons: ["BD-2T"] },
      },
    ]);
    expect(at("/")).toMatchObject({ at: "done" });
  });
});
