import { describe, expect, test } from "vitest";
import type { Version } from "#domain/facts/version.ts";
import { StorageFailure } from "#storage/failures.ts";
import type { Commit } from "#storage/rows.ts";
import { createPhone } from "#support/phone.ts";
import { mustSave, RW05, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

/** A phone with a weighing that was corrected three times, all of it safe, on a disk whose room a test decides. */
const setupFullPhone = async () => {
  const server = createTestServer();
  const disk = { isFull: (_: Commit): boolean => false };
  const open = async (seed: number) => {
    const phone = await createPhone({
      server,
      seed,
      change: (ports) => ({
        ...ports,
        rows: {
          ...ports.rows,
          commit: (change) => {
            if (disk.isFull(change)) throw new StorageFailure("quota", "no room");
            return ports.rows.commit(change);
          },
        },
      }),
    });
    const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
    await phone.enrol(code);
    await phone.syncNow();
    return phone;
  };
  const phone = await open(1);
  const session = phone.session();
  const { child } = await saveFamily(session, "Ayu", "Alya");
  const record = session.newId();
  await mustSave(session, [weighDraft(record, child, 9)]);
  for (const weightKg of [9.1, 9.2, 9.3])
    await mustSave(session, [weighDraft(record, child, weightKg)], { reason: "salah baca" });
  await phone.syncNow();
  await server.store.write("3571", async (tx) =>
    tx.meta.put({ ...(await tx.meta.get()), durable: "2026-11-22T00:00:00.000Z" }),
  );
  await phone.syncNow();
  const versionsOf = async () =>
    (await session.openPerson(child))?.versions.filter((version) => version.record === record) ?? [];
  return { server, disk, phone, session, child, record, versionsOf, open };
};

const savesSomething = ({ puts }: Commit): boolean => puts.some(({ table }) => table === "outbox");

const weightOf = ({ content }: Version): unknown =>
  content.type === "body" ? content.body.weightKg : undefined;

describe("saving on a full phone", () => {
  test("lets go of history the server holds twice, and then saves", async () => {
    const { disk, phone, session, child, record, versionsOf } = await setupFullPhone();
    expect(await versionsOf()).toHaveLength(4);
    let hasMadeRoom = false;
    disk.isFull = (change) => {
      hasMadeRoom ||= change.puts.some(({ table }) => table === "bundles") && !savesSomething(change);
      return savesSomething(change) && !hasMadeRoom;
    };
    const saved = await session.saveGroup([weighDraft(session.newId(), child, 9.6, { date: "2026-11-20" })]);
    expect(saved.ok).toBe(true);
    // What stands, and the first, which still speaks for the fields no correction named: as a first load would bring it.
    expect((await versionsOf()).map(weightOf).sort()).toEqual([9, 9.3]);
    expect(session.personCard(child)?.measurements).toHaveLength(2);
    await phone.syncNow();
    expect(phone.reports).toEqual([]);
    expect(session.outbox()).toMatchObject({ waiting: 0, refused: [] });

    // What was let go of is no loss to whoever builds on it.
    await mustSave(session, [weighDraft(record, child, 9.4)], { reason: "salah baca" });
    await phone.syncNow();
    expect(phone.reports).toEqual([]);
  });

  test("takes the server's pages too, once history made room for them", async () => {
    const { disk, phone, session, versionsOf, open } = await setupFullPhone();
    const other = await open(2);
    const { family } = await saveFamily(other.session(), "Budi", "Bima");
    await other.syncNow();
    let isFull = true;
    disk.isFull = ({ puts }) => {
      const isPage = puts.some(({ table }) => table === "streams");
      if (!isPage) isFull = false;
      return isPage && isFull;
    };
    await phone.syncNow();
    expect(session.familyCard(family)?.headName).toBe("Budi");
    expect(await versionsOf()).toHaveLength(2);
    expect(phone.sync().status().phase).toBe("resting");
  });

  test("says that there is no room when nothing can be let go of, and keeps everything", async () => {
    const { disk, session, child, versionsOf } = await setupFullPhone();
    disk.isFull = () => true;
    const saved = await session.saveGroup([weighDraft(session.newId(), child, 9.6)]);
    expect(saved).toMatchObject({ ok: false, problem: { type: "Storage", failure: "quota" } });
    expect(await versionsOf()).toHaveLength(4);
  });

  test("never lets go of what the server does not hold twice", async () => {
    const { disk, session, child, record, versionsOf } = await setupFullPhone();
    await mustSave(session, [weighDraft(record, child, 9.4)], { reason: "salah baca" });
    await mustSave(session, [weighDraft(record, child, 9.5)], { reason: "salah baca" });
    let tries = 0;
    disk.isFull = (change) => savesSomething(change) && tries++ === 0;
    await session.saveGroup([weighDraft(session.newId(), child, 9.6, { date: "2026-11-20" })]);
    const weights = (await versionsOf()).map(weightOf);
    expect(weights).toContain(9.4);
    expect(weights).toContain(9.5);
    expect(weights).not.toContain(9.1);
  });
});
