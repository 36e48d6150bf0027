import type { FailureName, StorageProblem } from "#storage/failures.ts";
import type { SaveProblem } from "#storage/session-types.ts";

/** Why something could not be kept on this phone: what happened and what to do. What is safe stands in `notSavedText`. */
export const saveProblemText = (
  problem: SaveProblem | StorageProblem | { readonly type: "Locked" },
): string => {
  switch (problem.type) {
    case "Storage":
      return failureText[problem.failure];
    case "Locked":
      return "Damping sudah terkunci. Buka lagi dengan PIN, isian ini ditawarkan kembali.";
    case "NoPlace":
      return "RW keluarga ini belum diketahui. Lengkapi dulu alamat keluarganya.";
    case "Refused":
      return "Ada isian yang tidak bisa diterima. Periksa lagi, atau hubungi penyelia.";
  }
};

/** Said before every reason above. */
export const notSavedText = {
  title: "Belum tersimpan.",
  safe: "Yang Ibu ketik masih ada di layar ini.",
} as const;

const failureText: Readonly<Record<FailureName, string>> = {
  quota: "Penyimpanan HP penuh. Hapus foto atau video yang tidak perlu, lalu tekan Simpan lagi.",
  closed: "Penyimpanan HP tertutup sendiri. Tutup Damping, lalu buka lagi.",
  blocked: "Damping terbuka di tab lain dengan versi lama. Tutup tab itu, lalu tekan Simpan lagi.",
  unavailable: "HP ini tidak mengizinkan penyimpanan. Buka dengan Chrome biasa, bukan mode samaran.",
  tooNew: "Data di HP ini dibuat oleh Damping yang lebih baru. Muat ulang dengan sambungan internet.",
  busy: "Damping sedang sibuk di tab lain. Tutup tab itu, lalu tekan Simpan lagi.",
  broken: "Sebagian data di HP ini tidak bisa dibuka. Hubungi penyelia.",
  notLoaded: "Damping belum lengkap di HP ini. Cari sinyal sebentar, lalu coba lagi.",
  unknown: "Ada masalah pada penyimpanan HP. Coba lagi; kalau masih sama, hubungi penyelia.",
};
