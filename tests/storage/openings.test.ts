import { expect, test } from "vitest";
import { syncSideOf } from "#storage/sync-side.ts";
import { createClock } from "#support/clock.ts";
import { createPhone } from "#support/phone.ts";
import { RW05, saveFamily } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

const setupPhone = async () => {
  const clock = createClock();
  const server = createTestServer({ clock: clock.nowMs });
  const { code, worker } = await server.addWorker({
    name: "Bu Siti",
    grants: [{ role: "cadre", area: RW05 }],
  });
  const phone = await createPhone({ server, clock, isPlain: true });
  await phone.enrol(code);
  const home = await saveFamily(phone.session(), "Budi", "Alya");
  await phone.syncNow();
  const waiting = async () =>
    (await syncSideOf(phone.session()).store.nextRequest({ up: 10, down: 10 })).opened ?? [];
  return { phone, server, clock, worker, waiting, ...home };
};

/** Noting never holds up what it notes: it is on the disk a moment later. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test("who was opened is kept on the phone over a restart, and each page once however often it is drawn", async () => {
  const { phone, waiting, family, child, clock } = await setupPhone();
  await phone.session().openPerson(child);
  clock.advance(60_000);
  await phone.session().openPerson(child);
  await phone.session().family(family);
  phone.session().noteOpened(family, "reveal");
  await phone.session().openPerson(child, "notShown");
  await settled();
  await phone.reload();
  expect(await waiting()).toMatchObject([
    { subject: child, how: "open" },
    { subject: family, how: "open" },
    { subject: family, how: "reveal" },
  ]);
});

test("opening the same person later in the day is an opening of its own", async () => {
  const { phone, waiting, child, clock } = await setupPhone();
  await phone.session().openPerson(child);
  clock.advance(3_600_000);
  await phone.session().openPerson(child);
  await settled();
  expect(await waiting()).toHaveLength(2);
});

test("nothing is drawn anew by it", async () => {
  const { phone, child } = await setupPhone();
  const before = phone.session().revision();
  await phone.session().openPerson(child);
  await settled();
  expect(phone.session().revision()).toBe(before);
});

test("it is sealed: the row tells neither whom nor when", async () => {
  const server = createTestServer();
  const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
  const phone = await createPhone({ server });
  await phone.enrol(code);
  const { child } = await saveFamily(phone.session(), "Budi", "Alya");
  await phone.session().openPerson(child);
  await settled();
  const row = (await phone.ports.rows.all("meta")).find(({ key }) => key.startsWith("opened:"));
  expect(Object.keys(row ?? {}).sort()).toEqual(["key", "rev", "sealed"]);
  expect(new TextDecoder().decode(row?.sealed)).not.toContain(child);
});

test("the next round hands it over; what the server was told leaves the phone", async () => {
  const { phone, waiting, child, server, worker } = await setupPhone();
  await phone.session().openPerson(child);
  await settled();
  await phone.syncNow();
  expect(await waiting()).toEqual([]);
  const logged = await server.store.read(server.regency, (tx) => tx.accessLog.latest(9));
  expect(logged).toMatchObject([{ worker, device: phone.device.id, target: child }]);
});

test("an answer that was lost loses none of it", async () => {
  const { phone, waiting, child } = await setupPhone();
  await phone.session().openPerson(child);
  await settled();
  const { store } = syncSideOf(phone.session());
  const request = await store.nextRequest({ up: 10, down: 10 });
  expect(request.opened).toHaveLength(1);
  await phone.session().openPerson(child, "export");
  await settled();
  expect(await waiting()).toHaveLength(2);
});
