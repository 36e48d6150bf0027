import { describe, expect, test } from "vitest";
import { type ChildFilter, listChildren } from "#domain/summary/list-children.ts";
import { AS_OF, aChildKnown, measured } from "#support/builders-children.ts";

const bima = aChildKnown("bima", {
  name: "Bima",
  stream: "3571011001/03",
  measurements: [measured("2026-10-20")],
});
const alya = aChildKnown("alya", { name: "alya", posyandu: "melati", measurements: [measured(AS_OF)] });
const citra = aChildKnown("citra", {
  name: "Citra",
  team: "tim-2",
  measurements: [measured(AS_OF, { weightKg: 30 })],
});
const dewi = aChildKnown("dewi", {
  name: "Dewi",
  measurements: [measured("2026-11-10", { review: { decision: "sendBack" } })],
});
const gone = aChildKnown("gone", { listStatus: "moved" });
const list = (filter: ChildFilter = {}) =>
  listChildren([dewi, citra, gone, alya, bima], filter, AS_OF).map(({ id }) => id);

test("children come by RW, then name, whatever the case of a letter", () => {
  expect(list()).toEqual(["bima", "alya", "citra", "dewi"]);
});

describe("filters", () => {
  test("by category: newest of the index; a flagged one is in none", () => {
    expect(list({ category: { index: "lengthForAge", band: "stunted" } })).toEqual(["bima", "alya", "citra"]);
    expect(list({ category: { index: "weightForAge", band: "underweight" } })).toEqual(["bima", "alya"]);
    expect(list({ category: { index: "weightForAge", band: "riskOfOverweight" } })).toEqual([]);
  });
  test("by not weighed this month: sent back is not weighed", () => {
    expect(list({ notWeighedThisMonth: true })).toEqual(["bima", "dewi"]);
    expect(list({ notWeighedThisMonth: false })).toEqual(["alya", "citra"]);
  });
  test("by what should be looked at again, and by what was sent back", () => {
    expect(list({ toReview: true })).toEqual(["citra"]);
    expect(list({ sentBack: true })).toEqual(["dewi"]);
  });
  test("by RW", () => expect(list({ streams: ["3571011001/03"] })).toEqual(["bima"]));
  test("by posyandu: those who name it, and those of its RWs who name none", () => {
    expect(list({ posyandu: { id: "melati", streams: [] } })).toEqual(["alya"]);
    expect(list({ posyandu: { id: "mawar", streams: ["3571011001/05"] } })).toEqual(["citra", "dewi"]);
  });
  test("by team, likewise", () => {
    expect(list({ team: { id: "tim-1", streams: ["3571011001/05"] } })).toEqual(["alya", "dewi"]);
    expect(list({ team: { id: "tim-2", streams: [] } })).toEqual(["citra"]);
  });
  test("together narrow", () => {
    expect(list({ streams: ["3571011001/05"], notWeighedThisMonth: false, toReview: false })).toEqual([
      "alya",
    ]);
  });
});

test("a row says the newest figures, each category with its day, and whose they are", () => {
  const [row] = listChildren(
    [{ ...alya, measurements: [measured("2026-08-20"), measured(AS_OF, { lengthCm: undefined })] }],
    {},
    AS_OF,
  );
  expect(row).toMatchObject({
    latest: { date: AS_OF, weightKg: 10.2, lengthCm: undefined, isConfirmed: false },
    isWeighedThisMonth: true,
    isMeasuredThisMonth: false,
  });
  expect(row?.categories.map(({ index, date }) => [index, date])).toEqual(
    expect.arrayContaining([
      ["weightForAge", AS_OF],
      ["lengthForAge", "2026-08-20"],
    ]),
  );
});
test("oedema is a category without a z-score, found where it is counted", () => {
  const swollen = aChildKnown("a", { measurements: [measured(AS_OF, { oedema: true })] });
  const severe = { index: "weightForLength", band: "severelyWasted" } as const;
  const [row] = listChildren([swollen], { category: severe }, AS_OF);
  const found = row?.categories.find(({ index }) => index === "weightForLength");
  expect(found).toMatchObject({ band: { id: "severelyWastedByOedema" }, isFlagged: false });
  expect(found?.z).toBeUndefined();
});
test("a row survives the wire", () => {
  const rows = listChildren([alya, citra], {}, AS_OF);
  expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
});
