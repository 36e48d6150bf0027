import { describe, expect, test } from "vitest";
import { splitArea } from "#server/areas/split-area.ts";
import { handOverAll } from "#server/hand-over/hand-over-all.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import { createClock } from "#support/clock.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { AREA, mustSave, RW05, RW08, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { createTestServer, type TestGrant } from "#support/test-server.ts";

const NEW_AREA = "3571011015";
const NEW_RW05 = `${NEW_AREA}/05`;
const DAY_MS = 86_400_000;

/** Real phones (Dexie, sealing) on the real server over SQLite, all on one clock. */
const setup = async () => {
  const clock = createClock();
  const server = createTestServer({ clock: clock.nowMs, store: openSqliteStore(":memory:") });
  let seed = 0;
  const person = async (name: string, grants: readonly TestGrant[]) => {
    const { worker, code } = await server.addWorker({ name, grants });
    seed += 1;
    const phone = await createPhone({ server, clock, seed });
    await phone.enrol(code);
    await phone.syncNow();
    return { worker, phone };
  };
  return { clock, server, person };
};

const cadreOf = (...areas: readonly string[]): readonly TestGrant[] =>
  areas.map((area) => ({ role: "cadre", area }));

const headNames = ({ session }: Phone): readonly string[] =>
  session()
    .families()
    .map(({ headName, stream }) => `${headName} ${stream}`)
    .sort();

