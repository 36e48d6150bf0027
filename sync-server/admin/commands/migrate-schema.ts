import { migratePostgres } from "../../store/postgres/postgres-store.ts";
import type { Command } from "../command.ts";

export const migrateSchema: Command = {
  name: "migrate-schema",
  summary: "Siapkan tabel PostgreSQL, atau lihat dulu apa yang akan diubah",
  usage: [
    "  --to URL      postgres://pengguna@server:5432/damping (kata sandi: PGPASSWORD)",
    "  --dry-run     coba semua langkah lalu batalkan: tidak ada yang berubah",
    "  --sql         perlihatkan SQL setiap langkah",
    "Server melakukannya sendiri saat mulai; perintah ini untuk yang ingin melihat lebih dulu.",
  ].join("\n"),
  options: { to: { type: "string" }, "dry-run": { type: "boolean" }, sql: { type: "boolean" } },
  run: async ({ print, printError }, input) => {
    const url = input.text("to");
    if (url === undefined || !/^postgres(ql)?:\/\//.test(url)) {
      printError("Sebutkan basis datanya: npm run admin -- migrate-schema --to postgres://... --dry-run");
      return 2;
    }
    const dryRun = input.isSet("dry-run");
    try {
      const taken = await migratePostgres(url, { dryRun });
      for (const { number, name, sql } of taken) {
        print(`${number}. ${name}`);
        if (input.isSet("sql")) print(sql);
      }
      if (taken.length === 0) print("Tidak ada langkah baru.");
      else print(dryRun ? "Semua langkah berhasil dicoba dan dibatalkan lagi." : "Semua langkah selesai.");
      return 0;
    } catch (error) {
      printError(
        `Tidak berhasil, tidak ada yang berubah: ${error instanceof Error ? error.message : String(error)}`,
      );
      return 1;
    }
  },
};
