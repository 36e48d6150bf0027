import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeBackup } from "#server/backup/make-backup.ts";
import { restoreBackup } from "#server/backup/restore-backup.ts";
import { silentLog } from "#server/log.ts";
import { openWorld } from "#server/open-world.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { mustSave, RW05, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

const folder = mkdtempSync(join(tmpdir(), "damping-durable-"));
afterAll(() => rmSync(folder, { recursive: true }));

const open = async (dataDir: string) => {
  const world = await openWorld(dataDir, silentLog);
  if (!world.ok) throw new Error(world.problem);
  const { store, pepper } = world.value;
  return { world: world.value, server: createTestServer({ store, clock: Date.now, deps: { pepper } }) };
};

const outboxIds = async ({ ports }: Phone): Promise<number> => (await ports.rows.all("outbox")).length;

test("a receipt says safe only when a backup is on the disk, and till then the phone can bring it all again", async () => {
  const dataDir = join(folder, "data");
  const first = await open(dataDir);
  const { code } = await first.server.addWorker({
    name: "Bu Siti",
    grants: [{ role: "cadre", area: RW05 }],
  });
  // The phone keeps its address while the server behind it is another one after the restore.
  const door = { fetch: first.server.fetch };
  const clock = { nowMs: Date.now, advance: () => undefined, set: () => undefined };
  const phone = await createPhone({
    server: { fetch: (input: string, init?: RequestInit) => door.fetch(input, init) },
    clock,
  });
  await phone.enrol(code);
  const { child } = await saveFamily(phone.session(), "Budi", "Alya");
  const [weighed] = await mustSave(phone.session(), [weighDraft(phone.session().newId(), child, 9.1)]);
  const receipt = async () => {
    const opened = await phone.session().openPerson(child);
    const version = opened?.versions.find(({ id }) => id === weighed?.id);
    return version && phone.session().outbox().receiptOf(version);
  };
  expect(await receipt()).toBe("onlyHere");
  await phone.syncNow();
  expect(await receipt()).toBe("handedOver");
  expect(await outboxIds(phone)).toBe(2);

  await new Promise((resolve) => setTimeout(resolve, 3));
  const backup = await makeBackup(first.world, { backupDir: join(dataDir, "backups"), kept: 3 });
  expect(await receipt()).toBe("handedOver");
  await phone.syncNow();
  expect(await receipt()).toBe("safe");
  expect(await outboxIds(phone)).toBe(0);

  // What comes after the backup is not safe, and is not let go of; the server burns down; the phone brings it again.
  const [later] = await mustSave(phone.session(), [weighDraft(phone.session().newId(), child, 9.4)]);
  await phone.syncNow();
  await phone.syncNow();
  expect(await outboxIds(phone)).toBe(1);
  await first.world.store.close();
  expect(await restoreBackup(dataDir, backup)).toMatchObject({ ok: true });
  const second = await open(dataDir);
  door.fetch = second.server.fetch;
  const held = () =>
    second.world.store.read("3571", (tx) => tx.versions.byIds([weighed?.id ?? "", later?.id ?? ""]));
  expect((await held()).map(({ id }) => id)).toEqual([weighed?.id]);
  await phone.syncNow();
  expect((await held()).map(({ id }) => id).sort()).toEqual([weighed?.id, later?.id].sort());
  expect(phone.session().personCard(child)?.measurements).toHaveLength(2);
  expect(phone.reports).toEqual([]);
  await second.world.store.close();
});
