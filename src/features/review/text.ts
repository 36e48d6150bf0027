import { receiptText } from "#features/shared/record/receipt-text.ts";

/** Words of Tinjauan. */
export const reviewText = {
  title: "Tinjauan",
  groups: "Yang perlu ditinjau",
  flagged: "Perlu dicek",
  conflicts: "Dua catatan berbeda",
  proposals: "Usulan",
  refused: receiptText.refused,

  opening: "Membuka catatan keluarga …",
  more: (count: string): string => `Tampilkan ${count} lagi`,
  moreFamilies: (count: string): string => `Buka ${count} keluarga lagi`,
  notOpenedYet: (count: string): string => `${count} keluarga belum dibuka. Jumlah di atas bisa bertambah.`,
  outside: "di luar wilayah",
  rw: (rw: string): string => `RW ${rw}`,
  rwUnknown: "RW belum diketahui",
  rt: (rt: string): string => `RT ${rt}`,
  familyOf: (head: string): string => `Keluarga ${head}`,
  history: "Lihat riwayat catatan",
  onlyHere: receiptText.onlyHere,

  notReviewer: "Tinjauan untuk penyelia dan petugas puskesmas",
  notReviewerHint: "Catatan yang dikembalikan kepada Ibu ada di Beranda.",

  flaggedNone: "Tidak ada penimbangan yang perlu dicek",
  flaggedNoneHint: "Angka yang tidak wajar akan muncul di sini begitu masuk.",
  reasonLead: (reasons: string): string => `Perlu dicek: ${reasons}.`,
  measuredBy: (who: string, day: string): string => `${who}, ${day}`,
  before: (figures: string): string => `Sebelumnya ${figures}`,
  beforeNone: "Belum ada penimbangan sebelumnya di HP ini",
  answered: (answers: string): string => `Jawaban saat mengukur: ${answers}.`,
  sendBack: "Kembalikan",
  sendBackTitle: (name: string): string => `Kembalikan catatan ${name}?`,
  sendBackBody:
    "Kader melihatnya di Beranda setelah sinkronisasi. Angka ini tidak dihitung sampai diukur ulang.",
  sendBackNote: "Apa yang perlu dicek?",
  sendBackNoteHint: "Tulis singkat, misalnya: berdiri atau telentang?",
  sendBackNoteMissing: "Tulis dulu apa yang perlu dicek, supaya kader tahu harus bagaimana.",
  sendBackDone: "Dikembalikan. Kader melihatnya setelah sinkronisasi.",
  statedCheck: "Catat hasil tanya",
  statedCheckTitle: (name: string): string => `Sudah ditanyakan tentang ${name}?`,
  statedCheckBody:
    "Catatan ini menyimpan jawaban kader. Angkanya tetap bertanda perlu dicek sampai petugas puskesmas mengukur ulang.",
  statedCheckNote: "Apa jawabannya?",
  statedCheckNoteHint: "Misalnya: sudah ditimbang dua kali dengan timbangan posyandu.",
  statedCheckNoteMissing: "Tulis dulu apa jawaban kader.",
  statedCheckDo: "Simpan jawaban",
  statedCheckDone: "Jawaban disimpan. Tanda perlu dicek tetap ada.",
  confirm: "Ukur ulang",
  sentBackWith: (note: string): string => `Dikembalikan: “${note}”`,
  statedCheckWith: (note: string): string => `Sudah ditanyakan: “${note}”`,
  noNote: "tanpa pesan",

  conflictsNone: "Tidak ada catatan yang berbeda",
  conflictsNoneHint: "Kalau dua orang menulis hal yang sama dengan isi berbeda, keduanya muncul di sini.",
  wrote: (who: string, value: string, day: string): string => `${who} menulis ${value} pada ${day}`,
  wroteToo: (who: string, value: string, day: string): string => `${who} ${value} pada ${day}`,
  cleared: (who: string, day: string): string => `${who} mengosongkannya pada ${day}`,
  withdrew: (who: string, day: string): string => `${who} membatalkan catatan ini pada ${day}`,
  restored: (who: string, day: string): string => `${who} memakainya lagi pada ${day}`,
  editedUnseen: (who: string, day: string): string =>
    `${who} mengubahnya pada ${day} tanpa tahu catatan ini dibatalkan`,
  bothKept: "Keduanya disimpan.",
  allKept: "Semuanya disimpan.",
  whichIsRight: "Mana yang benar?",
  keepWithdrawn: "Tetap dibatalkan",
  useAgain: "Pakai lagi catatan ini",
  choose: "Simpan pilihan",
  chooseReason: "Memilih satu dari dua catatan yang berbeda",
  chooseDone: (value: string): string => `Dipakai: ${value}. Yang lain tetap ada di riwayat.`,
  mayNotChoose:
    "Angka penimbangan dipilih oleh petugas puskesmas atau kader yang mengukur. Kembalikan supaya diukur ulang.",
  mayNotChooseOther: "Tugas Anda belum boleh mengubah isian ini.",

  proposalsNone: "Tidak ada usulan",
  proposalsNoneHint: "Perubahan yang butuh persetujuan Anda akan muncul di sini.",
  proposed: (who: string, day: string): string => `Diusulkan ${who}, ${day}`,
  newRecord: (label: string): string => `Catatan baru: ${label}`,
  withdrawal: "Membatalkan catatan ini",
  withdrawalWith: (reason: string): string => `Membatalkan catatan ini: “${reason}”`,
  change: (from: string, to: string): string => `${from} → ${to}`,
  reasonGiven: (reason: string): string => `Alasannya: “${reason}”`,
  adopt: "Terima",
  adoptDone: "Usulan diterima.",
  reject: "Tolak",
  rejectTitle: "Tolak usulan ini?",
  rejectBody: "Usulan tetap tersimpan di riwayat dan tidak dipakai.",
  rejectNote: "Pesan untuk pengusul",
  rejectDone: "Usulan ditolak. Riwayatnya tetap ada.",
  mayNotDecide: "Usulan ini diputuskan oleh penyelia atau petugas lain.",
  decidedIn: (place: string): string => `Yang bisa menerima: penyelia ${place}. Anda bisa menolaknya.`,
  decidedHere: "Sudah diputuskan, masih di HP ini",

  refusedNone: "Tidak ada catatan yang ditolak",
  refusedNoneHint: "Catatan yang tidak diterima server, dari HP ini atau dari wilayah Anda, muncul di sini.",
  refusedHere: "Dari HP ini",
  refusedHereCount: (count: string): string => `${count} catatan Anda tidak diterima`,
  refusedHereHint: "Ketuk untuk melihat sebabnya dan memperbaiki.",
  refusedArea: "Dari petugas di wilayah ini",
  refusedAreaLoading: "Mengambil daftar dari server …",
  refusedContent: "Isi yang dikirim",
  unknownKind: "catatan yang belum dikenal",
  code: (reason: string): string => `Kode: ${reason}`,
  wider: "Di wilayah yang lebih luas",
  widerHint: "Ketuk untuk membuka dari server. Keputusan Anda tersimpan di HP ini dan terkirim sendiri.",
  waitsToBeSent: "Menunggu dikirim",
  openedOnline: "Dari server, tidak disimpan di HP",
  openedIn: (place: string): string => `${place}, dari server`,
  openingOnline: "Membuka dari server …",
  decisionsSafe: "Keputusan yang sudah Anda simpan tetap di HP ini dan terkirim sendiri.",
  decisionWaits: "Keputusan Anda menunggu dikirim",
  decisionWaitsSafe: "Sudah tersimpan di HP ini dan terkirim sendiri begitu ada sinyal.",
  nothingLeft: "Tidak ada lagi yang menunggu keputusan Anda",
  backToList: "Kembali ke daftar",
  flaggedIn: (area: string): string => `Perlu dicek di ${area}`,
  flaggedInHint: "Dibaca dari server, perlu sambungan.",
  widerMore: (count: string): string => `Masih ada ${count} lagi di server.`,
  otherFields: (count: number): string => `dan ${count} isian lain`,
  unnamed: "Tanpa nama",
  moveTo: (place: string): string => `ingin pindah ke ${place}`,
  reviewRetracted: "Diurungkan sesaat setelah disimpan",
  undone: "Diurungkan.",

  self: "Anda",
  somebody: "Seseorang",
} as const;

