import { describe, expect, test } from "vitest";
import { areaName, areaTree, REGENCIES } from "#domain/areas/index.ts";

describe("areas", () => {
  test("Kota Kediri has 3 kecamatan with 14, 17 and 15 kelurahan", () => {
    const districts = areaTree("3571")?.districts ?? [];
    expect(districts.map(({ name, villages }) => [name, villages.length])).toEqual([
      ["Mojoroto", 14],
      ["Kota", 17],
      ["Pesantren", 15],
    ]);
  });

  test("Kota Batu has 24 and Kota Banjarbaru 20 kelurahan or desa", () => {
    const count = (code: string) => areaTree(code)?.districts.flatMap(({ villages }) => villages).length;
    expect([count("3579"), count("6372")]).toEqual([24, 20]);
  });

  test("every code lies inside its parent's and has its level's length", () => {
    for (const regency of REGENCIES) {
      expect(regency.code).toMatch(/^\d{4}$/);
      for (const district of regency.districts) {
        expect(district.code).toMatch(new RegExp(`^${regency.code}\\d{2}$`));
        for (const { code } of district.villages)
          expect(code).toMatch(new RegExp(`^${district.code}[12]\\d{3}$`));
      }
    }
  });

  test("an area and a stream are named as people call them", () => {
    expect(areaName("3571")).toBe("Kota Kediri");
    expect(areaName("357101")).toBe("Kecamatan Mojoroto");
    expect(areaName("3571011001")).toBe("Bandar Lor");
    expect(areaName("3571011001/05")).toBe("Bandar Lor RW 05");
    expect(areaName("3571011001/0")).toBe("Bandar Lor, RW belum diketahui");
  });

  test("an unknown area is shown by its code, an unknown regency has no tree", () => {
    expect(areaName("9999999999/02")).toBe("9999999999 RW 02");
    expect(areaTree("9999")).toBeUndefined();
  });
});
