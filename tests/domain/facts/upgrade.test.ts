import { expect, test } from "vitest";
import { upgradeVersion } from "#domain/facts/upgrade.ts";
import type { Body } from "#domain/facts/version.ts";
import { person } from "#domain/records/person.ts";
import type { RecordKind } from "#domain/records/record-kind.ts";
import { aVersion } from "#support/builders.ts";

/** A kind with a history: 2 renamed `nama` to `name`, 3 gave everyone a `group`. */
const grown: RecordKind = {
  ...person,
  version: 3,
  upgrades: {
    2: ({ nama, ...rest }: Body) => (nama === undefined ? rest : { name: nama, ...rest }),
    3: (old: Body) => ({ group: "child", ...old }),
  },
};
const old = aVersion("v", { body: { nama: "Alya", sex: "P" } });

test("an old body goes through every step", () => {
  expect(upgradeVersion(old, grown).content).toEqual({
    type: "body",
    body: { name: "Alya", sex: "P", group: "child" },
  });
});
test("a renamed field keeps its writer", () => {
  expect(upgradeVersion(old, grown).changed.toSorted()).toEqual(["group", "name", "sex"]);
});
test("whoever only carried the old field is not taken for its writer", () => {
  const carrier = { ...old, changed: ["sex"] };
  expect(upgradeVersion(carrier, grown).changed).toEqual(["sex"]);
});
test("a field cleared under its old schema stays cleared by the same author", () => {
  const cleared = aVersion("v", { body: { nama: "Alya" }, changed: ["sex"], supersedes: ["earlier"] });
  expect(upgradeVersion(cleared, grown).changed).toEqual(["sex"]);
});
test("what a newer app wrote and an older one carried through is left alone", () => {
  const carried = aVersion("v", {
    body: { nama: "Alya", name: "Alya Putri", group: "woman" },
    changed: ["group"],
  });
  expect(upgradeVersion(carried, grown).content).toMatchObject({
    body: { name: "Alya Putri", group: "woman" },
  });
});
test("a version of today or of a newer app is not touched", () => {
  for (const schema of [3, 4]) {
    const today = { ...old, schema };
    expect(upgradeVersion(today, grown)).toBe(today);
  }
});
test("a withdrawal has nothing to upgrade", () => {
  const withdrawn = aVersion("v", { content: { type: "retracted" } });
  expect(upgradeVersion(withdrawn, grown)).toBe(withdrawn);
});
test("a gap in the steps is a bug, not a silent skip", () => {
  expect(() => upgradeVersion(old, { ...grown, upgrades: {} })).toThrow("no step to version 2");
});
