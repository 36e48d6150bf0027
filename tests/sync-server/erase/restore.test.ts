import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeBackup } from "#server/backup/make-backup.ts";
import { restoreBackup } from "#server/backup/restore-backup.ts";
import { eraseSubject } from "#server/erase/erase-subject.ts";
import { erasureFile, openErasureList } from "#server/erase/erasure-list.ts";
import { keptRulesFile, openKeptRules } from "#server/erase/kept-rules.ts";
import { silentLog } from "#server/log.ts";
import { openWorld } from "#server/open-world.ts";
import { idNamed } from "#support/builders.ts";
import { createTestServer } from "#support/test-server.ts";
import { aPhone } from "../sync/a-phone.ts";
import { erasure, everything, grants, setupErase } from "./setup-erase.ts";

const folder = mkdtempSync(join(tmpdir(), "damping-erase-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a backup from before the erasure brings nobody back", async () => {
  const dataDir = join(folder, "data");
  const opened = await openWorld(dataDir, silentLog);
  if (!opened.ok) throw new Error(opened.problem);
  const { store, pepper } = opened.value;
  const server = createTestServer({ store, deps: { pepper } });
  await setupErase(server);
  const backup = await makeBackup(opened.value, { backupDir: join(folder, "backups"), kept: 2 });
  openErasureList(erasureFile(dataDir)).add({ regency: "3571", ...erasure });
  await eraseSubject(opened.value, "3571", erasure);
  await store.close();

  expect(await restoreBackup(dataDir, backup)).toMatchObject({ ok: true });
  const again = await openWorld(dataDir, silentLog);
  if (!again.ok) throw new Error(again.problem);
  const restored = createTestServer({ store: again.value.store, seed: 9, deps: { pepper } });
  const left = await everything(restored);
  expect(left).toContain("Slamet");
  expect(left).toContain('"type\\":\\"erased');
  expect(left).not.toContain("2024-05-12");
  const late = await aPhone(restored, (await restored.addWorker({ grants })).code, "device-late");
  await late.settle();
  expect(late.fold().records.get(idNamed("Alya"))?.state).toBe("erased");
  await restored.close();
});

test("a list that cannot be read stops a restore rather than bringing somebody back", () => {
  const file = join(folder, "broken.jsonl");
  writeFileSync(file, '{"regency":"3571"}\n');
  expect(() => openErasureList(file).all()).toThrow();
  expect(openErasureList(join(folder, "none.jsonl")).all()).toEqual([]);
});

test("a backup from before the retention rules were carried out brings nothing back that they took", async () => {
  const dataDir = join(folder, "retained");
  const opened = await openWorld(dataDir, silentLog);
  if (!opened.ok) throw new Error(opened.problem);
  const { store, pepper } = opened.value;
  const longAgo = createTestServer({
    store,
    deps: { pepper },
    clock: () => Date.parse("2020-01-01T01:00:00Z"),
  });
  await setupErase(longAgo);
  const backup = await makeBackup(opened.value, { backupDir: join(folder, "retained-backups"), kept: 2 });
  openKeptRules(keptRulesFile(dataDir)).keep('{"version":"7","source":"SK 7","months":{"person":12}}');
  await store.close();

  expect(await restoreBackup(dataDir, backup)).toMatchObject({ ok: true });
  const again = await openWorld(dataDir, silentLog);
  if (!again.ok) throw new Error(again.problem);
  const restored = createTestServer({ store: again.value.store, deps: { pepper } });
  const left = await everything(restored);
  expect(left).toContain("retensi-7");
  expect(left).not.toContain("2024-05-12");
  await restored.close();

  writeFileSync(keptRulesFile(dataDir), "{");
  expect(await restoreBackup(dataDir, backup)).toMatchObject({ ok: false });
});
