import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeBackup } from "#server/backup/make-backup.ts";
import { restoreBackup } from "#server/backup/restore-backup.ts";
import { eraseSubject } from "#server/erase/erase-subject.ts";
import { erasureFile, openErasureList } from "#server/erase/erasure-list.ts";
import { silentLog } from "#server/log.ts";
import { openWorld } from "#server/open-world.ts";
import { createTestServer } from "#support/test-server.ts";
import { aPhone } from "../sync/a-phone.ts";
import { AGREED, ALYA, copiesOn, R, setupAgencies } from "./setup-agencies.ts";

const folder = mkdtempSync(join(tmpdir(), "damping-agencies-"));
afterAll(() => rmSync(folder, { recursive: true }));

const POOR = { to: "social", reasons: ["family.poor"] };
const HOME = { to: "housing", reasons: ["family.toilet"] };

test("a restore brings copies back under their ids, nothing twice, and nothing of who was erased since", async () => {
  const dataDir = join(folder, "data");
  const opened = await openWorld(dataDir, silentLog);
  if (!opened.ok) throw new Error(opened.problem);
  const { store, pepper } = opened.value;
  const told = await setupAgencies(createTestServer({ store, deps: { pepper } }));
  await told.consent(AGREED);
  await told.refer("AAAAAA", POOR);
  const house = "another-house";
  told.save(
    told.rina,
    { record: house, subject: house, kind: "family" },
    { headName: "Joko", area: "3571011001", rw: "05" },
    "3571011001/05",
  );
  await told.refer("BBBBBB", HOME, house);
  const [kept] = await copiesOn(told.pupr);
  const backup = await makeBackup(opened.value, { backupDir: join(folder, "backups"), kept: 2 });
  const erasure = { subject: ALYA, request: "470/12", at: "2026-11-22T01:00:00.000Z" };
  openErasureList(erasureFile(dataDir)).add({ regency: R, ...erasure });
  await eraseSubject(opened.value, R, erasure);
  await store.close();

  expect(await restoreBackup(dataDir, backup)).toMatchObject({ ok: true });
  const again = await openWorld(dataDir, silentLog);
  if (!again.ok) throw new Error(again.problem);
  const restored = createTestServer({ store: again.value.store, seed: 9, deps: { pepper } });
  const look = async (area: string) => {
    const { code } = await restored.addWorker({ grants: [{ role: "partner", area }] });
    return aPhone(restored, code, `device-again-${area.slice(7)}`, { hidesKinds: true });
  };
  expect((await copiesOn(await look("agency:pupr"))).map(({ item }) => item)).toEqual([kept?.item]);
  const dinsos = await look("agency:dinsos");
  expect(await copiesOn(dinsos)).toEqual([]);
  expect(JSON.stringify(dinsos.versions())).not.toContain("Alya");
  expect(await restored.store.read(R, (tx) => tx.agencyItems.due(9))).toEqual([]);
  await restored.close();
});
