/** Words of the page about the second code. */
export const factorText = {
  title: "Kode kedua",
  what: "Selain HP dan PIN, halaman untuk banyak keluarga meminta enam angka dari aplikasi autentikator (misalnya Google Authenticator). Jadi orang yang memegang HP ini saja belum bisa membukanya.",
  loading: "Menanyakan ke server …",
  notNeeded: "Tugas Anda tidak memerlukan kode kedua.",
  proved: "Kode kedua sudah dikenali di HP ini.",
  provedTodo: "Untuk hal penting, seperti kunci pemulihan, kode diminta lagi setelah 12 jam.",
  goBack: "Kembali ke halaman tadi",
  setUp: "Pasang kode kedua",
  setUpIntro:
    "Pasang dulu aplikasi autentikator di HP. Lalu buat kunci, dan masukkan kunci itu ke aplikasinya.",
  begin: "Buat kunci",
  scan: "Pindai dengan aplikasi autentikator di HP lain, atau ketik kuncinya di aplikasi pada HP ini.",
  qr: "Kunci autentikator sebagai QR",
  secret: "Kunci untuk diketik",
  field: "Enam angka dari aplikasi",
  fieldOrRecovery: "Enam angka dari aplikasi, atau kode cadangan",
  confirm: "Pasang",
  prove: "Buka",
  empty: "Tulis dulu enam angka dari aplikasi autentikator.",
  bad: "Kode itu tidak cocok. Tunggu angka berikutnya di aplikasi, lalu coba lagi. Pastikan jam HP benar.",
  tooMany: (minutes: number): string => `Terlalu banyak percobaan. Tunggu ${minutes} menit, lalu coba lagi.`,
  recoveryTitle: "Simpan kode cadangan ini",
  recoveryWhat:
    "Kalau aplikasi autentikator hilang, satu kode membuka sekali. Salin di kertas dan simpan di tempat aman, bukan di HP ini. Kode ini tidak ditampilkan lagi.",
  recoveryDone: "Sudah saya salin",
  lost: "Aplikasi dan kode cadangan hilang? Temui admin kota.",
} as const;
