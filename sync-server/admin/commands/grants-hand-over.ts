import { areaName } from "#domain/areas/index.ts";
import { type HandOverNote, handOverAll } from "../../hand-over/hand-over-all.ts";
import type { Command } from "../command.ts";
import { findWorker } from "../people/find-worker.ts";

export const grantsHandOver: Command = {
  name: "grants hand-over",
  summary: "Serahkan semua wilayah dan tugas seseorang kepada penggantinya, dengan catatan serah terima",
  usage: [
    "  --from NOMOR|NAMA   yang berhenti atau pindah",
    "  --to NOMOR|NAMA     penggantinya; wilayahnya sendiri tetap",
    "  --note ...          pesan untuk penggantinya, tampil di catatan serah terima",
    "  --out BERKAS        tulis catatan serah terima ke berkas ini juga",
    "Yang belum terkirim dari HP lama tetap diterima sampai 60 hari: catatan baru langsung, perubahan sebagai usulan.",
  ].join("\n"),
  options: {
    from: { type: "string" },
    to: { type: "string" },
    note: { type: "string" },
    out: { type: "string" },
  },
  run: async ({ world, regency, today, print, printError, writeFile }, input) => {
    const [from, to] = [
      await findWorker(world, regency, input.text("from") ?? ""),
      await findWorker(world, regency, input.text("to") ?? ""),
    ];
    if (!from.ok || !to.ok) {
      for (const found of [from, to]) if (!found.ok) printError(found.problem);
      return 1;
    }
    if (from.value.worker === to.value.worker) {
      printError("Yang menyerahkan dan penggantinya harus dua orang.");
      return 2;
    }
    if (to.value.closedAt !== null) {
      printError(`Akun ${to.value.name} sudah ditutup.`);
      return 1;
    }
    const note = await handOverAll(world, regency, from.value.worker, to.value.worker);
    const text = [
      `Serah terima ${today}: ${from.value.name} kepada ${to.value.name}`,
      ...linesOf(note),
      ...(input.text("note") === undefined ? [] : [`Pesan: ${input.text("note")}`]),
    ].join("\n");
    print(text);
    const out = input.text("out");
    if (out !== undefined && !(await writeFile(out, `${text}\n`))) {
      printError(`Serah terima sudah berlaku, tetapi ${out} tidak bisa ditulis.`);
      return 1;
    }
    return 0;
  },
};

const linesOf = ({ streams, devices }: HandOverNote): readonly string[] => [
  ...(streams.length === 0 ? ["Belum ada keluarga di wilayahnya."] : []),
  ...streams.map(
    ({ stream, families, people, children, proposals, conflicts }) =>
      `${areaName(stream)}: ${families} keluarga, ${people} orang, ${children} anak; ` +
      `menunggu keputusan: ${proposals} usulan, ${conflicts} catatan berbeda`,
  ),
  ...devices.map(
    ({ label, lastSeenAt, unsent }) =>
      `HP lama ${label}: terakhir tersambung ${lastSeenAt?.slice(0, 10) ?? "belum pernah"}, ` +
      (unsent === null || unsent === 0
        ? "tidak ada yang belum terkirim waktu itu"
        : `${unsent} catatan belum terkirim waktu itu; sambungkan HP ini sebelum disimpan`),
  ),
];
