import { receiptText } from "#features/receipt-text.ts";

/** Words of "Saya" and of the page about sending. */
export const meText = {
  title: "Saya",
  roles: "Tugas dan wilayah",
  noGrants: "Belum ada wilayah. Hubungi penyelia.",
  syncTitle: "Pengiriman catatan",
  syncOpen: "Lihat pengiriman catatan",
  help: "Bantuan",
  quality: "Mutu pengukuran",
  deviceTitle: "HP ini",
  version: "Versi Damping",
  updateWaits: "Versi baru siap dipakai.",
  updateNow: "Pakai versi baru",
  updateWaitsForForm: "Selesaikan dulu isian yang terbuka.",
  storage: "Penyimpanan",
  storagePersisted: "Dijaga: HP tidak menghapusnya sendiri.",
  storageNotPersisted: "Belum dijaga. Pasang Damping di layar utama supaya HP tidak menghapusnya sendiri.",
  storageUnknown: "Belum diketahui",
  areaDevices: "Lihat HP di wilayah",
  secondFactor: "Kode kedua (autentikator)",
  install: "Pasang di layar utama",
  clock: "Jam HP",
  clockFine: "Sesuai dengan server.",
  clockOff: (days: number, direction: "ahead" | "behind"): string =>
    `${direction === "ahead" ? "Lebih cepat" : "Terlambat"} ${days} hari. Betulkan tanggal HP; catatan tetap bisa disimpan.`,
  lockNow: "Kunci sekarang",
  signOut: "Keluar dari HP ini",
  signOutTitle: "Keluar dari HP ini?",
  leaveWaiting: (count: string): string =>
    `${count} catatan hanya ada di HP ini. Kirim dulu lewat Pengiriman catatan.`,
  leaveRefused: (count: string): string =>
    `${count} catatan tidak diterima. Baca dulu alasannya di Pengiriman catatan.`,
  leaveDrafts: (count: string): string =>
    `${count} isian belum selesai. Selesaikan atau buang dulu di Beranda.`,
  leaveNotDurable: (count: string): string =>
    `${count} catatan sudah dititipkan, tetapi salinan keduanya belum dibuat. Biasanya siap besok pagi; lalu bisa keluar.`,
  signOutInstead:
    "Tidak ada yang dihapus. Sementara itu cukup Kunci sekarang: orang lain memakai HP ini dengan nama dan PIN sendiri.",
  signOutBody:
    "Semua catatan sudah di server. Data Ibu di HP ini dihapus, dan untuk masuk lagi perlu kode aktivasi baru. Data orang lain di HP ini tetap.",
  signOutDo: "Keluar",

  waiting: receiptText.onlyHere,
  waitingNone: "Tidak ada yang tertinggal di HP ini.",
  waitingSince: (since: string): string => `Paling lama sejak ${since}.`,
  handedOver: receiptText.handedOver,
  handedOverNote: "Sudah di server, salinan keduanya sedang dibuat.",
  safe: receiptText.safe,
  safeUpTo: (instant: string): string => `Semua yang diterima sampai ${instant} sudah ada di dua tempat.`,
  safeNone: "Belum ada kabar dari server.",
  lastHandOver: "Terkirim terakhir",
  lastHandOverNever: "Belum pernah",
  countOfRecords: (count: string): string => `${count} catatan`,
  courier: "Titip kirim tanpa sinyal",
  heldForWifi: "Menunggu Wi-Fi, sesuai pilihan Ibu. Ketuk Kirim sekarang untuk mengirim lewat data seluler.",
  dataTitle: "Data dan penyimpanan",
  onlyWifi: "Hanya lewat Wi-Fi",
  onlyWifiHint:
    "Kalau HP memberi tahu bahwa ia memakai data seluler, pengiriman menunggu Wi-Fi. Lebih lama di HP ini, lebih besar risikonya.",
  bytesThisMonth: "Data terpakai bulan ini",
  megabytes: (amount: string): string => `${amount} MB`,
  roomLeft: "Sisa penyimpanan",
  roomDays: (days: string): string => `Cukup untuk sekitar ${days} hari kerja lagi.`,
  roomLong: "Cukup untuk lebih dari setahun.",
  roomLow: "Hapus foto atau video yang tidak perlu sebelum mencatat lagi.",
  notChosen: "Pilihan belum tersimpan. Coba lagi.",
  sendNow: "Kirim sekarang",
  sending: "Mengirim …",
  refusedTitle: receiptText.refused,
  refusedIntro:
    "Catatan ini tidak masuk hitungan, tetapi tetap tersimpan di HP ini dan penyelia bisa melihatnya.",
  refusedNone: "Tidak ada catatan yang ditolak.",
  correct: "Perbaiki",
  history: "Lihat catatannya",
  outside: "di luar wilayah",
  code: (reason: string): string => `Kode: ${reason}`,
} as const;
