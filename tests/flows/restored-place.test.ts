import { describe, expect, test } from "vitest";
import { raiseEpochs } from "#server/backup/restore-backup.ts";
import { createMemoryStore } from "#server/store/memory/memory-store.ts";
import type { Store } from "#server/store/store.ts";
import { createClock } from "#support/clock.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { mustSave, RW05, RW08, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { createTestServer, type TestGrant } from "#support/test-server.ts";
import { createLoggedStore } from "../simulator/world/logged-store.ts";

/** Phones on a server that can be put back to an earlier moment. */
const setup = async () => {
  const clock = createClock();
  const store = createLoggedStore("3571", { createStore: createMemoryStore });
  const server = createTestServer({ clock: clock.nowMs, store });
  let seed = 0;
  const person = async (name: string, ...areas: readonly string[]) => {
    const grants = areas.map((area): TestGrant => ({ role: "cadre", area }));
    const { worker, code } = await server.addWorker({ name, grants });
    seed += 1;
    const phone = await createPhone({ server, clock, seed, isPlain: true });
    await phone.enrol(code);
    await phone.syncNow();
    return { worker, phone };
  };
  const restore = async (position: number): Promise<void> => {
    await store.rewind(position);
    await raiseEpochs({ store: store as Store, clock: clock.nowMs });
  };
  return { server, store, restore, person };
};

const weigh = async (phone: Phone, child: string) => {
  const [version] = await mustSave(phone.session(), [weighDraft(phone.session().newId(), child, 9.3)]);
  if (!version) throw new Error("nothing was saved");
  return version;
};

/** A family that moved from RW 05 to RW 08, where Tuti weighs its child; the server is put back to before the move. */
const setupRestored = async () => {
  const { server, store, restore, person } = await setup();
  const { phone: siti } = await person("Bu Siti", RW05, RW08);
  const { phone: tuti, worker } = await person("Bu Tuti", RW08);
  const { family, child } = await saveFamily(siti.session(), "Budi", "Alya");
  await siti.syncNow();
  const before = store.position();
  await mustSave(siti.session(), [{ record: family, subject: family, kind: "family", fields: { rw: "08" } }]);
  for (const phone of [siti, tuti]) await phone.syncNow();
  const weighed = await weigh(tuti, child);
  await tuti.syncNow();
  await restore(before);
  await tuti.syncNow();
  return { server, store, siti, tuti, worker, child, weighed };
};

const isStored = async ({ store }: { store: Store }, id: string): Promise<boolean> =>
  (await store.read("3571", (tx) => tx.versions.byIds([id]))).length > 0;

describe("work on a family that a restored server has put back where it lived before", () => {
  test("is kept and told as refused while the server believes it elsewhere", async () => {
    const { store, tuti, weighed } = await setupRestored();
    expect(tuti.session().outbox().refused).toMatchObject([
      { version: { id: weighed.id }, reason: "outsideScope" },
    ]);
    const kept = await store.read("3571", (tx) => tx.refused.ofStreams([RW08], 10));
    expect(kept.map(({ id }) => id)).toEqual([weighed.id]);
  });

  test("goes in by itself once the family is placed there again, and nothing is left to be told of it", async () => {
    const { siti, tuti, store, child, weighed } = await setupRestored();
    await siti.syncNow();
    await tuti.syncNow();
    expect(tuti.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
    expect(await isStored({ store }, weighed.id)).toBe(true);
    expect(await store.read("3571", (tx) => tx.refused.ofStreams([RW08], 10))).toEqual([]);
    await siti.syncNow();
    for (const phone of [siti, tuti])
      expect(phone.session().personCard(child)?.measurements).toMatchObject([{ weightKg: 9.3 }]);
  });
});

test("work that was refused for want of a grant goes in once somebody gave the grant", async () => {
  const { server, store, person } = await setup();
  const { phone: siti } = await person("Bu Siti", RW05);
  const { phone: tuti, worker } = await person("Bu Tuti", RW08);
  const { family } = await saveFamily(tuti.session(), "Joko", "Citra", { rw: "05" });
  await siti.syncNow();
  await tuti.syncNow();
  expect(
    tuti
      .session()
      .outbox()
      .refused.map(({ reason }) => reason),
  ).toContain("outsideScope");
  await server.setGrants(worker, [
    { role: "cadre", area: RW05 },
    { role: "cadre", area: RW08 },
  ]);
  await tuti.syncNow();
  expect(tuti.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
  const placed = await store.read("3571", (tx) => tx.placements.of([family]));
  expect(placed.map(({ stream }) => stream)).toEqual([RW05]);
});

test("work that was refused for want of a role goes in once somebody gave the role", async () => {
  const { server, person } = await setup();
  const { phone: siti } = await person("Bu Siti", RW05);
  const { phone: rina, worker } = await person("Bu Rina");
  await server.setGrants(worker, [{ role: "supervisor", area: RW05 }]);
  const { child } = await saveFamily(siti.session(), "Budi", "Alya");
  for (const phone of [siti, rina]) await phone.syncNow();
  await weigh(rina, child);
  await rina.syncNow();
  expect(rina.session().outbox().refused).toMatchObject([{ reason: "notAllowed" }]);
  await server.setGrants(worker, [{ role: "healthWorker", area: RW05 }]);
  await rina.syncNow();
  expect(rina.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
});
