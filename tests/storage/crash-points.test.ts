import { expect, test } from "vitest";
import { createMemoryRows } from "#storage/memory-rows.ts";
import type { RowStore } from "#storage/rows.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { createKiller, Killed } from "#support/phone-faults.ts";
import {
  childDraft,
  memberDraft,
  mustSave,
  RW05,
  RW08,
  saveFamily,
  weighDraft,
} from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

/**
 * The process dies at every single await of storage and sealing, before and after each, and the app is opened anew on what
 * is left. Exhaustive: `point` rises until the work finishes alive.
 */
const WHEN = ["before", "after"] as const;

const setupWorld = async (rows: RowStore) => {
  const server = createTestServer();
  const grants = [RW05, RW08].map((area) => ({ role: "cadre" as const, area }));
  const siti = await server.addWorker({ name: "Bu Siti", grants });
  const ani = await server.addWorker({ name: "Bu Ani", grants });
  const killer = createKiller();
  const phone = await createPhone({ server, isPlain: true, rows, change: killer.wrap });
  await phone.enrol(siti.code);
  const other = await createPhone({ server, isPlain: true, rows: createMemoryRows(), seed: 2 });
  await other.enrol(ani.code);
  const home = await saveFamily(phone.session(), "Budi", "Alya");
  const away = await saveFamily(phone.session(), "Joko", "Citra");
  await phone.syncNow();
  await phone
    .session()
    .drafts.keep({ id: "d1", form: "measurement", title: "Alya", value: { weight: "9,1" } });
  return { server, killer, phone, other, home, away };
};
type World = Awaited<ReturnType<typeof setupWorld>>;

/** A new run of the app on the same rows. */
const reopen = async (world: World, rows: RowStore): Promise<Phone> => {
  const again = await createPhone({ server: world.server, isPlain: true, rows, seed: 77 });
  await again.unlock();
  return again;
};

const eachCrash = async (
  work: (world: World) => Promise<unknown>,
  check: (world: World, again: Phone, rows: RowStore) => Promise<void>,
): Promise<number> => {
  let crashes = 0;
  for (const when of WHEN)
    for (let point = 1; ; point++) {
      const rows = createMemoryRows();
      const world = await setupWorld(rows);
      world.killer.arm(point, when);
      const died = await work(world).then(
        () => world.killer.isDead(),
        (thrown: unknown) => {
          if (!(thrown instanceof Killed)) throw thrown;
          return true;
        },
      );
      await check(world, await reopen(world, rows), rows);
      if (!died) break;
      crashes += 1;
    }
  return crashes;
};

test("killed at any await of a save: all of it or nothing, the draft exactly when it is nothing, and no gap in numbers", async () => {
  const crashes = await eachCrash(
    ({ phone, home, away }) =>
      // A membership change re-seals two bundles: the widest commit a save has.
      phone
        .session()
        .saveGroup(
          [
            memberDraft(home.child, away.family),
            childDraft(home.child, "Alya Putri"),
            weighDraft(phone.session().newId(), home.child, 9.1),
          ],
          { removeDraft: "d1" },
        ),
    async ({ home, away }, again) => {
      const { session } = again;
      const isSaved = session().outbox().waiting > 0;
      expect(session().outbox().waiting).toBe(isSaved ? 3 : 0);
      expect(session().drafts.list()).toHaveLength(isSaved ? 0 : 1);
      const card = session().personCard(home.child);
      expect(card).toMatchObject(
        isSaved
          ? { name: "Alya Putri", family: away.family, measurements: [{ weightKg: 9.1 }] }
          : { name: "Alya", family: home.family, measurements: [] },
      );
      expect(session().familyCard(home.family)?.members).toHaveLength(isSaved ? 0 : 1);
      const [next] = await mustSave(session(), [weighDraft(session().newId(), away.child, 8)]);
      expect(next?.n).toBe(isSaved ? 10 : 7);
    },
  );
  expect(crashes).toBeGreaterThan(10);
});

test("killed at any await of a round: nothing is lost or doubled, and the next round ends where an unkilled one would", async () => {
  const crashes = await eachCrash(
    async (world) => {
      const { phone, other, home, away } = world;
      await mustSave(phone.session(), [weighDraft(phone.session().newId(), home.child, 9.1)]);
      await other.syncNow();
      await mustSave(other.session(), [weighDraft(other.session().newId(), home.child, 9.2)]);
      await mustSave(other.session(), [
        { record: away.family, subject: away.family, kind: "family", fields: { rw: "08" } },
      ]);
      await saveFamily(other.session(), "Slamet", "Dewi");
      await other.syncNow();
      await phone.syncNow();
      if (world.killer.isDead()) throw new Killed("during the round");
    },
    async ({ other, home, away }, again) => {
      await other.syncNow();
      await again.syncNow();
      await other.syncNow();
      expect(again.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
      const weights = (phone: Phone) =>
        phone
          .session()
          .personCard(home.child)
          ?.measurements.map(({ weightKg }) => weightKg)
          .toSorted();
      expect(weights(again)).toEqual(weights(other));
      expect(again.session().familyCard(away.family)?.stream).toBe(
        other.session().familyCard(away.family)?.stream,
      );
      const byId = (phone: Phone) =>
        phone
          .session()
          .people()
          .toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(byId(again)).toEqual(byId(other));
      expect([...again.reports, ...other.reports]).toEqual([]);
    },
  );
  expect(crashes).toBeGreaterThan(20);
});

test("killed at any await of an autosave: the form is as before or as after", async () => {
  const crashes = await eachCrash(
    ({ phone }) =>
      phone
        .session()
        .drafts.keep({ id: "d1", form: "measurement", title: "Alya", value: { weight: "9,12" } }),
    async (_world, again) => {
      const [draft, ...more] = again.session().drafts.list();
      expect(more).toEqual([]);
      expect([{ weight: "9,1" }, { weight: "9,12" }]).toContainEqual(draft?.value);
    },
  );
  expect(crashes).toBeGreaterThan(3);
});

test("killed at any await of enrolling and choosing a PIN: the person can go on where they were", async () => {
  for (const when of WHEN)
    for (let point = 1; ; point++) {
      const rows = createMemoryRows();
      const server = createTestServer();
      const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
      const killer = createKiller();
      killer.arm(point, when);
      const died = await createPhone({ server, isPlain: true, rows, change: killer.wrap })
        .then((phone) => phone.enrol(code))
        .then(
          () => false,
          (thrown: unknown) => {
            if (!(thrown instanceof Killed)) throw thrown;
            return true;
          },
        );
      const again = await createPhone({ server, isPlain: true, rows, seed: 5 });
      const [person, ...more] = await again.device.people();
      expect(more).toEqual([]);
      if (person?.state === "choosePin")
        expect((await again.device.choosePin(person.person, "285139")).ok).toBe(true);
      if (person?.state === "ready") await again.unlock();
      expect(["choosePin", "ready", undefined]).toContain(person?.state);
      if (!died) break;
    }
});
