/** Words of Beranda. */
export const todayText = {
  greeting: (name: string): string => `Halo, ${name}`,
  search: "Cari nama, NIK, atau RW",
  searchFound: "Hasil pencarian",
  searchCount: (count: number): string => (count === 0 ? "Tidak ada hasil" : `${count} hasil`),
  searchNone: (text: string): string => `Tidak ada “${text}” di HP ini`,
  searchNoneHint: "Coba sebagian nama saja, nama ibu, empat angka akhir NIK, atau RW.",
  newFamily: "Keluarga baru",
  measure: "Timbang & ukur",
  weighingDay: "Hari posyandu",
  add: "Tambah",
  addTitle: "Mau mencatat apa?",

  scopeLabel: "Wilayah yang ditampilkan",
  scopeTeam: (places: string): string => `${places} (tim saya)`,
  scopeAll: "Semua yang boleh saya lihat",

  underFives: "balita",
  weighedThisMonth: "Sudah ditimbang bulan ini",
  headline: (people: string, places: string): string => `${people} di ${places}.`,
  headlineDue: (due: string): string => `Belum ditimbang bulan ini: ${due}.`,
  headlineDone: "Semua sudah ditimbang bulan ini.",
  fromList: "Dari daftar, belum dikunjungi",
  fromListCount: (count: string): string => `${count} orang`,

  resume: "Lanjutkan",
  resumeRow: (title: string): string => `${title} belum selesai`,
  noteRow: (who: string): string => `${who}: belum dimasukkan`,
  resumeOther: "Dibuat oleh Damping versi lain. Perbarui Damping untuk melanjutkan.",

  sentBack: "Dikembalikan untuk dicek",
  sentBackDetail: "Penyelia meminta angkanya dicek atau diukur ulang.",
  sentBackNoNote: "Tanpa pesan.",

  confirmed: "Sudah diukur ulang puskesmas",
  confirmedDetail: "Angka puskesmas yang dipakai. Catatan Ibu tetap tersimpan.",
  confirmedTaken: (figures: string, date: string): string => `Puskesmas: ${figures} · ${date}`,
  confirmedOwn: (figures: string): string => `Catatan Ibu: ${figures}`,

  todo: "Hari ini",
  todoRw: (rw: string, who: string): string => `RW ${rw} · ${who}`,
  todoRwUnknown: (who: string): string => `RW belum diketahui · ${who}`,
  todoChildren: (count: string): string => `${count} anak`,
  todoPeople: (count: string): string => `${count} kunjungan`,
  todoMore: (who: string): string => `Tampilkan ${who} lagi`,
  house: "Janji dengan keluarga",
  moreContacts: (count: number): string => `(+${count} lagi)`,
  mother: (name: string): string => `Ibu ${name}`,
  motherUnknown: "Nama ibu belum ada",
  rt: (rt: string): string => `RT ${rt}`,
  last: (figures: string, date: string): string => `${figures} · ${date}`,

  doneTitle: "Semua balita sudah ditimbang bulan ini",
  doneHint: "Terima kasih, Bu. Penimbangan berikutnya bulan depan.",
  doneAllTitle: "Tidak ada kunjungan yang jatuh waktu",
  doneAllHint: "Kunjungan berikutnya muncul di sini pada waktunya.",
  emptyTitle: "Belum ada balita di sini",
  emptyHint: "Daftarkan keluarga pertama, atau tunggu data wilayah selesai diambil.",
  emptyScopeHint: "Coba tampilkan semua yang boleh Ibu lihat.",
  cameOver: (families: string, from: string): string => `${families} keluarga datang dari ${from}.`,
  cameOverDetail: (places: string, since: string): string =>
    places === "" ? `Sejak ${since}.` : `${places}, sejak ${since}.`,
  cameOverHistory: "Seluruh riwayatnya ikut. Catatan dari HP lama masih bisa menyusul.",
  cameOverOpen: "Lihat keluarga",
} as const;

/** Why a child stands further up, said of the work and not of the child. */
export const needText = {
  sentBack: "Dikembalikan untuk dicek",
  again: "Perlu diukur ulang",
  today: "Temui hari ini",
  thisWeek: "Temui minggu ini",
  soon: "Perlu didampingi",
  never: "Belum pernah ditimbang",
} as const;

/** Why a visit that is no weighing stands where it does. */
export const routeNeedText = {
  first: "Dahulukan",
  overdue: "Terlewat",
  due: "Waktunya kunjungan",
} as const;
