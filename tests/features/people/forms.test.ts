import { describe, expect, test } from "vitest";
import {
  type AddedGrant,
  offeredGrants,
  openedGrants,
  readAdded,
  withGrants,
} from "#features/people/grants-form.ts";
import { allTo, handOverAsk, handOverProblems, placeTo } from "#features/people/hand-over-form.ts";
import { countsText } from "#features/people/hand-over-told.tsx";
import { personRows } from "#features/people/person-rows.ts";
import { EMPTY_SPLIT, NEW_KELURAHAN, splitAsked, splitProblems } from "#features/people/split-form.ts";
import type { WorkerOnWire } from "#protocol/people-requests.ts";
import { TEST_DAY } from "#support/cards.ts";

const K = "3571011001";
const siti: WorkerOnWire = {
  worker: "siti",
  name: "Bu Siti",
  grants: [
    { role: "cadre", place: `${K}/05`, mayChange: true },
    { role: "cadre", place: `${K}/08`, mayChange: true },
    { role: "supervisor", place: K, mayChange: false },
  ],
  devices: [{ label: "HP Bu Siti", lastSeenAt: "2026-11-20T03:00:00Z", unsent: 3 }],
};
const empty = { to: {}, day: TEST_DAY };

describe("handing over", () => {
  test("asks for nothing that may not be passed on, and leaves out what stays", () => {
    const all = allTo(empty, siti, "yuli");
    expect(handOverAsk(all, siti).shares.map(({ place }) => place)).toEqual([`${K}/05`, `${K}/08`]);
    const one = placeTo(all, `cadre ${K}/08`, undefined);
    expect(handOverAsk(one, siti).shares).toEqual([{ role: "cadre", place: `${K}/05`, to: "yuli" }]);
  });

  test("says before anybody is asked that nobody was chosen, that it is the same person, that the day is none", () => {
    expect(handOverProblems(empty, siti, TEST_DAY)).toEqual([{ field: "shares", why: "none" }]);
    const same = placeTo(empty, `cadre ${K}/05`, "siti");
    expect(handOverProblems(same, siti, TEST_DAY)).toEqual([
      { field: "shares", place: `${K}/05`, why: "samePerson" },
    ]);
    const grants = Array.from({ length: 61 }, (_, rw) => ({
      role: "cadre",
      place: `${K}/${rw + 10}`,
      mayChange: true,
    }));
    const many = { ...siti, grants };
    expect(handOverProblems(allTo(empty, many, "yuli"), many, TEST_DAY)).toEqual([
      { field: "shares", why: "tooMany" },
    ]);
    const chosen = allTo(empty, siti, "yuli");
    expect(handOverProblems(chosen, siti, TEST_DAY)).toEqual([]);
    for (const [day, why] of [
      ["2026-02-30", "wrong"],
      ["", "wrong"],
      ["2026-11-20", "past"],
    ])
      expect(handOverProblems({ ...chosen, day: day ?? "" }, siti, TEST_DAY)).toEqual([
        { field: "day", why },
      ]);
  });

  test("counts what moves, and what waits only where something does", () => {
    const stream = { stream: `${K}/05`, families: 12, people: 31, children: 8 };
    const none = { referrals: 0, proposals: 0, conflicts: 0 };
    expect(countsText([{ ...stream, ...none }])).toBe("12 keluarga, 31 orang, 8 balita");
    expect(countsText([{ ...stream, ...none, referrals: 2 }])).toBe(
      "12 keluarga, 31 orang, 8 balita; 2 rujukan belum dijawab",
    );
    expect(countsText([])).toBe("Belum ada keluarga.");
  });
});

describe("changing what somebody holds", () => {
  const typed: AddedGrant = { role: "cadre", kelurahan: K, rws: "", posyandu: undefined };
  test("adds several RWs at once to what was left ticked, each offered with a tick from then on", () => {
    const added = readAdded({ ...typed, rws: "3, 5 dan RW 9" });
    const left = { held: openedGrants(siti).held.slice(0, 1) };
    const next = withGrants(left, added.ok ? added.value : []);
    expect(next.held.map(({ place }) => place)).toEqual([`${K}/05`, `${K}/03`, `${K}/09`]);
    expect(offeredGrants(next, siti).map(({ place }) => place)).toEqual(
      ["05", "08", "03", "09"].map((rw) => `${K}/${rw}`),
    );
  });

  test("says beside each field what is missing or no RW", () => {
    const problemOf = (parts: Partial<AddedGrant>) => {
      const read = readAdded({ ...typed, ...parts });
      return read.ok ? read.value : read.problem;
    };
    expect(problemOf({ role: undefined })).toHaveProperty("role");
    expect(problemOf({})).toHaveProperty("rws");
    expect(problemOf({ rws: "lima" })).toEqual({
      rws: '"lima" bukan nomor RW. Tulis angkanya saja, misalnya 5.',
    });
    expect(problemOf({ rws: "0" })).toHaveProperty("rws");
    expect(problemOf({ kelurahan: undefined, rws: "5" })).toHaveProperty("kelurahan");
    expect(problemOf({ role: "posyanduCadre" })).toHaveProperty("posyandu");
    expect(problemOf({ role: "healthWorker" })).toEqual([{ role: "healthWorker", place: K }]);
  });
});

describe("splitting an area", () => {
  const form = {
    ...EMPTY_SPLIT,
    from: K,
    rws: ["08", "05"],
    to: NEW_KELURAHAN,
    code: "35.71.01.1015",
    reason: " x ",
  };
  test("takes a new code with dots, and RWs in order", () => {
    expect(splitProblems(form)).toEqual([]);
    expect(splitAsked(form, "357101")).toEqual({
      area: "357101",
      from: K,
      to: "3571011015",
      rws: ["05", "08"],
      reason: "x",
      closes: false,
    });
  });
  test.each([
    [{ ...form, code: "35710" }, "to", "wrong"],
    [{ ...form, to: K }, "to", "same"],
    [{ ...form, to: undefined }, "to", "missing"],
    [{ ...form, rws: [] }, "rws", "none"],
    [{ ...form, reason: " " }, "reason", "missing"],
  ] as const)("refuses %j", (wrong, field, why) =>
    expect(splitProblems({ ...wrong, rws: [...wrong.rws] })).toEqual([{ field, why }]),
  );
});

test("people are listed with what they hold and their phones; nobody decides about themselves", () => {
  const gone: WorkerOnWire = { worker: "ani", name: "Bu Ani", grants: [], devices: [] };
  const answer = { people: [gone, siti], posyandu: [] };
  const look = { query: "", today: TEST_DAY, self: "rina", area: K };
  const [first, second] = personRows(answer, look);
  expect(first).toMatchObject({
    name: "Bu Siti",
    devices: ["HP Bu Siti: terakhir tersambung kemarin, 3 catatan belum terkirim menurut kabar terakhir"],
    handOverHref: `/petugas/${K}/serah/siti`,
  });
  expect(second).toMatchObject({ name: "Bu Ani", devices: ["Belum pernah masuk di HP mana pun."] });
  expect(second?.handOverHref).toBeUndefined();
  expect(personRows(answer, { ...look, query: "rw 08" })).toHaveLength(1);
  const [own] = personRows({ people: [siti], posyandu: [] }, { ...look, self: "siti" });
  expect([own?.handOverHref, own?.changeHref]).toEqual([undefined, undefined]);
});
