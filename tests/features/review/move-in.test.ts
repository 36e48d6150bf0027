import { beforeEach, expect, test } from "vitest";
import { adoption, rejectQuestion } from "#features/review/note-question.ts";
import { openPlace, placesToOpen } from "#features/review/opened-places.ts";
import { reviewLists } from "#features/review/review-lists.ts";
import { rightsIn } from "#features/review/review-rights.ts";
import { saveDecision } from "#features/review/save-review.ts";
import { widerProposals } from "#features/review/wider-rows.ts";
import { askSubjects } from "#features/shared/online/ask-subjects.ts";
import { sessionOver } from "#storage/online/session-over.ts";
import type { OpenedSubjects, Session } from "#storage/session-types.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { AREA, mustSave, RW05, saveFamily } from "#support/phone-saves.ts";
import { createTestServer, type TestGrant, type TestServer } from "#support/test-server.ts";
import { createLists } from "#sync/lists-transport.ts";

const THERE = "3571011002";

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

/** The proposals that Tinjauan shows on this session. */
const proposalsOn = async (session: Session) => {
  const rights = rightsIn(session);
  const opened = new Map<string, OpenedSubjects>();
  for (const place of placesToOpen(session, (stream) => rights(stream).isReviewer, new Set())) {
    const found = await openPlace(session, place);
    if (found) opened.set(place.id, found);
  }
  return reviewLists({ session, flagged: new Map(), opened, rightsIn: rights }).proposals;
};

let siti: Phone;
let budi: Phone;
let rina: Phone;
beforeEach(async () => {
  server = createTestServer();
  siti = await aPhone("Siti", { role: "cadre", area: RW05 });
  budi = await aPhone("Budi", { role: "supervisor", area: AREA });
  rina = await aPhone("Rina", { role: "supervisor", area: THERE });
  const { family } = await saveFamily(siti.session(), "Slamet", "Alya");
  await siti.syncNow();
  const move = { record: family, subject: family, kind: "family", fields: { area: THERE, rw: "01" } };
  await mustSave(siti.session(), [move]);
  for (const phone of [siti, budi, rina]) await phone.syncNow();
});

/** As Rina taps the row in her list. */
const openOnline = async (): Promise<Session> => {
  const lists = createLists(rina.transport);
  const said = await lists.review(THERE, 50);
  if (said.type !== "answer") throw new Error(JSON.stringify(said));
  const [row] = widerProposals([said.answer], rina.session()).rows;
  const subjects = row?.href.split("/").at(-1)?.split(",") ?? [];
  const opened = await askSubjects(lists, subjects);
  if (opened.type !== "answer") throw new Error(JSON.stringify(opened));
  return sessionOver(rina.session(), opened.answer);
};

const headsOn = (phone: Phone): readonly string[] =>
  phone
    .session()
    .families()
    .map(({ headName, stream }) => `${headName} ${stream}`);

test("a family from outside the area that wants to move in is opened, and taken in by one tap", async () => {
  const over = await openOnline();
  const [group] = await proposalsOn(over);
  if (!group) throw new Error("nothing to decide");
  expect(group.subject.name).toBe("Keluarga Slamet");
  expect(group).toMatchObject({ mayAdopt: true, mayReject: true });
  expect(group.items[0]?.changes).toContainEqual({ label: "RW", change: "05 → 01" });
  const { targets, decision } = adoption(group);
  expect((await saveDecision(over, targets, decision)).ok).toBe(true);
  for (const phone of [rina, siti, rina]) await phone.syncNow();
  expect(headsOn(rina)).toEqual([`Slamet ${THERE}/01`]);
  expect(headsOn(siti)).toEqual([]);
  expect(rina.session().outbox().refused).toEqual([]);
});

test("or turned down: it stays where it lives, and waits for nobody any more", async () => {
  const over = await openOnline();
  const [group] = await proposalsOn(over);
  if (!group) throw new Error("nothing to decide");
  const { targets, decision } = rejectQuestion(group);
  expect((await saveDecision(over, targets, decision)).ok).toBe(true);
  for (const phone of [rina, siti, budi]) await phone.syncNow();
  expect(rina.session().outbox().refused).toEqual([]);
  expect(headsOn(budi)).toEqual([`Slamet ${RW05}`]);
  expect(await proposalsOn(budi.session())).toEqual([]);
});

test("whoever looks after where it lives now may turn it down, and is offered nothing that the server would refuse", async () => {
  const [group] = await proposalsOn(budi.session());
  if (!group) throw new Error("nothing to decide");
  expect(group).toMatchObject({ mayAdopt: false, mayReject: true });
  expect(group.decidedIn).toBe(`${THERE}/01`);
  const { targets, decision } = rejectQuestion(group);
  await saveDecision(budi.session(), targets, decision);
  await budi.syncNow();
  expect(budi.session().outbox().refused).toEqual([]);
});
