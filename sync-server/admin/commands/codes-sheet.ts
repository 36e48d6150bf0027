import type { Command } from "../command.ts";
import { accountsIn } from "../people/accounts-in.ts";
import { areaProblemText, parseArea } from "../people/parse-area.ts";
import { issueSlips } from "../slips/issue-slips.ts";

export const codesSheet: Command = {
  name: "codes sheet",
  summary: "Kode aktivasi untuk semua orang di satu wilayah, dalam satu lembar cetak",
  usage: [
    "  --area KODE|NAMA     semua akun yang bertugas di wilayah ini",
    "  --new                hanya yang belum pernah masuk di HP mana pun",
    "  --out BERKAS.html    tempat lembarnya (biasanya kode-aktivasi.html)",
    "  --url ALAMAT         alamat aplikasi untuk QR (biasanya dari APP_URL)",
  ].join("\n"),
  options: {
    area: { type: "string" },
    new: { type: "boolean" },
    out: { type: "string" },
    url: { type: "string" },
  },
  run: async (context, input) => {
    const { world, regency, printError } = context;
    const area = parseArea(regency, input.text("area") ?? "");
    if (!area.ok) {
      printError(`Isi --area: ${areaProblemText(area.problem)}`);
      return 2;
    }
    const people = (await accountsIn(world, regency, area.value)).filter(
      ({ closedAt, hasSignedIn }) => closedAt === null && !(input.isSet("new") && hasSignedIn),
    );
    if (people.length === 0) {
      printError("Tidak ada akun yang cocok; kode tidak dibuat.");
      return 1;
    }
    return (await issueSlips(context, people, input)) ? 0 : 1;
  },
};
