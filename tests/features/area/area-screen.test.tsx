import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { AreaScreen } from "#features/area/area-screen.tsx";
import type { AreaProps } from "#features/area/use-area.ts";
import { aFamilyCard, aPersonCard, aSessionShowing, TEST_DAY } from "#support/cards.ts";
import { areaFamilies } from "./an-area.ts";

const supervised = aSessionShowing({
  familyCards: areaFamilies,
  grants: () => ({ version: 1, list: [{ role: "supervisor", area: "3571011001" }] }),
});
const screen = (parts: Partial<AreaProps> = {}): string =>
  render(
    <AreaScreen
      session={supervised}
      today={TEST_DAY}
      go={() => {}}
      replace={() => {}}
      query=""
      holdForm={() => () => {}}
      showToast={() => {}}
      {...parts}
    />,
  );

describe("Wilayah", () => {
  test("says how many children where, and the share measured", () => {
    const html = screen();
    expect(html).toContain("5 balita di RW 05, 08");
    expect(html).toContain("Diukur bulan ini 3 dari 5 balita (60%)");
    expect(html).toContain("cakupan rendah");
  });
  test("every number with somebody behind it leads to them", () => {
    expect(screen()).toContain('href="/wilayah?angka=stunted"');
    expect(screen()).not.toContain('href="/wilayah?angka=overweight"');
  });
  test("every child leads to their page", () => expect(screen().match(/href="\/orang\//g)).toHaveLength(5));
  test("an RW of the table leads to its children", () =>
    expect(screen()).toContain('href="/wilayah?rw=3571011001%2F08"'));
  test("an RW without a child under five is named, not tabled as zeros", () => {
    const grown = aFamilyCard("Tua", {
      stream: "3571011001/09",
      members: [aPersonCard("Hana", { stream: "3571011001/09", birthDate: civilDate(2019, 1, 1) })],
    });
    const html = screen({
      session: { ...supervised, people: () => [...supervised.people(), ...grown.members] },
    });
    expect(html).toContain("Belum ada balita tercatat: RW 09.");
  });
  test("opens narrowed by its address, with a way out", () => {
    const html = screen({ query: "?angka=notWeighed" });
    expect(html.match(/href="\/orang\//g)).toHaveLength(1);
    expect(html).toContain("Belum ditimbang bulan ini");
    expect(html).toContain("Tampilkan semua");
  });
  test("says so when nobody fits", () =>
    expect(screen({ query: "?kembali=1" })).toContain("Tidak ada anak yang cocok"));
  test("says what comes when the phone holds nobody yet", () =>
    expect(screen({ session: aSessionShowing() })).toContain("Belum ada balita di wilayah ini"));
  test("leads those who look after more to the server's view", () => {
    const session = aSessionShowing({
      grants: () => ({ version: 1, list: [{ role: "supervisor", area: "357101" }] }),
    });
    const html = screen({ session });
    expect(html).toContain('href="/wilayah/357101"');
    expect(html).toContain("Kecamatan Mojoroto");
    expect(html).not.toContain("Belum ada balita");
  });
});
