import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { FamiliesScreen } from "#features/families/list/families-screen.tsx";
import { FamilyList } from "#features/families/list/family-list.tsx";
import { familyGroups, membersShort, NO_FILTER, streamCounts } from "#features/families/list/family-rows.ts";
import { familiesOf } from "#features/families/list/use-families.ts";
import { aFamilyCard, aPersonCard, aSessionShowing, NO_MARKS, TEST_DAY } from "#support/cards.ts";

const mother = aPersonCard("Siti", { group: "woman", birthDate: civilDate(1995, 1, 1) });
const child = aPersonCard("Alya");
const rw03 = { stream: "3571011001/03", rw: "03" };

describe("families in a list", () => {
  const families = [
    aFamilyCard("Wati", { rt: "03" }),
    aFamilyCard("Budi", { rt: "01", members: [mother, child] }),
    aFamilyCard("Agus", { ...rw03, members: [aPersonCard("Listed", { listStatus: "fromList" })] }),
  ];

  test("stand under their RW, by RT, then by head", () => {
    const groups = familyGroups(families, NO_FILTER, TEST_DAY);
    expect(groups.map(({ title, rows }) => [title, rows.map((row) => row.title)])).toEqual([
      ["RW 03 · 1 keluarga", ["Agus"]],
      ["RW 05 · 2 keluarga", ["Budi", "Wati"]],
    ]);
    expect(groups[1]?.rows[0]?.detail).toBe("RT 01 · 1 balita, 1 ibu");
  });

  test("several kelurahan are told apart", () => {
    const two = [...families, aFamilyCard("Eko", { stream: "3571011002/01", rw: "01" })];
    expect(familyGroups(two, NO_FILTER, TEST_DAY)[2]?.title).toMatch(/^\S.* RW 01 · 1 keluarga$/);
  });

  test("are narrowed by RW and by who was never visited", () => {
    const only = (filter: Partial<typeof NO_FILTER>) =>
      familyGroups(families, { ...NO_FILTER, ...filter }, TEST_DAY).flatMap(({ rows }) =>
        rows.map(({ title }) => title),
      );
    expect(only({ streams: ["3571011001/03"] })).toEqual(["Agus"]);
    expect(only({ fromList: true })).toEqual(["Agus"]);
    expect(streamCounts(families)).toEqual(
      new Map([
        ["3571011001/03", 1],
        ["3571011001/05", 2],
      ]),
    );
  });

  test("members are counted alive only, grown children among the others", () => {
    const members = [
      child,
      aPersonCard("Dead", { life: "dead" }),
      aPersonCard("Big", { birthDate: civilDate(2015, 1, 1) }),
    ];
    expect(membersShort(members, TEST_DAY)).toBe("1 balita, 1 orang lain");
    expect(membersShort([], TEST_DAY)).toBe("Belum ada anggota");
  });

  test("a family found through several members is listed once", () => {
    const family = families[1] ?? aFamilyCard("x");
    expect(
      familiesOf([
        { type: "person", person: child, family },
        { type: "family", family },
        { type: "person", person: aPersonCard("Lone") },
      ]),
    ).toEqual([family]);
  });
});

describe("the screen", () => {
  test("an empty phone says what to do", () => {
    const html = render(<FamiliesScreen session={aSessionShowing()} today={TEST_DAY} />);
    expect(html).toContain("Belum ada keluarga di HP ini");
    expect(html).toContain('href="/keluarga/baru"');
  });

  test("opens on families of a list when asked to", () => {
    const familyCards = [
      aFamilyCard("Wati", { members: [child] }),
      aFamilyCard("Agus", { members: [aPersonCard("Listed", { listStatus: "fromList" })] }),
    ];
    const html = render(
      <FamiliesScreen session={aSessionShowing({ familyCards })} today={TEST_DAY} filter="daftar" />,
    );
    expect(html).toContain("Agus");
    expect(html).not.toContain("Wati");
  });

  test("marks what differs and what is only here, in words", () => {
    const marked = aFamilyCard("Wati", { marks: { ...NO_MARKS, pending: 1, conflicts: 1 } });
    const html = render(
      <FamilyList groups={familyGroups([marked], NO_FILTER, TEST_DAY)} mostRows={10} onMore={() => {}} />,
    );
    expect(html).toContain("Dua catatan berbeda");
    expect(html).toContain("Masih di HP ini");
  });

  test("a long list is drawn in parts and says how much is left", () => {
    const many = Array.from({ length: 30 }, (_, i) => aFamilyCard(`F${i}`));
    const html = render(
      <FamilyList groups={familyGroups(many, NO_FILTER, TEST_DAY)} mostRows={10} onMore={() => {}} />,
    );
    expect(html.match(/<li/g)).toHaveLength(10);
    expect(html).toContain("Tampilkan 20 keluarga lagi");
  });
});
