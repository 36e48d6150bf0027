/**
 * From when on a figure is questioned. Soft limits only: they raise a question, they refuse nothing and change no result.
 */
export const qualityRules = {
  id: "measurement-quality",
  version: 1,
  validFrom: "2026-01-01",
  source:
    "Nilai z di luar batas: WHO Anthro. Susut, tambah, dan selisih berat: kebiasaan pemeriksaan lapangan, belum ada aturan resmi.",
  /** A length that shrank by more than this was measured wrongly at least once. */
  shrinkMm: 5,
  /** More growth in a month than children show after the first half-year. */
  lengthGainMmPerMonth: 30,
  weightChangeGramsPerMonth: 2000,
  /** Share of the last weight; gains only from `fastGrowthEndsMonths` on, since younger babies do gain this fast. */
  weightChangeSharePerMonth: 0.15,
  fastGrowthEndsMonths: 6,
  /** Arm circumferences that hardly occur between 6 and 59 months. */
  armCm: { min: 7, max: 26 },
} as const;
