import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import type { Grant } from "#domain/access/grant.ts";
import { hasHomeCounts } from "#features/area/has-home-counts.ts";
import { HomeCounts } from "#features/area/home-counts.tsx";
import { TodayScreen } from "#features/today/today-screen.tsx";
import { aSessionShowing, TEST_DAY } from "#support/cards.ts";
import type { Lists } from "#sync/lists-transport.ts";
import { areaFamilies } from "./an-area.ts";

const never = () => new Promise<never>(() => {});
const silent: Lists = {
  summary: never,
  places: never,
  programme: never,
  children: never,
  subject: never,
  history: never,
  review: never,
  devices: never,
  recovery: never,
  quality: never,
  careSummary: never,
  families: never,
};
const sessionOf = (grant: Grant, familyCards = areaFamilies) =>
  aSessionShowing({ familyCards, grants: () => ({ version: 1, list: [grant] }) });
const home = (session: ReturnType<typeof sessionOf>): string =>
  render(
    <TodayScreen
      session={session}
      today={TEST_DAY}
      counts={<HomeCounts session={session} today={TEST_DAY} lists={silent} />}
    />,
  );

describe("Beranda of whoever looks after an area", () => {
  test("opens with the counts, each leading to the children behind it, before the children of today", () => {
    const html = home(sessionOf({ role: "supervisor", area: "3571011001" }));
    expect(html).toContain("4 dari 5 balita");
    expect(html).toContain('href="/wilayah?angka=stunted"');
    expect(html).toContain("cakupan rendah");
    expect(html.indexOf("Angka bulan ini")).toBeLessThan(html.indexOf("Belum ditimbang bulan ini:"));
  });
  test("asks the server where the area is too wide for a phone, and says nothing of registering", () => {
    const html = home(sessionOf({ role: "supervisor", area: "357101" }, []));
    expect(html).toContain("Kecamatan Mojoroto");
    expect(html).toContain("Mengambil angka wilayah");
    expect(html).toContain('href="/wilayah/357101"');
    expect(html).not.toContain("Belum ada balita di sini");
  });
  test("is for supervisors, admins and wide areas, not for cadres", () => {
    const isFor = (grant: Grant) => hasHomeCounts(sessionOf(grant, []));
    expect(isFor({ role: "supervisor", area: "3571011001" })).toBe(true);
    expect(isFor({ role: "admin", area: "3571" })).toBe(true);
    expect(isFor({ role: "healthWorker", area: "357101" })).toBe(true);
    expect(isFor({ role: "healthWorker", area: "3571011001" })).toBe(false);
    expect(isFor({ role: "cadre", area: "3571011001/05" })).toBe(false);
  });
});
