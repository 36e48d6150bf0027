import { signOutEverywhere } from "../../accounts/end-sessions.ts";
import type { Command } from "../command.ts";
import { findWorker } from "../people/find-worker.ts";

export const accountsSignOut: Command = {
  name: "accounts sign-out",
  summary: "Keluarkan sebuah akun dari semua HP (kode atau HP-nya mungkin jatuh ke tangan lain)",
  usage: "  --worker NOMOR|NAMA",
  options: { worker: { type: "string" } },
  run: async ({ world, regency, print, printError }, input) => {
    const found = await findWorker(world, regency, input.text("worker") ?? "");
    if (!found.ok) {
      printError(found.problem);
      return 1;
    }
    await signOutEverywhere(world, regency, found.value.worker);
    print(`${found.value.name} keluar dari semua HP. Catatan yang belum terkirim tetap di HP-nya, tersegel.`);
    print("Beri kode aktivasi baru supaya ia masuk lagi.");
    return 0;
  },
};
