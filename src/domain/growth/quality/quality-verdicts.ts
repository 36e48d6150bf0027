import type { IndicatorId } from "#domain/growth/indicators/index.ts";
import { FEWEST_FIGURES } from "#domain/growth/quality/digit-preference.ts";
import type { QualityReport } from "#domain/growth/quality/quality-report.ts";

/** A finding of the quality page in plain words. */
export type QualityVerdict = {
  readonly about: "spread" | "flags" | "digits" | "missing" | "duplicates" | "late" | "toolDoubt";
  readonly topic: string;
  readonly grade: "good" | "look" | "poor" | "tooFew";
  readonly text: string;
};

/**
 * Usual spread of z-scores in surveys of good quality (WHO Technical Report 854, 1995; still printed in WHO's survey
 * reports). Wider means careless measuring or wrong ages; one team's children may well lie below it.
 */
const USUAL_SD: Partial<Record<IndicatorId, { readonly from: number; readonly to: number }>> = {
  lengthForAge: { from: 1.1, to: 1.3 },
  weightForAge: { from: 1.0, to: 1.2 },
  weightForLength: { from: 0.85, to: 1.1 },
};

/** WHO and UNICEF (2019): more than 1 % implausible z-scores point to poor data. */
const FLAGGED_PERCENT = 1;
/** Working agreement on the index of dissimilarity, until trainers set another. */
const DIGIT_INDEX = { good: 10, look: 20 } as const;

const NAMES: Readonly<Record<IndicatorId, string>> = {
  weightForAge: "BB/U",
  lengthForAge: "PB-TB/U",
  weightForLength: "BB/PB-TB",
  bmiForAge: "IMT/U",
  headForAge: "LK/U",
};

/** The criteria WHO uses for survey quality, applied and said in words. */
export const qualityVerdicts = (report: QualityReport): QualityVerdict[] => [
  ...spreadVerdicts(report),
  flaggedVerdict(report),
  digitVerdict("Angka terakhir berat", report.weightDigits),
  digitVerdict("Angka terakhir panjang atau tinggi", report.lengthDigits),
  missingVerdict("Berat tidak diukur", report.missing.weight, report.measurements, 5),
  missingVerdict("Panjang tidak diukur", report.missing.length, report.measurements, 50),
  countVerdict("Tercatat dua kali", report.duplicates, report.measurements),
  ...(report.lateShare === undefined ? [] : [lateVerdict(report.lateShare)]),
  ...(report.toolDoubts === 0 ? [] : [toolVerdict(report.toolDoubts)]),
];

const spreadVerdicts = ({ spread }: QualityReport): QualityVerdict[] =>
  (Object.entries(USUAL_SD) as [IndicatorId, { from: number; to: number }][]).map(([id, usual]) => {
    const topic = `Sebaran ${NAMES[id]}`;
    const { sd, count } = spread[id];
    if (sd === undefined || count < FEWEST_FIGURES) return tooFew("spread", topic);
    const shown = `simpangan baku ${comma(sd)}, biasanya ${comma(usual.from)} sampai ${comma(usual.to)}`;
    if (sd > usual.to && leastSd(sd, count) <= usual.to)
      return { about: "spread", topic, grade: "good", text: `Wajar untuk ${count} anak: ${shown}.` };
    if (sd > usual.to * 1.25)
      return {
        about: "spread",
        topic,
        grade: "poor",
        text: `Terlalu menyebar: ${shown}. Periksa cara ukur dan tanggal lahir.`,
      };
    if (sd > usual.to) return { about: "spread", topic, grade: "look", text: `Agak menyebar: ${shown}.` };
    return { about: "spread", topic, grade: "good", text: `Wajar: ${shown}.` };
  });

/** The lower end of the 95 % interval of a standard deviation: what few children show by chance is no finding. */
const leastSd = (sd: number, count: number): number => sd * (1 - 1.96 / Math.sqrt(2 * (count - 1)));

const flaggedVerdict = ({ spread }: QualityReport): QualityVerdict => {
  const topic = "Angka tidak wajar";
  const checked = Object.keys(USUAL_SD) as IndicatorId[];
  const flagged = checked.reduce((sum, id) => sum + spread[id].flagged, 0);
  const all = flagged + checked.reduce((sum, id) => sum + spread[id].count, 0);
  if (all < FEWEST_FIGURES) return tooFew("flags", topic);
  const percent = (100 * flagged) / all;
  return percent > FLAGGED_PERCENT
    ? {
        about: "flags",
        topic,
        grade: "poor",
        text: `${comma(percent)}% tidak wajar, paling banyak 1%. Ukur ulang yang ditandai.`,
      }
    : { about: "flags", topic, grade: "good", text: `${comma(percent)}% tidak wajar.` };
};

const digitVerdict = (
  topic: string,
  { count, index, isBeyondChance }: QualityReport["weightDigits"],
): QualityVerdict => {
  if (count < FEWEST_FIGURES) return tooFew("digits", topic);
  const shown = `indeks ${comma(index)}%, 0% berarti merata`;
  if (index > DIGIT_INDEX.good && !isBeyondChance)
    return { about: "digits", topic, grade: "good", text: `Wajar untuk ${count} angka: ${shown}.` };
  if (index <= DIGIT_INDEX.good) return { about: "digits", topic, grade: "good", text: `Merata: ${shown}.` };
  if (index <= DIGIT_INDEX.look)
    return { about: "digits", topic, grade: "look", text: `Kurang merata: ${shown}.` };
  return {
    about: "digits",
    topic,
    grade: "poor",
    text: `Sering berakhiran sama: ${shown}. Baca sampai garis terkecil.`,
  };
};

const countVerdict = (topic: string, found: number, all: number): QualityVerdict =>
  found === 0
    ? { about: "duplicates", topic, grade: "good", text: "Tidak ada." }
    : {
        about: "duplicates",
        topic,
        grade: "look",
        text: `${found} dari ${all} pengukuran sama persis dengan yang lain.`,
      };

/** WHO and UNICEF ask for every measurement of every child; weight alone is a full month, so length may lack more often. */
const missingVerdict = (topic: string, missing: number, all: number, mostPercent: number): QualityVerdict => {
  if (all < FEWEST_FIGURES) return tooFew("missing", topic);
  const percent = (100 * missing) / all;
  const text = missing === 0 ? "Selalu diukur." : `${missing} dari ${all} (${comma(percent)}%).`;
  return { about: "missing", topic, grade: percent > mostPercent ? "look" : "good", text };
};

const lateVerdict = (percent: number): QualityVerdict => ({
  about: "late",
  topic: "Tepat waktu",
  grade: percent > 10 ? "look" : "good",
  text: `${comma(percent)}% dicatat lebih dari seminggu setelah diukur.`,
});

/** Said by those who held it, so it does not wait for twenty figures; three times is more than a slip of the finger. */
const toolVerdict = (doubts: number): QualityVerdict => ({
  about: "toolDoubt",
  topic: "Alat diragukan",
  grade: doubts < 3 ? "look" : "poor",
  text: `${doubts} kali dijawab “Alat meragukan” saat mengukur. Coba dengan beban yang diketahui, lalu minta ditera.`,
});

const tooFew = (about: QualityVerdict["about"], topic: string): QualityVerdict => ({
  about,
  topic,
  grade: "tooFew",
  text: `Belum bisa dinilai, kurang dari ${FEWEST_FIGURES} angka.`,
});

const comma = (value: number): string =>
  value
    .toFixed(2)
    .replace(/\.?0+$/, "")
    .replace(".", ",");