/** How each role stands before a name in a sentence. */
export const beforeName = {
  cadre: "Kader",
  posyanduCadre: "Kader",
  partner: "Mitra",
  donor: "Donatur",
  healthWorker: "Petugas",
  supervisor: "Penyelia",
  admin: "Admin",
} as const;

/** Why one of several values is shown until somebody decides, by the class of the field. */
export const becauseText = {
  register: (value: string): string => `Sementara dipakai ${value}, yang terakhir diterima.`,
  identity: (value: string): string =>
    `Sementara dipakai ${value}, yang lebih dulu diterima. Data diri tidak berganti tanpa dipilih.`,
  lattice: (value: string): string =>
    `Sementara dipakai ${value}. Keadaan ini tidak mundur dengan sendirinya, jadi perlu dipilih.`,
  restrictive: (value: string): string => `Sementara dipakai ${value}, pilihan yang paling hati-hati.`,
  roleRanked: (value: string): string => `Sementara dipakai ${value}, hasil petugas puskesmas.`,
  structural: (value: string): string => `Sementara tetap ${value}, sampai tempatnya dipilih.`,
  withdrawn: "Sementara catatan ini tetap dibatalkan.",
  restored: "Sementara catatan ini tetap dipakai.",
} as const;

/** Why the server did not take a record, said to the supervisor of its area; and what helps. */
export const refusedWhy: Readonly<Record<string, { readonly why: string; readonly todo: string }>> & {
  readonly unknown: { readonly why: string; readonly todo: string };
} = {
  outsideScope: {
    why: "Keluarga atau orang ini di luar wilayah tugas penulisnya.",
    todo: "Minta admin memperluas wilayahnya; catatannya lalu terkirim sendiri. Atau minta tim yang bertugas mencatat ulang.",
  },
  notAllowed: {
    why: "Tugas penulisnya belum boleh menulis catatan seperti ini.",
    todo: "Minta petugas yang berwenang mencatat ulang, atau minta admin menambah tugasnya; catatannya lalu terkirim sendiri.",
  },
  badBody: {
    why: "Isinya tidak bisa diterima, misalnya angka di luar batas.",
    todo: "Hubungi penulisnya supaya memperbaiki dan menyimpan lagi di HP-nya.",
  },
  reasonMissing: {
    why: "Alasan perubahannya belum ditulis.",
    todo: "Hubungi penulisnya supaya menulis alasannya dan menyimpan lagi.",
  },
  wrongAuthor: {
    why: "Penulisnya tidak sama dengan yang masuk di HP pengirim.",
    todo: "Tanyakan siapa yang memakai HP itu. Setiap orang masuk dengan PIN sendiri.",
  },
  erased: {
    why: "Data orang ini sudah dihapus atas permintaan keluarganya.",
    todo: "Tidak perlu melakukan apa-apa.",
  },
  counterTaken: {
    why: "Nomor urut HP pengirim sudah dipakai. Mungkin HP itu hasil salinan HP lain.",
    todo: "Minta kode aktivasi baru untuk HP itu.",
  },
  contentDiffers: {
    why: "Catatan dengan nomor yang sama sudah ada, isinya berbeda.",
    todo: "Laporkan ke admin bersama kode di bawah.",
  },
  badShape: {
    why: "Catatan rusak atau terlalu besar saat dikirim.",
    todo: "Minta penulisnya memperbarui Damping. Kalau terulang, laporkan ke admin bersama kode di bawah.",
  },
  unknown: {
    why: "Server menolak dengan alasan yang belum dikenal Damping di HP ini.",
    todo: "Perbarui Damping. Kalau terulang, laporkan ke admin bersama kode di bawah.",
  },
};
