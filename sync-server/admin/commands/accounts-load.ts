import { importProblemText } from "../../import/problem-text.ts";
import { readTable } from "../../import/read-table.ts";
import type { AdminContext, Command } from "../command.ts";
import { type GrantsText, loadGrantsText } from "../people/grants-text.ts";
import { type LoadedAccounts, loadAccounts } from "../people/load-accounts.ts";
import { readAccountList } from "../people/read-account-list.ts";
import { issueSlips } from "../slips/issue-slips.ts";

export const accountsLoad: Command = {
  name: "accounts load",
  summary: "Buat banyak akun dari CSV atau XLSX",
  usage: [
    "  BERKAS               kolom: nama, peran, wilayah, RW, tim, posyandu, HP",
    "  --dry-run            percobaan: laporkan, jangan simpan apa pun",
    "  --codes              sekalian buat kode aktivasi untuk akun yang baru, dalam satu lembar cetak",
    "  --out BERKAS.html    tempat lembarnya (biasanya kode-aktivasi.html)",
    "  --url ALAMAT         alamat aplikasi untuk QR (biasanya dari APP_URL)",
    "Dijalankan lagi, akun yang sudah ada hanya disesuaikan wilayahnya.",
  ].join("\n"),
  options: {
    "dry-run": { type: "boolean" },
    codes: { type: "boolean" },
    out: { type: "string" },
    url: { type: "string" },
  },
  run: async (context, input) => {
    const { world, regency, readFile, print, printError } = context;
    const [path] = input.rest;
    if (path === undefined) {
      printError("Tulis nama berkasnya: npm run admin -- accounts load BERKAS");
      return 2;
    }
    const bytes = await readFile(path);
    if (!bytes) {
      printError(`Berkas ${path} tidak ditemukan atau tidak dapat dibaca.`);
      return 1;
    }
    const table = await readTable(bytes);
    if (!table.ok) {
      printError(importProblemText(table.problem));
      return 1;
    }
    const list = readAccountList(table.value, regency);
    if (!list) {
      printError('Baris judul tidak ditemukan: harus ada kolom "nama" dan "peran".');
      return 1;
    }
    const isDryRun = input.isSet("dry-run");
    const loaded = await loadAccounts(world, regency, list.rows, isDryRun);
    for (const { line, text } of list.problems) printError(`baris ${line} tidak diambil: ${text}`);
    const all = loaded.accounts.flatMap(({ grants }) => grants);
    printLoaded(print, loaded, await loadGrantsText(world, regency, all), isDryRun);
    const fresh = loaded.accounts.filter(({ isNew }) => isNew);
    if (input.isSet("codes") && !isDryRun && fresh.length > 0 && !(await issueSlips(context, fresh, input)))
      return 1;
    return list.problems.length === 0 ? 0 : 1;
  },
};

const printLoaded = (
  print: AdminContext["print"],
  { accounts, newPlaces }: LoadedAccounts,
  grantsText: GrantsText,
  isDryRun: boolean,
): void => {
  if (isDryRun) print("PERCOBAAN: belum ada yang disimpan.");
  for (const { kind, name, rws } of newPlaces)
    print(`${kind === "team" ? "tim" : "posyandu"} baru: ${name} (RW ${rws.join(", ") || "belum ada"})`);
  for (const { worker, name, grants, isNew } of accounts)
    print(`${isNew ? "baru" : "ada "}  ${worker}  ${name}  (${grantsText(grants)})`);
  const fresh = accounts.filter(({ isNew }) => isNew).length;
  print(`${fresh} akun baru, ${accounts.length - fresh} sudah ada.`);
};
