import { describe, expect, test } from "vitest";
import { foldSubjects } from "#domain/facts/fold.ts";
import { RETRACTED, type Version } from "#domain/facts/version.ts";
import { buildVersion } from "#storage/save/build-version.ts";
import type { NewVersion } from "#storage/session-types.ts";
import { aChild, aMeasurement, idNamed } from "#support/builders.ts";

const child = aChild("Alya", {}, { order: 1 });
const weighed = aMeasurement("Alya", "m1", {}, { order: 1, role: "cadre" });
const withdrawn: Version = {
  ...aMeasurement("Alya", "m1", {}, { order: 2, role: "cadre" }),
  id: idNamed("withdrawn"),
  supersedes: [weighed.id],
  changed: [RETRACTED],
  content: { type: "retracted" },
  reason: "salah anak",
};
const editedUnseen = aMeasurement(
  "Alya",
  "m1",
  { weightKg: 10.7 },
  {
    id: idNamed("edited"),
    supersedes: [weighed.id],
    changed: ["weightKg"],
    order: 3,
    role: "cadre",
    reason: "salah ketik",
  },
);

const origin = {
  id: idNamed("closing"),
  group: idNamed("group"),
  author: "bu-rina",
  device: "laptop-rina",
  n: 7,
  recordedAt: "2026-11-21T05:00:00.000Z",
};
const name = { record: idNamed("m1"), subject: idNamed("Alya"), kind: "measurement" };
const mergedOf = (versions: readonly Version[]) => foldSubjects(versions).records.get(idNamed("m1"));
const save = (versions: readonly Version[], draft: Partial<NewVersion>) =>
  buildVersion({ ...name, ...draft }, mergedOf(versions), origin, "dipilih");

describe("a withdrawal that somebody did not see", () => {
  const versions = [child, weighed, withdrawn, editedUnseen];
  test("stands in conflict with their edit", () =>
    expect(mergedOf(versions)?.conflicts.map(({ field }) => field)).toContain(RETRACTED));

  test.each([
    ["by withdrawing again", { retract: true } as const, "retracted"],
    ["by taking the record back into use", {}, "active"],
  ])("is settled %s", (_, draft, state) => {
    const built = save(versions, draft);
    if (!built.ok || !built.value) throw new Error("nothing was written");
    const after = mergedOf([...versions, built.value]);
    expect(after?.state).toBe(state);
    expect(after?.conflicts).toEqual([]);
  });
});

test("withdrawing what everybody knows to be withdrawn says nothing", () => {
  const built = save([child, weighed, withdrawn], { retract: true });
  expect(built).toEqual({ ok: true, value: undefined });
});
