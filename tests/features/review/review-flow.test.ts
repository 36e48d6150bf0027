import { beforeEach, describe, expect, test } from "vitest";
import { sentBackOf } from "#domain/measurements/child-status.ts";
import { saveMeasurement } from "#features/measure/save-measurement.ts";
import { openNew } from "#features/measure/use-opening.ts";
import { flaggedChildren } from "#features/review/flagged-item.ts";
import { adoption } from "#features/review/note-question.ts";
import { openPlace, placesToOpen } from "#features/review/opened-places.ts";
import { type ReviewLists, reviewLists } from "#features/review/review-lists.ts";
import { rightsIn } from "#features/review/review-rights.ts";
import { saveChoice, saveDecision } from "#features/review/save-review.ts";
import { formFromKept, keptForm } from "#features/shared/measuring/measure-form.ts";
import { readyToSave } from "#features/shared/measuring/ready-to-save.ts";
import type { OpenedSubjects, Session } from "#storage/session-types.ts";
import { TEST_DAY } from "#support/cards.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { AREA, mustSave, RW05, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { createTestServer, type TestGrant, type TestServer } from "#support/test-server.ts";

/** Everything real but clock and wire: phones on Dexie, the server's own function. */
let server: TestServer;
let seed = 0;
const aPhone = async (name: string, ...grants: readonly TestGrant[]): Promise<Phone> => {
  const { code } = await server.addWorker({ name, grants });
  seed += 1;
  const phone = await createPhone({ server, seed, isPlain: true });
  await phone.enrol(code);
  await phone.syncNow();
  return phone;
};
const syncAll = async (...phones: readonly Phone[]) => {
  for (const phone of phones) await phone.syncNow();
};

/** What the screen computes, with every body that it would open. */
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

let siti: Phone;
let budi: Phone;
beforeEach(async () => {
  server = createTestServer();
  siti = await aPhone("Siti", { role: "cadre", area: RW05 });
  budi = await aPhone("Budi", { role: "supervisor", area: AREA });
});

describe("a figure that no child can have", () => {
  const measured = async () => {
    const { child } = await saveFamily(siti.session(), "Slamet", "Alya");
    const record = siti.session().newId();
    await mustSave(siti.session(), [weighDraft(record, child, 10.5, { lengthCm: 45, position: "lying" })]);
    await syncAll(siti, budi);
    const [item] = (await listsOf(budi.session())).flagged;
    const [shown] = item?.measurements ?? [];
    if (!shown) throw new Error("not flagged");
    return { child, shown, targets: [shown.target] };
  };

  test("reaches the supervisor, who sends it back; the cadre reads the note", async () => {
    const { child, shown, targets } = await measured();
    expect(shown.figures).toBe("10,5 kg · 45,0 cm telentang");
    const sent = await saveDecision(budi.session(), targets, "sendBack", " Berdiri? ");
    expect(sent.ok).toBe(true);
    const [waiting] = (await listsOf(budi.session())).flagged;
    expect(waiting?.measurements[0]).toMatchObject({ handled: "Dikembalikan: “Berdiri?”", isOnlyHere: true });

    await syncAll(budi, siti);
    expect((await listsOf(budi.session())).flagged).toEqual([]);
    const back = sentBackOf(siti.session().personCard(child)?.measurements ?? []);
    expect(back.map(({ review }) => review)).toEqual([{ decision: "sendBack", note: "Berdiri?" }]);
  });

  test("sending back can be taken back", async () => {
    const { targets } = await measured();
    const sent = await saveDecision(budi.session(), targets, "sendBack", "Berdiri?");
    if (!sent.ok) throw new Error("not saved");
    expect((await sent.value.undo()).ok).toBe(true);
    await syncAll(budi, siti);
    const [item] = (await listsOf(budi.session())).flagged;
    expect(item?.measurements[0]?.handled).toBeUndefined();
  });

  test("a stated check is kept with its words and leaves the mark", async () => {
    const { targets } = await measured();
    await saveDecision(budi.session(), targets, "statedCheck", "ditimbang dua kali");
    await syncAll(budi, siti, budi);
    const [item] = (await listsOf(budi.session())).flagged;
    expect(item?.measurements[0]).toMatchObject({
      handled: "Sudah ditanyakan: “ditimbang dua kali”",
      isOnlyHere: false,
    });
  });
});

test("a health worker measures again on the same day: their figure settles it, both are kept", async () => {
  const { child } = await saveFamily(siti.session(), "Slamet", "Alya");
  const record = siti.session().newId();
  await mustSave(siti.session(), [weighDraft(record, child, 10.5, { lengthCm: 45, position: "lying" })]);
  const dewi = await aPhone("Dewi", { role: "healthWorker", area: AREA });
  await syncAll(siti, dewi);
  const [item] = (await listsOf(dewi.session())).flagged;
  const version = item?.measurements[0]?.target.id;
  expect(item?.measurements[0]?.remeasureHref).toBe(`/orang/${child}/ukur?ukur-ulang=${version}`);

  const opening = openNew(dewi.session(), child, TEST_DAY, version);
  if (opening.at !== "ready") throw new Error(opening.at);
  const { opened, earlier } = opening.ready;
  const form = { ...opened, draft: { ...opened.draft, weight: "10,4", length: "85" } };
  // Kept and resumed, it still knows what it takes again.
  const resumed = formFromKept(keptForm(form, undefined));
  if (!resumed) throw new Error("the draft is lost");
  const context = { child: opening.ready.child, today: TEST_DAY, earlier, months: [], recentLengthsCm: [] };
  const asked = readyToSave(resumed, context, false);
  const decided = asked.ready ? asked : readyToSave(asked.form, context, false);
  if (!decided.ready) throw new Error(decided.hindrance);
  await saveMeasurement(dewi.session(), opening.ready, decided.fields, { reason: "", draftId: "d" });
  await syncAll(dewi, budi, siti);

  expect((await listsOf(budi.session())).flagged).toEqual([]);
  const kept = siti.session().personCard(child)?.measurements ?? [];
  expect(kept.map(({ lengthCm, confirms }) => [lengthCm, confirms])).toEqual(
    expect.arrayContaining([
      [45, undefined],
      [85, version],
    ]),
  );
});

