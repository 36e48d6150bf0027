import { figureText } from "#domain/growth/figure-text.ts";
import type { FigureField } from "#domain/measurements/measurement-draft.ts";
import type { MeasurementProblem } from "#domain/measurements/parse-measurement.ts";
import { numberToText } from "#domain/units.ts";
import { formatDate } from "#ui/format.ts";

/** Words of measuring. */
export const measureText = {
  title: "Timbang & ukur",
  correctTitle: "Perbaiki catatan",
  date: "Tanggal ukur",
  changeDate: "Ganti tanggal",
  sameDay: (figures: string): string =>
    `Hari itu sudah tercatat ${figures}. Isi yang belum ada, atau timbang ulang bila perlu.`,
  weight: "Berat",
  lengthLying: "Panjang (telentang)",
  lengthStanding: "Tinggi (berdiri)",
  position: "Cara ukur",
  lying: "Telentang",
  standing: "Berdiri",
  positionDiffers: (usual: string): string =>
    `Umur ini biasanya diukur ${usual}. Selisih 0,7 cm sudah diperhitungkan.`,
  positionTooEarly: "Di bawah 9 bulan anak diukur telentang.",
  usualLying: "telentang",
  usualStanding: "berdiri",
  others: "Ukuran lain",
  othersHint: "lingkar lengan, lingkar kepala, bengkak kaki, tempat",
  arm: "Lingkar lengan atas (LiLA)",
  armHint: "Untuk umur 6–59 bulan.",
  head: "Lingkar kepala",
  oedema: "Bengkak di kedua punggung kaki",
  oedemaHint: "Tekan 3 detik. Bengkak bila bekas tekanan tetap cekung.",
  place: "Tempat",
  places: { home: "Rumah", posyandu: "Posyandu", puskesmas: "Puskesmas" },
  reason: "Mengapa diperbaiki?",
  reasons: ["Salah ketik", "Diukur ulang", "Salah anak atau tanggal"],
  otherReason: "Alasan lain",
  reasonMissing: "Pilih atau tulis alasannya. Catatan lama tetap tersimpan.",
  save: "Simpan",
  saveCorrection: "Simpan perbaikan",

  right: "Benar",
  fix: "Perbaiki",
  nudge: "Jawab dulu pertanyaan ini, atau tekan Simpan sekali lagi.",
  showFigures: "Lihat angka",
  hideFigures: "Sembunyikan angka",

  saved: "Tersimpan di HP ini",
  savedCorrection: "Perbaikan tersimpan di HP ini",
  unchanged: "Tidak ada yang berubah.",
  undoReason: "Diurungkan sesaat setelah disimpan",
  undone: "Penimbangan diurungkan. Isiannya masih ada.",
  nextChild: "Anak berikutnya",
  showMother: "Tunjukkan ke Ibu",
  toChild: "Ke halaman anak",

  resumed: "Isian yang belum selesai dibuka lagi.",
  startOver: "Mulai dari awal",
  draftNotKept: "Isian ini belum bisa disimpan sementara di HP.",
  draftTitle: (name: string): string => `Penimbangan ${name}`,
  correctionDraftTitle: (name: string): string => `Perbaikan catatan ${name}`,
  outsideArea: "Anak ini di luar wilayah HP ini",
  outsideAreaHint: "Datanya tidak disimpan di sini. Cari anak lain, atau hubungi penyelia.",
  recordGone: "Catatan ini tidak ditemukan",
  recordGoneHint: "Mungkin sudah dibatalkan. Lihat riwayatnya di halaman anak.",
  dead: "Anak ini tercatat meninggal, jadi tidak ditimbang lagi.",

  pickTitle: "Timbang siapa?",
  pickSearch: "Nama anak, ibu, atau RW",
  pickDue: "Belum ditimbang bulan ini",
  pickNever: "belum pernah",
  pickUnfinished: "Belum selesai",
  pickFound: (count: number): string => `${count} anak`,
  pickDone: "Sudah ditimbang bulan ini",
  pickNone: "Belum ada anak di HP ini",
  pickNoneHint: "Daftarkan keluarga dan anaknya lebih dulu.",
  pickNotFound: (text: string): string => `Tidak ada anak dengan “${text}”`,
  pickNotFoundHint: "Coba sebagian nama saja, atau nama ibunya.",
  newFamily: "Keluarga baru",
} as const;

const FIGURE_NAMES: Readonly<Record<FigureField, string>> = {
  weight: "Berat",
  length: "Panjang atau tinggi",
  arm: "Lingkar lengan",
  head: "Lingkar kepala",
};

/** Which tool a limit belongs to, as a cadre names it. */
const LIMIT_OF: Readonly<Record<FigureField, string>> = {
  weight: "batas timbangan",
  length: "batas alat ukur",
  arm: "batas pita LiLA",
  head: "batas pita kepala",
};

const UNIT: Readonly<Record<FigureField, string>> = { weight: "kg", length: "cm", arm: "cm", head: "cm" };

/** What stands beside the field: what is wrong and what to write instead. */
export const problemText = (problem: MeasurementProblem): string => {
  switch (problem.type) {
    case "NoDate":
      return "Isi tanggal ukurnya.";
    case "NotADate":
      return "Tanggal ini tidak ada di kalender. Periksa lagi.";
    case "InFuture":
      return "Tanggal ini belum tiba. Tulis hari anak diukur.";
    case "BeforeBirth":
      return `Sebelum anak lahir (${formatDate(problem.birthDate)}). Periksa tanggalnya.`;
    case "NotANumber":
      return `${FIGURE_NAMES[problem.field]}: tulis angka saja, misalnya 12,6.`;
    case "Ambiguous":
      return `Belum jelas. Maksud Ibu ${figureText(problem.meant)}?`;
    case "OutOfRange": {
      const { field, value, limits, meant } = problem;
      const fact = `${numberToText(value)} ${UNIT[field]} di luar ${LIMIT_OF[field]} (${numberToText(limits.min)}–${numberToText(limits.max)} ${UNIT[field]}).`;
      return meant === undefined ? `${fact} Periksa lagi.` : `${fact} Maksud Ibu ${figureText(meant)}?`;
    }
    case "Swapped":
      return `Berat dan panjang tertukar? Maksud Ibu ${figureText(problem.weight)} kg dan ${figureText(problem.length)} cm?`;
    case "NothingMeasured":
      return "Belum ada yang diukur. Isi berat, panjang, atau ukuran lain.";
  }
};

export const offerText = (value: number, field: FigureField): string =>
  `Pakai ${figureText(value)} ${UNIT[field]}`;

export const swapText = "Tukar berat dan panjang";
