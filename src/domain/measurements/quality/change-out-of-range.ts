import { DAYS_PER_MONTH } from "../../growth/age.ts";
import { numberToText } from "../../units.ts";
import type { CheckInput, QualityCheck } from "./quality-check.ts";
import { qualityRules as rules } from "./quality-rules.ts";

/** Months between the two, at least one: over a few days a limit per month would ask too often. */
const months = ({ change }: CheckInput): number => Math.max(1, (change?.days ?? 0) / DAYS_PER_MONTH);

const isPastFastGrowth = ({ ageDays }: CheckInput): boolean =>
  ageDays !== undefined && ageDays >= rules.fastGrowthEndsMonths * DAYS_PER_MONTH;

export const lengthShrank: QualityCheck = {
  id: "lengthShrank",
  label: "lebih pendek dari terakhir diukur",
  field: "length",
  ask: ({ change, previous }) =>
    change?.lengthMm !== undefined && change.lengthMm < -rules.shrinkMm
      ? `Lebih pendek dari terakhir (${numberToText(previous?.lengthCm ?? 0)} cm). Anak tidak menyusut. Sudah diukur lagi?`
      : undefined,
};

export const lengthJumped: QualityCheck = {
  id: "lengthJumped",
  label: "bertambah panjang terlalu cepat",
  field: "length",
  ask: (input) =>
    input.change?.lengthMm !== undefined &&
    isPastFastGrowth(input) &&
    input.change.lengthMm > rules.lengthGainMmPerMonth * months(input)
      ? `Bertambah ${numberToText(input.change.lengthMm / 10)} cm sejak terakhir diukur. Itu banyak sekali. Sudah dicek lagi?`
      : undefined,
};

export const weightJumped: QualityCheck = {
  id: "weightJumped",
  label: "berat berubah terlalu cepat",
  field: "weight",
  ask: (input) => {
    const grams = input.change?.weightGrams;
    const last = input.previous?.weightKg;
    if (grams === undefined || last === undefined) return undefined;
    const isLoss = grams < 0;
    const share = Math.abs(grams) / (last * 1000);
    const isFar =
      Math.abs(grams) > rules.weightChangeGramsPerMonth * months(input) ||
      ((isLoss || isPastFastGrowth(input)) && share > rules.weightChangeSharePerMonth * months(input));
    if (!isFar) return undefined;
    const kilograms = `${numberToText(Math.abs(grams) / 1000)} kg`;
    return `Berat ${isLoss ? "turun" : "naik"} ${kilograms} sejak terakhir ditimbang. Itu banyak sekali. Sudah dicek lagi?`;
  },
};
