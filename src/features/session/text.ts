import type { PinProblem } from "#storage/device-types.ts";

/** Words of signing in. */
export const sessionText = {
  orphans: (count: string): string =>
    `Data Damping di HP ini pernah terhapus. ${count} simpanan yang belum terkirim masih ada salinannya.`,
  orphansSafe: "Salinannya terkunci dan hanya bisa dibuka server.",
  orphansHandIn: "Serahkan ke server",
  orphansTaken: (count: string): string =>
    `${count} simpanan sudah diserahkan ke server. Salinannya tetap di HP ini sampai server punya cadangannya.`,
  orphansLeft: "Belum semua diterima. Coba lagi di tempat yang ada sinyal, atau hubungi penyelia.",
  emptied: "Damping di HP ini kosong, padahal pernah dipakai: data browsernya terhapus.",
  emptiedSafe: "Catatan yang sudah dititipkan ada di server.",
  emptiedLost: "Yang belum terkirim ikut terhapus, kecuali ada di berkas titipan atau cadangan.",
  emptiedTodo: "Minta kode baru kepada penyelia, lalu masuk lagi di sini.",
  appName: "Damping",
  appLine: "Teman kerja pendamping keluarga, juga tanpa sinyal.",

  codeTitle: "Kode aktivasi",
  codeHint: "Ada di kertas atau pesan dari penyelia. Huruf besar atau kecil sama saja.",
  factorTitle: "Kode kedua",
  factorHint: "Enam angka dari aplikasi autentikator, atau satu kode cadangan.",
  factorWhy: "Kode aktivasi benar. Tugas Anda juga meminta kode kedua.",
  factorWrong: "Kode kedua tidak cocok. Tunggu angka berikutnya di aplikasi, lalu coba lagi.",
  codeWhy:
    "Kode ini cukup sekali dan perlu sambungan internet. Setelah itu Damping bisa dibuka tanpa sinyal.",
  practice: "Coba dulu: desa latihan",
  codeEmpty: "Tulis dulu kode aktivasinya.",
  codeTooShort: "Kode belum lengkap. Periksa lagi di kertas kode.",
  codeSending: "Memeriksa kode …",
  codeStays: "Kodenya tetap tersimpan di layar ini.",
  codeAccepted: "Kode sudah diterima. Tinggal disimpan di HP ini.",

  pinTitle: "Buat PIN",
  pinFirst: "Buat PIN 6 angka",
  pinAgain: "Ulangi PIN tadi",
  pinHint: "Dipakai setiap membuka Damping di HP ini. Jangan pakai tanggal lahir.",
  pinAgainHint: "Supaya yakin tidak salah ketik.",
  pinDiffers: "PIN kedua tidak sama. Buat lagi dari awal.",
  pinSaving: "Mengunci catatan dengan PIN …",
  pinStartOver: "Ganti PIN",

  loadTitle: "Mengambil data wilayah",
  loadLabel: "Mengambil data wilayah binaan",
  loadUnit: "catatan",
  loadKeepOpen: "Biarkan layar ini terbuka. Kalau terputus, nanti dilanjutkan dari tempat tadi.",
  loadOffline: "Sambungan terputus.",
  loadOfflineSafe: "Yang sudah masuk tetap tersimpan di HP ini.",
  loadOfflineTodo: "Dilanjutkan sendiri begitu ada sinyal. Mulai dulu juga boleh.",
  loadFailed: "Data wilayah belum bisa diambil.",
  loadDone: "Data wilayah sudah siap.",
  loadStart: "Buka Beranda",
  loadStartNow: "Mulai dulu",
  loadCounts: (families: string, people: string): string =>
    `Sudah masuk: ${families} keluarga, ${people} orang.`,

  unlockTitle: "Buka Damping",
  unlockWho: "Siapa yang membuka?",
  unlockPin: "PIN",
  unlocking: "Membuka catatan …",
  unlockOther: "Orang lain",
  unlockShare: "Orang lain memakai HP ini",
  unlockNewCode: "Masuk dengan kode aktivasi",
  unlockNeedsPin: "PIN belum dibuat",
  unlockPinForgotten: "PIN sudah tidak berlaku",
  unlockLeaseEnded: "Terlalu lama tidak tersambung",
  leaseEndedSafe: "Semua catatan di HP ini masih ada, terkunci. Tidak ada yang dihapus.",
  leaseEndedGoOn: "Lanjut",
  forgot: "Lupa PIN",
  forgotTitle: "Lupa PIN?",
  forgotBody: [
    "Hubungi penyelia untuk meminta kunci pemulihan HP ini, lalu buat PIN baru. HP ini tidak perlu sinyal.",
    "Catatan yang sudah disimpan tidak hilang dan tidak terhapus.",
    "PIN salah 10 kali membuat PIN lama tidak berlaku lagi. Catatan tetap tersimpan, terkunci, sampai dibuka dengan kunci pemulihan.",
  ],
  forgotRecover: "Pakai kunci pemulihan",
  wrongPin: (triesLeft: number): string =>
    triesLeft === 1
      ? "PIN salah. Tinggal 1 kali lagi sebelum PIN ini tidak berlaku."
      : `PIN salah. Masih bisa mencoba ${triesLeft} kali.`,
  tooSoon: (seconds: number): string => `Tunggu ${waitText(seconds)}, lalu coba lagi.`,
  pinForgottenTitle: "PIN ini sudah tidak berlaku",
  pinForgottenSafe: "Catatan di HP ini masih ada, terkunci dan aman.",
  pinForgottenTodo: "Minta kunci pemulihan ke penyelia, lalu buat PIN baru. Tidak perlu sinyal.",
  unknownPerson: "Nama ini tidak ada lagi di HP ini. Masuk dengan kode aktivasi.",

  placeTitle: "Buka dengan Chrome",
  placeAddress: "Alamatnya:",
  placeOpen: "Buka di Chrome",
  placeCopy: "Salin alamat",
  placeCopied: "Alamat sudah disalin. Tempel di Chrome.",
} as const;

const waitText = (seconds: number): string =>
  seconds < 60 ? `${seconds} detik` : `${Math.ceil(seconds / 60)} menit`;

/** Why a PIN is too easy, and what to do. */
export const pinProblemText: Readonly<Record<PinProblem, string>> = {
  notSixDigits: "PIN harus 6 angka.",
  sameDigit: "Jangan enam angka yang sama. Mudah ditebak orang.",
  sequence: "Jangan angka berurutan seperti 123456. Mudah ditebak orang.",
  repeatedPart: "Jangan pola berulang seperti 121212. Mudah ditebak orang.",
  common: "PIN ini terlalu sering dipakai orang. Pilih yang lain.",
};
