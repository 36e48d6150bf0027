import { areaName, areaTree } from "#domain/areas/index.ts";
import type { Command } from "../command.ts";

export const areasList: Command = {
  name: "areas list",
  summary: "Daftar kode wilayah",
  usage: "  [KODE]   hanya kecamatan ini (enam angka)",
  options: {},
  run: async ({ regency, print, printError }, { rest: [code] }) => {
    const tree = areaTree(regency);
    if (!tree) {
      printError(`Nama wilayah untuk kode ${regency} belum ada di aplikasi ini.`);
      return 1;
    }
    const districts = tree.districts.filter((district) => code === undefined || district.code === code);
    if (districts.length === 0) {
      printError(`Kecamatan ${code} tidak ada di ${tree.name}.`);
      return 1;
    }
    print(`${tree.code}        ${tree.name}`);
    for (const district of districts) {
      print(`${district.code}      ${areaName(district.code)}`);
      for (const { code: village, name } of district.villages) print(`${village}  ${name}`);
    }
    return 0;
  },
};
