import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import { undoFields } from "#features/history/undo-fields.ts";
import { storyOf } from "#features/history/use-record-history.ts";
import { undoOf } from "#features/history/use-undo.ts";
import { createMemoryRows } from "#storage/memory-rows.ts";
import { aMeasurement, idNamed } from "#support/builders.ts";
import { TEST_DAY } from "#support/cards.ts";
import { createPhone } from "#support/phone.ts";
import { mustSave, RW05, saveFamily } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";
import { createLists } from "#sync/lists-transport.ts";

const first = aMeasurement("alya", "m1", { weightKg: 10 }, { order: 1, role: "cadre" });
const corrected = aMeasurement(
  "alya",
  "m1",
  { weightKg: 11 },
  { id: idNamed("corrected"), changed: ["weightKg"], supersedes: [first.id], n: 2, order: 2, reason: "x" },
);
const undo = (version: Version, versions: readonly Version[], reader = "siti", today = TEST_DAY) => {
  const merged = foldSubjects(versions).records.get(version.record);
  if (!merged) throw new Error("no record");
  return undoFields(version, merged, reader, today);
};

describe("one's own word can be taken back to", () => {
  test("by its author, field by field as it was", () => {
    expect(undo(first, [first, corrected])).toEqual({ weightKg: 10 });
  });
  test("but not what stands already, nor by somebody else", () => {
    expect(undo(corrected, [first, corrected])).toBeUndefined();
    expect(undo(first, [first, corrected], "rina")).toBeUndefined();
  });
  test("for thirty days and no longer", () => {
    expect(undo(first, [first, corrected], "siti", civilDate(2026, 12, 21))).toEqual({ weightKg: 10 });
    expect(undo(first, [first, corrected], "siti", civilDate(2026, 12, 22))).toBeUndefined();
  });
  test("also out of a withdrawal", () => {
    const withdrawn: Version = {
      ...corrected,
      content: { type: "retracted" },
      changed: ["$retracted"],
    };
    expect(undo(first, [first, withdrawn])).toBeDefined();
  });
  test("fields that only a newer app knows stay as they are", () => {
    const newer = {
      ...corrected,
      changed: ["weightKg", "mood"],
      content: { type: "body", body: { date: "2026-11-21", weightKg: 11, mood: "ceria" } },
    } as const;
    expect(undo(first, [first, newer])).not.toHaveProperty("mood");
  });
});

test("taking back is a further version with its reason, and the server has every step", async () => {
  const server = createTestServer();
  const { code } = await server.addWorker({ name: "Bu Siti", grants: [{ role: "cadre", area: RW05 }] });
  const phone = await createPhone({ server, isPlain: true, rows: createMemoryRows() });
  await phone.enrol(code);
  const { family } = await saveFamily(phone.session(), "Budi", "Alya");
  const name = { record: family, subject: family, kind: "family" };
  await mustSave(phone.session(), [{ ...name, fields: { rt: "03" } }]);
  const opened = await phone.session().family(family);
  const [creation] = opened?.versions.filter(({ record }) => record === family) ?? [];
  const fields = undoOf(phone.session(), TEST_DAY, family, opened, creation?.id ?? "");
  expect(fields).toEqual({ rt: "02" });
  await mustSave(phone.session(), [{ ...name, fields: fields ?? {}, reason: "Salah ketik" }]);
  await phone.syncNow();
  expect(phone.session().familyCard(family)?.rt).toBe("02");

  const lists = createLists(phone.transport);
  const told = await lists.history(family);
  if (told.type !== "answer") throw new Error(told.type);
  const versions = told.answer.versions as readonly Version[];
  const story = storyOf(family, "none", versions, phone.session(), told.answer.authors);
  expect(story?.steps.map(({ reason }) => reason)).toEqual(["Salah ketik", undefined, undefined]);
  expect(story?.steps.map(({ changes }) => changes.length > 0)).toEqual([true, true, true]);
});

test("what the phone holds and the server does not yet know stands on top of the server's whole history", async () => {
  const server = createTestServer();
  const { code } = await server.addWorker({ name: "Bu Siti", grants: [{ role: "cadre", area: RW05 }] });
  const phone = await createPhone({ server, isPlain: true, rows: createMemoryRows() });
  await phone.enrol(code);
  const { family } = await saveFamily(phone.session(), "Budi", "Alya");
  await phone.syncNow();
  const told = await createLists(phone.transport).history(family);
  if (told.type !== "answer") throw new Error(told.type);
  await mustSave(phone.session(), [
    { record: family, subject: family, kind: "family", fields: { rt: "03" } },
  ]);
  const opened = await phone.session().family(family);
  const story = storyOf(family, opened, told.answer.versions as readonly Version[], phone.session());
  expect(story?.steps.map(({ receipt }) => receipt)).toEqual(["onlyHere", "handedOver"]);
});
