import type { CourierFileProblem } from "#protocol/courier/courier-file.ts";
import type { MakeFileProblem, ReadReceiptProblem } from "#storage/courier/courier-types.ts";

/** Words of "Titip kirim". */
export const courierText = {
  title: "Titip kirim",
  intro:
    "Tidak ada sinyal? Titipkan catatan kepada orang yang akan ke tempat bersinyal, atau pindahkan ke tablet puskesmas. Isinya terkunci: pembawa tidak bisa membacanya.",
  ownTitle: "Titipkan catatan HP ini",
  waiting: (count: string): string => `${count} catatan masih di HP ini.`,
  nothingWaits: "Tidak ada yang perlu dititipkan. Semua catatan sudah terkirim.",
  lastFile: (when: string, count: string): string =>
    `Berkas titipan dibuat ${when}; ${count} catatan di dalamnya belum ada tanda terimanya.`,
  makeFile: "Titipkan lewat berkas",
  makeQr: "Tunjukkan QR ke HP lain",
  made: (count: string): string => `${count} catatan ada di dalam berkas.`,
  left: (count: string): string =>
    `${count} catatan lagi belum muat. Setelah tanda terima dibaca, buat berkas berikutnya.`,
  madeSafe: "Catatan tetap tersimpan di HP ini sampai ada tanda terima dari server.",
  madeTodo: "Pembawa membukanya di Damping (Saya, Titip kirim), atau di alamat server ini diakhiri /titip.",
  tooLongForQr: "Terlalu banyak untuk QR. Pakai berkas.",
  showing: "Dekatkan kamera HP penerima. Gambar berganti sendiri; tunggu sampai HP penerima selesai.",
  frame: (number: number, of: number): string => `Gambar ${number} dari ${of}`,
  qrLabel: (number: number, of: number): string => `QR titipan, gambar ${number} dari ${of}`,
  pause: "Berhenti",
  resume: "Putar lagi",
  otherTitle: "Bawa titipan atau baca tanda terima",
  otherIntro: "Berkas titipan dari HP lain, atau tanda terima untuk HP ini.",
  open: "Buka berkas",
  scan: "Pindai QR",
  scanHint: "Arahkan ke QR di layar HP lain, tahan sampai semua gambar terbaca.",
  scanInstead: "Pakai berkas sebagai gantinya.",
  scanned: "Membaca titipan",
  scannedUnit: "gambar",
  stopScan: "Berhenti memindai",
  handing: "Menyerahkan ke server …",
  handedTitle: "Titipan sudah di server.",
  accepted: (count: string): string => `${count} catatan diterima.`,
  repeated: (count: string): string => `${count} catatan memang sudah ada di server.`,
  refused: (count: string): string =>
    `${count} catatan tidak diterima. Pemiliknya melihat alasannya di HP-nya.`,
  unopened: (count: string): string =>
    `${count} bagian tidak bisa dibuka. Minta berkas baru dari pemiliknya.`,
  receiptTodo: "Kembalikan tanda terima ke HP pemiliknya, supaya ia tahu catatannya sudah dititipkan.",
  shareReceipt: "Kirim tanda terima",
  showReceipt: "Tunjukkan tanda terima sebagai QR",
  receiptReadTitle: "Tanda terima dibaca.",
  taken: (count: string): string => `${count} catatan sudah dititipkan.`,
  takenNone: "Tidak ada yang baru: catatan di dalamnya sudah tercatat dititipkan.",
  receiptRefused: (count: string): string => `${count} catatan tidak diterima. Lihat di Pengiriman catatan.`,
  ofOthers: (count: string): string =>
    `${count} catatan milik orang lain di HP ini; mereka membacanya setelah masuk.`,
  backupTitle: "Cadangan di luar Damping",
  backupIntro:
    "Pilih satu berkas di HP atau kartu memori. Setiap menyimpan, catatan yang belum terkirim ditulis juga ke sana, terkunci. Kalau HP rusak, berkas itu bisa diserahkan dari HP lain.",
  backupState: {
    none: "Belum ada berkas cadangan.",
    kept: "Cadangan ditulis setiap kali menyimpan.",
    needsLeave: "Browser minta izin lagi untuk menulis cadangan.",
  },
  backupChoose: "Pilih berkas cadangan",
  backupResume: "Izinkan lagi",
  backupForget: "Berhenti mencadangkan",
  keepFile: "Simpan berkasnya di Unduhan",
  kept: "Berkas disimpan di Unduhan. Buka lagi di sini begitu ada sinyal.",
  keptTitle: "Titipan disimpan di HP ini, menunggu sinyal.",
  keptTodo:
    "Dikirim sendiri begitu Damping di HP ini dibuka dan ada sinyal. Tanda terimanya nanti ada di halaman ini.",
  notKept: {
    title: "Server belum bisa dicapai, dan titipan tidak bisa disimpan di dalam Damping.",
    todo: "Simpan berkasnya di Unduhan, lalu buka lagi di sini begitu ada sinyal.",
  },
  carriedTitle: "Titipan orang lain",
  carriedWaiting: (count: string): string => `Titipan orang lain: ${count}, menunggu sinyal.`,
  carriedSafe: "Isinya terkunci; pemiliknya juga masih menyimpannya sampai menerima tanda terima.",
  carriedFrom: (when: string): string => `Titipan yang dibuat ${when}`,
  carriedHandedIn: "Sudah di server. Kembalikan tanda terimanya ke HP pemiliknya.",
  carriedGivenBack: "Tanda terima sudah dikembalikan",
  carriedDrop: "Buang",
  wentOut: "Berkas sudah keluar dari Damping.",
  saved: "Berkas disimpan di Unduhan. Kirimkan dari sana.",
} as const;

