import { deviceHoldings } from "../../lists/device-holdings.ts";
import { nowOf } from "../../world.ts";
import type { Command } from "../command.ts";
import { UNKNOWN_OPERATOR } from "../operator.ts";

export const deviceHoldingsCommand: Command = {
  name: "device-holdings",
  summary: "Data siapa saja yang pernah ada di sebuah HP (untuk pemberitahuan bila HP hilang atau bocor)",
  usage: [
    "  NOMOR      nomor HP dari: npm run admin -- devices list",
    "  --reveal   dengan nama; pembukaan ini tercatat di catatan akses",
    "Yang disebut adalah yang boleh dimuat HP itu menurut wilayah pemakainya, dan yang tercatat dibuka di situ.",
  ].join("\n"),
  options: { reveal: { type: "boolean" } },
  run: async ({ world, regency, operator = UNKNOWN_OPERATOR, print, printError }, input) => {
    const [device] = input.rest;
    if (device === undefined) {
      printError("Tulis nomor HP-nya. Lihat: npm run admin -- devices list");
      return 2;
    }
    const held = await world.store.read(regency, (tx) => deviceHoldings(tx, device));
    if (!held) {
      printError(`HP ${device} tidak dikenal.`);
      return 1;
    }
    const isRevealed = input.isSet("reveal");
    if (isRevealed)
      await world.store.write(regency, (tx) =>
        tx.accessLog.add([
          { at: nowOf(world), worker: operator, device: "server", action: "holdings", target: device },
        ]),
      );
    for (const { subject, kind, stream, name, isOpened } of held)
      print(
        [subject, kind, stream, isOpened ? "dibuka" : "", isRevealed ? name : ""]
          .filter((text) => text !== "")
          .join("  "),
      );
    const people = held.filter(({ kind }) => kind === "person").length;
    print(`${held.length} subjek, ${people} di antaranya orang.`);
    return 0;
  },
};
