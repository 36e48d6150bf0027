import { describe, expect, test } from "vitest";
import { checkVersion } from "#domain/facts/check-version.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Merged } from "#domain/facts/merge.ts";
import {
  editedVersion,
  firstVersion,
  type Origin,
  restoredVersion,
  retractedVersion,
} from "#domain/facts/next-version.ts";
import type { Version } from "#domain/facts/version.ts";
import { aMeasurement, idNamed } from "#support/builders.ts";

const origin = (n: number): Origin => ({
  id: idNamed(`written ${n}`),
  group: "g",
  author: "siti",
  device: "hp-siti",
  n,
  recordedAt: "2026-11-21T02:00:00.000Z",
});
const read = (versions: readonly Version[]): Merged => {
  const [merged] = foldSubjects(versions).records.values();
  if (!merged) throw new Error("nothing to read");
  return merged;
};
const alya = idNamed("Alya");
const name = { record: alya, subject: alya, kind: "person" };
const first = firstVersion(name, { name: "Alya", sex: "P", group: "child", note: undefined }, origin(1));
const isSound = (version: Version | undefined) => version !== undefined && checkVersion(version).ok;

test("a first version sets all that its body says, and no more", () => {
  expect(first).toMatchObject({ changed: ["group", "name", "sex"], supersedes: [], schema: 1 });
  expect(isSound(first)).toBe(true);
});

describe("an edit", () => {
  test("sets only what differs from what the author saw", () => {
    const edited = editedVersion(read([first]), { name: "Alya Putri", sex: "P" }, origin(2));
    expect(edited).toMatchObject({ changed: ["name"], supersedes: [first.id] });
    expect(isSound(edited)).toBe(true);
  });
  test("clears a field that is set to nothing", () => {
    const noted = editedVersion(read([first]), { note: "kembar" }, origin(2));
    if (!noted) throw new Error("nothing to say");
    const cleared = editedVersion(read([first, noted]), { note: undefined }, origin(3));
    expect(cleared?.changed).toEqual(["note"]);
    expect(cleared && read([first, noted, cleared]).body).toEqual({ name: "Alya", sex: "P", group: "child" });
    expect(isSound(cleared)).toBe(true);
  });
  test("with nothing new to say is not written", () => {
    expect(editedVersion(read([first]), { name: "Alya", note: undefined }, origin(2))).toBeUndefined();
  });
  test("names a field in conflict even when it keeps the shown value, and so closes it", () => {
    const x = editedVersion(read([first]), { note: "a" }, origin(2));
    const y = editedVersion(read([first]), { note: "b" }, { ...origin(1), id: "y", device: "tablet" });
    if (!x || !y) throw new Error("nothing to say");
    const torn = read([first, x, y]);
    expect(torn.conflicts).toHaveLength(1);
    const closing = editedVersion(torn, { note: torn.body.note }, origin(3));
    expect(closing && read([first, x, y, closing]).conflicts).toEqual([]);
  });
});

describe("withdrawing", () => {
  const weighed = aMeasurement("Alya", "m1");
  const withdrawn = retractedVersion(read([weighed]), origin(2), "Salah anak");

  test("says why and takes the record out of sight", () => {
    expect(isSound(withdrawn)).toBe(true);
    expect(read([weighed, withdrawn]).state).toBe("retracted");
  });
  test("can be taken back: the record is as it was", () => {
    const restored = restoredVersion(read([weighed, withdrawn]), origin(3), "Ternyata benar");
    expect(isSound(restored)).toBe(true);
    expect(read([weighed, withdrawn, restored])).toMatchObject({
      state: "active",
      body: { weightKg: 10.5 },
      conflicts: [],
    });
  });
});
