import { dueLog, forgetLog } from "../../erase/log-retention.ts";
import { applyRetention, dueRecords, parseRetention, retentionRequest } from "../../erase/retention.ts";
import type { Command } from "../command.ts";

export const retention: Command = {
  name: "retention",
  summary: "Hapus isi catatan yang melewati masa simpan, menurut berkas aturan",
  usage: [
    '  BERKAS   aturan: {"version": "1", "source": "nomor keputusan", "months": {"visit": 60}, "accessLogMonths": 24}',
    "           accessLogMonths: berapa bulan log siapa membuka data disimpan; sesudah --yes berjalan sendiri tiap hari",
    "  --yes    benar-benar hapus; tanpa ini hanya diperlihatkan berapa catatan yang kena",
    "Dihitung dari tulisan terakhir pada catatan itu. Tidak bisa dibatalkan. Memulihkan cadangan menjalankannya lagi sendiri.",
  ].join("\n"),
  options: { yes: { type: "boolean" } },
  run: async ({ world, regency, readFile, keptRules, print, printError }, input) => {
    const [file] = input.rest;
    const bytes = file === undefined ? undefined : await readFile(file);
    if (!bytes) {
      printError("Sebutkan berkas aturan yang ada: npm run admin -- retention BERKAS");
      return 2;
    }
    const rules = parseRetention(Buffer.from(bytes).toString("utf8"));
    if (!rules.ok) {
      printError(rules.problem);
      return 2;
    }
    // First, like an erasure: a restore in between must know of them.
    if (input.isSet("yes")) keptRules?.keep(Buffer.from(bytes).toString("utf8"));
    const now = new Date(world.clock());
    const due = await world.store.read(regency, (tx) => dueRecords(tx, rules.value, now));
    for (const [kind, records] of due) print(`${kind}: ${records.length} catatan melewati masa simpan`);
    const entries = await dueLog(world, regency, rules.value, now);
    if (entries > 0) print(`log akses: ${entries} catatan melewati masa simpan`);
    if (due.size + entries === 0) {
      print("Tidak ada yang melewati masa simpan.");
      return 0;
    }
    if (!input.isSet("yes")) {
      print("Belum ada yang dihapus. Ulangi dengan --yes. Ini tidak bisa dibatalkan.");
      return 2;
    }
    const request = retentionRequest(rules.value);
    const erased = await applyRetention(world, regency, due, request, now);
    await forgetLog(world, regency, rules.value, now);
    if (entries > 0) print(`${entries} catatan log akses dihapus.`);
    print(`Isi ${erased} versi dihapus menurut aturan ${rules.value.version} (${rules.value.source}).`);
    return 0;
  },
};
