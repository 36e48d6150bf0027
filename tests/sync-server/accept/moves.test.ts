import { describe, expect, test } from "vitest";
import { firstVersion } from "#domain/facts/next-version.ts";
import type { Body } from "#domain/facts/version.ts";
import { recordAsServer } from "#server/accept/record-as-server.ts";
import { STEP } from "#server/serials.ts";
import { aChild, aFamily, aMeasurement, aMembership, aReview, idNamed } from "#support/builders.ts";
import { aSender, ELSEWHERE, REGENCY, RW05, RW06, setupAccept, siti, wordsOf } from "./setup-accept.ts";

const there = aSender("tuti", "supervisor", ["3571011002"]);

/** A family with a measured child, in RW 05. */
const setupFamily = async () => {
  const setup = setupAccept();
  const { post, push } = setup;
  const family = post(aFamily("a"));
  const sent = [
    family,
    post(aChild("alya")),
    post(aMembership("alya", "a")),
    post(aMeasurement("alya", "m")),
  ];
  await push(siti, sent);
  const moveTo = (body: Body, sender = siti) =>
    post(
      aFamily("a", body, { id: idNamed("move"), supersedes: [family.id], changed: Object.keys(body) }),
      sender,
    );
  const idsIn = async (stream: string): Promise<readonly string[]> =>
    (await setup.read((tx) => tx.versions.since(stream, 0, 100))).map(({ text }) => JSON.parse(text).id);
  return { ...setup, family, sent, moveTo, idsIn };
};

describe("a household", () => {
  test("gathers its people into one bundle, in whatever order they come", async () => {
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]) {
      const { post, push, placeOf } = setupAccept();
      const sent = [post(aFamily("a", { rw: "06" })), post(aChild("alya")), post(aMembership("alya", "a"))];
      for (const i of order) await push(siti, [sent[i]]);
      expect(await placeOf(idNamed("alya"))).toBe(`${RW06} in ${idNamed("a")}`);
    }
  });

  test("without an RW lives in the kelurahan's stream of unknown RW", async () => {
    const { post, push, placeOf } = setupAccept();
    const wide = aSender("rina", "supervisor", ["3571011001"]);
    await push(wide, [post(aFamily("a", { rw: "0" }), wide, "3571011001")]);
    expect(await placeOf(idNamed("a"))).toBe(`3571011001/0 in ${idNamed("a")}`);
  });
});

describe("a family that moves", () => {
  test("takes its people and their history along, and leaves marks behind", async () => {
    const { moveTo, push, placeOf, read, idsIn, sent } = await setupFamily();
    expect(wordsOf(await push(siti, [moveTo({ rw: "06" })]))).toEqual(["accepted"]);
    expect(await placeOf(idNamed("alya"))).toBe(`${RW06} in ${idNamed("a")}`);
    expect(await idsIn(RW05)).toEqual([]);
    expect([...(await idsIn(RW06))].sort()).toEqual([...sent.map(({ id }) => id), idNamed("move")].sort());
    const gone = await read((tx) => tx.placements.goneSince(RW05, 4 * STEP, Number.MAX_SAFE_INTEGER));
    expect(gone.map(({ subject }) => subject).sort()).toEqual([idNamed("a"), idNamed("alya")].sort());
  });

  test("and comes back takes its marks away", async () => {
    const { moveTo, push, post, read, idsIn } = await setupFamily();
    await push(siti, [moveTo({ rw: "06" })]);
    const back = aFamily(
      "a",
      { rw: "05" },
      { id: idNamed("back"), supersedes: [idNamed("move")], changed: ["rw"] },
    );
    await push(siti, [post(back)]);
    expect(await read((tx) => tx.placements.goneSince(RW05, 0, Number.MAX_SAFE_INTEGER))).toEqual([]);
    expect(await read((tx) => tx.placements.goneSince(RW06, 0, Number.MAX_SAFE_INTEGER))).toHaveLength(2);
    expect(await idsIn(RW06)).toEqual([]);
  });

  test("into an area its author does not hold stays, until somebody there adopts it", async () => {
    const { moveTo, push, post, placeOf, read } = await setupFamily();
    const move = moveTo({ area: "3571011002", rw: "01" });
    expect(wordsOf(await push(siti, [move]))).toEqual(["review"]);
    expect(await placeOf(idNamed("a"))).toContain(RW05);
    expect((await read((tx) => tx.versions.wanting([ELSEWHERE]))).map(({ id }) => id)).toEqual([move.id]);

    const here = aSender("rina", "supervisor", ["3571011001"]);
    const review = aReview(move, "adopt");
    expect(wordsOf(await push(here, [post(review, here)]))).toEqual(["refused outsideScope"]);
    expect(wordsOf(await push(there, [post({ ...review, id: idNamed("yes") }, there)]))).toEqual([
      "accepted",
    ]);
    expect(await placeOf(idNamed("a"))).toContain(ELSEWHERE);
    expect(await placeOf(idNamed("alya"))).toContain(ELSEWHERE);
  });

  test("into an area its author does not hold can be turned down there, and is settled by that", async () => {
    const { moveTo, push, post, placeOf } = await setupFamily();
    const move = moveTo({ area: "3571011002", rw: "01" });
    await push(siti, [move]);
    expect(wordsOf(await push(there, [post(aReview(move, "reject"), there, ELSEWHERE)]))).toEqual([
      "accepted",
    ]);
    expect(await placeOf(idNamed("a"))).toContain(RW05);
  });

  test("a new one that waits for an area's word waits with all that is edited of it, and then goes there whole", async () => {
    const { push, post, placeOf } = setupAccept();
    const creation = post(aFamily("b", { area: "3571011002", rw: "01" }));
    expect(wordsOf(await push(siti, [creation]))).toEqual(["review"]);
    const { stream: _, ...family } = creation;
    const renamed = aFamily(
      "b",
      { headName: "Pak Budi", area: "3571011002", rw: "01" },
      { id: idNamed("renamed"), supersedes: [family.id], changed: ["headName"] },
    );
    expect(wordsOf(await push(siti, [post(renamed)]))).toEqual(["accepted"]);
    expect(await placeOf(idNamed("b"))).toContain(RW05);
    await push(there, [post(aReview(family, "adopt"), there)]);
    expect(await placeOf(idNamed("b"))).toContain(ELSEWHERE);
  });

  test("two ways at once stays where both last agreed", async () => {
    const { moveTo, push, placeOf, post, family } = await setupFamily();
    const wide = aSender("rina", "supervisor", ["3571011001"]);
    await push(siti, [moveTo({ rw: "06" })]);
    expect(await placeOf(idNamed("a"))).toContain(RW06);
    const other = aFamily(
      "a",
      { rw: "07" },
      { id: idNamed("other"), supersedes: [family.id], changed: ["rw"] },
    );
    await push(wide, [post(other, wide)]);
    expect(await placeOf(idNamed("alya"))).toContain(RW05);
  });
});

