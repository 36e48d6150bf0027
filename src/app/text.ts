/** Words of the frame around the screens. */
export const appText = {
  tabHome: "Beranda",
  tabFamilies: "Keluarga",
  tabWeighing: "Hari posyandu",
  tabArea: "Wilayah",
  tabReview: "Tinjauan",
  tabMe: "Saya",
  refusedCount: (count: number) => `${count} catatan tidak diterima`,
  notFoundTitle: "Halaman ini tidak ada",
  notFoundTodo: "Kembali ke Beranda dan cari dari sana.",
  toHome: "Ke Beranda",
  signOutFailed: "Belum bisa keluar. Tidak ada yang dihapus; coba lagi.",
  notLoadedTitle: "Damping belum lengkap di HP ini",
  notLoadedTodo: "Cari sinyal sebentar, lalu coba lagi. Catatan di HP ini aman.",
} as const;
