import type { Command } from "../command.ts";

export const backupNow: Command = {
  name: "backup now",
  summary: "Buat cadangan sekarang, tanpa menghentikan server",
  usage: "  (tanpa pilihan; tempatnya BACKUP_DIR, biasanya backups di dalam DATA_DIR)",
  options: {},
  run: async ({ backup, print }) => {
    print(`Cadangan selesai: ${await backup()}`);
    print(
      "Cadangan tersegel. Simpan juga secret.key dan berkas kunci data (data-keys.json) di tempat lain: cadangan tidak dapat dibuka tanpanya.",
    );
    return 0;
  },
};
