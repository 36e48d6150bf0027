import type { Command } from "../command.ts";

export const backupNow: Command = {
  name: "backup now",
  summary: "Buat cadangan sekarang, tanpa menghentikan server",
  usage: "  (tanpa pilihan; tempatnya BACKUP_DIR, biasanya backups di dalam DATA_DIR)",
  options: {},
  run: async ({ backup, print }) => {
    print(`Cadangan selesai: ${await backup()}`);
    print("Simpan juga secret.key dari DATA_DIR di tempat lain: cadangan tidak dapat dipakai tanpanya.");
    return 0;
  },
};
