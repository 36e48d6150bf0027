import { unbindDevice } from "../../accounts/device-key.ts";
import type { Command } from "../command.ts";

export const devicesUnbind: Command = {
  name: "devices unbind",
  summary: "Terima lagi HP yang ditolak karena kuncinya hilang (sebagian datanya rusak)",
  usage: [
    "  NOMOR   nomor HP dari: npm run admin -- devices list",
    "Pastikan dulu HP itu benar milik orangnya, bertatap muka. Sesudah ini ia masuk dengan kode aktivasi baru, dan catatan",
    "yang belum terkirim di HP itu terkirim.",
  ].join("\n"),
  options: {},
  run: async ({ world, regency, print, printError }, { rest: [device] }) => {
    if (device === undefined) {
      printError("Tulis nomor HP-nya. Lihat: npm run admin -- devices list");
      return 2;
    }
    if (!(await unbindDevice(world, regency, device))) {
      printError(`HP ${device} tidak dikenal.`);
      return 1;
    }
    print("Kunci lama HP itu dilepas. Beri pemakainya kode aktivasi baru.");
    return 0;
  },
};
