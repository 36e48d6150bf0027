import { describe, expect, test } from "vitest";
import { backUnlessTab, currentTab, tabsFor } from "#app/tabs-for.ts";
import type { Role } from "#domain/facts/version.ts";

const holding = (...list: readonly { role: Role; area: string }[]): Parameters<typeof tabsFor>[0] =>
  ({
    grants: () => ({ version: 1, list }),
    outbox: () => ({ refused: [] }),
  }) as unknown as Parameters<typeof tabsFor>[0];
const tabsOf = (...list: readonly { role: Role; area: string }[]): readonly string[] =>
  tabsFor(holding(...list)).map(({ href }) => href);

describe("the tabs below", () => {
  test("a cadre has her families, and nothing to review", () => {
    expect(tabsOf({ role: "cadre", area: "3571011001/05" })).toEqual(["/", "/keluarga", "/saya"]);
  });

  test("a supervisor has the area and the review, four in all", () => {
    expect(tabsOf({ role: "supervisor", area: "3571011001" })).toEqual([
      "/",
      "/wilayah",
      "/tinjauan",
      "/saya",
    ]);
  });

  test("a health worker of a kelurahan goes to families, one of a kecamatan to the area on the server", () => {
    expect(tabsOf({ role: "healthWorker", area: "3571011001" })).toContain("/keluarga");
    expect(tabsOf({ role: "healthWorker", area: "357101" })).toContain("/wilayah");
  });

  test("a posyandu cadre has her register and herself", () => {
    expect(tabsOf({ role: "posyanduCadre", area: "posyandu:1" })).toEqual(["/", "/saya"]);
  });

  test("the list of families leads back to Beranda for whoever has no tab for it", () => {
    expect(backUnlessTab(holding({ role: "cadre", area: "3571011001/05" }), "/keluarga")).toBeUndefined();
    expect(backUnlessTab(holding({ role: "supervisor", area: "3571011001" }), "/keluarga")).toBe("/");
    expect(backUnlessTab(holding({ role: "posyanduCadre", area: "posyandu:1" }), "/keluarga")).toBe("/");
  });

  test("the tab of a path is the longest that begins it; Beranda is only itself", () => {
    const tabs = [
      { href: "/", label: "Beranda", icon: "house" as const },
      { href: "/saya", label: "Saya", icon: "user" as const },
    ];
    expect(currentTab(tabs, "/saya/pengiriman")).toBe("/saya");
    expect(currentTab(tabs, "/sayang")).toBeUndefined();
    expect(currentTab(tabs, "/")).toBe("/");
  });
});
