/** Why the app cannot keep records safely where it was opened. */
export type WrongPlace = "notSecure" | "insideAnotherApp" | "noStorage";

/** What is wrong, why it matters, and the steps out, for each place. */
export const wrongPlaceText: Readonly<
  Record<WrongPlace, { readonly title: string; readonly why: string; readonly steps: readonly string[] }>
> = {
  insideAnotherApp: {
    title: "Damping terbuka di dalam aplikasi lain",
    why: "Di dalam WhatsApp atau Facebook, catatan bisa hilang dan Damping tidak bisa dipasang. Karena itu Damping belum dibuka.",
    steps: ["Tekan tombol Buka di Chrome.", "Kalau tidak terbuka, salin alamatnya dan tempel di Chrome."],
  },
  notSecure: {
    title: "Alamat ini tidak aman",
    why: "Alamatnya dimulai dengan http, bukan https. Data keluarga tidak boleh disimpan lewat sambungan seperti ini, jadi Damping belum dibuka.",
    steps: ["Buka alamat yang dimulai dengan https.", "Kalau tidak tahu alamatnya, tanyakan ke penyelia."],
  },
  noStorage: {
    title: "Penyimpanan dimatikan di sini",
    why: "Mode samaran atau pengaturan HP melarang penyimpanan. Tanpa itu catatan akan hilang saat layar ditutup, jadi Damping belum dibuka.",
    steps: ["Tutup mode samaran, lalu buka dengan Chrome biasa.", "Kalau masih sama, hubungi penyelia."],
  },
};

/** An Android link that opens the same page in Chrome; undefined for an address that is no web address. */
export const chromeIntent = (address: string): string | undefined => {
  const match = /^(https?):\/\/(.+)$/.exec(address);
  return match ? `intent://${match[2]}#Intent;scheme=${match[1]};package=com.android.chrome;end` : undefined;
};
