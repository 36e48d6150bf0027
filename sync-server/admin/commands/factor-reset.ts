import type { Command } from "../command.ts";
import { UNKNOWN_OPERATOR } from "../operator.ts";
import { findWorker } from "../people/find-worker.ts";

export const factorReset: Command = {
  name: "factor reset",
  summary: "Lepaskan kode kedua (aplikasi autentikator) sebuah akun yang HP-nya hilang",
  usage: [
    "  --worker NOMOR|NAMA",
    "Pastikan dulu orangnya, bertatap muka. Setelah ini ia memasang kode kedua yang baru; semua sesinya berakhir.",
  ].join("\n"),
  options: { worker: { type: "string" } },
  run: async ({ world, regency, operator = UNKNOWN_OPERATOR, print, printError }, input) => {
    const found = await findWorker(world, regency, input.text("worker") ?? "");
    if (!found.ok) {
      printError(found.problem);
      return 1;
    }
    const { worker, name } = found.value;
    await world.store.write(regency, async (tx) => {
      const at = new Date(world.clock()).toISOString();
      await tx.accounts.removeFactors([worker]);
      await tx.accounts.endSessions({ workers: [worker] }, at);
      await tx.accessLog.add([
        { at, worker: operator, device: "server", action: "factor.reset", target: worker },
      ]);
    });
    print(`Kode kedua ${name} dilepas dan semua sesinya berakhir. Beri kode aktivasi baru.`);
    return 0;
  },
};
