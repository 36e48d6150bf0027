import { figureText } from "#domain/growth/figure-text.ts";
import type { FigureField } from "#domain/measurements/measurement-draft.ts";
import type { MeasurementProblem } from "#domain/measurements/parse-measurement.ts";
import { numberToText } from "#domain/units.ts";
import { formatDate } from "#ui/format.ts";

/** What is said while somebody types a figure, at the door and on weighing day. */
export const measuringText = {
  showFigures: "Lihat angka",
  hideFigures: "Sembunyikan angka",
  right: "Benar",
  fix: "Perbaiki",
  nudge: "Jawab dulu pertanyaan ini, atau tekan Simpan sekali lagi.",
  measureAgain: { weight: "Timbang sekali lagi", length: "Ukur sekali lagi" },
  reading: (field: "weight" | "length", number: number): string =>
    field === "weight" ? `Timbangan ke-${number}` : `Ukuran ke-${number}`,
  needsThird: (apart: string, unit: string): string =>
    `Dua hasil ini berbeda ${apart} ${unit}. Ukur sekali lagi.`,
  measureThird: "Tambah yang ketiga",
  counted: (value: string, unit: string, isOfThree: boolean): string =>
    isOfThree
      ? `Dipakai ${value} ${unit}, rata-rata dua yang paling dekat. Semua hasil disimpan.`
      : `Dipakai ${value} ${unit}, rata-rata keduanya. Semua hasil disimpan.`,
  positions: { lying: "Ganti ke telentang", standing: "Ganti ke berdiri" },
  sameDay: (figures: string): string =>
    `Hari itu sudah tercatat ${figures}. Isi yang belum ada, atau timbang ulang bila perlu.`,
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