const expectAtRest = (...phones: readonly Phone[]): void => {
  for (const phone of phones) {
    expect(phone.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
    expect(phone.reports).toEqual([]);
  }
};

const move = (phone: Phone, family: string, fields: Readonly<Record<string, string>>) =>
  mustSave(phone.session(), [{ record: family, subject: family, kind: "family", fields }]);

describe("a family that moves", () => {
  test("to another RW goes with all its history from one cadre's phone to the other's", async () => {
    const { person } = await setup();
    const siti = await person("Bu Siti", cadreOf(RW05, RW08));
    const ani = await person("Bu Ani", cadreOf(RW05));
    const tuti = await person("Bu Tuti", cadreOf(RW08));
    const { family, child } = await saveFamily(siti.phone.session(), "Budi", "Alya");
    await mustSave(siti.phone.session(), [weighDraft(siti.phone.session().newId(), child, 9.1)]);
    await siti.phone.syncNow();
    await ani.phone.syncNow();
    // Ani weighs the child and corrects the RT without signal, while the family moves away from her.
    await mustSave(ani.phone.session(), [weighDraft(ani.phone.session().newId(), child, 9.3)]);
    await move(ani.phone, family, { rt: "07" });
    await move(siti.phone, family, { rw: "08" });
    await siti.phone.syncNow();
    await ani.phone.syncNow();
    await tuti.phone.syncNow();
    await siti.phone.syncNow();
    expect(headNames(tuti.phone)).toEqual([`Budi ${RW08}`]);
    // Her weighing counts; her correction is for those to decide who hold the family now.
    expect(tuti.phone.session().personCard(child)?.measurements).toHaveLength(2);
    expect(tuti.phone.session().familyCard(family)?.rt).toBe("02");
    const opened = await tuti.phone.session().family(family);
    expect(opened?.fold.records.get(family)?.proposals).toMatchObject([{ changed: ["rt"] }]);
    expect(headNames(ani.phone)).toEqual([]);
    expectAtRest(siti.phone, ani.phone, tuti.phone);
  });

  test("to an area its author does not hold waits there for somebody who does, and then is there whole", async () => {
    const { person, server } = await setup();
    const siti = await person("Bu Siti", cadreOf(RW05));
    const rina = await person("Bu Rina", [{ role: "supervisor", area: "3571011002" }]);
    const { family } = await saveFamily(siti.phone.session(), "Budi", "Alya");
    await siti.phone.syncNow();
    const [wish] = await move(siti.phone, family, { area: "3571011002", rw: "01" });
    await siti.phone.syncNow();
    const wanting = await server.store.read("3571", (tx) => tx.versions.wanting(["3571011002/01"]));
    expect(wanting.map(({ id }) => id)).toEqual([wish?.id]);
    await mustSave(
      rina.phone.session(),
      [
        {
          record: rina.phone.session().newId(),
          subject: family,
          kind: "review",
          fields: { target: wish?.id, targetRecord: family, decision: "adopt" },
        },
      ],
      { stream: "3571011002/01" },
    );
    await rina.phone.syncNow();
    await siti.phone.syncNow();
    await rina.phone.syncNow();
    expect(headNames(rina.phone)).toEqual(["Budi 3571011002/01"]);
    expect(headNames(siti.phone)).toEqual([]);
    expectAtRest(siti.phone, rina.phone);
  });
});

describe("an area that is split", () => {
  test("takes families, people and grants along; a phone that comes back after 90 or 400 days loses nothing", async () => {
    for (const days of [90, 400]) {
      const { clock, server, person } = await setup();
      const siti = await person("Bu Siti", cadreOf(RW05));
      const wati = await person("Bu Wati", cadreOf(RW05));
      const rina = await person("Bu Rina", [{ role: "supervisor", area: AREA }]);
      const { family, child } = await saveFamily(siti.phone.session(), "Budi", "Alya");
      for (const { phone } of [siti, wati]) await phone.syncNow();
      // Wati works on without signal: a weighing, a correction and a new family in what is the old RW by then.
      await mustSave(wati.phone.session(), [weighDraft(wati.phone.session().newId(), child, 9.3)]);
      await move(wati.phone, family, { rt: "07" });
      await saveFamily(wati.phone.session(), "Joko", "Citra");
      const split = { from: AREA, rws: ["05"], to: NEW_AREA, reason: "Pemekaran 2026", isClosing: false };
      expect(await splitArea(server.world, "3571", split)).toMatchObject({ families: 1, workers: 3 });
      await siti.phone.syncNow();
      expect(headNames(siti.phone)).toEqual([`Budi ${NEW_RW05}`]);

      clock.advance(days * DAY_MS);
      await wati.phone.syncNow();
      expect(await splitArea(server.world, "3571", split)).toMatchObject({ families: 1, workers: 0 });
      for (const { phone } of [wati, siti, rina]) await phone.syncNow();
      for (const { phone } of [wati, siti, rina]) {
        expect(headNames(phone)).toEqual([`Budi ${NEW_RW05}`, `Joko ${NEW_RW05}`]);
        expect(phone.session().familyCard(family)?.rt).toBe("07");
        expect(phone.session().personCard(child)?.measurements).toHaveLength(1);
      }
      expectAtRest(siti.phone, wati.phone, rina.phone);

      expect(await splitArea(server.world, "3571", { ...split, isClosing: true })).toMatchObject({
        families: 0,
      });
      await siti.phone.syncNow();
      expect(
        siti.phone
          .session()
          .grants()
          .list.map(({ area }) => area),
      ).toEqual([NEW_RW05]);
      expect(headNames(siti.phone)).toHaveLength(2);
      expectAtRest(siti.phone);
    }
  });
});

describe("a cadre who hands over to a successor", () => {
  test("gives families and history; her own late work is kept, her edits wait as proposals", async () => {
    const { clock, server, person } = await setup();
    const siti = await person("Bu Siti", cadreOf(RW05));
    const yuli = await person("Bu Yuli", []);
    const { family, child } = await saveFamily(siti.phone.session(), "Budi", "Alya");
    await siti.phone.syncNow();
    await mustSave(siti.phone.session(), [weighDraft(siti.phone.session().newId(), child, 9.3)]);
    await move(siti.phone, family, { rt: "07" });

    const note = await handOverAll(server.world, "3571", siti.worker, yuli.worker);
    expect(note.streams).toEqual([
      { stream: RW05, families: 1, people: 1, children: 1, referrals: 0, proposals: 0, conflicts: 0 },
    ]);
    expect(note.devices).toHaveLength(1);
    await yuli.phone.syncNow();
    expect(headNames(yuli.phone)).toEqual([`Budi ${RW05}`]);

    clock.advance(30 * DAY_MS);
    await siti.phone.syncNow();
    expect(siti.phone.session().families()).toEqual([]);
    await yuli.phone.syncNow();
    expect(yuli.phone.session().personCard(child)?.measurements).toHaveLength(1);
    expect(yuli.phone.session().familyCard(family)?.rt).toBe("02");
    const opened = await yuli.phone.session().family(family);
    expect(opened?.fold.records.get(family)?.proposals).toMatchObject([{ changed: ["rt"] }]);
    expectAtRest(siti.phone, yuli.phone);
  });

  test.each([90, 400])(
    "after %i days without signal is refused by name, and nothing is dropped on either side",
    async (days) => {
      const { clock, server, person } = await setup();
      const siti = await person("Bu Siti", cadreOf(RW05));
      const yuli = await person("Bu Yuli", []);
      const { child } = await saveFamily(siti.phone.session(), "Budi", "Alya");
      await siti.phone.syncNow();
      const [late] = await mustSave(siti.phone.session(), [
        weighDraft(siti.phone.session().newId(), child, 9.3),
      ]);
      await handOverAll(server.world, "3571", siti.worker, yuli.worker);
      clock.advance(days * DAY_MS);
      await siti.phone.syncNow();
      expect(siti.phone.session().outbox().refused).toMatchObject([
        { version: { id: late?.id }, reason: "outsideScope" },
      ]);
      const kept = await server.store.read("3571", (tx) => tx.refused.ofStreams([RW05], 10));
      expect(kept.map(({ id }) => id)).toEqual([late?.id]);
    },
  );
});
