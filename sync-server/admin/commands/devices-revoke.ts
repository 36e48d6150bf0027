import { revokeDevice } from "../../accounts/end-sessions.ts";
import type { Command } from "../command.ts";

export const devicesRevoke: Command = {
  name: "devices revoke",
  summary: "Cabut sebuah HP (hilang, dijual, ganti orang)",
  usage: "  NOMOR   nomor HP dari: npm run admin -- devices list",
  options: {},
  run: async ({ world, regency, print, printError }, { rest: [device] }) => {
    if (device === undefined) {
      printError("Tulis nomor HP-nya. Lihat: npm run admin -- devices list");
      return 2;
    }
    if (!(await revokeDevice(world, regency, device))) {
      printError(`HP ${device} tidak dikenal.`);
      return 1;
    }
    print("HP dicabut: pada sambungan berikutnya ia diberi tahu dan tidak bisa membaca atau mengirim lagi.");
    return 0;
  },
};
