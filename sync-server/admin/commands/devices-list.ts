import { isServerDevice } from "../../accept/server-author.ts";
import type { Command } from "../command.ts";
import { localMoment } from "../local-moment.ts";

export const devicesList: Command = {
  name: "devices list",
  summary: "Daftar HP: pemakai, terakhir terhubung, yang belum terkirim",
  usage: "  (tanpa pilihan)",
  options: {},
  run: async ({ world, regency, print }) => {
    const { devices, names } = await world.store.read(regency, async (tx) => ({
      devices: (await tx.devices.all()).filter(({ device }) => !isServerDevice(device)),
      names: new Map((await tx.accounts.all()).map(({ worker, name }) => [worker, name])),
    }));
    for (const { device, worker, label, lastSeenAt, toldUnsent, revokedAt } of devices)
      print(
        [
          device,
          names.get(worker) ?? worker,
          label,
          lastSeenAt === null ? "belum pernah terhubung" : `terhubung ${localMoment(lastSeenAt, regency)}`,
          toldUnsent === null ? "" : `belum terkirim ${toldUnsent}`,
          revokedAt === null ? "" : "DICABUT",
        ]
          .filter((text) => text !== "")
          .join("  "),
      );
    print(`${devices.length} HP.`);
    return 0;
  },
};
