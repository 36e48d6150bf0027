import { passOnDue } from "../../agencies/pass-on.ts";
import { countErasable, eraseSubject } from "../../erase/erase-subject.ts";
import { nowOf } from "../../world.ts";
import type { Command } from "../command.ts";

const ID = /^[A-Za-z0-9_.:/-]{1,80}$/;

export const erase: Command = {
  name: "erase",
  summary: "Hapus isi semua catatan tentang seseorang atau satu keluarga, atas permintaan tertulis",
  usage: [
    "  --subject ID     orang atau keluarga (id ada di alamat halamannya)",
    "  --request TEKS   nomor surat permintaan, tanpa spasi: 470/12-XI/2026",
    "  --yes            benar-benar hapus; tanpa ini hanya diperlihatkan berapa catatan yang kena",
    "Tidak bisa dibatalkan. HP menghapus salinannya pada sinkronisasi berikutnya; kiriman baru tentangnya ditolak.",
    "Nama kepala keluarga dan catatan anggota lain adalah catatan sendiri: hapus tiap orang yang diminta.",
  ].join("\n"),
  options: { subject: { type: "string" }, request: { type: "string" }, yes: { type: "boolean" } },
  run: async ({ world, regency, erasures, print, printError }, input) => {
    const [subject, request] = [input.text("subject"), input.text("request")];
    if (subject === undefined || request === undefined || !ID.test(subject) || !ID.test(request)) {
      printError(
        "Sebutkan: npm run admin -- erase --subject ID --request NOMOR --yes (tanpa spasi, paling panjang 80 huruf).",
      );
      return 2;
    }
    const { kinds, refused } = await world.store.read(regency, (tx) => countErasable(tx, subject));
    if (kinds.size === 0 && refused === 0) {
      printError("Tidak ada catatan tentang id itu di sini.");
      return 1;
    }
    if (!input.isSet("yes")) {
      for (const [kind, count] of kinds) print(`${kind}: ${count} catatan`);
      if (refused > 0) print(`ditolak: ${refused} catatan`);
      print("Belum ada yang dihapus. Ulangi dengan --yes. Ini tidak bisa dibatalkan.");
      return 2;
    }
    const erasure = { subject, request, at: nowOf(world) };
    // Listed first: what is listed and not done is done at the next restore, what is done and not listed would come back.
    erasures.add({ regency, ...erasure });
    const count = await eraseSubject(world, regency, erasure);
    await passOnDue(world, regency);
    print(
      `Isi ${count.erased} catatan dihapus${count.before > 0 ? `, ${count.before} sudah terhapus sebelumnya` : ""}.`,
    );
    print("HP yang menyimpannya menghapus salinannya pada sinkronisasi berikutnya.");
    print(
      "Cadangan lama masih memuatnya sampai giliran terhapus; setelah dipulihkan, daftar ini diterapkan lagi.",
    );
    return 0;
  },
};
