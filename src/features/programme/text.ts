/** Words of the programme's rules. */
export const programmeText = {
  title: "Aturan program",
  intro:
    "Yang diputuskan kota atau kelurahan tentang pemeriksaan, vaksin, dan pendataan keluarga. Berlaku sejak tanggalnya; catatan lama tetap dinilai menurut aturan waktu itu.",
  national: "Berlaku aturan nasional. Belum ada keputusan di sini.",
  from: (date: string): string => `Sejak ${date}`,
  coming: (date: string): string => `Mulai ${date}`,
  nobody:
    "Aturan kelurahan dibuka di HP petugas puskesmas atau penyelia kelurahan itu. Aturan seluruh kota ditetapkan pengelola server.",
  notAllowed: "Aturan diputuskan petugas puskesmas atau penyelia.",
  add: "Keputusan baru",
  area: "Kelurahan",
  areaMissing: "Pilih kelurahannya.",
  rule: "Aturan",
  ruleMissing: "Pilih aturannya.",
  value: "Keputusan",
  valueMissing: "Pilih keputusannya.",
  midwifeHint: "Yang dicentang ikut ditanyakan kepada kader. Kosong berarti hanya petugas kesehatan.",
  validFrom: "Berlaku sejak",
  dateMissing: "Tulis tanggal mulai berlaku.",
  dateWrong: "Tanggal belum lengkap atau tidak ada di kalender.",
  basis: "Dasar keputusan",
  basisHint: "Siapa yang memutuskan, atau nomor suratnya.",
  basisMissing: "Tulis dasar keputusannya.",
  save: "Simpan keputusan",
  saved: "Keputusan tersimpan di HP ini",
} as const;
