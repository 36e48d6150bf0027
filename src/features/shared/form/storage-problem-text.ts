import type { FailureName } from "#storage/failures.ts";

/** What a failing phone storage means: what happened, what to do. */
export const storageProblemText: Readonly<Record<FailureName, string>> = {
  quota: "Penyimpanan HP penuh. Hapus foto atau video yang tidak perlu, lalu coba lagi.",
  closed: "Penyimpanan HP tertutup sendiri. Tutup Damping, lalu buka lagi.",
  blocked: "Damping terbuka di tab lain dengan versi lama. Tutup tab itu, lalu coba lagi.",
  unavailable: "HP ini tidak mengizinkan penyimpanan. Buka dengan Chrome biasa, bukan mode samaran.",
  tooNew: "Data di HP ini dibuat oleh Damping yang lebih baru. Muat ulang dengan sambungan internet.",
  busy: "Damping sedang sibuk di tab lain. Tutup tab itu, lalu coba lagi.",
  broken: "Sebagian data di HP ini tidak bisa dibuka. Hubungi penyelia.",
  notLoaded: "Damping belum lengkap di HP ini. Cari sinyal sebentar, lalu coba lagi.",
  unknown: "Ada masalah pada penyimpanan HP. Coba lagi; kalau masih sama, hubungi penyelia.",
};
