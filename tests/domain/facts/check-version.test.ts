import { describe, expect, test } from "vitest";
import { checkVersion, type VersionProblem } from "#domain/facts/check-version.ts";
import type { Version } from "#domain/facts/version.ts";
import { aChild, aFamily, aMeasurement, aMembership, aVersion, idNamed } from "#support/builders.ts";

const problemOf = (version: Version): VersionProblem | undefined => {
  const checked = checkVersion(version);
  return checked.ok ? undefined : checked.problem;
};

test.each([aFamily("Slamet"), aChild("Alya"), aMembership("Alya", "Slamet"), aMeasurement("Alya", "m1")])(
  "a sound $kind is kept as it came",
  (version) => expect(checkVersion(version)).toEqual({ ok: true, value: { version, reading: "known" } }),
);

describe("what a newer app writes is kept raw", () => {
  test("an unknown kind", () => {
    const version = aVersion("v", { kind: "hologram", body: { colour: "biru" } });
    expect(checkVersion(version)).toEqual({ ok: true, value: { version, reading: "unknownKind" } });
  });
  test("a newer schema, even when today's schema would refuse the body", () => {
    const version = aChild("Alya", { sex: "tidak diisi" }, { schema: 99 });
    expect(checkVersion(version)).toEqual({ ok: true, value: { version, reading: "newerSchema" } });
  });
  test("an unknown field of a known kind, carried through untouched", () => {
    const version = aChild("Alya", { hobby: "melukis" });
    expect(checkVersion(version)).toMatchObject({ ok: true, value: { version } });
  });
});

describe("the body", () => {
  test("must fit its kind, and the field at fault is named", () => {
    expect(problemOf(aMeasurement("Alya", "m1", { weightKg: 130 }))).toMatchObject({
      type: "BadBody",
      kind: "measurement",
      issues: [{ field: "weightKg" }],
    });
  });
  test("is named as a whole when the whole is at fault", () => {
    const version = aVersion("v", {
      kind: "measurement",
      record: "m",
      subject: "a",
      body: { date: "2026-11-21" },
    });
    expect(problemOf(version)).toMatchObject({ type: "BadBody", issues: [{ field: "" }] });
  });
  test.each(["$secret", ""])("may not use the reserved name %j", (field) =>
    expect(problemOf(aChild("Alya", { [field]: 1 }))).toEqual({ type: "ReservedFieldName", field }),
  );
  test("may not smuggle in a prototype", () => {
    const body = JSON.parse('{"name":"A","sex":"P","group":"child","__proto__":{"life":"dead"}}');
    expect(problemOf(aVersion("v", { body }))).toEqual({ type: "ReservedFieldName", field: "__proto__" });
  });
});

describe("changed", () => {
  test("names fields of the body or the kind", () => {
    const version = aChild("Alya", {}, { changed: ["name", "sex", "birthDate", "group", "typo"] });
    expect(problemOf(version)).toEqual({ type: "UnknownChangedField", field: "typo" });
  });
  test("may name a field that was cleared", () => {
    const version = aVersion("v", {
      body: { name: "Alya", sex: "P", group: "child" },
      changed: ["note"],
      supersedes: [idNamed("earlier")],
    });
    expect(problemOf(version)).toBeUndefined();
  });
  test("covers the whole body of a first version", () => {
    expect(problemOf(aChild("Alya", {}, { changed: ["name", "sex", "group"] }))).toEqual({
      type: "FieldWithoutWriter",
      field: "birthDate",
    });
  });
});

describe("ids", () => {
  test("a singleton has the id that its subject gives it", () => {
    const version = aMembership("Alya", "Slamet", {}, { record: idNamed("anything") });
    expect(problemOf(version)).toEqual({ type: "WrongRecordId", expected: `${idNamed("Alya")}.membership` });
  });
  test("a person is their own subject", () => {
    expect(problemOf(aChild("Alya", {}, { subject: idNamed("Budi") }))).toEqual({
      type: "WrongSubject",
      expected: idNamed("Alya"),
    });
  });
  test("no version supersedes itself", () => {
    expect(problemOf(aVersion("v", { supersedes: [idNamed("v")] }))).toEqual({ type: "SupersedesItself" });
  });
});

describe("reasons", () => {
  const corrected = aMeasurement("Alya", "m1", { weightKg: 10.8 }, { supersedes: [idNamed("earlier")] });
  test("a correction of a measurement says why", () => {
    expect(problemOf(corrected)).toEqual({ type: "ReasonMissing" });
    expect(problemOf({ ...corrected, reason: "  " })).toEqual({ type: "ReasonMissing" });
    expect(problemOf({ ...corrected, reason: "Salah baca timbangan" })).toBeUndefined();
  });
  test("an edit of a person need not", () => {
    expect(
      problemOf(aChild("Alya", { note: "pindah kamar" }, { supersedes: [idNamed("earlier")] })),
    ).toBeUndefined();
  });
  test("a withdrawal of anything says why, and nothing else", () => {
    const withdrawn = aVersion("v", { content: { type: "retracted" }, changed: ["$retracted"] });
    expect(problemOf(withdrawn)).toEqual({ type: "ReasonMissing" });
    expect(problemOf({ ...withdrawn, reason: "Ganda" })).toBeUndefined();
    expect(problemOf({ ...withdrawn, reason: "Ganda", changed: ["name"] })).toEqual({
      type: "RetractionSetsFields",
    });
  });
});

test("only the server erases", () => {
  const content = { type: "erased", request: "permintaan-1" } as const;
  expect(problemOf(aVersion("v", { content }))).toEqual({ type: "ErasedByAuthor" });
  expect(problemOf(aVersion("v", { content, order: 3 }))).toBeUndefined();
});
