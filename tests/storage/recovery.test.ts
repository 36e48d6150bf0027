import { describe, expect, test } from "vitest";
import { syncSideOf } from "#storage/sync-side.ts";
import { createClock } from "#support/clock.ts";
import { createPhone, PIN } from "#support/phone.ts";
import { RW05, saveFamily } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

const NEW_PIN = "904417";

const setupPhone = async () => {
  const clock = createClock();
  const server = createTestServer();
  const { code, worker } = await server.addWorker({
    name: "Bu Siti",
    grants: [{ role: "cadre", area: RW05 }],
  });
  const phone = await createPhone({ server, clock });
  await phone.enrol(code);
  const { person } = phone.session();
  return { phone, server, clock, worker, person, recoveryKey: await keyOf(phone) };
};

/** The recovery key as the phone would hand it over next. */
const keyOf = async ({ session }: Awaited<ReturnType<typeof createPhone>>): Promise<string> =>
  (await syncSideOf(session()).store.nextRequest({ up: 10, down: 10 })).recovery ?? "";

const forgetPin = async ({ phone, clock, person }: Awaited<ReturnType<typeof setupPhone>>) => {
  for (let i = 0; i < 10; i++) {
    await phone.device.unlock(person, "000001");
    clock.advance(3_600_000);
  }
  expect(await phone.device.people()).toMatchObject([{ state: "pinForgotten" }]);
};

describe("a forgotten PIN", () => {
  test("after ten wrong ones the recovery key opens everything again, without a network, drafts and unsent work included", async () => {
    const setup = await setupPhone();
    const { phone, person, recoveryKey } = setup;
    await saveFamily(phone.session(), "Budi", "Alya");
    await phone.session().drafts.keep({ id: "d1", form: "family", title: "Budi", value: {} });
    await forgetPin(setup);
    const typed = recoveryKey.toLowerCase().replaceAll("-", " ");
    expect(await phone.device.checkRecovery(person, typed)).toEqual({ ok: true, value: undefined });
    const opened = await phone.device.recover(person, typed, NEW_PIN);
    if (!opened.ok) throw new Error(opened.problem.type);
    expect(opened.value.people().map(({ name }) => name)).toEqual(["Alya"]);
    expect(opened.value.drafts.list()).toHaveLength(1);
    expect(opened.value.outbox().waiting).toBe(3);
    expect(await phone.device.people()).toMatchObject([{ state: "ready", wrongPins: 0 }]);
    expect((await phone.device.unlock(person, NEW_PIN)).ok).toBe(true);
    expect(await phone.device.unlock(person, PIN)).toMatchObject({ problem: { type: "WrongPin" } });
  });

  test("a mistyped key, another phone's key and a trivial new PIN are refused by name, and change nothing", async () => {
    const setup = await setupPhone();
    const { phone, person, recoveryKey } = setup;
    const other = await setupPhone();
    const before = await phone.ports.rows.all("people");
    expect(await phone.device.recover(person, recoveryKey.slice(0, 20), NEW_PIN)).toMatchObject({
      problem: { type: "BadRecoveryText", why: "tooShort" },
    });
    expect(await phone.device.recover(person, other.recoveryKey, NEW_PIN)).toMatchObject({
      problem: { type: "WrongRecoveryKey" },
    });
    expect(await phone.device.recover(person, recoveryKey, "123456")).toMatchObject({
      problem: { type: "TrivialPin" },
    });
    expect(await phone.ports.rows.all("people")).toEqual(before);
  });

  test("the key alone opens nothing on another phone: the files were copied, the device secret was not", async () => {
    const { phone, person, recoveryKey } = await setupPhone();
    const [row] = await phone.ports.rows.all("people");
    const thief = await createPhone({ server: createTestServer() });
    if (!row) throw new Error("nobody here");
    await thief.ports.rows.commit({
      expect: [{ table: "people", key: person, rev: 0 }],
      puts: [{ table: "people", row }],
      deletes: [],
    });
    expect(await thief.device.checkRecovery(person, recoveryKey)).toMatchObject({
      problem: { type: "WrongRecoveryKey" },
    });
  });
});

describe("the recovery key", () => {
  const shown = ({ server, phone }: Awaited<ReturnType<typeof setupPhone>>) =>
    server.store.read(server.regency, async (tx) =>
      (await tx.recoveryKeys.ofDevices([phone.device.id])).map(({ text }) => text),
    );

  test("is handed over with the first round and said once", async () => {
    const setup = await setupPhone();
    const { phone, recoveryKey } = setup;
    await phone.syncNow();
    expect(await shown(setup)).toEqual([recoveryKey]);
    expect(await keyOf(phone)).toBe("");
    await phone.reload();
    expect(await keyOf(phone)).toBe("");
  });

  test("that was used is replaced at the next contact; until then it still opens, afterwards only the new one", async () => {
    const setup = await setupPhone();
    const { phone, person, recoveryKey } = setup;
    await phone.syncNow();
    expect((await phone.device.recover(person, recoveryKey, NEW_PIN)).ok).toBe(true);
    expect((await phone.device.checkRecovery(person, recoveryKey)).ok).toBe(true);
    const changed = await phone.device.recover(person, recoveryKey, PIN);
    if (!changed.ok) throw new Error(changed.problem.type);
    await phone.reload();
    await phone.syncNow();
    const [next = ""] = await shown(setup);
    expect(next).not.toBe(recoveryKey);
    expect(await phone.device.checkRecovery(person, recoveryKey)).toMatchObject({
      problem: { type: "WrongRecoveryKey" },
    });
    expect((await phone.device.checkRecovery(person, next)).ok).toBe(true);
  });

  test("of somebody enrolled before there were any is made at the next unlocking", async () => {
    const { phone, person } = await setupPhone();
    const [row] = await phone.ports.rows.all("people");
    if (!row) throw new Error("nobody here");
    const { recovery: _, ...old } = row;
    await phone.ports.rows.commit({
      expect: [{ table: "people", key: person, rev: row.rev }],
      puts: [{ table: "people", row: { ...old, rev: row.rev + 1 } }],
      deletes: [],
    });
    await phone.reload();
    expect((await phone.device.checkRecovery(person, await keyOf(phone))).ok).toBe(true);
  });
});
