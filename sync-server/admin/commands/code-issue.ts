import type { Command } from "../command.ts";
import { findWorker } from "../people/find-worker.ts";
import { issueSlips } from "../slips/issue-slips.ts";

export const codeIssue: Command = {
  name: "code issue",
  summary: "Kode aktivasi untuk satu orang, dengan lembar untuk dicetak",
  usage: [
    "  --worker NOMOR|NAMA",
    "  --out BERKAS.html    tempat lembarnya (biasanya kode-aktivasi.html)",
    "  --url ALAMAT         alamat aplikasi untuk QR (biasanya dari APP_URL)",
  ].join("\n"),
  options: { worker: { type: "string" }, out: { type: "string" }, url: { type: "string" } },
  run: async (context, input) => {
    const found = await findWorker(context.world, context.regency, input.text("worker") ?? "");
    if (!found.ok) {
      context.printError(found.problem);
      return 1;
    }
    if (found.value.closedAt !== null) {
      context.printError(`Akun ${found.value.name} sudah ditutup; kode tidak dibuat.`);
      return 1;
    }
    return (await issueSlips(context, [found.value], input)) ? 0 : 1;
  },
};
