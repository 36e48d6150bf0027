import { beforeEach, describe, expect, test } from "vitest";
import { singletonRecord } from "#domain/facts/version.ts";
import { sentBackOf } from "#domain/measurements/child-status.ts";
import { saveMeasurement } from "#features/measure/save-measurement.ts";
import { openNew } from "#features/measure/use-opening.ts";
import { flaggedChildren } from "#features/review/flagged-item.ts";
import { adoption } from "#features/review/note-question.ts";
import { openPlace, placesToOpen } from "#features/review/opened-places.ts";
import { type ReviewLists, reviewLists } from "#features/review/review-lists.ts";
import { rightsIn } from "#features/review/review-rights.ts";
import { saveChoice, saveDecision } from "#features/review/save-review.ts";
import { savedTogether } from "#features/review/wider-rows.ts";
import { readyToSave } from "#features/shared/measuring/ready-to-save.ts";
import { askSubjects } from "#features/shared/online/ask-subjects.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import { sessionOver } from "#storage/online/session-over.ts";
import { TABLES } from "#storage/rows.ts";
import type { OpenedSubjects, Session } from "#storage/session-types.ts";
import { TEST_DAY } from "#support/cards.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { mustSave, RW05, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { readable } from "#support/readable.ts";
import { createTestServer, type TestGrant, type TestServer } from "#support/test-server.ts";
import { createLists } from "#sync/lists-transport.ts";

/** Phones with Dexie, the server's own function on SQLite; a kecamatan's people hold no families on their phones. */
const KECAMATAN = "357101";
let server: TestServer;
let seed = 0;
const aPhone = async (name: string, ...grants: readonly TestGrant[]): Promise<Phone> => {
  const { code } = await server.addWorker({ name, grants });
  seed += 1;
  const phone = await createPhone({ server, seed });
  await phone.enrol(code);
  await phone.syncNow();
  return phone;
};
const syncAll = async (...phones: readonly Phone[]) => {
  for (const phone of phones) await phone.syncNow();
};

/** Opens somebody as the screens do: asked of the server, held in memory. */
const openOnline = async (phone: Phone, ...subjects: readonly string[]): Promise<Session> => {
  const said = await askSubjects(createLists(phone.transport), subjects);
  if (said.type !== "answer") throw new Error(JSON.stringify(said));
  return sessionOver(phone.session(), said.answer);
};

/** What Tinjauan computes over somebody opened. */
const listsOf = async (session: Session): Promise<ReviewLists> => {
  const rights = rightsIn(session);
  const mayReviewIn = (stream: string) => rights(stream).isReviewer;
  const flagged = flaggedChildren(session.people(), TEST_DAY, mayReviewIn);
  const opened = new Map<string, OpenedSubjects>();
  for (const place of placesToOpen(session, mayReviewIn, new Set(flagged.keys()))) {
    const found = await openPlace(session, place);
    if (found) opened.set(place.id, found);
  }
  return reviewLists({ session, flagged, opened, rightsIn: rights });
};

/** What waits in the kecamatan, as the server lists it. */
const waitingIn = async (phone: Phone) => {
  const said = await createLists(phone.transport).review(KECAMATAN, 50);
  if (said.type !== "answer") throw new Error(JSON.stringify(said));
  return said.answer;
};

/** As a finished backup says it. */
const backUp = () =>
  server.store.write(server.regency, async (tx) =>
    tx.meta.put({ ...(await tx.meta.get()), durable: "2026-11-21T02:00:00.000Z" }),
  );

/** What a thief reads of the phone's files. */
const storedText = async ({ ports: { rows } }: Phone): Promise<string> =>
  (await Promise.all(TABLES.map((table) => rows.all(table)))).flat().map(readable).join("\n");

const held = async ({ ports: { rows } }: Phone) => ({
  bundles: (await rows.all("bundles")).length,
  outbox: (await rows.all("outbox")).length,
});

