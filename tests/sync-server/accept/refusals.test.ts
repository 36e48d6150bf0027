import { describe, expect, test } from "vitest";
import { REFUSALS } from "#protocol/outcomes.ts";
import { STEP } from "#server/serials.ts";
import { aChild, aFamily, aMeasurement, aMembership, aReview, aVersion, idNamed } from "#support/builders.ts";
import { aSender, ELSEWHERE, RW05, setupAccept, siti, wordsOf } from "./setup-accept.ts";

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < depth; i += 1) value = [value];
  return value;
};

/** One bad version per name, made from a good one. */
const badOnes = async (setup: ReturnType<typeof setupAccept>) => {
  const { post, push, store } = setup;
  const known = post(aFamily("known"));
  await push(siti, [known]);
  await store.write("3571", (tx) =>
    tx.placements.putErased([{ subject: idNamed("erased"), request: "demand", at: "2026-11-21" }]),
  );
  return {
    contentDiffers: { ...known, reason: "other" },
    counterTaken: { ...post(aFamily("cloned")), n: known.n },
    outsideScope: post(aFamily("far", { area: "3571011002", rw: "01" }), siti, ELSEWHERE),
    notAllowed: post(aReview(known, "sendBack")),
    badBody: post(aMeasurement("alya", "too heavy", { weightKg: 130 })),
    reasonMissing: post(aMeasurement("alya", "corrected", {}, { supersedes: ["older"] })),
    badShape: { ...post(aFamily("shape")), changed: "headName" },
    erased: post(aChild("erased")),
    wrongAuthor: { ...post(aFamily("other")), author: "rina" },
  };
};

describe("a version is refused by name", () => {
  for (const name of REFUSALS) {
    test(name, async () => {
      const setup = setupAccept();
      const bad = (await badOnes(setup))[name];
      const [outcome] = await setup.push(siti, [bad]);
      expect(outcome).toMatchObject({ id: bad.id, outcome: "refused", reason: name });
    });
  }

  test("and what was refused leaves nothing that counts", async () => {
    const setup = setupAccept();
    const bad = Object.values(await badOnes(setup));
    const before = await setup.read((tx) => tx.streams.all());
    await setup.push(siti, bad);
    const after = await setup.read((tx) => tx.streams.all());
    expect(after.map(({ stream, serial }) => [stream, serial])).toEqual(
      expect.arrayContaining(before.map(({ stream, serial }) => [stream, serial])),
    );
    expect(after.reduce((sum, { serial }) => sum + serial, 0)).toBe(STEP);
  });

  test("but the server keeps it for the area's supervisor, with author, area and reason; only the erased leave no trace", async () => {
    const setup = setupAccept();
    const bad = await badOnes(setup);
    await setup.push(siti, Object.values(bad));
    const kept = await setup.read((tx) => tx.refused.latest(100));
    expect(kept.map(({ reason }) => reason).sort()).toEqual(
      REFUSALS.filter((name) => name !== "erased").sort(),
    );
    expect(kept.find(({ reason }) => reason === "outsideScope")).toMatchObject({
      author: "siti",
      device: "hp-siti",
      stream: ELSEWHERE,
      id: bad.outsideScope.id,
    });
    expect(kept.find(({ reason }) => reason === "badBody")?.text).toContain('"weightKg":130');
  });

  test("and sent again it is one refusal, not two", async () => {
    const setup = setupAccept();
    const { badBody } = await badOnes(setup);
    await setup.push(siti, [badBody]);
    await setup.push(siti, [badBody]);
    expect(await setup.read((tx) => tx.refused.latest(10))).toHaveLength(1);
  });
});

