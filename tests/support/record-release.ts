import { copyFileSync, existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, test } from "vitest";
import { singletonRecord } from "#domain/facts/version.ts";
import { silentLog } from "#server/log.ts";
import { databaseFile, openWorld, secretFile } from "#server/open-world.ts";
import { openDexieRows } from "#storage/dexie-rows.ts";
import { idbToText } from "./idb-as-text.ts";
import { createPhone, PIN } from "./phone.ts";
import { AREA, mustSave, RW05, saveFamily, weighDraft } from "./phone-saves.ts";
import { databaseToSql } from "./sql-as-text.ts";
import { createTestServer } from "./test-server.ts";
import { whatIsSeen } from "./what-is-seen.ts";

/**
 * Records what a release leaves behind: run in a checkout of that release (tests/README.md says how), never changed after.
 * Two families, a nurse who measures again, a supervisor who sends back; then work and a draft that the phone has not sent.
 */
test("records server and phone of this release", async () => {
  const { RELEASE: release = "unnamed", RECORD_TO: to = tmpdir() } = process.env;
  const generateKey = crypto.subtle.generateKey.bind(crypto.subtle);
  // In a browser nobody takes keys out; a recording has to.
  const extractable = (algorithm: never, _: boolean, usages: never) => generateKey(algorithm, true, usages);
  Object.defineProperty(crypto.subtle, "generateKey", { value: extractable });

  const dataDir = mkdtempSync(join(tmpdir(), "damping-record-"));
  writeFileSync(secretFile(dataDir), "07".repeat(32));
  const world = await openWorld(dataDir, silentLog);
  if (!world.ok) throw new Error(world.problem);
  const { store, pepper, keys } = world.value;
  const server = createTestServer({ store, deps: { pepper, keys } });
  const siti = await server.addWorker({ name: "Bu Siti", grants: [{ role: "cadre", area: RW05 }] });
  const rina = await server.addWorker({ name: "Bu Rina", grants: [{ role: "supervisor", area: AREA }] });
  const mega = await server.addWorker({ name: "Bu Mega", grants: [{ role: "healthWorker", area: AREA }] });

  const indexedDB = new IDBFactory();
  const rows = await openDexieRows({ name: "damping", indexedDB, IDBKeyRange });
  const phone = await createPhone({ server, rows, seed: 1 });
  await phone.enrol(siti.code);
  await phone.syncNow();
  const cadre = phone.session();
  const budi = await saveFamily(cadre, "Budi", "Alya");
  const slamet = await saveFamily(cadre, "Slamet", "Bima", { rt: "03", address: "Gang Melati 4" });
  const alya = { lengthCm: 83, position: "standing" };
  await mustSave(cadre, [weighDraft(cadre.newId(), budi.child, 10.1, alya)]);
  await mustSave(cadre, [weighDraft(cadre.newId(), budi.child, 9.8, { date: "2026-10-20" })]);
  const [weighed] = await mustSave(cadre, [
    weighDraft(cadre.newId(), slamet.child, 9.2, { lengthCm: 79.5, position: "standing" }),
  ]);
  await mustSave(cadre, [
    {
      ...{ record: singletonRecord(slamet.child, "identity"), subject: slamet.child, kind: "identity" },
      fields: { nikStatus: "present", nik: "3571015205240003" },
    },
    {
      ...{ record: cadre.newId(), subject: budi.family, kind: "visit" },
      fields: { date: "2026-11-21", place: "home", purpose: "routine", met: "met", kie: "Makan beragam" },
    },
  ]);
  await phone.syncNow();

  const laptop = await createPhone({ server, seed: 2 });
  await laptop.enrol(rina.code);
  await laptop.syncNow();
  const supervisor = laptop.session();
  const sendBack = { decision: "sendBack", note: "Ukur ulang telentang" };
  const judged = { target: weighed?.id, targetRecord: weighed?.record };
  await mustSave(supervisor, [
    { record: supervisor.newId(), subject: slamet.child, kind: "review", fields: { ...judged, ...sendBack } },
  ]);
  await laptop.syncNow();

  const puskesmas = await createPhone({ server, seed: 3 });
  await puskesmas.enrol(mega.code);
  await puskesmas.syncNow();
  const nurse = puskesmas.session();
  await mustSave(nurse, [weighDraft(nurse.newId(), budi.child, 10, { ...alya, place: "puskesmas" })]);
  await puskesmas.syncNow();
  await phone.syncNow();

  const darmo = await saveFamily(cadre, "Darmo", "Citra", { rt: "04" });
  await mustSave(cadre, [weighDraft(cadre.newId(), darmo.child, 11.4)]);
  const value = { weightKg: "8,7" };
  await cadre.drafts.keep({ id: "m1", form: "measurement", title: "Bima", subject: slamet.child, value });
  expect(cadre.outbox()).toMatchObject({ waiting: 4, refused: [] });
  expect([phone, laptop, puskesmas].flatMap(({ reports }) => reports)).toEqual([]);

  const seen = whatIsSeen(cadre);
  await server.close();
  writeFileSync(join(to, `${release}.sql`), databaseToSql(new DatabaseSync(databaseFile(dataDir))));
  // Releases that seal need them; before there were none.
  const keyFile = join(dataDir, "data-keys.json");
  if (existsSync(keyFile)) copyFileSync(keyFile, join(to, `${release}.data-keys.json`));
  const database = await idbToText(indexedDB, "damping");
  writeFileSync(join(to, `${release}.json`), JSON.stringify({ pin: PIN, seen, database }));
});
