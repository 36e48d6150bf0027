import { sealStore } from "../../seal/sealed-store.ts";
import { type MigrationProblem, migrateStore } from "../../store/migrate-store.ts";
import { openPostgresStore } from "../../store/postgres/postgres-store.ts";
import type { Command } from "../command.ts";

export const migrateStoreCommand: Command = {
  name: "migrate-store",
  summary: "Pindahkan semua data ke PostgreSQL, tanpa menghentikan pencatatan di HP",
  usage: [
    "  --to URL        postgres://pengguna@server:5432/damping (kata sandi: PGPASSWORD)",
    "  --everything    salin ulang juga yang tampak sama (bila perbandingan gagal tanpa sebab)",
    "Langkah: 1. jalankan selagi server hidup; 2. hentikan server dan jalankan sekali lagi, kini hanya sebentar;",
    "3. jalankan server dengan DATABASE_URL yang sama dan secret.key yang sama. Basis data lama jangan dipakai lagi.",
  ].join("\n"),
  options: { to: { type: "string" }, everything: { type: "boolean" } },
  run: async ({ world, print, printError }, input) => {
    const url = input.text("to");
    if (url === undefined || !/^postgres(ql)?:\/\//.test(url)) {
      printError("Sebutkan tujuan: npm run admin -- migrate-store --to postgres://...");
      return 2;
    }
    const target = await openPostgresStore({ url }).catch((error: unknown) => {
      printError(`PostgreSQL tidak dapat dibuka: ${error instanceof Error ? error.message : String(error)}`);
    });
    if (!target) return 1;
    try {
      let streams = 0;
      const sealed = world.keys ? sealStore(target, world.keys) : target;
      const moved = await migrateStore(world.store, sealed, {
        everything: input.isSet("everything"),
        onCopied: () => {
          streams += 1;
        },
      });
      if (!moved.ok) {
        printError(problemText(moved.problem));
        return 1;
      }
      for (const { regency, counts } of moved.value)
        print(
          `Kota/kabupaten ${regency}: ${counts.versions} catatan, ${counts.accounts} akun; isi dan jumlahnya sama.`,
        );
      print(`Selesai; ${streams} kelompok data disalin kali ini.`);
      print(
        "Server sudah berhenti sejak sebelum perintah ini? Kalau belum: hentikan, lalu jalankan sekali lagi.",
      );
      return 0;
    } finally {
      await target.close();
    }
  },
};

const problemText = (problem: MigrationProblem): string =>
  problem.type === "targetHoldsOthers"
    ? `PostgreSQL itu sudah berisi data lain (${problem.regency}: ${problem.what}). Tidak ada yang disalin.`
    : [
        `Belum sama (${problem.regency}): ${problem.what.slice(0, 5).join("; ")}.`,
        "Bila server masih hidup, itu wajar: hentikan server, lalu jalankan sekali lagi.",
      ].join("\n");
