/** A text that is read out before anything is kept; families agree to a text, so it never changes once used. */
export interface ConsentText {
  /** Kept with each answer. */
  readonly id: string;
  readonly validFrom: string;
  readonly source: string;
  /** Read aloud in about 20 seconds. */
  readonly paragraphs: readonly string[];
  /** The three things that can be agreed to one by one. */
  readonly allows: {
    readonly allowsHelpers: string;
    readonly allowsAid: string;
    readonly allowsMessages: string;
  };
  /** What refusing means, said honestly. */
  readonly ifRefused: string;
}

/** Newest last. */
export const consentTexts: readonly ConsentText[] = [
  {
    id: "keluarga-2026-1",
    validFrom: "2026-01-01",
    source: "UU 27/2022 Pasal 4, 5-13, 20-22, 25; disetujui bersama Bagian Hukum kota sebelum dipakai.",
    paragraphs: [
      "Bapak, Ibu, kami Tim Pendamping Keluarga. Kami mencatat kesehatan ibu dan anak di rumah ini supaya tumbuh kembang anak terpantau dan bantuan tepat.",
      "Yang membaca hanya petugas yang bertugas. Tidak dijual dan tidak disebarkan.",
      "Bapak, Ibu boleh menolak, boleh melihat, dan boleh minta dibetulkan atau dihapus. Pelayanan tetap diberikan. Boleh kami catat?",
    ],
    allows: {
      allowsHelpers: "Catatan boleh diteruskan ke bidan, puskesmas, atau dinas yang menolong",
      allowsAid: "Nama depan boleh diberitahukan kepada pemberi bantuan",
      allowsMessages: "Boleh diingatkan lewat telepon atau WhatsApp",
    },
    ifRefused:
      "Tidak apa-apa. Yang disimpan hanya nama, alamat, kunjungan, dan jawaban ini. Timbangan dan catatan kesehatan cukup di Buku KIA. Bila ada bahaya, kami tetap menolong.",
  },
];

/** The text in force on a day; throws before the first one (a bug). */
export const consentTextOn = (date: string): ConsentText => {
  const found = consentTexts.filter(({ validFrom }) => validFrom <= date).at(-1) ?? consentTexts[0];
  if (!found) throw new Error("there is no consent text");
  return found;
};

/** The text a family agreed to; nothing for one of a newer app. */
export const consentTextOf = (id: string): ConsentText | undefined =>
  consentTexts.find((one) => one.id === id);
