/** Words of "Lembar entri". */
export const entryText = {
  title: "Lembar entri",
  system: "Salin ke",
  copy: "Salin",
  copyOf: (label: string) => `Salin ${label}`,
  copied: (label: string) => `${label} tersalin.`,
  copyAll: "Salin semua",
  copiedAll: "Semua isian tersalin.",
  copyFailed: "HP ini menolak menyalin. Tekan lama pada isian untuk menyalinnya.",
  missing: "Belum ada",
  missingRequired: "Belum ada, wajib di sana",
  missingCount: (count: number) =>
    count === 0 ? "Semua isian wajib sudah ada." : `${count} isian wajib belum ada.`,
  fromDay: (date: string) => `dari ${date}`,
  hidden: "Jawaban pribadi, disembunyikan",
  showPrivate: (count: number) => `Tampilkan ${count} jawaban pribadi`,
  hidePrivate: "Sembunyikan jawaban pribadi",
  privateHint: "Buka hanya saat sendiri. Tidak ikut Salin semua selama tersembunyi.",
  numbersHidden: "NIK, No KK, dan nomor HP tidak ditampilkan untuk tugas Ibu.",
  orderUnchecked: (system: string, version: number, source: string) =>
    `Urutan ini belum dicocokkan dengan layar ${system}. Susunan versi ${version}, dari: ${source}.`,
  orderChecked: (system: string, version: number, source: string) =>
    `Urutan isian sudah dicocokkan dengan layar ${system}. Susunan versi ${version}, dari: ${source}.`,
  none: "Orang ini bukan sasaran hari ini",
  noneTodo: "Lembar entri ada untuk calon pengantin, ibu hamil, ibu nifas, dan anak di bawah lima tahun.",
  notHandedOn:
    "Keluarga tidak mengizinkan catatannya diteruskan, juga ke sistem lain. Tanyakan lagi izinnya bila berubah.",
  refused: "Tidak ada yang disalin untuk keluarga ini",
  outside: "Data ini tidak ada di HP ini",
  members: "Anggota keluarga",
  back: "Kembali",
} as const;
