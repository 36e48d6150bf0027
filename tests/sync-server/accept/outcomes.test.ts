import { describe, expect, test } from "vitest";
import { STEP } from "#server/serials.ts";
import { aChild, aFamily, aMeasurement, aMembership, aReview, aVersion, idNamed } from "#support/builders.ts";
import { aSender, ELSEWHERE, RW05, RW06, setupAccept, siti, wordsOf } from "./setup-accept.ts";

const posyandu = aSender("wati", "posyanduCadre", [RW05]);
const supervisor = aSender("rina", "supervisor", ["3571011001"]);
const city = aSender("kota", "supervisor", ["3571"]);

describe("repeats", () => {
  test("the same version again is a repeat with the first stamp, in one request or two", async () => {
    const { push, post, read } = setupAccept();
    const version = post(aFamily("a"));
    const [first, second] = await push(siti, [version, version]);
    const [third] = await push(siti, [version]);
    expect(wordsOf([first, second, third].flatMap((o) => o ?? []))).toEqual(["accepted", "repeat", "repeat"]);
    expect(third).toMatchObject({ stamp: first && "stamp" in first ? first.stamp : "none" });
    expect(await read((tx) => tx.streams.all())).toMatchObject([{ stream: RW05, serial: STEP }]);
  });

  test("a repeat is known although the author has since learned that the family moved", async () => {
    const { push, post } = setupAccept();
    const version = post(aFamily("a"));
    await push(siti, [version]);
    expect(wordsOf(await push(siti, [{ ...version, stream: RW06 }]))).toEqual(["repeat"]);
  });
});

describe("the stamp", () => {
  test("counts acceptance per record and says when and in which role", async () => {
    const { push, post } = setupAccept();
    const first = post(aFamily("a"));
    const second = post(aFamily("a", { headName: "B" }, { id: idNamed("2"), supersedes: [first.id] }));
    const outcomes = await push(siti, [first, second]);
    expect(outcomes).toMatchObject([
      { stamp: { order: 1, role: "cadre", acceptedAt: "2026-11-21T01:01:00.000Z" } },
      { stamp: { order: 2, role: "cadre" } },
    ]);
  });

  test("names the role that decided, the highest of those that may", async () => {
    const { push, post } = setupAccept();
    const both = aSender("bidan", "healthWorker", [RW05], {
      grants: [
        { role: "cadre", area: RW05 },
        { role: "healthWorker", area: RW05 },
      ],
    });
    const [outcome] = await push(both, [post(aFamily("a"), both)]);
    expect(outcome).toMatchObject({ outcome: "accepted", stamp: { role: "healthWorker" } });
  });

  test("marks what the author may not decide alone as proposed", async () => {
    const { push, post } = setupAccept();
    const family = post(aFamily("a"));
    await push(siti, [family]);
    const edit = post(
      aFamily("a", { headName: "B" }, { id: idNamed("2"), supersedes: [family.id] }),
      posyandu,
    );
    const [outcome] = await push(posyandu, [edit]);
    expect(outcome).toMatchObject({ outcome: "review", stamp: { proposed: true, role: "posyanduCadre" } });
  });
});

describe("scope", () => {
  test("is judged by where a subject lives, not by what its author says", async () => {
    const { push, post } = setupAccept();
    const far = aSender("far", "cadre", [ELSEWHERE]);
    await push(far, [post(aFamily("a", { area: "3571011002", rw: "01" }), far, ELSEWHERE)]);
    const visit = post(
      aVersion("v", {
        kind: "sameAs",
        subject: idNamed("a"),
        record: "r",
        body: { other: "x", joined: true },
      }),
    );
    expect(wordsOf(await push(siti, [visit]))).toEqual(["refused outsideScope"]);
  });

  test("of a new person is the stream their author names, which must be held", async () => {
    const { push, post, placeOf } = setupAccept();
    const outcomes = await push(siti, [
      post(aChild("alya"), siti, RW06),
      post(aChild("budi"), siti, ELSEWHERE),
      post(aChild("cici"), siti, "3579011001/05"),
      post(aChild("dodi"), siti, "anything"),
    ]);
    expect(wordsOf(outcomes)).toEqual(["accepted", ...Array(3).fill("refused outsideScope")]);
    expect(await placeOf(idNamed("alya"))).toBe(`${RW06} in ${idNamed("alya")}`);
  });

  test("of a kelurahan's own things is the kelurahan's stream, whatever RW was named", async () => {
    const { push, post, placeOf } = setupAccept();
    const body = { name: "Melati", area: "3571011001", rws: ["05"] };
    const version = post(aVersion("p", { kind: "posyandu", record: "melati", body }), supervisor, RW05);
    expect(wordsOf(await push(supervisor, [version]))).toEqual(["accepted"]);
    expect(await placeOf("melati")).toBe("3571011001 in melati");
  });

  test("a team's grant does not reach its kelurahan's own stream", async () => {
    const { push, post } = setupAccept();
    const body = { name: "Melati", area: "3571011001", rws: ["05"] };
    const version = post(aVersion("p", { kind: "posyandu", record: "melati", body }), siti, "3571011001");
    expect(wordsOf(await push(siti, [version]))).toEqual(["refused outsideScope"]);
  });

  test("of a new family whose body names an area its author does not hold is theirs, as a proposal", async () => {
    const { push, post, placeOf, read } = setupAccept();
    const family = post(aFamily("a", { area: "3571011002", rw: "01" }));
    expect(wordsOf(await push(siti, [family]))).toEqual(["review"]);
    expect(await placeOf(idNamed("a"))).toContain(RW05);
    expect((await read((tx) => tx.versions.wanting([ELSEWHERE]))).map(({ id }) => id)).toEqual([family.id]);
  });

  test("a person cannot be pulled into a family of an area their author does not hold", async () => {
    const { push, post, placeOf } = setupAccept();
    const far = aSender("far", "cadre", [ELSEWHERE]);
    await push(far, [post(aFamily("b", { area: "3571011002", rw: "01" }), far, ELSEWHERE)]);
    await push(siti, [post(aChild("alya"))]);
    expect(wordsOf(await push(siti, [post(aMembership("alya", "b"))]))).toEqual(["review"]);
    expect(await placeOf(idNamed("alya"))).toBe(`${RW05} in ${idNamed("alya")}`);
  });

  test("a grant of a city or kecamatan reaches every family below", async () => {
    const { push, post } = setupAccept();
    expect(wordsOf(await push(city, [post(aFamily("a"), city)]))).toEqual(["accepted"]);
  });
});

