import { expect, test } from "vitest";
import { decidedHere } from "#features/review/decided-here.ts";
import { widerConflicts, widerProposals } from "#features/review/wider-rows.ts";
import type { ReviewAnswer } from "#protocol/lists.ts";
import { aSessionShowing } from "#support/cards.ts";
import { createPhone } from "#support/phone.ts";
import { mustSave, saveFamily } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

const phone = async () => {
  const server = createTestServer();
  const { code } = await server.addWorker({ grants: [{ role: "supervisor", area: "3571011001" }] });
  const opened = await createPhone({ server, isPlain: true });
  await opened.enrol(code);
  await opened.syncNow();
  return opened;
};

test("what was decided here is known until it was handed over, and no longer once it was taken back", async () => {
  const { session, syncNow } = await phone();
  const { child } = await saveFamily(session(), "Slamet", "Alya");
  await syncNow();
  expect([...decidedHere(session().outbox())]).toEqual([]);
  const review = session().newId();
  const name = { record: review, subject: child, kind: "review" };
  const fields = { target: "v1", targetRecord: child, decision: "sendBack", note: "Berdiri?" };
  await mustSave(session(), [{ ...name, fields }]);
  expect([...decidedHere(session().outbox())]).toEqual(["v1", child]);
  await mustSave(session(), [{ ...name, retract: true, reason: "Diurungkan" }]);
  expect([...decidedHere(session().outbox())]).toEqual([]);
  await mustSave(session(), [{ record: child, subject: child, kind: "person", fields: { name: "Alia" } }]);
  expect([...decidedHere(session().outbox())]).toEqual([child]);
  await syncNow();
  expect([...decidedHere(session().outbox())]).toEqual([]);
});

const waiting = { subject: "c", record: "c", kind: "person", stream: "3571011001/05", name: "Alya" };
const proposal = {
  ...waiting,
  changed: ["name"],
  author: "nur",
  authorName: "Nur",
  acceptedAt: "2026-11-21T01:00:00.000Z",
};
const answer: ReviewAnswer = {
  proto: 1,
  conflicts: {
    total: 2,
    rows: [
      { ...waiting, fields: ["name"] },
      { ...waiting, record: "c.identity", kind: "identity", fields: ["nik"] },
    ],
  },
  proposals: {
    total: 3,
    rows: [
      { ...proposal, version: "p1" },
      { ...proposal, version: "p2", subject: "f", record: "f", kind: "family" },
      { ...proposal, version: "p3", subject: "x", acceptedAt: "2026-11-21T02:00:00.000Z" },
    ],
  },
  refused: { rows: [] },
};

test("a conflict elsewhere is opened by whom it is about; only where numbers differ are numbers asked for", () =>
  expect(widerConflicts([answer], aSessionShowing(), new Set(["c"])).rows).toMatchObject([
    { href: "/tinjauan/c", isDecidedHere: true },
    { href: "/tinjauan/c?nomor=1", isDecidedHere: false },
  ]));

test("what was proposed in one save is opened together, what was proposed later by itself", () =>
  expect(widerProposals([answer], aSessionShowing(), new Set(["p3"])).rows).toMatchObject([
    { href: "/tinjauan/c,f", isDecidedHere: false },
    { href: "/tinjauan/f,c", isDecidedHere: false },
    { href: "/tinjauan/x", isDecidedHere: true },
  ]));
