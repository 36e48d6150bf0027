/** General words of the interface. Words of the programme are written where their thing is defined. */
export const uiText = {
  save: "Simpan",
  saving: "Menyimpan …",
  cancel: "Batal",
  back: "Kembali",
  next: "Lanjut",
  done: "Selesai",
  close: "Tutup",
  add: "Tambah",
  edit: "Ubah",
  remove: "Hapus",
  undo: "Urungkan",
  yes: "Ya",
  no: "Tidak",
  search: "Cari",
  clearSearch: "Hapus pencarian",
  tryAgain: "Coba lagi",
  loading: "Memuat …",
  showMore: "Tampilkan lebih banyak",
  optional: "boleh kosong",
  last: "Terakhir",
  chosen: "dipilih",
  menu: "Menu",
  mainMenu: "Menu utama",
  day: "Tanggal",
  month: "Bulan",
  year: "Tahun",
  today: "Hari ini",
  yesterday: "Kemarin",
  deleteDigit: "Hapus satu angka",
  zoomIn: "Perbesar",
  zoomOut: "Perkecil",
  wholeView: "Lihat semua",
  of: "dari",
  choose: "Pilih …",
  problem: "Masalah",
  notice: "Perhatian",
} as const;

/** What a field says when its text cannot be read. Each says what to write instead. */
export const fieldText = {
  notANumber: "Tulis angka saja, misalnya 12,6.",
  ambiguousNumber: (asDecimal: string, asThousands: string): string =>
    `Belum jelas. Tulis ${asDecimal} atau ${asThousands}.`,
  otherUnit: (unit: string): string => `Isi dalam ${unit}.`,
  noSuchDate: "Tanggal ini tidak ada di kalender. Periksa lagi.",
  incompleteDate: "Lengkapi tanggal, bulan, dan tahun.",
  shortYear: "Tulis tahun lengkap empat angka, misalnya 2026.",
} as const;

/** What the camera says for itself. */
export const qrScannerText = {
  picture: "Gambar kamera",
  opening: "Membuka kamera …",
  denied: "Kamera belum diizinkan.",
  deniedTodo: "Ketuk gembok di sebelah alamat, pilih Izin, nyalakan Kamera, lalu coba lagi.",
  missing: "Kamera tidak ditemukan di perangkat ini.",
  missingTodo: "Pakai cara lain di bawah.",
  busy: "Kamera sedang dipakai aplikasi lain.",
  busyTodo: "Tutup aplikasi kamera, lalu coba lagi.",
} as const;
