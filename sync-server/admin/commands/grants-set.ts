import { setGrants } from "../../accounts/set-grants.ts";
import type { Command } from "../command.ts";
import { findWorker } from "../people/find-worker.ts";
import { loadGrantsText } from "../people/grants-text.ts";
import { parseGrantList } from "../people/parse-grant.ts";

export const grantsSet: Command = {
  name: "grants set",
  summary: "Tetapkan peran dan wilayah sebuah akun (menggantikan yang lama)",
  usage: [
    "  --worker NOMOR|NAMA",
    '  --grant PERAN:WILAYAH  boleh diulang; misalnya "kader:3571011001/01,02" atau "penyelia:Kota Kediri"',
    "  --none                 cabut semuanya",
  ].join("\n"),
  options: {
    worker: { type: "string" },
    grant: { type: "string", multiple: true },
    none: { type: "boolean" },
  },
  run: async ({ world, regency, print, printError }, input) => {
    const wanted = input.all("grant");
    if ((wanted.length === 0) !== input.isSet("none")) {
      printError("Isi --grant, atau --none untuk mencabut semuanya.");
      return 2;
    }
    const parsed = parseGrantList(regency, wanted);
    if (!parsed.ok) {
      printError(parsed.problem);
      return 2;
    }
    const grants = parsed.value;
    const found = await findWorker(world, regency, input.text("worker") ?? "");
    if (!found.ok) {
      printError(found.problem);
      return 1;
    }
    await setGrants(world, regency, found.value.worker, grants);
    const grantsText = await loadGrantsText(world, regency, grants);
    print(`${found.value.name}: ${grantsText(grants)}. Berlaku pada sinkronisasi berikutnya.`);
    return 0;
  },
};
