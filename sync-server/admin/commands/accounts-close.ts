import { closeAccount } from "../../accounts/end-sessions.ts";
import type { Command } from "../command.ts";
import { findWorker } from "../people/find-worker.ts";

export const accountsClose: Command = {
  name: "accounts close",
  summary: "Tutup akun: keluar dari semua HP, catatannya tetap ada",
  usage: "  --worker NOMOR|NAMA",
  options: { worker: { type: "string" } },
  run: async ({ world, regency, print, printError }, input) => {
    const found = await findWorker(world, regency, input.text("worker") ?? "");
    if (!found.ok) {
      printError(found.problem);
      return 1;
    }
    await closeAccount(world, regency, found.value.worker);
    print(`Akun ${found.value.name} ditutup. Yang belum terkirim di HP-nya tetap tersimpan di HP itu.`);
    return 0;
  },
};
