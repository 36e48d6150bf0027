import { describe, expect, test } from "vitest";
import { fail, ok } from "#domain/result.ts";
import { leaseAnswerSchema } from "#protocol/account-requests.ts";
import { revokeDevice, signOutEverywhere } from "#server/accounts/end-sessions.ts";
import { leaseAfterContact, leaseOf } from "#storage/keys/lease.ts";
import { TABLES } from "#storage/rows.ts";
import { syncSideOf } from "#storage/sync-side.ts";
import { createClock } from "#support/clock.ts";
import { createPhone, PIN } from "#support/phone.ts";
import { RW05, saveFamily } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";
import { createHttpTransport } from "#sync/http-transport.ts";

const DAY = 86_400_000;

const setupPhone = async () => {
  const clock = createClock();
  const server = createTestServer({ clock: clock.nowMs, deps: { leaseDays: 30 } });
  const { code } = await server.addWorker({ name: "Bu Siti", grants: [{ role: "cadre", area: RW05 }] });
  const phone = await createPhone({ server, clock });
  await phone.enrol(code);
  await saveFamily(phone.session(), "Budi", "Alya");
  const { person } = phone.session();
  const { recovery = "" } = await syncSideOf(phone.session()).store.nextRequest({ up: 9, down: 9 });
  await phone.syncNow();
  await phone.syncNow();
  /** As the app asks the server; no signal when `isOnline` is false. */
  const ask = async (token: string, isOnline = true) => {
    if (!isOnline) return fail({ type: "NoContact" } as const);
    const transport = createHttpTransport({
      baseUrl: "https://damping.test",
      token: () => token,
      fetch: (input, init) => server.fetch(String(input), init),
    });
    const delivery = await transport.post("/v1/lease", { proto: 1 }, leaseAnswerSchema);
    return delivery.type === "answer" ? ok(delivery.answer.key) : fail({ type: "NoContact" } as const);
  };
  const unlock = () => phone.device.unlock(person, PIN);
  return { phone, server, clock, person, recovery, ask, unlock };
};

const ended = { ok: false, problem: { type: "LeaseEnded" } };

