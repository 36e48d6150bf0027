/** How strongly a band asks for attention; the screen gives each a colour, a shape and a word. */
export type Tone = "normal" | "watch" | "low" | "veryLow" | "high";

/** A category as the regulation names it. */
export type Band = {
  readonly id: string;
  /** What everyone reads. */
  readonly label: string;
  readonly tone: Tone;
  /** What to check before believing it. */
  readonly hint?: string;
  /** The clinical word, for health workers only; cadres and families read `label`. */
  readonly clinicalLabel?: string;
};

/** A band and where it ends: just under a figure, or at a figure that still belongs to it. The last has no end. */
type BandStep = { readonly band: Band; readonly under?: number; readonly upTo?: number };

/** Bands from low to high, with the text that decrees them. */
export type BandScale = { readonly source: string; readonly steps: readonly BandStep[] };

/** The band of a z-score that is already rounded to two decimals: -2.00 is normal, -2.01 is not. */
export const bandFor = (scale: BandScale, z: number): Band => {
  for (const step of scale.steps) {
    if (step.under !== undefined && z < step.under) return step.band;
    if (step.upTo !== undefined && z <= step.upTo) return step.band;
    if (step.under === undefined && step.upTo === undefined) return step.band;
  }
  throw new Error(`bands of ${scale.source} end before ${z}`);
};

const PERMENKES_2_2020 = "Permenkes 2/2020, Standar Antropometri Anak, kategori dan ambang batas";

/** BB/U. */
export const weightForAgeBands: BandScale = {
  source: PERMENKES_2_2020,
  steps: [
    { under: -3, band: { id: "severelyUnderweight", label: "Berat badan sangat kurang", tone: "veryLow" } },
    { under: -2, band: { id: "underweight", label: "Berat badan kurang", tone: "low" } },
    { upTo: 1, band: { id: "normalWeight", label: "Berat badan normal", tone: "normal" } },
    {
      band: {
        id: "riskOfOverweight",
        label: "Risiko berat badan lebih",
        tone: "watch",
        hint: "Pastikan dengan BB/TB atau IMT/U",
      },
    },
  ],
};

/** PB/U and TB/U. The word "stunting" is a diagnosis, not a category: never shown for a z-score. */
export const lengthForAgeBands: BandScale = {
  source: PERMENKES_2_2020,
  steps: [
    { under: -3, band: { id: "severelyStunted", label: "Sangat pendek", tone: "veryLow" } },
    { under: -2, band: { id: "stunted", label: "Pendek", tone: "low" } },
    { upTo: 3, band: { id: "normalLength", label: "Normal", tone: "normal" } },
    {
      band: {
        id: "tall",
        label: "Tinggi",
        tone: "watch",
        hint: "Periksa bila tidak sesuai dengan tinggi orang tua",
      },
    },
  ],
};

/** BB/PB, BB/TB and IMT/U share one scale. */
export const nutritionBands: BandScale = {
  source: PERMENKES_2_2020,
  steps: [
    { under: -3, band: { id: "severelyWasted", label: "Gizi buruk", tone: "veryLow" } },
    { under: -2, band: { id: "wasted", label: "Gizi kurang", tone: "low" } },
    { upTo: 1, band: { id: "wellNourished", label: "Gizi baik", tone: "normal" } },
    { upTo: 2, band: { id: "possibleOverweight", label: "Berisiko gizi lebih", tone: "watch" } },
    { upTo: 3, band: { id: "overweight", label: "Gizi lebih", tone: "high" } },
    { band: { id: "obese", label: "Obesitas", tone: "high" } },
  ],
};

/** LK/U; not in Permenkes 2/2020. Cadres never read the clinical word. */
export const headCircumferenceBands: BandScale = {
  source: "WHO 2007, lingkar kepala menurut umur; dipakai dalam SDIDTK",
  steps: [
    {
      under: -2,
      band: {
        id: "smallHead",
        label: "Lingkar kepala kecil, perlu diperiksa",
        tone: "watch",
        clinicalLabel: "Mikrosefali",
      },
    },
    { upTo: 2, band: { id: "normalHead", label: "Lingkar kepala normal", tone: "normal" } },
    {
      band: {
        id: "largeHead",
        label: "Lingkar kepala besar, perlu diperiksa",
        tone: "watch",
        clinicalLabel: "Makrosefali",
      },
    },
  ],
};

/** Oedema on both feet is severe malnutrition whatever the scale says (Permenkes 2/2020; WHO 2013). */
export const oedemaBand: Band = {
  id: "severelyWastedByOedema",
  label: "Gizi buruk (bengkak di kedua punggung kaki)",
  tone: "veryLow",
};
