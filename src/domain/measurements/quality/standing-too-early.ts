import type { QualityCheck } from "./quality-check.ts";

export const standingTooEarly: QualityCheck = {
  id: "standingTooEarly",
  label: "diukur berdiri sebelum 9 bulan",
  field: "position",
  ask: ({ assessment }) =>
    assessment.standingUnderNineMonths
      ? "Di bawah 9 bulan anak belum bisa diukur berdiri. Benar diukur berdiri?"
      : undefined,
};