describe("a phone without contact", () => {
  test("knows how many days it has left, and opens until they are over", async () => {
    const { phone, clock, unlock } = await setupPhone();
    expect(phone.session().lease()).toEqual({ daysLeft: 30, isEnded: false });
    clock.advance(23 * DAY);
    expect(phone.session().lease()?.daysLeft).toBe(7);
    expect((await unlock()).ok).toBe(true);
    clock.advance(7 * DAY);
    expect(await unlock()).toEqual(ended);
    expect(await phone.device.people()).toMatchObject([{ state: "leaseEnded" }]);
  });

  test("begins its days anew at every contact", async () => {
    const { phone, clock, unlock } = await setupPhone();
    clock.advance(29 * DAY);
    await phone.reload();
    await phone.syncNow();
    clock.advance(29 * DAY);
    expect((await unlock()).ok).toBe(true);
  });

  test("that ended is not opened by setting the clock back, nor is it put off by that before it ends", async () => {
    const { clock, unlock } = await setupPhone();
    clock.advance(29 * DAY);
    expect((await unlock()).ok).toBe(true);
    clock.advance(-28 * DAY);
    expect((await unlock()).ok).toBe(true);
    clock.advance(30 * DAY);
    expect(await unlock()).toEqual(ended);
    clock.advance(-31 * DAY);
    expect(await unlock()).toEqual(ended);
  });

  test("opens again with PIN and contact: neither alone will do, and wrong PINs count", async () => {
    const { phone, clock, person, ask, unlock } = await setupPhone();
    clock.advance(31 * DAY);
    expect(await unlock()).toEqual(ended);
    expect(await phone.device.renewLease(person, PIN, (token) => ask(token, false))).toMatchObject({
      problem: { type: "NoContact" },
    });
    expect(await phone.device.renewLease(person, "000001", ask)).toMatchObject({
      problem: { type: "WrongPin", triesLeft: 9 },
    });
    const wrongKey = async () => ok("0".repeat(64));
    expect(await phone.device.renewLease(person, PIN, wrongKey)).toMatchObject({
      problem: { type: "WrongPin" },
    });
    const opened = await phone.device.renewLease(person, PIN, ask);
    if (!opened.ok) throw new Error(opened.problem.type);
    expect(opened.value.people().map(({ name }) => name)).toEqual(["Alya"]);
    expect((await unlock()).ok).toBe(true);
  });

  test("opens again with the recovery key, offline, for as many days as before", async () => {
    const { phone, clock, person, recovery, unlock } = await setupPhone();
    clock.advance(31 * DAY);
    expect(await unlock()).toEqual(ended);
    const opened = await phone.device.recover(person, recovery, PIN);
    if (!opened.ok) throw new Error(opened.problem.type);
    expect(opened.value.lease()).toEqual({ daysLeft: 30, isEnded: false });
    expect((await unlock()).ok).toBe(true);
  });

  test("opens with a new activation code where the old session was ended meanwhile, and is still the same person", async () => {
    const { phone, server, clock, person, ask, unlock } = await setupPhone();
    const { worker } = phone.session();
    clock.advance(31 * DAY);
    await unlock();
    await signOutEverywhere(server.world, server.regency, worker.id);
    expect(await phone.device.renewLease(person, PIN, ask)).toMatchObject({ problem: { type: "NoContact" } });
    const code = await server.issueCode(worker.id);
    const proof = await phone.device.proofFor(code);
    if (!proof) throw new Error("no key to show");
    const asked = { proto: 1, code, device: phone.device.id, label: "HP uji", proof };
    const delivery = await phone.transport.enrol(asked);
    if (delivery.type !== "answer") throw new Error("no answer");
    expect(await phone.device.keepEnrolment(delivery.answer)).toEqual({
      ok: true,
      value: { person, isKnown: true },
    });
    expect(await phone.device.people()).toMatchObject([{ person, state: "leaseEnded" }]);
    const opened = await phone.device.renewLease(person, PIN, ask);
    if (!opened.ok) throw new Error(opened.problem.type);
    expect(opened.value.people().map(({ name }) => name)).toEqual(["Alya"]);
    expect(syncSideOf(opened.value).token()).toBe(delivery.answer.token);
  });

  test("that was revoked meanwhile gets nothing from the server", async () => {
    const { phone, server, clock, person, ask, unlock } = await setupPhone();
    clock.advance(31 * DAY);
    await unlock();
    await revokeDevice(server.world, server.regency, phone.device.id);
    expect(await phone.device.renewLease(person, PIN, ask)).toMatchObject({ problem: { type: "NoContact" } });
  });

  test("keeps unsent work, drafts and rows through it all", async () => {
    const { phone, clock, person, ask, unlock } = await setupPhone();
    await phone.session().drafts.keep({ id: "d1", form: "family", title: "Budi", value: {} });
    await saveFamily(phone.session(), "Joko", "Citra");
    clock.advance(31 * DAY);
    expect(await unlock()).toEqual(ended);
    const opened = await phone.device.renewLease(person, PIN, ask);
    if (!opened.ok) throw new Error(opened.problem.type);
    expect(opened.value.outbox().waiting).toBe(3);
    expect(opened.value.drafts.list()).toHaveLength(1);
  });
});

describe("the count of days", () => {
  test("is none where the server sets no limit", () => {
    expect(leaseOf({}, 1e12)).toBeUndefined();
    expect(leaseAfterContact({ leaseDays: 30, contactAtMs: 5, clockSeenMs: 5 }, undefined, 9)).toEqual({});
  });

  test("goes by this device's own clock, a year off as it may be", () => {
    const clock = leaseAfterContact({}, 30, 365 * DAY);
    expect(leaseOf(clock, 366 * DAY)).toEqual({ daysLeft: 29, isEnded: false });
  });

  test("costs no write at every round", () => {
    const clock = leaseAfterContact({}, 30, 100 * DAY);
    expect(leaseAfterContact(clock, 30, 100 * DAY + 3_600_000)).toEqual(clock);
    expect(leaseAfterContact(clock, 30, 101 * DAY).contactAtMs).toBe(101 * DAY);
  });
});