test("one bad version never changes the outcome of its neighbours", async () => {
  const setup = setupAccept();
  const good = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map((name) => setup.post(aFamily(name)));
  const bad = Object.values(await badOnes(setup));
  const mixed = good.flatMap((version, i) => (bad[i] ? [version, bad[i]] : [version]));
  const outcomes = await setup.push(siti, mixed);
  const goodIds = new Set(good.map(({ id }) => id));
  expect(outcomes.filter(({ id }) => goodIds.has(id)).map(({ outcome }) => outcome)).toEqual(
    good.map(() => "accepted"),
  );
});

test("what is no version at all is answered by its place in the request", async () => {
  const { push } = setupAccept();
  const outcomes = await push(siti, [null, 7, "text", [], {}, { id: "" }, { id: "x".repeat(81) }]);
  expect(outcomes.map(({ id }) => id)).toEqual(["#0", "#1", "#2", "#3", "#4", "#5", "#6"]);
  expect(new Set(wordsOf(outcomes))).toEqual(new Set(["refused badShape"]));
});

test("a version nested without end or larger than allowed is refused, not followed", async () => {
  const { push, post } = setupAccept();
  const deep = { ...post(aFamily("deep")), extra: nested(5_000) };
  const large = post(aFamily("large", { note: "x".repeat(17_000) }));
  const wide = { ...post(aFamily("wide")), changed: Array.from({ length: 101 }, String) };
  expect(wordsOf(await push(siti, [deep, large, wide]))).toEqual(Array(3).fill("refused badShape"));
});

test("a record keeps its subject and its kind", async () => {
  const { push, post } = setupAccept();
  await push(siti, [post(aMeasurement("alya", "first"))]);
  const stolen = post(aMeasurement("budi", "first", {}, { id: idNamed("other version") }));
  expect(wordsOf(await push(siti, [stolen]))).toEqual(["refused badShape"]);
});

test("a version refused for want of a grant is taken when the grant has come", async () => {
  const { push, post, read } = setupAccept();
  const version = post(aFamily("far", { area: "3571011002", rw: "01" }), siti, ELSEWHERE);
  expect(wordsOf(await push(siti, [version]))).toEqual(["refused outsideScope"]);
  const granted = aSender("siti", "cadre", [RW05, ELSEWHERE]);
  expect(wordsOf(await push(granted, [version]))).toEqual(["accepted"]);
  expect(await read((tx) => tx.refused.latest(10))).toEqual([]);
});

test("keys that the server does not know are kept, its own are not taken from an author", async () => {
  const { push, post, read } = setupAccept();
  const version = { ...post(aFamily("a")), mood: "good", serial: 99, stamp: { order: 7, role: "admin" } };
  await push(siti, [version]);
  const [stored] = await read((tx) => tx.versions.byIds([version.id]));
  const { stream, serial, ...written } = version;
  expect(JSON.parse(stored?.text ?? "")).toEqual({
    ...written,
    stamp: { order: 1, acceptedAt: expect.any(String), role: "cadre" },
  });
});

test("a kind of a newer app is kept raw", async () => {
  const { push, post, read } = setupAccept();
  const version = post(aVersion("vaccine", { kind: "vaccine", record: "vaccine-1", body: { dose: 3 } }));
  expect(wordsOf(await push(siti, [version]))).toEqual(["accepted"]);
  const [stored] = await read((tx) => tx.versions.byIds([version.id]));
  expect(JSON.parse(stored?.text ?? "").content).toEqual({ type: "body", body: { dose: 3 } });
});

test("names and figures never stand in a refusal's detail", async () => {
  const { push, post } = setupAccept();
  const outcomes = await push(siti, [
    post(aChild("alya", { name: "" })),
    post(aMembership("alya", "f", { role: "boss" })),
    post(
      aVersion("nik", {
        kind: "identity",
        subject: "p",
        record: "p.identity",
        body: { nik: "3571012345678" },
      }),
    ),
  ]);
  expect(wordsOf(outcomes)).toEqual(Array(3).fill("refused badBody"));
  expect(JSON.stringify(outcomes)).not.toMatch(/boss|3571012345678/);
});
