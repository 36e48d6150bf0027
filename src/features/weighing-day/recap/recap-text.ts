import type { RecapKey } from "#domain/summary/recap-counts.ts";

/** Words of the month's recap. */
export const recapText = {
  title: "Rekap bulan",
  backToRegister: "Ke register",
  headline: (weighed: number, children: number, percent: string | undefined): string =>
    children === 0
      ? "Belum ada balita di posyandu ini."
      : `${weighed} dari ${children} balita ditimbang${percent === undefined ? "" : ` (${percent})`}.`,
  shares: "Capaian",
  share: "Ukuran",
  part: "Jumlah",
  percent: "Persen",
  unknown: "belum ada",
  unasked: (count: string): string => `${count} anak belum ditanya Buku KIA-nya`,
  showAll: (count: string): string => `Tampilkan semua (${count})`,
  counts: "Hitungan",
  what: "Yang dihitung",
  number: "Anak",
  bands: "Menurut umur dan jenis kelamin",
  band: "Umur",
  total: "Jumlah",
  waiting: "Belum ditimbang bulan ini",
  everybody: "Semua sudah ditimbang.",
  toSee: "Perlu ditemui",
  noneToSee: "Tidak ada yang perlu ditemui hari ini.",
  withoutBirthDate: (count: number): string =>
    `${count} anak tanpa tanggal lahir tidak ikut dihitung. Lengkapi dari Buku KIA.`,
  visitors: (count: number): string => `${count} tamu ditimbang; mereka dihitung di tempat asalnya.`,

  export: "Berkas Excel",
  exportHint: "Untuk e-PPGBM dan laporan bulanan. Berisi data pribadi: kirim hanya ke petugas puskesmas.",
  profile: "Susunan kolom",
  ownProfile: "Disusun untuk kelurahan ini",
  make: "Buat berkas Excel",
  making: (done: number, all: number): string => `Menyiapkan ${done} dari ${all} anak …`,
  withheld: (count: number) =>
    `${count} anak tidak ikut dalam berkas: keluarganya tidak mengizinkan catatannya diteruskan.`,
  written: (rows: number): string => `${rows} baris ditulis. Berkas ada di unduhan HP ini.`,
  gaps: (count: number): string => `${count} anak belum bisa diisi`,
  gapsHint: "Tidak ditulis di lembar utama, tetapi terdaftar di lembar “Belum lengkap”.",
  missing: (headers: string): string => `Belum ada: ${headers}`,
  failed: "Berkas belum jadi. Coba lagi; kalau masih gagal, tutup lalu buka Damping.",
  identityHidden:
    "NIK tidak ditampilkan untuk kader posyandu, jadi kolom NIK kosong. Minta petugas puskesmas membuat berkas ini.",
  edit: "Ubah susunan kolom",
  gapsSheet: "Belum lengkap",
  recapSheet: "Rekap",
  gapsHeader: ["Nama", "Ibu", "RT", "RW", "Belum ada"],
} as const;

/** What each count is called, in the order of the report. */
export const countLabels: readonly (readonly [RecapKey, string])[] = [
  ["children", "S: sasaran balita"],
  ["withBook", "K: punya Buku KIA"],
  ["bookUnknown", "Buku KIA belum ditanya"],
  ["weighed", "D: ditimbang"],
  ["gained", "N: naik"],
  ["notGained", "T: tidak naik"],
  ["notLastMonth", "O: bulan lalu tidak ditimbang"],
  ["first", "B: baru pertama"],
  ["unjudged", "Belum bisa dibandingkan"],
  ["twiceNotGained", "2T: dua kali tidak naik"],
  ["belowRed", "BGM: bawah garis merah"],
  ["yellow", "Daerah kuning"],
  ["aboveOrange", "Atas garis oranye"],
  ["measured", "Diukur panjang atau tingginya"],
  ["cameUnweighed", "Datang, tidak ditimbang"],
  ["vitaminA", "Dapat vitamin A"],
  ["deworming", "Dapat obat cacing"],
  ["immunised", "Diimunisasi"],
  ["recallAsked", "Bayi di bawah 6 bulan ditanya"],
  ["onlyBreastMilk", "di antaranya ASI saja sejak kemarin"],
];

/** The letters that fit into a table by age. */
export const bandColumns: readonly (readonly [RecapKey, string])[] = [
  ["children", "S"],
  ["withBook", "K"],
  ["weighed", "D"],
  ["gained", "N"],
  ["notGained", "T"],
  ["notLastMonth", "O"],
  ["first", "B"],
  ["twiceNotGained", "2T"],
  ["belowRed", "BGM"],
];