let siti: Phone;
let budi: Phone;
let family: string;
let child: string;
beforeEach(async () => {
  server = createTestServer({ store: openSqliteStore(":memory:") });
  siti = await aPhone("Siti", { role: "cadre", area: RW05 });
  budi = await aPhone("Budi", { role: "supervisor", area: KECAMATAN });
  ({ family, child } = await saveFamily(siti.session(), "Slamet", "Alya"));
  await syncAll(siti, budi);
});

describe("a supervisor of a kecamatan", () => {
  test("holds nobody, and opens a household as if it lay on the phone", async () => {
    expect(budi.session().people()).toEqual([]);
    const over = await openOnline(budi, child);
    expect(over.personCard(child)?.name).toBe("Alya");
    expect(over.familyCard(family)?.members.map(({ id }) => id)).toEqual([child]);
    expect(budi.session().personCard(child)).toBeUndefined();
    expect(await held(budi)).toEqual({ bundles: 0, outbox: 0 });
  });

  describe("with two names for one child", () => {
    let wati: Phone;
    beforeEach(async () => {
      wati = await aPhone("Wati", { role: "cadre", area: RW05 });
      const name = { record: child, subject: child, kind: "person" };
      await mustSave(siti.session(), [{ ...name, fields: { name: "Alya Putri" } }]);
      await mustSave(wati.session(), [{ ...name, fields: { name: "Aliya" } }]);
      await syncAll(siti, wati, siti);
    });

    test("is told who wrote what by name, though no colleague is on the phone", async () => {
      expect(budi.session().references("worker")).toEqual([]);
      const [item] = (await listsOf(await openOnline(budi, child))).conflicts;
      expect(item?.fields[0]?.sentence).toMatch(
        /Kader Wati .*Aliya.*Kader Siti .*Alya Putri|Kader Siti .*Alya Putri.*Kader Wati .*Aliya/,
      );
    });

    const choose = async (over: Session) => {
      const [item] = (await listsOf(over)).conflicts;
      const chosen = item?.fields[0]?.options.find(({ label }) => label === "Aliya");
      if (!item || !chosen) throw new Error("nothing to choose");
      return saveChoice(over, item.merged, chosen.choice);
    };

    test("chooses one, and every phone reads it", async () => {
      expect((await waitingIn(budi)).conflicts.rows).toMatchObject([{ subject: child, record: child }]);
      const over = await openOnline(budi, child);
      const saved = await choose(over);
      if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
      const [closing] = saved.value.versions;
      const written = [siti, wati].flatMap(({ session }) => session().outbox().written);
      const competing = written.filter(({ changed }) => changed.join() === "name").map(({ id }) => id);
      expect(competing).toHaveLength(2);
      expect(closing?.supersedes).toEqual(expect.arrayContaining(competing));
      expect(closing?.content).toMatchObject({
        type: "body",
        body: { name: "Aliya", birthDate: "2024-05-12" },
      });
      expect((await listsOf(over)).conflicts).toEqual([]);

      await syncAll(budi, siti, wati);
      for (const phone of [siti, wati])
        expect(phone.session().personCard(child)).toMatchObject({ name: "Aliya", marks: { conflicts: 0 } });
      expect((await waitingIn(budi)).conflicts.rows).toEqual([]);
    });

    test("keeps of it one sealed outbox entry while it waits, across a lock, and nothing once a backup holds it", async () => {
      const over = await openOnline(budi, child);
      await choose(over);
      expect(await held(budi)).toEqual({ bundles: 0, outbox: 1 });
      expect(await storedText(budi)).not.toContain("Aliya");
      await budi.reload();
      expect(budi.session().outbox()).toMatchObject({ waiting: 1, written: [{ record: child }] });
      await budi.syncNow();
      expect(budi.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
      await backUp();
      await budi.syncNow();
      expect(await held(budi)).toEqual({ bundles: 0, outbox: 0 });
    });
  });

  test("settles two different NIK, which the server shows only when asked for", async () => {
    const wati = await aPhone("Wati", { role: "cadre", area: RW05 });
    const identity = { record: singletonRecord(child, "identity"), subject: child, kind: "identity" };
    const [one, other] = ["3571015205240001", "3571015205240002"];
    await mustSave(siti.session(), [{ ...identity, fields: { nik: one } }]);
    await mustSave(wati.session(), [{ ...identity, fields: { nik: other } }]);
    await syncAll(siti, wati);
    const [row] = (await waitingIn(budi)).conflicts.rows;
    expect(row).toMatchObject({ subject: child, kind: "identity" });
    expect((await listsOf(await openOnline(budi, child))).conflicts).toEqual([]);

    const said = await askSubjects(createLists(budi.transport), [child], true);
    if (said.type !== "answer") throw new Error(said.type);
    const over = sessionOver(budi.session(), said.answer);
    const [item] = (await listsOf(over)).conflicts;
    const chosen = item?.fields[0]?.options.find(
      ({ choice }) => choice.type === "value" && choice.value === other,
    );
    if (!item || !chosen) throw new Error("nothing to choose");
    await saveChoice(over, item.merged, chosen.choice);
    expect(await storedText(budi)).not.toContain(other);
    await syncAll(budi, siti);
    expect(budi.session().outbox().refused).toEqual([]);
    expect(siti.session().personCard(child)).toMatchObject({ nikEnd: "0002", marks: { conflicts: 0 } });
  });

  test("adopts what a posyandu cadre proposed, and the cadre's phone shows it", async () => {
    const nur = await aPhone("Nur", { role: "posyanduCadre", area: RW05 });
    await mustSave(nur.session(), [
      { record: child, subject: child, kind: "person", fields: { name: "Alya Putri" } },
    ]);
    await syncAll(nur, budi);
    const [row] = (await waitingIn(budi)).proposals.rows;
    const over = await openOnline(budi, row?.subject ?? "");
    const [group] = (await listsOf(over)).proposals;
    if (!group) throw new Error("no proposal");
    expect(group).toMatchObject({ mayAdopt: true, mayReject: true, isDecidedHere: false });
    const saved = await saveDecision(over, adoption(group).targets, "adopt");
    expect(saved.ok).toBe(true);
    expect((await listsOf(over)).proposals[0]?.isDecidedHere).toBe(true);
    await syncAll(budi, siti, nur);
    for (const phone of [siti, nur]) expect(phone.session().personCard(child)?.name).toBe("Alya Putri");
    expect((await waitingIn(budi)).proposals.rows).toEqual([]);
  });

  test("adopts a whole family that was only proposed", async () => {
    const nur = await aPhone("Nur", { role: "posyanduCadre", area: RW05 });
    const jono = await saveFamily(nur.session(), "Jono", "Bima");
    await syncAll(nur, budi);
    const { rows } = (await waitingIn(budi)).proposals;
    const over = await openOnline(budi, ...savedTogether(rows, jono.child));
    const { proposals } = await listsOf(over);
    const [group] = proposals;
    if (!group || proposals.length > 1) throw new Error(`${proposals.length} cards`);
    expect(group.subject.name).toBe("Keluarga Jono");
    await saveDecision(over, adoption(group).targets, "adopt");
    await syncAll(budi, siti);
    expect(siti.session().personCard(jono.child)?.name).toBe("Bima");
  });

  describe("before a figure that no child can have", () => {
    beforeEach(async () => {
      const record = siti.session().newId();
      await mustSave(siti.session(), [weighDraft(record, child, 10.5, { lengthCm: 45, position: "lying" })]);
      await siti.syncNow();
    });
    const noteOnSitis = () =>
      sentBackOf(siti.session().personCard(child)?.measurements ?? []).map(({ review }) => review?.note);

    test("sends it back with a note that the cadre reads", async () => {
      const over = await openOnline(budi, child);
      const [shown] = (await listsOf(over)).flagged[0]?.measurements ?? [];
      if (!shown) throw new Error("not flagged");
      await saveDecision(over, [shown.target], "sendBack", "Berdiri?");
      expect((await listsOf(over)).flagged[0]?.measurements[0]).toMatchObject({ isOnlyHere: true });
      await syncAll(budi, siti);
      expect(noteOnSitis()).toEqual(["Berdiri?"]);
    });

    test("takes it back again, even when a backup held it at once", async () => {
      const over = await openOnline(budi, child);
      const [shown] = (await listsOf(over)).flagged[0]?.measurements ?? [];
      if (!shown) throw new Error("not flagged");
      const sent = await saveDecision(over, [shown.target], "sendBack", "Berdiri?");
      await backUp();
      await syncAll(budi, siti);
      expect(noteOnSitis()).toEqual(["Berdiri?"]);
      expect(await held(budi)).toEqual({ bundles: 0, outbox: 0 });
      if (!sent.ok) throw new Error(JSON.stringify(sent.problem));
      expect((await sent.value.undo()).ok).toBe(true);
      await syncAll(budi, siti);
      expect(noteOnSitis()).toEqual([]);
    });

    test("a health worker of the kecamatan measures again: it arrives as confirming, and settles it", async () => {
      const dewi = await aPhone("Dewi", { role: "healthWorker", area: KECAMATAN });
      const over = await openOnline(dewi, child);
      const [item] = (await listsOf(over)).flagged;
      const version = item?.measurements[0]?.target.id;
      expect(item?.mayConfirm).toBe(true);
      const opening = openNew(over, child, TEST_DAY, version);
      if (opening.at !== "ready") throw new Error(opening.at);
      const { opened, earlier } = opening.ready;
      const form = { ...opened, draft: { ...opened.draft, weight: "10,4", length: "85" } };
      const context = {
        child: opening.ready.child,
        today: TEST_DAY,
        earlier,
        months: [],
        recentLengthsCm: [],
      };
      const asked = readyToSave(form, context, false);
      const decided = asked.ready ? asked : readyToSave(asked.form, context, false);
      if (!decided.ready) throw new Error(decided.hindrance);
      await saveMeasurement(over, opening.ready, decided.fields, { reason: "", draftId: "d" });
      expect((await listsOf(over)).flagged).toEqual([]);
      expect(await held(dewi)).toEqual({ bundles: 0, outbox: 1 });

      await syncAll(dewi, siti);
      expect(dewi.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
      const kept = siti.session().personCard(child)?.measurements ?? [];
      expect(kept.map(({ lengthCm, confirms }) => [lengthCm, confirms])).toEqual(
        expect.arrayContaining([
          [45, undefined],
          [85, version],
        ]),
      );
    });
  });

  test.each([
    ["sealed", false],
    ["unsealed, as the control of the same look", true],
  ])("leaves what is written on the phone %s", async (_, isPlain) => {
    const ayu = await createPhone({ server, seed: 99, isPlain });
    const { code } = await server.addWorker({ grants: [{ role: "supervisor", area: KECAMATAN }] });
    await ayu.enrol(code);
    await ayu.syncNow();
    const over = await openOnline(ayu, child);
    expect(await storedText(ayu)).not.toContain("Alya");
    await mustSave(over, [{ record: child, subject: child, kind: "person", fields: { name: "Alia Putri" } }]);
    expect((await storedText(ayu)).includes("Alia Putri")).toBe(isPlain);
    expect((await storedText(ayu)).includes("Slamet")).toBe(false);
  });

  test("may not write on what was not opened", async () => {
    const session = budi.session();
    const saved = await session.saveGroup([weighDraft(session.newId(), child, 10.5)]);
    expect(saved).toMatchObject({ ok: false, problem: { type: "NoPlace", subject: child } });
  });

  test("who lost the kecamatan after writing hands in what was written; it counts only once somebody adopts it", async () => {
    const over = await openOnline(budi, child);
    const fields = { name: "Alia" };
    const saved = await over.saveGroup([{ record: child, subject: child, kind: "person", fields }]);
    expect(saved.ok).toBe(true);
    await server.setGrants(budi.session().worker.id, [{ role: "supervisor", area: "357102" }]);
    await syncAll(budi, siti);
    const { waiting, refused, written } = budi.session().outbox();
    expect({ waiting, refused }).toEqual({ waiting: 0, refused: [] });
    expect(written.map(({ stamp }) => stamp?.proposed)).toEqual([true]);
    expect(siti.session().personCard(child)?.name).toBe("Alya");
  });
});
