import { describe, expect, test } from "vitest";
import { syncSideOf } from "#storage/sync-side.ts";
import { createClock } from "#support/clock.ts";
import { createPhone, PIN } from "#support/phone.ts";
import { RW05, RW08, saveFamily } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

const setupPhone = async (clock = createClock()) => {
  const server = createTestServer();
  const { code, worker } = await server.addWorker({
    name: "Bu Siti",
    grants: [{ role: "cadre", area: RW05 }],
  });
  const phone = await createPhone({ server, clock, isPlain: true });
  await phone.enrol(code);
  return { phone, server, clock, worker, person: phone.session().person };
};

const aGrantedEnrolment = (device: string) => ({
  device,
  token: "t",
  worker: { id: "w9", name: "Bu Ani" },
  regency: "3571",
  epoch: 1,
  grants: { version: 1, list: [] },
});

describe("enrolling", () => {
  test("a phone killed between code and PIN comes back at the PIN: the code would not work twice", async () => {
    const { phone } = await setupPhone();
    const kept = await phone.device.keepEnrolment(aGrantedEnrolment(phone.device.id));
    if (!kept.ok) throw new Error("not kept");
    const people = await phone.device.people();
    expect(people).toMatchObject([
      { name: "Bu Ani", state: "choosePin" },
      { name: "Bu Siti", state: "ready" },
    ]);
    const chosen = await phone.device.choosePin(kept.value.person, "904417");
    expect(chosen).toMatchObject({ ok: true, value: { worker: { name: "Bu Ani" } } });
    expect(await phone.device.people()).toMatchObject([{ state: "ready" }, { state: "ready" }]);
  });

  test("a trivial PIN is refused with its reason and the enrolment stays", async () => {
    const { phone } = await setupPhone();
    const kept = await phone.device.keepEnrolment(aGrantedEnrolment(phone.device.id));
    if (!kept.ok) throw new Error("not kept");
    expect(await phone.device.choosePin(kept.value.person, "123456")).toEqual({
      ok: false,
      problem: { type: "TrivialPin", why: "sequence" },
    });
    expect((await phone.device.people())[0]?.state).toBe("choosePin");
  });

  test("a PIN is chosen once: a second choice finds nobody to enrol", async () => {
    const { phone, person } = await setupPhone();
    expect(await phone.device.choosePin(person, "904417")).toEqual({
      ok: false,
      problem: { type: "NobodyToEnrol" },
    });
  });

  test("somebody signed in anew keeps their PIN, their lists and their unsent work; only the token is new", async () => {
    const { phone, server, worker, person } = await setupPhone();
    await saveFamily(phone.session(), "Budi", "Alya");
    await server.setGrants(worker, [{ role: "cadre", area: RW05 }]);
    const code = await server.issueCode(worker);
    // Without cryptography a phone has no key to show, and is bound to none.
    const proof = await phone.device.proofFor(code);
    const asked = {
      ...{ proto: 1, code, device: phone.device.id, label: "HP uji" },
      ...(proof ? { proof } : {}),
    };
    const delivery = await phone.transport.enrol(asked);
    if (delivery.type !== "answer") throw new Error("no answer");
    expect(await phone.device.keepEnrolment(delivery.answer)).toEqual({
      ok: true,
      value: { person, isKnown: true },
    });
    expect(await phone.device.people()).toMatchObject([{ person, state: "ready" }]);
    expect(await phone.device.choosePin(person, "904417")).toMatchObject({
      problem: { type: "NobodyToEnrol" },
    });
    const before = syncSideOf(phone.session()).token();
    await phone.reload();
    expect(syncSideOf(phone.session()).token()).toBe(delivery.answer.token);
    expect(delivery.answer.token).not.toBe(before);
    await phone.syncNow();
    expect(phone.session().outbox()).toMatchObject({ waiting: 0, handedOver: 3 });
  });

  test("the device keeps its id over restarts", async () => {
    const { phone, server } = await setupPhone();
    const again = await createPhone({ server, rows: phone.ports.rows, isPlain: true, seed: 9 });
    expect(again.device.id).toBe(phone.device.id);
  });
});

