import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldSubjects, neededOf, verdictsIn } from "#domain/facts/fold.ts";
import type { Role, Version } from "#domain/facts/version.ts";
import { aChild, aFamily, aMeasurement, aMembership, aReview, aVersion, idNamed } from "#support/builders.ts";

const alya = idNamed("Alya");
const child = aChild("Alya", {}, { order: 1 });
/** A posyandu cadre may not rename a child by herself. */
const proposal = aChild(
  "Alya Putri",
  { name: "Alya Putri" },
  {
    record: alya,
    changed: ["name"],
    supersedes: [child.id],
    author: "wati",
    order: 2,
    role: "posyanduCadre",
    proposed: true,
  },
);
const decide = (decision: string, role: Role, acceptedAt = "2026-11-21T04:00:00.000Z"): Version => {
  const review = aReview(proposal, decision, { role, order: 1 });
  return { ...review, stamp: { order: 1, acceptedAt, role } };
};
const nameOf = (versions: readonly Version[], reader?: string) =>
  foldSubjects(versions, reader).records.get(alya)?.body.name;

describe("records are found", () => {
  const weighed = [aMeasurement("Alya", "m2"), aMeasurement("Alya", "m1"), aMeasurement("Bima", "m3")];
  const fold = foldSubjects([aFamily("Slamet"), child, aMembership("Alya", "Slamet"), ...weighed]);

  test("by id", () => expect(fold.records.get(idNamed("Slamet"))?.body.headName).toBe("Slamet"));
  test("by subject and kind", () => {
    expect(fold.of(alya, "measurement").map(({ record }) => record)).toEqual(
      [idNamed("m1"), idNamed("m2")].toSorted(),
    );
    expect(fold.of(alya, "membership").map(({ body }) => body.family)).toEqual([idNamed("Slamet")]);
    expect(fold.of(alya, "visit")).toEqual([]);
    expect(fold.of("nobody", "person")).toEqual([]);
  });
  test("by subject alone", () => expect(fold.about(alya)).toHaveLength(4));
  test("as a list of subjects", () =>
    expect(fold.subjects).toEqual([idNamed("Slamet"), alya, idNamed("Bima")].toSorted()));
  test("of a kind nobody knows, kept raw", () => {
    const hologram = aVersion("h", {
      kind: "hologram",
      record: "h",
      subject: alya,
      body: { colour: "biru" },
    });
    expect(foldSubjects([hologram]).of(alya, "hologram")[0]?.body).toEqual({ colour: "biru" });
  });
});

describe("adopting a proposal", () => {
  test("lets it count", () => {
    expect(nameOf([child, proposal])).toBe("Alya");
    expect(nameOf([child, proposal, decide("adopt", "supervisor")])).toBe("Alya Putri");
  });
  test("works whatever order the versions come in", () => {
    expect(nameOf([decide("adopt", "supervisor"), proposal, child])).toBe("Alya Putri");
  });
  test.each(["cadre", "posyanduCadre", "admin"] as const)("has no effect by a %s", (role) => {
    expect(nameOf([child, proposal, decide("adopt", role)])).toBe("Alya");
  });
  test("has no effect before the server took it, nor as a proposal itself", () => {
    const { stamp, ...waiting } = decide("adopt", "supervisor");
    expect(nameOf([child, proposal, waiting])).toBe("Alya");
    if (!stamp) throw new Error("stamped");
    expect(nameOf([child, proposal, { ...waiting, stamp: { ...stamp, proposed: true } }])).toBe("Alya");
  });
  test("has no effect once the review is withdrawn", () => {
    const review = decide("adopt", "supervisor");
    const withdrawn = aVersion("w", {
      ...review,
      id: "w",
      content: { type: "retracted" },
      changed: ["$retracted"],
      supersedes: [review.id],
      order: 2,
      role: "supervisor",
    });
    expect(nameOf([child, proposal, review, withdrawn])).toBe("Alya");
  });
  test("of several decisions the last that counts holds", () => {
    const adopt = decide("adopt", "supervisor", "2026-11-21T05:00:00.000Z");
    const reject = decide("reject", "supervisor", "2026-11-21T06:00:00.000Z");
    const late = decide("adopt", "cadre", "2026-11-21T07:00:00.000Z");
    expect(nameOf([child, proposal, adopt, reject, late])).toBe("Alya");
    expect(foldSubjects([child, proposal, adopt, reject]).records.get(alya)?.proposals).toEqual([]);
  });
  test("the author sees their own until it is rejected", () => {
    expect(nameOf([child, proposal], "wati")).toBe("Alya Putri");
    expect(nameOf([child, proposal, decide("reject", "supervisor")], "wati")).toBe("Alya");
  });
});

test("what reviewers said of a version is told in order, with whether it counts", () => {
  const weighed = aMeasurement("Alya", "m1", {}, { order: 1 });
  const back = aReview(weighed, "sendBack", { body: { note: "Periksa cara ukurnya" } });
  const { stamp: _, ...confirm } = aReview(weighed, "confirm", { role: "healthWorker" });
  const byCadre = aReview(weighed, "confirm", { role: "cadre", record: "r3", author: "siti" });
  const said = foldSubjects([weighed, byCadre, confirm, back]).judgementsOn(weighed.id);
  expect(said.map(({ decision, counts, note }) => ({ decision, counts, note }))).toEqual(
    expect.arrayContaining([
      { decision: "sendBack", counts: true, note: "Periksa cara ukurnya" },
      { decision: "confirm", counts: false, note: undefined },
      { decision: "confirm", counts: false, note: undefined },
    ]),
  );
  expect(said.at(-1)).toMatchObject({ review: confirm.record });
});

test("verdicts are found without folding the rest", () => {
  expect([...verdictsIn([child, proposal, decide("adopt", "supervisor")]).adopted]).toEqual([proposal.id]);
  expect([...verdictsIn([child, proposal]).adopted]).toEqual([]);
});

test("the needed versions of a subject fold like all of them", () => {
  const edits = Array.from({ length: 6 }, (_, index) =>
    aChild(
      `edit ${index}`,
      { note: `${index}` },
      {
        record: alya,
        changed: ["note"],
        supersedes: index % 2 === 0 ? [child.id] : [idNamed(`person edit ${index - 1}`), proposal.id],
        order: 3 + index,
      },
    ),
  );
  const all = [
    child,
    proposal,
    ...edits,
    decide("adopt", "supervisor"),
    decide("reject", "healthWorker"),
    aMeasurement("Alya", "m1"),
  ];
  fc.assert(
    fc.property(fc.subarray(all, { minLength: 1 }), (some) => {
      const needed = neededOf(some);
      const part = some.filter(({ id }) => needed.has(id));
      const records = (versions: readonly Version[]) =>
        [...foldSubjects(versions).records].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(records(part)).toEqual(records(some));
    }),
    { numRuns: 200 },
  );
});
