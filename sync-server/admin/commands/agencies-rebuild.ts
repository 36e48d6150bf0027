import { rebuildCopies } from "../../agencies/rebuild-copies.ts";
import type { Command } from "../command.ts";

export const agenciesRebuild: Command = {
  name: "agencies rebuild",
  summary:
    "Susun ulang salinan rujukan di semua lembaga dari catatan keluarga; yang sudah benar tidak berubah",
  usage: "  (tanpa pilihan; restore dan epoch bump melakukannya sendiri)",
  options: {},
  run: async ({ world, regency, print, printError }) => {
    const looked = await rebuildCopies(world, regency);
    const left = await world.store.read(regency, (tx) => tx.agencyItems.due(1));
    if (left.length > 0) {
      printError("Sebagian belum tersusun; lihat log server (notPassedOn), lalu ulangi.");
      return 1;
    }
    print(`Diperiksa ${looked} orang atau keluarga yang pernah dirujuk.`);
    return 0;
  },
};
