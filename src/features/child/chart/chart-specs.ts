import type { IndicatorId } from "#domain/growth/indicators/index.ts";

/** What tells one growth chart from another; zones and lines follow from the index and its bands. */
export interface ChartSpec {
  readonly indicator: IndicatorId;
  readonly title: string;
  readonly chip: string;
  readonly axis: "age" | "length";
  readonly value: "weight" | "length";
  readonly unit: "kg" | "cm";
  readonly yLabel: string;
}

export type ChartId = "weightForAge" | "lengthForAge" | "weightForLength";

export const chartSpecs: Readonly<Record<ChartId, ChartSpec>> = {
  weightForAge: {
    indicator: "weightForAge",
    title: "Berat menurut umur",
    chip: "BB/U",
    axis: "age",
    value: "weight",
    unit: "kg",
    yLabel: "Berat (kg)",
  },
  lengthForAge: {
    indicator: "lengthForAge",
    title: "Panjang atau tinggi menurut umur",
    chip: "PB/U, TB/U",
    axis: "age",
    value: "length",
    unit: "cm",
    yLabel: "Panjang atau tinggi (cm)",
  },
  weightForLength: {
    indicator: "weightForLength",
    title: "Berat menurut panjang atau tinggi",
    chip: "BB/PB, BB/TB",
    axis: "length",
    value: "weight",
    unit: "kg",
    yLabel: "Berat (kg)",
  },
};

/** In the order of the chips. */
export const chartIds: readonly ChartId[] = ["weightForAge", "lengthForAge", "weightForLength"];