export interface ProblemWords {
  readonly title: string;
  readonly todo: string;
}

const AGAIN = "Minta berkas baru dari HP pemiliknya.";

/** Why bytes are no courier file, or the server did not take them. */
export const fileProblemWords: Readonly<
  Record<CourierFileProblem | "badSignature" | "unknownDevice", ProblemWords>
> = {
  notCourier: {
    title: "Ini bukan berkas titipan atau tanda terima Damping.",
    todo: "Pilih berkas yang namanya berakhir .titip atau .terima.",
  },
  newer: {
    title: "Berkas ini dibuat Damping yang lebih baru.",
    todo: "Perbarui Damping di HP ini dulu.",
  },
  incomplete: { title: "Berkas ini terpotong.", todo: AGAIN },
  tooLarge: { title: "Berkas ini terlalu besar untuk titipan.", todo: AGAIN },
  badHeader: { title: "Berkas ini rusak.", todo: AGAIN },
  badSignature: { title: "Tanda tangan berkas tidak cocok: isinya berubah di jalan.", todo: AGAIN },
  unknownDevice: {
    title: "HP pembuat berkas ini tidak dikenal server.",
    todo: "Pastikan pemiliknya memakai Damping kota ini dan HP-nya masih terdaftar. Berkas tetap disimpan dan dicoba lagi.",
  },
};

export const makeProblemWords: Readonly<
  Record<Exclude<MakeFileProblem["type"], "Storage" | "Locked">, ProblemWords>
> = {
  NoServerKey: {
    title: "HP ini belum pernah tersambung sejak masuk, jadi belum bisa mengunci titipan.",
    todo: "Cari sinyal sebentar sekali saja; sesudah itu titip kirim bisa dipakai.",
  },
  NothingWaits: { title: courierText.nothingWaits, todo: "" },
};

export const receiptProblemWords: Readonly<
  Record<Exclude<ReadReceiptProblem["type"], "Storage" | "Locked">, ProblemWords>
> = {
  NotReceipt: fileProblemWords.notCourier,
  OtherDevice: {
    title: "Tanda terima ini untuk HP lain.",
    todo: "Buka di HP yang membuat titipannya.",
  },
  BadSignature: {
    title: "Tanda terima ini tidak bisa dipastikan dari server kita.",
    todo: "Catatan tetap di HP ini dan dikirim lagi begitu ada sinyal.",
  },
  OldHistory: {
    title: "Tanda terima ini dari sebelum server dipulihkan.",
    todo: "Catatan tetap di HP ini dan dikirim lagi begitu ada sinyal.",
  },
};
