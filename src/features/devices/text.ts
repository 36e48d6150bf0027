/** Words of the page about the phones of an area. */
export const devicesText = {
  title: "HP di wilayah",
  intro:
    "Yang paling lama tidak tersambung ada di atas. Catatan yang masih di HP akan masuk begitu HP itu ada sinyal.",
  loading: "Mengambil daftar HP …",
  empty: "Belum ada HP yang terdaftar di wilayah ini.",
  emptyHint: "HP muncul di sini setelah pemiliknya memakai kode aktivasi.",
  noArea: "Halaman ini untuk penyelia wilayah.",
  phoneOf: (name: string): string => `HP ${name}`,
  phoneOfNobody: "HP tanpa nama",
  contactNever: "belum pernah tersambung",
  contact: (when: string): string => `terakhir tersambung ${when}`,
  unsent: (count: string): string => `${count} catatan masih di HP`,
  unsentNone: "tidak ada catatan yang tertinggal di HP",
  missing: (count: string): string => `${count} nomor belum datang`,
  gapTitle: "Ada catatan yang sudah ditulis tetapi belum datang.",
  missingTodo:
    "Minta pemiliknya membuka Damping di tempat yang ada sinyal. Kalau HP hilang atau rusak, hubungi admin kota.",
  clockRight: "jam HP tepat",
  clockOff: (time: string, direction: "ahead" | "behind"): string =>
    `jam HP ${direction === "ahead" ? "lebih cepat" : "terlambat"} ${time}`,
  clock: (days: number, direction: "ahead" | "behind"): string =>
    `jam HP ${direction === "ahead" ? "lebih cepat" : "terlambat"} ${days} hari`,
  version: (version: string): string => `Damping ${version}`,
  storageLow: (left: string): string => `penyimpanan tinggal ${left}`,
  storageLeft: (left: string): string => `sisa penyimpanan ${left}`,
  recovery: "Kunci pemulihan",
  recoveryTitle: "Kunci pemulihan HP",
  recoveryWhat:
    "Untuk pemilik yang lupa PIN. Berikan hanya kepada orangnya sendiri, setelah yakin itu benar dia. Setiap kali dibuka, dicatat.",
  recoveryLoading: "Mengambil kunci …",
  recoveryQr: "Kunci pemulihan sebagai QR",
  recoveryAfter: "Setelah dipakai, kunci diganti sendiri begitu HP itu tersambung.",
  recoveryNone: "Belum ada kunci untuk HP ini.",
  recoveryNoneTodo:
    "HP itu belum tersambung sejak kunci pemulihan ada, atau pemiliknya juga bertugas di wilayah lain: mintalah ke penyelia di atasnya.",
  signOut: "Keluarkan dari semua HP",
  signOutTitle: (name: string): string => `Keluarkan ${name === "" ? "orang ini" : name} dari semua HP?`,
  signOutWhat:
    "Untuk HP yang hilang, atau orang yang tidak bertugas lagi. Catatan yang belum terkirim tetap tersimpan tersegel di HP-nya. Untuk masuk lagi perlu kode aktivasi baru.",
  signOutElsewhere: "Orang ini juga bertugas di wilayah lain: mintalah ke penyelia di atasnya.",
  signedOut: (devices: number): string => `Sudah keluar dari ${devices} HP.`,
  signedOutTodo: "Kode aktivasi baru diberikan oleh admin kota.",
  more: (count: string): string => `Masih ada ${count} HP lagi yang lebih baru tersambung.`,
} as const;
