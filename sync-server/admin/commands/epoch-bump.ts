import { rebuildCopies } from "../../agencies/rebuild-copies.ts";
import { raiseEpochs } from "../../backup/restore-backup.ts";
import { applyErasures } from "../../erase/erasure-list.ts";
import { reapplyRetention } from "../../erase/kept-rules.ts";
import type { Command } from "../command.ts";

export const epochBump: Command = {
  name: "epoch bump",
  summary:
    "Setelah basis data dipulihkan dengan cara lain: semua HP memuat ulang dan mengirim lagi yang hilang",
  usage:
    "  --yes   benar-benar lakukan; sekali saja, sebelum server dibuka (perintah restore sudah melakukannya)",
  options: { yes: { type: "boolean" } },
  run: async ({ world, erasures, keptRules, print, printError }, input) => {
    if (!input.isSet("yes")) {
      printError(
        "Ini membuat semua HP memuat ulang datanya. Ulangi dengan --yes bila cadangan baru saja dipulihkan.",
      );
      return 2;
    }
    const again = await applyErasures(world, erasures.all());
    if (again > 0) print(`Isi ${again} catatan yang pernah diminta dihapus, dihapus lagi.`);
    const rules = keptRules?.last();
    if (rules && !rules.ok) {
      printError(rules.problem);
      return 1;
    }
    const retained = rules?.value ? await reapplyRetention(world, rules.value) : 0;
    if (retained > 0) print(`Isi ${retained} versi yang melewati masa simpan, dihapus lagi.`);
    for (const regency of await world.store.regencies()) await rebuildCopies(world, regency);
    await raiseEpochs(world);
    print("Selesai. Semua HP memuat ulang pada sinkronisasi berikutnya.");
    return 0;
  },
};