describe("two names for one child", () => {
  const conflict = async () => {
    const wati = await aPhone("Wati", { role: "cadre", area: RW05 });
    const { child } = await saveFamily(siti.session(), "Slamet", "Alya");
    await syncAll(siti, wati);
    const name = { record: child, subject: child, kind: "person" };
    await mustSave(siti.session(), [{ ...name, fields: { name: "Alya Putri" } }]);
    await mustSave(wati.session(), [{ ...name, fields: { name: "Aliya" } }]);
    await syncAll(siti, wati, siti, budi);
    return { wati, child };
  };

  test("are told to the supervisor as a sentence, and one is chosen for everybody", async () => {
    const { wati, child } = await conflict();
    const [item] = (await listsOf(budi.session())).conflicts;
    const [field] = item?.fields ?? [];
    expect(field?.sentence).toMatch(
      /menulis Aliya pada 21 Nov; .*Alya Putri pada 21 Nov\. Keduanya disimpan\./,
    );
    const chosen = field?.options.find(({ label }) => label === "Aliya");
    if (!item || !chosen) throw new Error("nothing to choose");
    expect((await saveChoice(budi.session(), item.merged, chosen.choice)).ok).toBe(true);
    expect((await listsOf(budi.session())).conflicts).toEqual([]);

    await syncAll(budi, siti, wati);
    for (const phone of [budi, siti, wati]) {
      expect(phone.session().personCard(child)).toMatchObject({ name: "Aliya", marks: { conflicts: 0 } });
    }
  });
});

describe("a change that a posyandu cadre may only propose", () => {
  test.each([
    ["adopt", "Alya Putri"],
    ["reject", "Alya"],
  ] as const)("is decided by %s, and reads %s everywhere", async (decision, name) => {
    const nur = await aPhone("Nur", { role: "posyanduCadre", area: RW05 });
    const { child } = await saveFamily(siti.session(), "Slamet", "Alya");
    await syncAll(siti, nur);
    await mustSave(nur.session(), [
      { record: child, subject: child, kind: "person", fields: { name: "Alya Putri" } },
    ]);
    await syncAll(nur, budi);
    const [group] = (await listsOf(budi.session())).proposals;
    expect(group?.items[0]?.changes).toEqual([{ label: "Nama", change: "Alya → Alya Putri" }]);
    if (!group) throw new Error("no proposal");
    await saveDecision(budi.session(), adoption(group).targets, decision);
    expect((await listsOf(budi.session())).proposals[0]?.isDecidedHere).toBe(true);
    await syncAll(budi, siti, nur);
    for (const phone of [budi, siti, nur]) expect(phone.session().personCard(child)?.name).toBe(name);
    expect((await listsOf(budi.session())).proposals).toEqual([]);
  });
});

test("a family that is only proposed is one card, decided as a whole", async () => {
  const nur = await aPhone("Nur", { role: "posyanduCadre", area: RW05 });
  const { family, child } = await saveFamily(nur.session(), "Jono", "Bima");
  await syncAll(nur, budi);
  expect(budi.session().people()).toEqual([]);
  const { proposals } = await listsOf(budi.session());
  const [group] = proposals;
  if (!group || proposals.length > 1) throw new Error(`${proposals.length} cards`);
  expect(group.subject).toEqual({ name: "Keluarga Jono", place: "RW 05", href: undefined });
  expect(group.items.map(({ title }) => title)).toEqual([
    "Catatan baru: keluarga",
    "Catatan baru: orang",
    "Catatan baru: keanggotaan keluarga",
  ]);
  expect(group.items[2]?.changes).toContainEqual({ label: "Keluarga", change: "Keluarga Jono" });
  await saveDecision(budi.session(), adoption(group).targets, "adopt");
  await syncAll(budi, siti);
  expect(
    siti
      .session()
      .familyCard(family)
      ?.members.map(({ id }) => id),
  ).toEqual([child]);
  expect(budi.session().proposed()).toEqual([]);
});

test("a cadre reviews nothing: the same phone shows her no lists", async () => {
  const { child } = await saveFamily(siti.session(), "Slamet", "Alya");
  const record = siti.session().newId();
  await mustSave(siti.session(), [weighDraft(record, child, 10.5, { lengthCm: 45, position: "lying" })]);
  expect(await listsOf(siti.session())).toEqual({ flagged: [], conflicts: [], proposals: [] });
});
