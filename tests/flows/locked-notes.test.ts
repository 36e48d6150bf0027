import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, test } from "vitest";
import { show } from "#app/carry-along.ts";
import { ownStreamOf } from "#domain/access/streams.ts";
import type { Version } from "#domain/facts/version.ts";
import { ok } from "#domain/result.ts";
import { leaseAnswerSchema } from "#protocol/account-requests.ts";
import { closeAccount, revokeDevice } from "#server/accounts/end-sessions.ts";
import { readLockedCopies } from "#storage/courier/locked-copies.ts";
import { headerOf, signedFile } from "#storage/courier/make-file.ts";
import { openDexieRows } from "#storage/dexie-rows.ts";
import { StorageFailure } from "#storage/failures.ts";
import { syncSideOf } from "#storage/sync-side.ts";
import { createClock } from "#support/clock.ts";
import { createPhone, type Phone, PIN } from "#support/phone.ts";
import { RW05, saveFamily } from "#support/phone-saves.ts";
import { readable } from "#support/readable.ts";
import { createTestServer } from "#support/test-server.ts";

const DAY = 86_400_000;
const REGENCY = "3571";
const NOTE = { who: "Alya, Bu Siti RW 05", date: "22 Des", weight: "9,1", length: "72,4", note: "Batuk" };
const ENDED = { ok: false, problem: { type: "LeaseEnded" } };

/** A phone of Bu Rina whose lease has ended, with one note written since. */
const setup = async () => {
  const clock = createClock();
  const server = createTestServer({ clock: clock.nowMs, deps: { leaseDays: 30 } });
  const factory = new IDBFactory();
  const rows = await openDexieRows({ name: "damping", indexedDB: factory, IDBKeyRange });
  const { code, worker } = await server.addWorker({
    name: "Bu Rina",
    grants: [{ role: "cadre", area: RW05 }],
  });
  const phone = await createPhone({ server, clock, rows });
  await phone.enrol(code);
  await saveFamily(phone.session(), "Budi", "Alya");
  await phone.syncNow();
  await phone.syncNow();
  const { person } = phone.session();
  phone.session().lock();
  clock.advance(31 * DAY);
  expect(await phone.device.unlock(person, PIN)).toEqual(ENDED);
  const put = () => phone.device.putLetter(person, NOTE);
  const ask = async (token: string) => {
    const given = await createTransport(token).post("/v1/lease", { proto: 1 }, leaseAnswerSchema);
    if (given.type !== "answer") throw new Error(given.type);
    return ok(given.answer.key);
  };
  const createTransport = (token: string) => ({ ...phone.transport, post: postAs(server, token) });
  /** What the server holds of notes, each once, with where. */
  const held = async (): Promise<readonly { readonly stream: string; readonly who: unknown }[]> =>
    (await server.store.read(REGENCY, (tx) => tx.versions.neededOfStreams([ownStreamOf(worker)]))).map(
      ({ stream, text }) => {
        const { content } = JSON.parse(text) as Version;
        return { stream, who: content.type === "body" ? content.body.who : undefined };
      },
    );
  const handInAs = (by: Phone) =>
    syncSideOf(by.session()).carried.handIn((file) => show(by.transport, file), undefined);
  return { clock, server, factory, phone, person, worker, put, ask, held, handInAs };
};

