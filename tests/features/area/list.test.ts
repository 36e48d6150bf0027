import { describe, expect, test } from "vitest";
import { type AreaFilter, filterToQuery, isNarrowed, readFilter } from "#features/area/area-filter.ts";
import { childrenOnPhone } from "#features/area/children-on-phone.ts";
import { afterPress, filterChips } from "#features/area/filter-chips.ts";
import { listOnPhone } from "#features/area/list-on-phone.ts";
import { rowGroups } from "#features/area/row-groups.ts";
import { rowWords } from "#features/area/row-words.ts";
import { servingsOnPhone } from "#features/area/servings.ts";
import { aSessionShowing, TEST_DAY } from "#support/cards.ts";
import { areaFamilies, posyanduMelati } from "./an-area.ts";

const session = aSessionShowing({
  familyCards: areaFamilies,
  references: (kind) => (kind === "posyandu" ? [posyanduMelati] : []),
});
const children = childrenOnPhone(session);
const servings = servingsOnPhone(session);
const rowsOf = (filter: AreaFilter) => listOnPhone(children, filter, servings, TEST_DAY);
const namesOf = (filter: AreaFilter) => rowsOf(filter).map(({ name }) => name);

describe("the list", () => {
  test("holds every child under five, by RW, then name", () =>
    expect(namesOf({})).toEqual(["Alya", "Bima", "Caca", "Dodi", "Eka"]));
  test.each<[string, AreaFilter, readonly string[]]>([
    ["not weighed this month", { notWeighedThisMonth: true }, ["Eka"]],
    ["to be checked", { toReview: true }, ["Caca"]],
    ["of an RW", { streams: ["3571011001/08"] }, ["Dodi", "Eka"]],
    ["of a whole kelurahan", { streams: ["3571011001"] }, ["Alya", "Bima", "Caca", "Dodi", "Eka"]],
    [
      "of a category, whenever measured",
      { category: { index: "lengthForAge", band: "stunted" } },
      ["Alya", "Eka"],
    ],
    [
      "of a posyandu: named by it, or living where it serves",
      { posyandu: "melati" },
      ["Bima", "Dodi", "Eka"],
    ],
    ["of a posyandu nobody knows: none, not all", { posyandu: "gone" }, []],
    ["behind a number", { number: "notWeighed" }, ["Eka"]],
    ["behind a number in an RW", { number: "weighed", streams: ["3571011001/08"] }, ["Dodi"]],
    ["without a birth date", { number: "withoutBirthDate" }, ["Fajar"]],
  ])("narrows to those %s", (_, filter, names) => expect(namesOf(filter)).toEqual(names));
  test("is told by RW", () =>
    expect(rowGroups(rowsOf({})).map(({ title, rows }) => [title, rows.length])).toEqual([
      ["RW 05", 3],
      ["RW 08", 2],
    ]));
});

describe("a row", () => {
  const wordsOf = (name: string) => {
    const row = rowsOf({}).find((known) => known.name === name);
    if (!row) throw new Error(`no ${name}`);
    return rowWords(row);
  };
  test("says who, where, and what was measured by whom", () => {
    expect(wordsOf("Alya").detail).toBe("16 bulan · Nama ibu belum ada · RT 02");
    expect(wordsOf("Alya").last).toBe("8,6 kg · 71,0 cm · 10 Nov 2026 · hasil kader");
  });
  test("marks what asks for attention, by its word", () =>
    expect(wordsOf("Alya").marks.map(({ word }) => word)).toContain("Pendek"));
  test("has one quiet mark when all is well", () =>
    expect(wordsOf("Bima").marks).toEqual([{ tone: "normal", word: "Hasil terakhir normal" }]));
  test("names no category for a figure in doubt", () => {
    const words = wordsOf("Caca").marks.map(({ word }) => word);
    expect(words).toContain("Angka perlu dicek");
    expect(words).not.toContain("Sangat pendek");
  });
  test("never reads stunting", () => {
    const all = rowsOf({}).map((row) => JSON.stringify(rowWords(row).marks));
    expect(all.join()).not.toMatch(/stunting/i);
  });
});

describe("the filter in the address", () => {
  const full: AreaFilter = {
    number: "stunted",
    category: { index: "weightForAge", band: "underweight" },
    notWeighedThisMonth: true,
    toReview: true,
    sentBack: true,
    streams: ["3571011001/05", "3571011001"],
    posyandu: "melati",
    team: "tim-2",
  };
  test("reads back as it was written", () => expect(readFilter(filterToQuery(full))).toEqual(full));
  test("is empty when nothing narrows", () => {
    expect(filterToQuery({})).toBe("");
    expect(isNarrowed(readFilter(""))).toBe(false);
  });
  test("of an old or broken link narrows nothing it does not know", () =>
    expect(isNarrowed(readFilter("?angka=hologram&kategori=aura.merah&rw=abc"))).toBe(false));
});

describe("chips", () => {
  test("say what is chosen", () => {
    const chips = filterChips({ streams: ["3571011001/05"], posyandu: "melati" }, servings);
    expect(chips.filter(({ isOn }) => isOn).map(({ label }) => label)).toEqual(["RW 05", "Melati"]);
  });
  test("a number's chip is there only while its children are listed, and lets go of it", () => {
    expect(filterChips({}, servings).map(({ id }) => id)).not.toContain("number");
    expect(filterChips({ number: "stunted" }, servings)[0]?.label).toBe("Pendek bulan ini");
    expect(afterPress({ number: "stunted" }, "number")?.number).toBeUndefined();
  });
  test("switches turn on and off; choices open a sheet", () => {
    expect(afterPress({}, "toReview")?.toReview).toBe(true);
    expect(afterPress({ toReview: true }, "toReview")?.toReview).toBeUndefined();
    expect(afterPress({}, "category")).toBeUndefined();
  });
});
