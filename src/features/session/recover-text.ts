import { storageProblemText } from "#features/shared/form/storage-problem-text.ts";
import type { RecoverProblem, RecoveryTextProblem } from "#storage/device-types.ts";

/** Words of opening Damping again without the PIN. */
export const recoverText = {
  title: "Kunci pemulihan",
  field: "Kunci pemulihan",
  hint: "28 huruf dan angka, dalam 7 kelompok. Penyelia melihatnya di Saya, HP di wilayah.",
  why: "Kunci ini hanya berlaku di HP ini dan tidak perlu sinyal. Setelah itu buat PIN baru; semua catatan, isian yang belum selesai dan yang belum terkirim tetap ada.",
  scan: "Pindai QR",
  scanHint: "Arahkan ke QR di HP penyelia.",
  type: "Ketik saja",
  checking: "Memeriksa kunci …",
} as const;

const LETTER_PROBLEMS: Readonly<Record<RecoveryTextProblem, string>> = {
  tooShort: "Kunci belum lengkap: 28 huruf dan angka.",
  tooLong: "Kunci terlalu panjang: hanya 28 huruf dan angka.",
  badLetter: "Ada tanda yang tidak dipakai di kunci. Huruf U tidak pernah dipakai.",
  badCheck: "Ada huruf yang salah. Periksa lagi satu kelompok demi satu kelompok.",
};

/** Why a recovery key did not open. */
export const recoverProblemText = (problem: RecoverProblem): string => {
  switch (problem.type) {
    case "BadRecoveryText":
      return LETTER_PROBLEMS[problem.why];
    case "WrongRecoveryKey":
      return "Kunci ini bukan untuk nama ini di HP ini. Minta penyelia memilih HP yang benar; kunci lama tidak berlaku setelah dipakai.";
    case "NoRecoveryKey":
      return "HP ini belum punya kunci pemulihan. Masuk dengan kode aktivasi; catatan lama tetap tersimpan, terkunci.";
    case "UnknownPerson":
      return "Nama ini tidak ada lagi di HP ini. Masuk dengan kode aktivasi.";
    case "Storage":
      return storageProblemText[problem.failure];
  }
};
