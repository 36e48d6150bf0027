import { describe, expect, test } from "vitest";
import { accessTable, CLOSED_ROLES } from "#domain/access/access-table.ts";
import { judgeWrite, mayReadKind, mayWrite } from "#domain/access/may-write.ts";
import { mayReview } from "#domain/access/review-rights.ts";
import { ROLES } from "#domain/facts/version.ts";
import { recordKinds } from "#domain/records/index.ts";

test.each(ROLES)("%s has a stated right for every kind, and reads what it writes", (role) => {
  const kinds = recordKinds.map(({ kind }) => kind).sort();
  if (CLOSED_ROLES.includes(role))
    expect(kinds).toEqual(expect.arrayContaining(Object.keys(accessTable[role])));
  else expect(Object.keys(accessTable[role]).sort()).toEqual(kinds);
  for (const { kind } of recordKinds)
    if (mayWrite(role, kind) !== "refuse") expect(mayReadKind([role], kind), kind).toBe(true);
});

describe("who writes what", () => {
  test.each([
    ["cadre", "family", "accept"],
    ["cadre", "measurement", "accept"],
    ["cadre", "review", "refuse"],
    ["cadre", "sameAs", "propose"],
    ["cadre", "team", "refuse"],
    ["posyanduCadre", "measurement", "accept"],
    ["posyanduCadre", "person", "propose"],
    ["posyanduCadre", "identity", "refuse"],
    ["posyanduCadre", "visit", "refuse"],
    ["healthWorker", "review", "accept"],
    ["supervisor", "review", "accept"],
    ["supervisor", "measurement", "refuse"],
    ["supervisor", "team", "accept"],
    ["admin", "visit", "refuse"],
  ] as const)("%s, %s: %s", (role, kind, outcome) => expect(mayWrite(role, kind)).toBe(outcome));

  test("a posyandu cadre fills in the KMS book by herself, but proposes a name", () => {
    expect(mayWrite("posyanduCadre", "person", ["birthWeightKg", "posyandu"])).toBe("accept");
    expect(mayWrite("posyanduCadre", "person", ["birthWeightKg", "name"])).toBe("propose");
    expect(mayWrite("posyanduCadre", "person", [])).toBe("propose");
  });
  test("the best role acts, and among equals the highest-ranked signs", () => {
    expect(judgeWrite(["supervisor", "cadre"], "measurement")).toEqual({ outcome: "accept", role: "cadre" });
    expect(judgeWrite(["cadre", "healthWorker"], "measurement")).toEqual({
      outcome: "accept",
      role: "healthWorker",
    });
    expect(judgeWrite(["healthWorker", "cadre"], "measurement")).toEqual({
      outcome: "accept",
      role: "healthWorker",
    });
  });
  test("people of an agency neither see nor write what is not named for them, nor what a newer app brings", () => {
    for (const kind of ["family", "person", "identity", "measurement", "visit", "review", "hologram"])
      for (const role of CLOSED_ROLES) {
        expect(mayWrite(role, kind)).toBe("refuse");
        expect(mayReadKind([role], kind)).toBe(false);
      }
  });
  test("nobody without a role writes anything", () => {
    expect(judgeWrite([], "measurement")).toEqual({ outcome: "refuse", role: undefined });
  });
  test("a kind of a newer app is kept", () => expect(mayWrite("cadre", "hologram")).toBe("accept"));
  test("a kind named like an object's own machinery is just unknown", () =>
    expect(mayWrite("cadre", "constructor")).toBe("accept"));
});

describe("who decides", () => {
  const weight = { kind: "measurement", changed: ["weightKg"] };
  test("only a health worker confirms a measurement; a supervisor sends it back", () => {
    expect(ROLES.filter((role) => mayReview(role, "confirm", weight))).toEqual(["healthWorker"]);
    expect(ROLES.filter((role) => mayReview(role, "sendBack", weight))).toEqual([
      "healthWorker",
      "supervisor",
    ]);
  });
  test("whoever may send back may also note what was answered, which confirms nothing", () => {
    expect(ROLES.filter((role) => mayReview(role, "statedCheck", weight))).toEqual([
      "healthWorker",
      "supervisor",
    ]);
  });
  test("supervisors and health workers decide on proposals; cadres and admins do not", () => {
    for (const decision of ["adopt", "reject"])
      expect(
        ROLES.filter((role) => mayReview(role, decision, { kind: "person", changed: ["name"] })),
      ).toEqual(["healthWorker", "supervisor"]);
  });
  test("a health worker does not decide what they could not do: the teams of a kelurahan", () => {
    expect(mayReview("healthWorker", "adopt", { kind: "team", changed: ["rws"] })).toBe(false);
  });
  test("a decision nobody knows is nobody's", () => {
    expect(ROLES.filter((role) => mayReview(role, "vaporise", weight))).toEqual([]);
  });
});
