import { DAYS_PER_MONTH } from "../../growth/age.ts";
import { numberToText } from "../../units.ts";
import type { CheckInput, QualityCheck } from "./quality-check.ts";
import { qualityRules as rules } from "./quality-rules.ts";

/** Months between two days, at least one: over a few days a limit per month would ask too often. */
const monthsIn = (days: number): number => Math.max(1, days / DAYS_PER_MONTH);

const isPastFastGrowth = ({ ageDays }: CheckInput): boolean =>
  ageDays !== undefined && ageDays >= rules.fastGrowthEndsMonths * DAYS_PER_MONTH;

export const lengthShrank: QualityCheck = {
  id: "lengthShrank",
  label: "lebih pendek dari terakhir diukur",
  field: "length",
  ask: ({ change, last }) =>
    change.length !== undefined && last.length !== undefined && change.length.mm < -rules.shrinkMm
      ? `Lebih pendek dari terakhir (${numberToText(last.length.cm)} cm). Anak tidak menyusut. Sudah diukur lagi?`
      : undefined,
};

export const lengthJumped: QualityCheck = {
  id: "lengthJumped",
  label: "bertambah panjang terlalu cepat",
  field: "length",
  ask: (input) => {
    const { length } = input.change;
    return length !== undefined &&
      isPastFastGrowth(input) &&
      length.mm > rules.lengthGainMmPerMonth * monthsIn(length.days)
      ? `Bertambah ${numberToText(length.mm / 10)} cm sejak terakhir diukur. Itu banyak sekali. Sudah dicek lagi?`
      : undefined;
  },
};

export const weightJumped: QualityCheck = {
  id: "weightJumped",
  label: "berat berubah terlalu cepat",
  field: "weight",
  ask: (input) => {
    const { weight } = input.change;
    if (weight === undefined || input.last.weight === undefined) return undefined;
    const isLoss = weight.grams < 0;
    const grams = Math.abs(weight.grams);
    const share = grams / (input.last.weight.kg * 1000);
    const months = monthsIn(weight.days);
    const isFar =
      grams > rules.weightChangeGramsPerMonth * months ||
      ((isLoss || isPastFastGrowth(input)) && share > rules.weightChangeSharePerMonth * months);
    if (!isFar) return undefined;
    return `Berat ${isLoss ? "turun" : "naik"} ${numberToText(grams / 1000)} kg sejak terakhir ditimbang. Itu banyak sekali. Sudah dicek lagi?`;
  },
};
