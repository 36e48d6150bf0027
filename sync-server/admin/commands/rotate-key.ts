import type { Command } from "../command.ts";

export const rotateKeyCommand: Command = {
  name: "rotate-key",
  summary: "Ganti kunci data: NIK, No KK, nomor HP dan salinan tertolak disegel ulang",
  usage: [
    "  (tanpa pilihan)",
    "Berjalan selagi server hidup; bila terputus, jalankan lagi. Kunci lama tetap disimpan: cadangan lama membutuhkannya.",
    "Dengan DATA_KEY: tulis kunci baru di depan (nama:kunci,lama:kunci), jalankan ulang server, lalu perintah ini.",
  ].join("\n"),
  options: {},
  run: async ({ rotateKey, print }) => {
    const { key, rows } = await rotateKey();
    print(`Kunci sekarang ${key}; ${rows} baris disegel ulang.`);
    print("Salin berkas kunci ke tempat lain, terpisah dari cadangan.");
    return 0;
  },
};