test("a person who changes family follows the new one", async () => {
  const { push, post, placeOf, read } = await setupFamily();
  await push(siti, [post(aFamily("b", { rw: "06" }), siti, RW06)]);
  const first = idNamed("membership alya");
  const change = aMembership(
    "alya",
    "b",
    {},
    { id: idNamed("change"), supersedes: [first], changed: ["family"] },
  );
  expect(wordsOf(await push(siti, [post(change)]))).toEqual(["accepted"]);
  expect(await placeOf(idNamed("alya"))).toBe(`${RW06} in ${idNamed("b")}`);
  expect(await read((tx) => tx.placements.goneSince(RW05, 0, Number.MAX_SAFE_INTEGER))).toMatchObject([
    { subject: idNamed("alya") },
  ]);
});

test("a new subject that its author believes elsewhere leaves a mark there: that phone holds it in the wrong stream", async () => {
  const { push, post, placeOf, read } = setupAccept();
  await push(siti, [post(aFamily("b", { rw: "06" }), siti, RW06)]);
  await push(siti, [post(aChild("alya"), siti, RW05), post(aMembership("alya", "b"), siti, RW05)]);
  expect(await placeOf(idNamed("alya"))).toContain(RW06);
  expect(await read((tx) => tx.placements.goneSince(RW05, 0, Number.MAX_SAFE_INTEGER))).toMatchObject([
    { subject: idNamed("alya") },
  ]);
});

test("a person who moves within a stream is sent again, since a first load may have passed their new household", async () => {
  const { push, post, read } = await setupFamily();
  await push(siti, [post(aFamily("b"))]);
  const [before] = await read((tx) => tx.streams.all());
  const first = idNamed("membership alya");
  await push(siti, [
    post(aMembership("alya", "b", {}, { id: idNamed("change"), supersedes: [first], changed: ["family"] })),
  ]);
  const resent = await read((tx) => tx.versions.since(RW05, before?.serial ?? 0, 100));
  expect(resent.map(({ text }) => JSON.parse(text).kind).sort()).toEqual([
    "measurement",
    "membership",
    "membership",
    "person",
  ]);
});

test("the server writes for itself, anywhere in the regency, as admin", async () => {
  const { store, read, placeOf } = setupAccept();
  const world = {
    clock: () => Date.parse("2026-11-21T01:00:00Z"),
    random: countingBytes(),
    pepper: new Uint8Array(32),
  };
  const body = { headName: "Slamet", area: "3571011002", rw: "01" };
  const write = () =>
    store.write(REGENCY, (tx) =>
      recordAsServer(tx, world, REGENCY, [
        (origin) => ({
          version: firstVersion({ record: "f", subject: "f", kind: "family" }, body, origin),
          stream: ELSEWHERE,
        }),
        (origin) => ({
          version: firstVersion({ record: "g", subject: "g", kind: "family" }, body, origin),
          stream: ELSEWHERE,
        }),
      ]),
    );
  expect(await write()).toMatchObject([{ stamp: { role: "admin" } }, { outcome: "accepted" }]);
  expect(await placeOf("f")).toContain(ELSEWHERE);
  expect(await read((tx) => tx.versions.countersOf("server"))).toEqual([1, 2]);
});

const countingBytes = () => {
  let next = 0;
  return (bytes: number): Uint8Array => Uint8Array.from({ length: bytes }, () => next++ & 255);
};