describe("late work, after a grant was lost", () => {
  const late = aSender("siti", "cadre", [ELSEWHERE], { lateGrants: siti.grants });

  test("a new fact is kept, an edit is a proposal", async () => {
    const { push, post } = setupAccept();
    const family = post(aFamily("a"));
    await push(siti, [family, post(aChild("alya")), post(aMembership("alya", "a"))]);
    const edit = post(aFamily("a", { headName: "B" }, { id: idNamed("2"), supersedes: [family.id] }));
    const outcomes = await push(late, [post(aMeasurement("alya", "m")), edit]);
    expect(wordsOf(outcomes)).toEqual(["accepted", "review"]);
  });

  test("what all that is held descends from competes with nothing: after a restore it comes back as it was", async () => {
    const { push, post } = setupAccept();
    const first = post(aFamily("a"));
    const edit = post(aFamily("a", { headName: "B" }, { id: idNamed("2"), supersedes: [first.id] }));
    await push(siti, [edit]);
    expect(wordsOf(await push(late, [first]))).toEqual(["accepted"]);
  });

  test("without such a grant it is refused, and kept", async () => {
    const { push, post, read } = setupAccept();
    await push(siti, [post(aFamily("a"))]);
    const stranger = aSender("joko", "cadre", [ELSEWHERE]);
    const outcomes = await push(stranger, [post(aMeasurement("alya", "m"), stranger)]);
    expect(wordsOf(outcomes)).toEqual(["refused outsideScope"]);
    expect(await read((tx) => tx.refused.ofStreams([RW05], 10))).toHaveLength(1);
  });
});

describe("reviews", () => {
  test("are refused of those who may not decide that", async () => {
    const { push, post } = setupAccept();
    const measured = post(aMeasurement("alya", "m"));
    await push(siti, [post(aFamily("a")), measured]);
    const confirm = aReview(measured, "confirm");
    const outcomes = await push(supervisor, [
      post(confirm, supervisor),
      post(aReview(measured, "sendBack"), supervisor),
    ]);
    expect(wordsOf(outcomes)).toEqual(["refused notAllowed", "accepted"]);
    expect(wordsOf(await push(siti, [post(aReview(measured, "reject"))]))).toEqual(["refused notAllowed"]);
  });

  test("that adopt a proposal leave what it builds on to be loaded, as long as that writes a field", async () => {
    const { push, post, read } = setupAccept();
    const family = post(aFamily("a"));
    await push(siti, [family]);
    const edit = post(
      aFamily("a", { headName: "B" }, { id: idNamed("2"), supersedes: [family.id], changed: ["headName"] }),
      posyandu,
    );
    await push(posyandu, [edit]);
    expect(
      (await read((tx) => tx.versions.byIds([family.id, edit.id]))).map(({ settledAt }) => settledAt),
    ).toEqual([null, null]);
    await push(supervisor, [post(aReview(edit, "adopt"), supervisor)]);
    const flags = await read((tx) => tx.versions.byIds([family.id, edit.id]));
    // The first still writes area and RW.
    expect(flags.map(({ settledAt, head }) => [settledAt, head])).toEqual([
      [null, false],
      [null, true],
    ]);
  });
});