describe("a wrong PIN", () => {
  test("does not open, says how many tries are left, and the right one clears the count", async () => {
    const { phone, person } = await setupPhone();
    expect(await phone.device.unlock(person, "000001")).toEqual({
      ok: false,
      problem: { type: "WrongPin", triesLeft: 9 },
    });
    expect((await phone.device.people())[0]?.wrongPins).toBe(1);
    expect((await phone.device.unlock(person, PIN)).ok).toBe(true);
    expect((await phone.device.people())[0]?.wrongPins).toBe(0);
  });

  test("after three the next try waits, also the right one, and a wait is not counted", async () => {
    const { phone, person, clock } = await setupPhone();
    for (let i = 0; i < 3; i++) await phone.device.unlock(person, "000001");
    expect(await phone.device.unlock(person, PIN)).toEqual({
      ok: false,
      problem: { type: "TooSoon", waitMs: 5_000, triesLeft: 7 },
    });
    clock.advance(5_000);
    expect((await phone.device.unlock(person, PIN)).ok).toBe(true);
  });

  test("ten delete the PIN's wrap and nothing else: every recorded row is still there", async () => {
    const { phone, person, clock } = await setupPhone();
    await saveFamily(phone.session(), "Budi", "Alya");
    const bundles = await phone.ports.rows.all("bundles");
    const outbox = await phone.ports.rows.all("outbox");
    let last: unknown;
    for (let i = 0; i < 10; i++) {
      last = await phone.device.unlock(person, "000001");
      clock.advance(3_600_000);
    }
    expect(last).toEqual({ ok: false, problem: { type: "PinForgotten" } });
    expect(await phone.device.unlock(person, PIN)).toEqual({ ok: false, problem: { type: "PinForgotten" } });
    expect(await phone.device.people()).toMatchObject([{ state: "pinForgotten" }]);
    expect(await phone.ports.rows.all("bundles")).toEqual(bundles);
    expect(await phone.ports.rows.all("outbox")).toEqual(outbox);
  });

  test("is counted before it is tested: killing the app in the middle wins no free try", async () => {
    const { phone, person } = await setupPhone();
    const killed = await createPhone({
      server: createTestServer(),
      rows: phone.ports.rows,
      isPlain: true,
      change: (ports) => ({
        ...ports,
        pinKdf: { ...ports.pinKdf, stretch: () => Promise.reject(new Error("killed")) },
      }),
    });
    await expect(killed.device.unlock(person, "000001")).rejects.toThrow("killed");
    expect((await phone.device.people())[0]?.wrongPins).toBe(1);
  });
});

describe("two people on one phone", () => {
  test("each sees their own; unsent work and forms of one are nothing to the other", async () => {
    const { phone, server, person } = await setupPhone();
    await saveFamily(phone.session(), "Budi", "Alya");
    await phone.session().drafts.keep({ id: "d1", form: "family", title: "Budi", value: {} });
    const other = await server.addWorker({ name: "Bu Ani", grants: [{ role: "cadre", area: RW08 }] });
    await phone.enrol(other.code);
    expect(phone.session().worker.name).toBe("Bu Ani");
    expect(phone.session().people()).toEqual([]);
    expect(phone.session().drafts.list()).toEqual([]);
    expect(phone.session().outbox().waiting).toBe(0);
    const back = await phone.device.unlock(person, PIN);
    expect(back.ok && back.value.people().map(({ name }) => name)).toEqual(["Alya"]);
  });

  test("share the device's counter: no number is used twice", async () => {
    const { phone, server } = await setupPhone();
    await saveFamily(phone.session(), "Budi", "Alya");
    const other = await server.addWorker({ name: "Bu Ani", grants: [{ role: "cadre", area: RW08 }] });
    await phone.enrol(other.code);
    const { family } = await saveFamily(phone.session(), "Joko", "Citra", { rw: "08" });
    const opened = await phone.session().family(family);
    expect(opened?.versions.map(({ n }) => n).toSorted()).toEqual([4, 5, 6]);
  });
});
