import { describe, expect, test } from "vitest";
import { raiseEpochs } from "#server/backup/restore-backup.ts";
import { createMemoryRows } from "#storage/memory-rows.ts";
import type { RowStore } from "#storage/rows.ts";
import { syncSideOf } from "#storage/sync-side.ts";
import { createClock } from "#support/clock.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { mustSave, RW05, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";
import { createLoggedStore } from "../simulator/world/logged-store.ts";
import { plainMaterials } from "../simulator/world/materials.ts";
import { copyRows } from "../simulator/world/sim-rows.ts";

const setup = async () => {
  const server = createTestServer();
  const { worker, code } = await server.addWorker({
    name: "Bu Siti",
    grants: [{ role: "cadre", area: RW05 }],
  });
  const clock = createClock();
  const rows = createMemoryRows();
  const phone = await createPhone({ server, isPlain: true, rows, clock });
  await phone.enrol(code);
  const { child } = await saveFamily(phone.session(), "Budi", "Alya");
  await phone.syncNow();
  /** The same phone again: a backup put back, or another phone made from it. */
  const copy = async (of: RowStore, seed: number): Promise<Phone> => {
    const made = await createPhone({ server, isPlain: true, rows: of, seed, clock });
    await made.unlock();
    return made;
  };
  return { server, worker, clock, rows, phone, child, copy };
};

const weigh = async (phone: Phone, child: string, weightKg: number) => {
  const [version] = await mustSave(phone.session(), [weighDraft(phone.session().newId(), child, weightKg)]);
  if (!version) throw new Error("nothing was saved");
  return version;
};

const weightsOn = async (phone: Phone, child: string): Promise<readonly unknown[]> =>
  ((await phone.session().openPerson(child))?.records ?? [])
    .filter(({ kind }) => kind === "measurement")
    .map(({ body }) => body.weightKg)
    .sort();

describe("a phone made from another's backup", () => {
  test("hands everything in although both count on from the same number, and asks nobody", async () => {
    const { phone, rows, child, copy } = await setup();
    const other = await copy(await copyRows(rows, createMemoryRows()), 2);
    await weigh(phone, child, 9.1);
    await weigh(other, child, 9.2);
    await weigh(other, child, 9.3);
    await phone.syncNow();
    await other.syncNow();
    await phone.syncNow();
    for (const one of [phone, other]) {
      expect(one.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
      expect(await weightsOn(one, child)).toEqual([9.1, 9.2, 9.3]);
    }
    // From now on it counts under a name of its own.
    const next = await weigh(other, child, 9.4);
    expect(next.device).toMatch(new RegExp(`^${phone.device.id}/.{8,}$`));
    expect((await weigh(phone, child, 9.5)).device).toBe(phone.device.id);
    await other.syncNow();
    await phone.syncNow();
    expect(await weightsOn(phone, child)).toEqual([9.1, 9.2, 9.3, 9.4, 9.5]);
  });

  test("and what both had brought along unsent, each under a number of its own by now, is one word, not two", async () => {
    const { phone, rows, child, copy } = await setup();
    const early = await copyRows(rows, createMemoryRows());
    await weigh(phone, child, 9.1);
    const first = await copy(await copyRows(rows, createMemoryRows()), 2);
    const second = await copy(await copyRows(rows, createMemoryRows()), 3);
    // A third, of an earlier day, takes the number first.
    const third = await copy(early, 4);
    await weigh(third, child, 8.8);
    for (const one of [third, first, second, phone, third]) await one.syncNow();
    for (const one of [first, second, phone, third]) {
      expect(one.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
      await one.syncNow();
      expect(await weightsOn(one, child)).toEqual([8.8, 9.1]);
    }
  });
});

test("a phone put back to an earlier day keeps what it still held, and what is written on it anew", async () => {
  const { phone, rows, child, copy } = await setup();
  await weigh(phone, child, 9.1);
  const backup = await copyRows(rows, createMemoryRows());
  await weigh(phone, child, 9.2);
  await phone.syncNow();
  const back = await copy(backup, 2);
  const edited = await weigh(back, child, 9.3);
  await mustSave(
    back.session(),
    [{ record: edited.record, subject: child, kind: "measurement", fields: { weightKg: 9.4 } }],
    { reason: "salah catat" },
  );
  await back.syncNow();
  expect(back.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
  expect(await weightsOn(back, child)).toEqual([9.1, 9.2, 9.4]);
  expect(back.reports.filter(({ type }) => type === "checksumAlarm")).toEqual([]);
});

test("an answer that comes twice numbers nothing twice", async () => {
  const { phone, rows, child, copy } = await setup();
  const other = await copy(await copyRows(rows, createMemoryRows()), 2);
  await weigh(phone, child, 9.1);
  await weigh(other, child, 9.2);
  await phone.syncNow();
  const { store } = syncSideOf(other.session());
  const request = await store.nextRequest({ up: 10, down: 10 });
  const delivery = await other.transport.sync(request);
  if (delivery.type !== "answer") throw new Error(delivery.type);
  expect(await store.applyAnswer(request, delivery.answer)).toEqual({ type: "applied", more: true });
  const [first] = (await store.nextRequest({ up: 10, down: 10 })).versions;
  await store.applyAnswer(request, delivery.answer);
  const [second] = (await store.nextRequest({ up: 10, down: 10 })).versions;
  expect(second).toMatchObject({ id: first?.id, device: first?.device, n: first?.n });
});

test("a server restored from a backup that knows only an older token asks nobody to sign in anew", async () => {
  const clock = createClock();
  const store = createLoggedStore("3571", plainMaterials());
  const server = createTestServer({ clock: clock.nowMs, store });
  const { code } = await server.addWorker({ name: "Bu Siti", grants: [{ role: "cadre", area: RW05 }] });
  const phone = await createPhone({ server, isPlain: true, rows: createMemoryRows(), clock });
  await phone.enrol(code);
  const { child } = await saveFamily(phone.session(), "Budi", "Alya");
  await phone.syncNow();
  const backup = store.position();
  const token = () => syncSideOf(phone.session()).token();
  const before = token();
  clock.advance(8 * 86_400_000);
  await phone.syncNow();
  await phone.syncNow();
  expect(token()).not.toBe(before);

  await store.rewind(backup);
  await raiseEpochs({ store, clock: clock.nowMs });
  await weigh(phone, child, 9.1);
  await phone.syncNow();
  expect(phone.sync().status().phase).toBe("resting");
  expect(phone.session().outbox()).toMatchObject({ waiting: 0, handedOver: 4 });
  expect(await weightsOn(phone, child)).toEqual([9.1]);
});
