import { areaName } from "#domain/areas/index.ts";
import { splitArea } from "../../areas/split-area.ts";
import type { Command } from "../command.ts";
import { parseRwList } from "../people/parse-grant.ts";

const KELURAHAN = /^\d{10}$/;

export const areasSplit: Command = {
  name: "areas split",
  summary:
    "Pindahkan beberapa RW ke kelurahan lain (pemekaran): keluarga, posyandu, tim, dan wilayah petugasnya",
  usage: [
    "  --from KODE   kelurahan lama, sepuluh angka",
    '  --rw DAFTAR   RW yang pindah, misalnya "05,06"',
    "  --to KODE     kelurahan baru, sepuluh angka",
    "  --reason ...  misalnya nomor peraturannya; tampil di riwayat keluarga",
    "  --yes         jalankan; tanpa ini hanya dijelaskan",
    "  --close       akhiri wilayah lama petugas; setelah semua HP tersambung lagi",
    "Keluarga pindah dengan seluruh riwayatnya. Aman diulang: yang baru tiba dari HP yang lama luring ikut dipindahkan.",
  ].join("\n"),
  options: {
    from: { type: "string" },
    rw: { type: "string" },
    to: { type: "string" },
    reason: { type: "string" },
    close: { type: "boolean" },
    yes: { type: "boolean" },
  },
  run: async ({ world, regency, print, printError }, input) => {
    const [from = "", to = ""] = [input.text("from"), input.text("to")];
    const reason = (input.text("reason") ?? "").trim();
    const bad = [from, to].find((code) => !KELURAHAN.test(code) || !code.startsWith(regency));
    if (bad !== undefined || from === to) {
      printError(
        bad === undefined
          ? "Kelurahan lama dan baru harus berbeda."
          : `"${bad}" bukan kode kelurahan ${areaName(regency)}.`,
      );
      return 2;
    }
    const rws = parseRwList(input.text("rw") ?? "");
    if (!rws.ok || rws.value.length === 0) {
      printError(rws.ok ? "Isi --rw dengan RW yang pindah." : `"${rws.problem}" bukan nomor RW.`);
      return 2;
    }
    if (reason === "") {
      printError("Isi --reason: mengapa RW ini pindah.");
      return 2;
    }
    const what = `RW ${rws.value.join(", ")} dari ${areaName(from)} (${from}) ke ${areaName(to)} (${to})`;
    if (!input.isSet("yes")) {
      print(`Akan dipindahkan: ${what}. Ulangi dengan --yes untuk menjalankan.`);
      return 0;
    }
    const done = await splitArea(world, regency, {
      ...{ from, rws: rws.value, to, reason },
      isClosing: input.isSet("close"),
    });
    print(`${what}: ${done.families} keluarga, ${done.places} posyandu dan tim, ${done.workers} petugas.`);
    for (const name of done.torn)
      print(`  ${name} melayani dua kelurahan sekarang: bagi RW-nya di layar Posyandu atau Tim.`);
    if (done.proposed > 0)
      print(`  ${done.proposed} keluarga masih usulan dan tetap di tempat lama sampai diputus.`);
    return 0;
  },
};
