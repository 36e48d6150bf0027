import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { reviewAnswerSchema } from "#protocol/lists.ts";
import { makeBackup } from "#server/backup/make-backup.ts";
import { restoreBackup } from "#server/backup/restore-backup.ts";
import { eraseSubject } from "#server/erase/erase-subject.ts";
import { erasureFile, openErasureList } from "#server/erase/erasure-list.ts";
import { silentLog } from "#server/log.ts";
import { openWorld } from "#server/open-world.ts";
import type { ReadTx } from "#server/store/store.ts";
import { aChild, aFamily, aMeasurement, aMembership, idNamed } from "#support/builders.ts";
import { createTestServer, type TestServer } from "#support/test-server.ts";
import { aClient } from "../routes/a-client.ts";
import { aPhone } from "../sync/a-phone.ts";

const RW05 = "3571011001/05";
const grants = [{ role: "cadre", area: RW05 }] as const;
const erasure = { subject: idNamed("Alya"), request: "470/12-XI/2026", at: "2026-11-21T02:00:00.000Z" };

const folder = mkdtempSync(join(tmpdir(), "damping-erase-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A family with Alya in it, weighed and then corrected, loaded by a colleague's phone. */
const setup = async (server: TestServer = createTestServer()) => {
  const { code } = await server.addWorker({ name: "Siti", grants });
  const siti = await aPhone(server, code, "device-siti");
  const weighed = aMeasurement("Alya", "m", { weightKg: 9.4 });
  siti.write((origin) => ({ ...aFamily("Slamet"), ...origin }), RW05);
  siti.write((origin) => ({ ...aChild("Alya"), ...origin }), RW05);
  siti.write((origin) => ({ ...aMembership("Alya", "Slamet"), ...origin }), RW05);
  siti.write((origin) => ({ ...weighed, ...origin }), RW05);
  const fixed = {
    id: idNamed("fix"),
    supersedes: [weighed.id],
    reason: "Alya bergerak",
    changed: ["weightKg"],
  };
  siti.write((origin) => ({ ...aMeasurement("Alya", "m", { weightKg: 9.1 }), ...fixed, ...origin }), RW05);
  await siti.settle();
  const colleague = await aPhone(server, (await server.addWorker({ grants })).code, "device-wati");
  await colleague.settle();
  return { server, siti, colleague };
};

const everything = (server: TestServer) =>
  server.store.read("3571", async (tx: ReadTx) =>
    JSON.stringify([
      await tx.versions.ofSubjects([idNamed("Alya"), idNamed("Slamet")]),
      await tx.refused.latest(100),
    ]),
  );

describe("an erasure", () => {
  test("reaches every phone that holds the person: its copy has no body left, and checksums agree", async () => {
    const { server, siti, colleague } = await setup();
    expect(await eraseSubject(server.world, "3571", erasure)).toEqual({ erased: 4, before: 0, refused: 0 });
    for (const phone of [siti, colleague]) {
      await phone.settle(); // every checksum is checked on the way
      const held = phone.versions().filter(({ subject }) => subject === erasure.subject);
      expect(held).toHaveLength(4);
      for (const { content } of held) expect(content).toEqual({ type: "erased", request: erasure.request });
      expect(JSON.stringify(held)).not.toContain("bergerak");
      expect(phone.fold().records.get(idNamed("Alya"))?.state).toBe("erased");
      expect(phone.fold().records.get(idNamed("Slamet"))?.body.headName).toBe("Slamet");
    }
  });

  test("is what a phone loads that comes later", async () => {
    const { server } = await setup();
    await eraseSubject(server.world, "3571", erasure);
    const late = await aPhone(server, (await server.addWorker({ grants })).code, "device-late");
    await late.settle(2); // a load of many rounds
    expect(late.versions().filter(({ subject }) => subject === erasure.subject)).toHaveLength(4);
    expect(late.fold().records.get(idNamed("m"))?.state).toBe("erased");
  });

  test("leaves nothing in the store, keeps who wrote when, and empties what was refused", async () => {
    const { server } = await setup();
    const nur = await aClient(server, { grants: [{ role: "cadre", area: "3571011002/01" }] }, "device-nurr");
    const outside = { ...aChild("Alya", { name: "Alya Kirana" }), author: nur.worker, device: nur.device };
    await nur.sync({
      versions: [{ ...outside, id: idNamed("x"), n: 1, stream: RW05 }, { subject: idNamed("Alya") }],
    });
    await nur.sync({ versions: [{ unreadable: "of another" }] });
    expect(await everything(server)).toContain("Alya Kirana");
    expect(await eraseSubject(server.world, "3571", erasure)).toMatchObject({ refused: 2 });
    const left = await everything(server);
    for (const gone of ["Alya", "9.4", "2024-05-12", "bergerak"]) expect(left).not.toContain(gone);
    expect(left).toContain("of another");
    expect(left).toContain("Slamet");
    const [version] = await server.store.read("3571", (tx) => tx.versions.ofSubjects([idNamed("Alya")]));
    expect(version).toMatchObject({ device: "device-siti", order: 1 });
    const city = await aClient(server, { grants: [{ role: "supervisor", area: "3571" }] }, "device-city");
    const review = reviewAnswerSchema.parse(
      await (await city.ask("/v1/review", { area: "3571", limit: 50 })).json(),
    );
    expect(review.refused.rows.map(({ reason }) => reason)).toEqual(["badShape"]);
  });

  test("refuses what comes later, also what was accepted before", async () => {
    const { server, siti } = await setup();
    await eraseSubject(server.world, "3571", erasure);
    siti.write((origin) => ({ ...aMeasurement("Alya", "later"), ...origin }), RW05);
    const { outcomes } = await siti.round();
    expect(outcomes).toMatchObject([{ outcome: "refused", reason: "erased" }]);
  });

  test("done again changes nothing", async () => {
    const { server, colleague } = await setup();
    await eraseSubject(server.world, "3571", erasure);
    await colleague.settle();
    const before = await everything(server);
    expect(await eraseSubject(server.world, "3571", erasure)).toEqual({ erased: 0, before: 4, refused: 0 });
    expect(await everything(server)).toBe(before);
    const { pages } = await colleague.round();
    expect(pages).toEqual([]);
  });
});

test("a backup from before the erasure brings nobody back", async () => {
  const dataDir = join(folder, "data");
  const opened = openWorld(dataDir, silentLog);
  if (!opened.ok) throw new Error(opened.problem);
  const { store, pepper } = opened.value;
  const server = createTestServer({ store, deps: { pepper } });
  await setup(server);
  const backup = await makeBackup(opened.value, { backupDir: join(folder, "backups"), kept: 2 });
  openErasureList(erasureFile(dataDir)).add({ regency: "3571", ...erasure });
  await eraseSubject(opened.value, "3571", erasure);
  await store.close();

  expect(await restoreBackup(dataDir, backup)).toMatchObject({ ok: true });
  const again = openWorld(dataDir, silentLog);
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
