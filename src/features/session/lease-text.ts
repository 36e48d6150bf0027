import { storageProblemText } from "#features/shared/form/storage-problem-text.ts";
import type { UnlockProblem } from "#storage/device-types.ts";
import { unlockAnswer } from "./use-unlock.ts";

/** Why the server's part of the key did not come. */
export type LeaseProblem =
  | { readonly type: "NotReached" }
  /** This phone, or this person, is not to hold anything any more. */
  | { readonly type: "Revoked" }
  /** The server answered, and gives nothing: signed out, or it never had this phone's key. */
  | { readonly type: "NotGiven" };

/** Words of a phone that was too long without contact. */
export const leaseText = {
  title: "Terlalu lama tidak tersambung",
  safe: "Semua catatan di HP ini masih ada, terkunci. Tidak ada yang dihapus.",
  todo: "Sambungkan ke internet sebentar, lalu ketik PIN. Tanpa sinyal: pakai kunci pemulihan dari penyelia.",
  pin: "PIN, dengan sambungan internet",
  opening: "Menghubungi server dan membuka catatan …",
  recover: "Pakai kunci pemulihan",
  write: "Catat dulu tanpa membuka",
  letterTitle: "Catat dulu",
  letterWhat:
    "Ditulis terkunci: di HP ini tidak bisa dibaca siapa pun. Setelah terkirim dan catatan lama terbuka, ada di Beranda, di bagian Lanjutkan.",
  who: "Nama anak atau keluarga",
  whoHint: "Cukup supaya dikenali lagi nanti: nama anak, nama ibu, RW.",
  whoMissing: "Tulis dulu siapa.",
  date: "Tanggal",
  weight: "Berat (kg)",
  length: "Panjang atau tinggi (cm)",
  note: "Catatan lain",
  save: "Simpan terkunci",
  saved: {
    server: "Tersimpan, menunggu dikirim. Boleh mencatat lagi.",
    author: "Tersimpan di HP ini, terkunci. Boleh mencatat lagi.",
  },
  waiting: (count: string): string => `${count} catatan tersimpan, menunggu dikirim.`,
  noBox:
    "HP ini belum pernah dibuka sejak fitur ini ada, jadi belum bisa mencatat terkunci. Tulis di kertas dulu.",
} as const;

/** What a failed try means to the person. */
export const leaseProblemText = (problem: LeaseProblem | UnlockProblem): string => {
  switch (problem.type) {
    case "NotReached":
      return "Belum tersambung. Cari tempat yang ada sinyal, lalu ketik PIN lagi.";
    case "Revoked":
      return "HP ini tidak dipakai lagi untuk Damping. Catatan yang menunggu belum terkirim semua; coba lagi dengan sambungan internet.";
    case "NotGiven":
      return "Server tidak membuka HP ini. Hubungi penyelia.";
    case "Storage":
      return storageProblemText[problem.failure];
    default:
      return unlockAnswer(problem).error;
  }
};
