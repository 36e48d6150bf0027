import type { Delivery } from "#sync/ports.ts";
import type { NoticeTone } from "#ui/tone.ts";

/** Why the server's list is not here, and what to do. */
export interface DeliveryWords {
  readonly tone: NoticeTone;
  readonly title: string;
  readonly todo: string;
}

export type NotDelivered = Exclude<Delivery<never>, { type: "answer" }>;

/** Without signal is no error: what is on the phone stays open to read. */
export const deliveryWords = (failed: NotDelivered): DeliveryWords => {
  switch (failed.type) {
    case "offline":
      return {
        tone: "offline",
        title: "Bagian ini perlu sambungan. Yang di HP ini tetap bisa dibuka.",
        todo: "Coba lagi begitu ada sinyal.",
      };
    case "timeout":
      return {
        tone: "offline",
        title: "Sambungan terlalu lambat.",
        todo: "Coba lagi di tempat yang sinyalnya lebih baik.",
      };
    case "notOurServer":
      return {
        tone: "warn",
        title: "Wi-Fi ini belum mengizinkan internet.",
        todo: "Buka halaman masuk Wi-Fi itu dulu, atau pakai data seluler.",
      };
    case "nonsense":
      return {
        tone: "problem",
        title: "Jawaban server belum bisa dibaca.",
        todo: "Tutup Damping, lalu buka lagi dengan sambungan internet supaya diperbarui.",
      };
    case "refused":
      return REFUSED[failed.refusal] ?? BUSY;
  }
};

const BUSY: DeliveryWords = {
  tone: "warn",
  title: "Server sedang sibuk atau bermasalah.",
  todo: "Coba lagi beberapa menit lagi. Tidak ada catatan yang hilang.",
};

const SIGNED_OUT: DeliveryWords = {
  tone: "warn",
  title: "HP ini perlu masuk lagi.",
  todo: "Minta kode aktivasi baru. Catatan di HP ini tetap tersimpan.",
};

export const FACTOR_LINK = "Buka Kode kedua";

/** By the server's word (`REQUEST_REFUSALS`). */
const REFUSED: Readonly<Record<string, DeliveryWords>> = {
  notAllowed: {
    tone: "warn",
    title: "Wilayah ini di luar tugas Anda.",
    todo: "Minta penyelia kota menambah wilayah tugas.",
  },
  secondFactorNeeded: {
    tone: "info",
    title: "Halaman ini meminta kode kedua.",
    todo: "Tunjukkan kode dari aplikasi autentikator. Sesudah itu kembali ke sini.",
  },
  notFound: {
    tone: "info",
    title: "Datanya tidak ada, atau di luar wilayah Anda.",
    todo: "Kembali ke daftar dan pilih yang lain.",
  },
  signedOut: SIGNED_OUT,
  deviceRevoked: SIGNED_OUT,
  badRequest: {
    tone: "warn",
    title: "Saringan ini tidak dikenal server.",
    todo: "Tampilkan semua, lalu saring lagi.",
  },
  upgradeNeeded: {
    tone: "warn",
    title: "Damping di HP ini perlu diperbarui.",
    todo: "Tutup Damping, lalu buka lagi dengan sambungan internet.",
  },
};
