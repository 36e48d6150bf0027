import type { RegencyTree } from "./area.ts";
import { kotaBanjarbaru } from "./kota-banjarbaru.ts";
import { kotaBatu } from "./kota-batu.ts";
import { kotaKediri } from "./kota-kediri.ts";

/** The regencies this app knows by name. Adding one: its code in tools/generate-areas.ts, run it, and its line here. */
export const REGENCIES: readonly RegencyTree[] = [kotaKediri, kotaBatu, kotaBanjarbaru];

const treesByCode: ReadonlyMap<string, RegencyTree> = new Map(REGENCIES.map((tree) => [tree.code, tree]));

/** The practice village: a code that no place has, in no tree, so that nothing written there ever belongs anywhere. */
export const PRACTICE_AREA = "0000000001";

const namesByCode: ReadonlyMap<string, string> = new Map([
  [PRACTICE_AREA, "Desa Latihan"],
  ...REGENCIES.flatMap(({ code, name, districts }) => [
    [code, name] as const,
    ...districts.flatMap((district) => [
      [district.code, `Kecamatan ${district.name}`] as const,
      ...district.villages.map((village) => [village.code, village.name] as const),
    ]),
  ]),
]);

/** The districts and villages of a regency (four digits); undefined for one this app has no list of. */
export const areaTree = (regency: string): RegencyTree | undefined => treesByCode.get(regency);

/** The codes of the kelurahan and desa of a city or kecamatan, or the one that is asked for; none of a regency without a list. */
export const kelurahanIn = (area: string): readonly string[] =>
  (areaTree(area.slice(0, 4))?.districts ?? [])
    .flatMap(({ villages }) => villages.map(({ code }) => code))
    .filter((code) => code.startsWith(area));

/**
 * What people call an area or a stream: "Kota Kediri", "Kecamatan Mojoroto", "Bandar Lor", "Bandar Lor RW 05",
 * "Bandar Lor, RW belum diketahui" (`/0`). An area this app has no name for is shown by its code.
 */
export const areaName = (area: string): string => {
  const [code = area, rw] = area.split("/");
  const name = namesByCode.get(code) ?? code;
  if (rw === undefined) return name;
  return /^0+$/.test(rw) ? `${name}, RW belum diketahui` : `${name} RW ${rw}`;
};
