import type { MonthlyEntry, MonthlyStatus } from "#domain/growth/monthly/monthly-status.ts";

/** The letter on the KMS and its word; statuses without a letter have none. */
export const statusLabels: Readonly<Record<MonthlyStatus["kind"], string>> = {
  N: "N, naik",
  T: "T, tidak naik",
  O: "O, bulan lalu tidak ditimbang",
  B: "B, baru pertama ditimbang",
  noDataLastMonth: "Bulan lalu tidak ada datanya",
  tooYoung: "Belum satu bulan, belum dinilai naik",
  tooOld: "Sudah lima tahun",
};

/** What happened since last month, for the cadre: "Naik 100 gram, bulan ini paling sedikit 200". */
export const monthlyText = ({ status, consecutiveT }: MonthlyEntry): string => {
  if (status.kind !== "N" && status.kind !== "T") return statusLabels[status.kind];
  const { gainGrams, minimum } = status;
  const repeated = consecutiveT > 1 ? `, ${consecutiveT} kali berturut-turut tidak naik cukup` : "";
  return `${gainText(gainGrams)}, bulan ini paling sedikit ${minimum.grams}${repeated}`;
};

/** Said where the least gain still has to be compared with a printed KMS. */
export const minimumGainNote = (status: MonthlyStatus): string | undefined =>
  (status.kind === "N" || status.kind === "T") && status.minimum.confidence === "check"
    ? "Cocokkan kenaikan minimal bulan ini dengan KMS cetak"
    : undefined;

/** Naik, tetap, or turun, in grams. */
export const gainText = (gainGrams: number): string => {
  if (gainGrams === 0) return "Berat tetap";
  return gainGrams > 0 ? `Naik ${gainGrams} gram` : `Turun ${-gainGrams} gram`;
};
