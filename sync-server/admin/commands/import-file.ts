import { importProblemText } from "../../import/problem-text.ts";
import { reportText } from "../../import/report-text.ts";
import { runImport } from "../../import/run-import.ts";
import type { Command } from "../command.ts";
import { areaProblemText, parseArea } from "../people/parse-area.ts";

/** Records between two words of progress: a kelurahan passes in silence, a city does not. */
const PROGRESS_EVERY = 8_000;

export const importFile: Command = {
  name: "import",
  summary: "Masukkan data awal dari CSV atau XLSX (ekspor e-PPGBM atau daftar orang)",
  usage: [
    "  BERKAS               CSV atau XLSX; kolom dikenali dari judulnya",
    "  --area KODE|NAMA     hanya kelurahan/desa ini; perlu bila berkas tidak punya kolom Desa/Kel",
    "  --dry-run            percobaan: laporkan semuanya, jangan simpan apa pun",
    "Dijalankan lagi dengan berkas yang sama tidak mengubah apa pun.",
  ].join("\n"),
  options: { area: { type: "string" }, "dry-run": { type: "boolean" } },
  run: async ({ world, regency, today, readFile, print, printError }, input) => {
    const [path] = input.rest;
    if (path === undefined) {
      printError("Tulis nama berkasnya: npm run admin -- import BERKAS");
      return 2;
    }
    const wanted = input.text("area");
    const area = wanted === undefined ? undefined : parseArea(regency, wanted);
    if (area && (!area.ok || area.value.length !== 10)) {
      printError(area.ok ? `"${wanted}" bukan kelurahan atau desa.` : areaProblemText(area.problem));
      return 2;
    }
    const bytes = await readFile(path);
    if (!bytes) {
      printError(`Berkas ${path} tidak ditemukan atau tidak dapat dibaca.`);
      return 1;
    }
    const isDryRun = input.isSet("dry-run");
    const report = await runImport(world, bytes, {
      regency,
      area: area?.value,
      today,
      isDryRun,
      onProgress: (done, all) => {
        if (done % PROGRESS_EVERY === 0 && done < all) print(`${done} dari ${all} catatan ...`);
      },
    });
    if (!report.ok) {
      printError(importProblemText(report.problem));
      return 1;
    }
    print(reportText(report.value));
    return 0;
  },
};