describe("while old records are sealed", () => {
  const LETTER = {
    who: "Alya, Bu Siti RW 05",
    date: "2026-12-22",
    weight: "9,1",
    length: "72,4",
    note: "Batuk",
  };

  /** As on a phone that was never told the server's key; what goes to that is in tests/flows/locked-notes.test.ts. */
  const setupWithoutServerKey = async () => {
    const set = await setupPhone();
    const { rows } = set.phone.ports;
    const { key = "", rev = 0 } = (await rows.get("meta", "courier")) ?? {};
    const gone = { table: "meta", key } as const;
    await rows.commit({ expect: [{ ...gone, rev }], puts: [], deletes: [gone] });
    return set;
  };

  test("what is weighed is still written down, write-only, and found among the unfinished forms afterwards", async () => {
    const { phone, clock, person, ask, unlock } = await setupWithoutServerKey();
    clock.advance(31 * DAY);
    await unlock();
    expect(await phone.device.putLetter(person, LETTER)).toEqual(ok({ goesTo: "author" }));
    const letters = (await phone.ports.rows.all("meta")).filter(({ key }) => key.startsWith("letter:"));
    expect(letters).toHaveLength(1);
    expect(new TextDecoder().decode(letters[0]?.sealed)).not.toContain("Alya");
    const opened = await phone.device.renewLease(person, PIN, ask);
    if (!opened.ok) throw new Error(opened.problem.type);
    expect(opened.value.drafts.list()).toMatchObject([{ form: "path", title: LETTER.who, value: LETTER }]);
    expect((await phone.ports.rows.all("meta")).filter(({ key }) => key.startsWith("letter:"))).toEqual([]);
  });

  test("another person's key does not take a letter out", async () => {
    const { phone, clock, person, unlock } = await setupWithoutServerKey();
    clock.advance(31 * DAY);
    await unlock();
    await phone.device.putLetter(person, LETTER);
    const other = await setupPhone();
    const [row] = (await phone.ports.rows.all("meta")).filter(({ key }) => key.startsWith("letter:"));
    if (!row) throw new Error("no letter");
    const key = row.key.replace(person, other.person);
    await other.phone.ports.rows.commit({
      expect: [{ table: "meta", key, rev: 0 }],
      puts: [{ table: "meta", row: { ...row, key } }],
      deletes: [],
    });
    const opened = await other.unlock();
    expect(opened.ok && opened.value.drafts.list()).toEqual([]);
    expect((await other.phone.ports.rows.get("meta", key))?.sealed).toEqual(row.sealed);
  });
});

describe("a revoked person whose lease has ended as well", () => {
  const setupEnded = async () => {
    const set = await setupPhone();
    await saveFamily(set.phone.session(), "Joko", "Citra");
    await revokeDevice(set.server.world, "3571", set.phone.device.id);
    set.clock.advance(31 * DAY);
    expect(await set.unlock()).toEqual(ended);
    const transport = createHttpTransport({
      baseUrl: "https://damping.test",
      token: () => undefined,
      fetch: (input, init) => set.server.fetch(String(input), init),
    });
    const handIn = async (file: Uint8Array<ArrayBuffer>) => (await transport.handIn(file)).type === "answer";
    const families = async () =>
      (await set.server.store.read("3571", (tx) => tx.versions.neededOfStreams([RW05]))).filter(
        ({ kind }) => kind === "family",
      );
    return { ...set, handIn, families };
  };

  test("is told so at contact, hands in what waits without a PIN, and leaves nothing on the phone", async () => {
    const { phone, person, handIn, families } = await setupEnded();
    expect(await phone.device.endSealed(person, handIn)).toEqual(ok("wiped"));
    expect(await families()).toHaveLength(2);
    for (const table of TABLES.filter((name) => name !== "meta"))
      expect(await phone.ports.rows.all(table)).toEqual([]);
    const noted = (await phone.ports.rows.all("meta")).map(({ key }) => key);
    expect(noted.filter((key) => key.includes(person))).toEqual([]);
  });

  test("keeps everything while the server does not take the work, or while the lease still holds", async () => {
    const { phone, person, handIn, families } = await setupEnded();
    expect(await phone.device.endSealed(person, async () => false)).toEqual(ok("later"));
    expect(await phone.ports.rows.all("outbox")).not.toEqual([]);
    expect(await phone.device.endSealed(person, handIn)).toEqual(ok("wiped"));
    expect(await families()).toHaveLength(2);
    const held = await setupPhone();
    expect(await held.phone.device.endSealed(held.person, handIn)).toEqual(ok("later"));
  });

  test("does not take a colleague on the same phone along", async () => {
    const { phone, person, server, handIn } = await setupEnded();
    const ani = await server.addWorker({ name: "Bu Ani", grants: [{ role: "cadre", area: RW05 }] });
    await phone.enrol(ani.code);
    await phone.syncNow();
    await saveFamily(phone.session(), "Tono", "Bagas");
    const { waiting } = phone.session().outbox();
    expect(waiting).toBeGreaterThan(0);
    expect(await phone.device.endSealed(person, handIn)).toEqual(ok("wiped"));
    await phone.unlock();
    expect(
      phone
        .session()
        .families()
        .map(({ headName }) => headName),
    ).toContain("Tono");
    expect(phone.session().outbox().waiting).toBe(waiting);
    await phone.syncNow();
    expect(phone.session().outbox().waiting).toBe(0);
  });
});