const postAs =
  (server: ReturnType<typeof createTestServer>, token: string): Phone["transport"]["post"] =>
  async (path, body, schema) => {
    const response = await server.fetch(path, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { type: "answer", answer: schema.parse(await response.json()) } as never;
  };

const ONE = (worker: string) => [{ stream: ownStreamOf(worker), who: NOTE.who }];

describe("what is written while records are sealed", () => {
  test("is kept under the server's key: waiting to be sent, and no key on this phone opens it", async () => {
    const { phone, person, put } = await setup();
    expect(await put()).toEqual(ok({ goesTo: "server" }));
    expect(await phone.device.notesWaiting(person)).toBe(1);
    const kept = (await phone.ports.rows.all("meta")).filter(({ carried }) => carried);
    expect(kept).toHaveLength(1);
    expect(kept.map(readable).join()).not.toMatch(/Alya|Batuk|9,1|lockedNote|person:/);
    expect((await phone.ports.rows.all("meta")).some(({ key }) => key.startsWith("letter:"))).toBe(false);
  });

  test("goes along at the author's next contact, comes back to them, and is there once however often it is handed in", async () => {
    const { phone, person, worker, put, ask, held, handInAs } = await setup();
    await put();
    const opened = await phone.device.renewLease(person, PIN, ask);
    if (!opened.ok) throw new Error("not opened");
    opened.value.lock();
    await phone.unlock(person);
    expect(phone.session().references("lockedNote")).toEqual([]);
    expect(await handInAs(phone)).toBe(1);
    expect(await phone.device.notesWaiting(person)).toBe(0);
    await handInAs(phone);
    await phone.syncNow();
    expect(await held()).toEqual(ONE(worker));
    expect(phone.session().references("lockedNote")).toMatchObject([{ body: NOTE }]);
    const [{ id = "" } = {}] = phone.session().references("lockedNote");
    const done = {
      record: id,
      subject: id,
      kind: "lockedNote",
      retract: true,
      reason: "sudah dimasukkan",
    } as const;
    expect((await phone.session().saveGroup([done])).ok).toBe(true);
    await phone.syncNow();
    expect(phone.session().references("lockedNote")).toEqual([]);
    expect(phone.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
  });

  test("uses the next number of this phone, so that nothing recorded later is refused for it", async () => {
    const { phone, person, put, ask } = await setup();
    await put();
    await put();
    const opened = await phone.device.renewLease(person, PIN, ask);
    if (!opened.ok) throw new Error("not opened");
    opened.value.lock();
    await phone.unlock(person);
    await saveFamily(phone.session(), "Joko", "Citra");
    await phone.syncNow();
    expect(phone.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
  });

  test("is handed in by the service worker, though nobody can open anything", async () => {
    const { phone, worker, factory, server, put, held } = await setup();
    await put();
    const found = await readLockedCopies("damping", factory);
    const { keys, copies = [] } = found ?? {};
    if (!keys?.place || keys.certificate === undefined) throw new Error("nothing to hand in");
    const header = headerOf(keys, keys.certificate, keys.place, "2026-12-22T01:00:00Z");
    const body = await signedFile(phone.ports, keys, header, copies);
    const answer = await (await server.fetch("/v1/courier", { method: "POST", body })).json();
    expect(answer).toMatchObject({ refused: 0, unopened: 0, accepted: 1 });
    expect(await held()).toEqual(ONE(worker));
  });

  test("is handed in by a colleague on the same phone, who reads none of it, and goes into her courier file", async () => {
    const { phone, server, worker, put, held, handInAs } = await setup();
    await put();
    const ani = await server.addWorker({ name: "Bu Ani", grants: [{ role: "cadre", area: RW05 }] });
    await phone.enrol(ani.code);
    const made = await phone.courier().makeFile();
    expect(made).toMatchObject({ ok: true, value: { count: 1, left: 0 } });
    expect(await syncSideOf(phone.session()).carried.list()).toEqual([]);
    expect(await handInAs(phone)).toBe(1);
    if (!made.ok) throw new Error(made.problem.type);
    const again = await server.fetch("/v1/courier", { method: "POST", body: made.value.bytes });
    expect(await again.json()).toMatchObject({ accepted: 0, repeated: 1, refused: 0 });
    await phone.syncNow();
    expect(phone.session().references("lockedNote")).toEqual([]);
    expect(await held()).toEqual(ONE(worker));
  });

  test("outlives its author's wipe, and waits for them on their next phone", async () => {
    const { phone, server, clock, person, worker, put, held } = await setup();
    await put();
    await revokeDevice(server.world, REGENCY, phone.device.id);
    const wiped = await phone.device.endSealed(
      person,
      async (file) => (await phone.transport.handIn(file)).type === "answer",
    );
    expect(wiped).toEqual(ok("wiped"));
    expect(await held()).toEqual(ONE(worker));
    expect((await phone.ports.rows.all("meta")).filter(({ carried }) => carried)).toEqual([]);
    const next = await createPhone({ server, clock, seed: 2 });
    await next.enrol(await server.issueCode(worker));
    await next.syncNow();
    expect(next.session().references("lockedNote")).toMatchObject([{ body: NOTE }]);
  });

  test("is not lost when its author's account was closed before it came", async () => {
    const { server, phone, worker, put, held, handInAs } = await setup();
    await put();
    await closeAccount(server.world, REGENCY, worker);
    const ani = await server.addWorker({ name: "Bu Ani", grants: [{ role: "cadre", area: RW05 }] });
    await phone.enrol(ani.code);
    expect(await handInAs(phone)).toBe(1);
    expect(await held()).toEqual(ONE(worker));
  });

  test("is there after a crash at any point, or was never said to be kept", async () => {
    const { phone, put, person } = await setup();
    const { rows } = phone.ports;
    const commit = rows.commit.bind(rows);
    for (const moment of ["before", "after"] as const) {
      const waiting = await phone.device.notesWaiting(person);
      rows.commit = async (change) => {
        if (moment === "after") await commit(change);
        throw new StorageFailure("closed", "the battery died");
      };
      expect(await put()).toMatchObject({ ok: false });
      rows.commit = commit;
      expect(await phone.device.notesWaiting(person)).toBe(waiting + (moment === "after" ? 1 : 0));
    }
    expect(await put()).toEqual(ok({ goesTo: "server" }));
  });

  test("goes to its author's own key where this phone was never told the server's", async () => {
    const { phone, person, put, ask } = await setup();
    const { rows } = phone.ports;
    const courier = await rows.get("meta", "courier");
    if (!courier) throw new Error("no courier keys");
    const { key, rev } = courier;
    await rows.commit({
      expect: [{ table: "meta", key, rev }],
      puts: [],
      deletes: [{ table: "meta", key }],
    });
    expect(await put()).toEqual(ok({ goesTo: "author" }));
    const opened = await phone.device.renewLease(person, PIN, ask);
    expect(opened.ok && opened.value.drafts.list()).toMatchObject([{ value: NOTE }]);
  });
});
