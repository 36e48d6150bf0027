import { describe, expect, test } from "vitest";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import { childFactsOf, childrenIn, isCountedChild } from "#domain/people/child-facts.ts";
import { joinSame } from "#domain/people/join-same.ts";
import { aChild, aFamily, aMeasurement, aMembership, aReview, aVersion, idNamed } from "#support/builders.ts";
import { AS_OF, aChildKnown, measured } from "#support/builders-children.ts";

const alya = idNamed("Alya");
const household: readonly Version[] = [
  aFamily("Slamet", { team: "tim-1" }),
  aChild("Siti", { group: "woman" }),
  aMembership("Siti", "Slamet", { role: "wife" }),
  aChild("Alya", { mother: idNamed("Siti"), posyandu: "melati" }),
  aMembership("Alya", "Slamet"),
];

describe("a child's facts", () => {
  test("are gathered from person, family and mother", () => {
    expect(childrenIn(foldSubjects(household))).toMatchObject([
      {
        id: alya,
        name: "Alya",
        stream: "3571011001/05",
        rt: "02",
        team: "tim-1",
        posyandu: "melati",
        motherName: "Siti",
        life: "alive",
      },
    ]);
  });
  describe("days of gestation", () => {
    // 24 Sep 2023 to 12 May 2024 are 231 days: 33 weeks.
    const pregnancy = aVersion("pregnancy", {
      record: idNamed("pregnancy"),
      subject: idNamed("Siti"),
      kind: "pregnancy",
      body: { registeredOn: "2023-12-01", lmpDate: "2023-09-24" },
    });
    const birth = aVersion("birth", {
      record: idNamed("birth"),
      subject: idNamed("Siti"),
      kind: "delivery",
      body: { date: "2024-05-12", pregnancy: idNamed("pregnancy"), babies: [alya] },
    });
    const daysOf = (...versions: readonly Version[]) =>
      childFactsOf(foldSubjects([...household, ...versions]), alya)?.gestationDays;

    test("follow from the HPHT of the pregnancy whose delivery names the child", () => {
      expect(daysOf(pregnancy, birth)).toBe(231);
      expect(daysOf(pregnancy)).toBeUndefined();
    });
    test("asked for the child itself go before", () => {
      const own = aChild("Alya", { mother: idNamed("Siti"), lmpDate: "2023-09-20" });
      const others = household.filter(({ id }) => id !== own.id);
      expect(childFactsOf(foldSubjects([...others, own, pregnancy, birth]), alya)?.gestationDays).toBe(235);
    });
    test.each([
      ["an HPHT after birth", { lmpDate: "2024-06-01" }],
      ["one of fourteen months before", { lmpDate: "2023-03-12" }],
      ["an estimated birth date", { lmpDate: "2023-09-24", birthDateEstimated: true }],
    ])("are not made up from %s", (_, body) => {
      const others = household.filter(({ record }) => record !== alya);
      expect(
        childFactsOf(foldSubjects([...others, aChild("Alya", body)]), alya)?.gestationDays,
      ).toBeUndefined();
    });
  });
  test("hold the measurements that were not withdrawn, newest first", () => {
    const list = [
      aMeasurement("Alya", "m1", { date: "2026-10-20" }),
      aMeasurement("Alya", "m2"),
      aMeasurement("Alya", "m3"),
    ];
    const withdrawn = aVersion("w", {
      record: idNamed("m3"),
      subject: alya,
      kind: "measurement",
      content: { type: "retracted" },
      changed: ["$retracted"],
      supersedes: list.slice(2).map(({ id }) => id),
      reason: "Salah anak",
    });
    const found = childFactsOf(foldSubjects([...household, ...list, withdrawn]), alya);
    expect(found?.measurements.map(({ record }) => record)).toEqual([idNamed("m2"), idNamed("m1")]);
  });
  test("say what a reviewer said of the version that is shown, not of one corrected since", () => {
    const weighed = aMeasurement("Alya", "m1", {}, { order: 1, role: "cadre" });
    const back = aReview(weighed, "sendBack", { body: { note: "Ukur lagi" } });
    const before = childFactsOf(foldSubjects([...household, weighed, back]), alya);
    expect(before?.measurements[0]).toMatchObject({ review: { decision: "sendBack", note: "Ukur lagi" } });
    const corrected = aMeasurement(
      "Alya",
      "m1",
      { weightKg: 10.8 },
      {
        id: "corrected",
        changed: ["weightKg"],
        supersedes: [weighed.id],
        order: 2,
      },
    );
    const after = childFactsOf(foldSubjects([...household, weighed, back, corrected]), alya);
    expect(after?.measurements[0]).toMatchObject({ weightKg: 10.8, version: "corrected", review: undefined });
  });
  test("need a place: the family's, or the one that is handed in", () => {
    const alone = foldSubjects([aChild("Alya")]);
    expect(childrenIn(alone)).toEqual([]);
    expect(childrenIn(alone, () => "3571011001/0")).toMatchObject([{ id: alya, stream: "3571011001/0" }]);
  });
});

describe("who counts as a child under five here", () => {
  test("is alive, under five on the day, and not moved, lost or double", () => {
    expect(isCountedChild(aChildKnown("a"), AS_OF)).toBe(true);
    for (const parts of [
      { life: "dead" },
      { listStatus: "moved" },
      { listStatus: "notFound" },
      { listStatus: "duplicate" },
      { group: "adult" },
      { birthDate: undefined },
      { birthDate: "2021-11-21" },
      { birthDate: "2026-11-22" },
    ])
      expect(isCountedChild(aChildKnown("a", parts as object), AS_OF), JSON.stringify(parts)).toBe(false);
  });
  test("from a list and not visited yet counts already", () => {
    expect(isCountedChild(aChildKnown("a", { listStatus: "fromList" }), AS_OF)).toBe(true);
  });
});

describe("ids of one human being", () => {
  const a = aChildKnown("a", { measurements: [measured("2026-10-20")] });
  const b = aChildKnown("b", { sameAs: ["a"], measurements: [measured(AS_OF)] });
  const c = aChildKnown("c", { sameAs: ["b"] });

  test("are one child with all measurements, whichever way and over however many steps they are joined", () => {
    for (const list of [
      [a, b, c],
      [c, b, a],
    ]) {
      const [joined, ...rest] = joinSame(list);
      expect(rest).toEqual([]);
      expect(joined).toMatchObject({ id: "a", sameAs: ["b", "c"] });
      expect(joined?.measurements.map(({ date }) => date)).toEqual([AS_OF, "2026-10-20"]);
    }
  });
  test("are stood for by the one that nobody marked as the duplicate", () => {
    expect(joinSame([{ ...a, listStatus: "duplicate" }, b])[0]?.id).toBe("b");
  });
  test("of which one is elsewhere leave the other as it is", () => expect(joinSame([b])).toEqual([b]));
  test("leave strangers alone", () =>
    expect(joinSame([a, b, aChildKnown("z")]).map(({ id }) => id)).toEqual(["a", "z"]));
});
