/** Words of a message to a family. */
export const messageScreenText = {
  title: "Pesan untuk keluarga",
  family: (name: string) => `Keluarga ${name}`,
  about: "Tentang apa?",
  topics: {
    posyandu: "Posyandu berikutnya",
    visit: "Rencana kunjungan",
    referral: "Janji di tempat rujukan",
  },
  day: "Hari",
  place: "Tempat",
  preview: "Pesannya",
  privacy: "Tidak ada hasil timbang, nama anak, atau keterangan kesehatan di pesan ini.",
  noNumber: "Nomor HP keluarga ini belum dicatat",
  noNumberTodo: "Tambahkan dulu di data keluarga, atau sampaikan langsung.",
  addNumber: "Tambah nomor HP",
  dayPassed: "Hari ini atau sesudahnya, bukan yang sudah lewat.",
  show: "Tampilkan nomor",
  open: "Buka WhatsApp",
  badNumber: "Nomor ini tidak bisa dipakai untuk WhatsApp. Periksa di data keluarga.",
  notAllowed: "Keluarga ini tidak mengizinkan dihubungi lewat pesan. Sampaikan langsung.",
} as const;
