import type { IndicatorId } from "#domain/growth/indicators/index.ts";
import type { Position } from "#domain/growth/length-position.ts";

/** What tells one growth chart from another; zones and lines follow from the index and its bands. */
export interface ChartSpec {
  readonly indicator: IndicatorId;
  readonly title: string;
  readonly chip: string;
  readonly axis: "age" | "length";
  readonly value: "weight" | "length" | "bmi" | "head";
  readonly unit: string;
  readonly yLabel: string;
  /** Zones and lines as the printed KMS has them, instead of the categories of the index. */
  readonly isKms?: true;
  /** The table of a chart over length; one for lengths, one for heights. */
  readonly position?: Position;
  /** Its lines change at 24 months, where lying turns to standing. */
  readonly hasPositionGap?: true;
}

export type ChartId =
  | "weightForAge"
  | "lengthForAge"
  | "weightForLength"
  | "weightForHeight"
  | "bmiForAge"
  | "headForAge";

export const chartSpecs: Readonly<Record<ChartId, ChartSpec>> = {
  weightForAge: {
    indicator: "weightForAge",
    title: "KMS: berat menurut umur",
    chip: "KMS (BB/U)",
    axis: "age",
    value: "weight",
    unit: "kg",
    yLabel: "Berat (kg)",
    isKms: true,
  },
  lengthForAge: {
    indicator: "lengthForAge",
    title: "Panjang atau tinggi menurut umur",
    chip: "PB/U, TB/U",
    axis: "age",
    value: "length",
    unit: "cm",
    yLabel: "Panjang atau tinggi (cm)",
    hasPositionGap: true,
  },
  weightForLength: {
    indicator: "weightForLength",
    title: "Berat menurut panjang (di bawah 24 bulan)",
    chip: "BB/PB",
    axis: "length",
    value: "weight",
    unit: "kg",
    yLabel: "Berat (kg)",
    position: "lying",
  },
  weightForHeight: {
    indicator: "weightForLength",
    title: "Berat menurut tinggi (sejak 24 bulan)",
    chip: "BB/TB",
    axis: "length",
    value: "weight",
    unit: "kg",
    yLabel: "Berat (kg)",
    position: "standing",
  },
  bmiForAge: {
    indicator: "bmiForAge",
    title: "Indeks massa tubuh menurut umur",
    chip: "IMT/U",
    axis: "age",
    value: "bmi",
    unit: "kg/m²",
    yLabel: "IMT (kg/m²)",
    hasPositionGap: true,
  },
  headForAge: {
    indicator: "headForAge",
    title: "Lingkar kepala menurut umur",
    chip: "LK/U",
    axis: "age",
    value: "head",
    unit: "cm",
    yLabel: "Lingkar kepala (cm)",
  },
};

/** In the order of the chips. */
export const chartIds: readonly ChartId[] = [
  "weightForAge",
  "lengthForAge",
  "weightForLength",
  "weightForHeight",
  "bmiForAge",
  "headForAge",
];
