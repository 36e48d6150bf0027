import { expect, test } from "vitest";
import { endRevoked } from "#app/end-revoked.ts";
import { closeAccount, revokeDevice } from "#server/accounts/end-sessions.ts";
import { TABLES } from "#storage/rows.ts";
import { syncSideOf } from "#storage/sync-side.ts";
import { createPhone } from "#support/phone.ts";
import { mustSave, RW05, RW08, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

const setup = async () => {
  const server = createTestServer();
  const { code } = await server.addWorker({ name: "Bu Siti", grants: [{ role: "cadre", area: RW05 }] });
  const phone = await createPhone({ server });
  await phone.enrol(code);
  const { child } = await saveFamily(phone.session(), "Budi", "Alya");
  await phone.syncNow();
  /** Unsent: a weighing and a new family. */
  await mustSave(phone.session(), [weighDraft(phone.session().newId(), child, 9.1)]);
  await saveFamily(phone.session(), "Joko", "Citra");
  const end = () => endRevoked({ side: syncSideOf(phone.session()), transport: phone.transport });
  const stored = async (kind: string) =>
    (await server.store.read(server.regency, (tx) => tx.versions.neededOfStreams([RW05]))).filter(
      (version) => version.kind === kind,
    );
  return { server, phone, child, end, stored };
};

test("a revoked phone with unsent work hands it in at the next contact, and then holds nothing", async () => {
  const { server, phone, end, stored } = await setup();
  await revokeDevice(server.world, server.regency, phone.device.id);
  await phone.syncNow();
  expect(phone.sync().status().phase).toBe("blocked");
  expect(phone.session().outbox().waiting).toBe(4);
  expect(await end()).toBe("wiped");
  expect(await stored("measurement")).toHaveLength(1);
  expect(await stored("family")).toHaveLength(2);
  expect(await phone.device.people()).toEqual([]);
  for (const table of TABLES.filter((name) => name !== "meta"))
    expect(await phone.ports.rows.all(table)).toEqual([]);
});

test("a closed account ends the same way: its phone hands in what waits, and then holds nothing", async () => {
  const { server, phone, end, stored } = await setup();
  await closeAccount(server.world, server.regency, phone.session().worker.id);
  await phone.syncNow();
  expect(phone.sync().status().phase).toBe("blocked");
  expect(await end()).toBe("wiped");
  expect(await stored("measurement")).toHaveLength(1);
  expect(await stored("family")).toHaveLength(2);
  expect(await phone.device.people()).toEqual([]);
});

test("without signal nothing is handed in and nothing goes; the next contact does both", async () => {
  const { server, phone, end, stored } = await setup();
  await revokeDevice(server.world, server.regency, phone.device.id);
  await phone.syncNow();
  const side = syncSideOf(phone.session());
  const noWay = { handIn: async () => ({ type: "offline" }) as const };
  expect(await endRevoked({ side, transport: noWay })).toBe("later");
  expect(phone.session().outbox().waiting).toBe(4);
  expect(phone.session().people()).toHaveLength(2);
  expect(await end()).toBe("wiped");
  expect(await stored("measurement")).toHaveLength(1);
});

test("a colleague on the same phone keeps their own; their turn comes when they unlock", async () => {
  const { server, phone, end } = await setup();
  const ani = await server.addWorker({ name: "Bu Ani", grants: [{ role: "cadre", area: RW08 }] });
  const siti = phone.session().person;
  await phone.enrol(ani.code);
  await phone.syncNow();
  await saveFamily(phone.session(), "Tono", "Bagas", { rw: "08" });
  await phone.unlock(siti);
  await revokeDevice(server.world, server.regency, phone.device.id);
  await phone.syncNow();
  expect(await end()).toBe("wiped");
  const [left] = await phone.device.people();
  expect(left).toMatchObject({ name: "Bu Ani" });
  await phone.unlock(left?.person);
  expect(
    phone
      .session()
      .people()
      .map(({ name }) => name),
  ).toEqual(["Bagas"]);
  await phone.syncNow();
  expect(await end()).toBe("wiped");
  expect(await server.store.read(server.regency, (tx) => tx.versions.neededOfStreams([RW08]))).toHaveLength(
    3,
  );
});
