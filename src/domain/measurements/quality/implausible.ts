import type { IndicatorId } from "../../growth/indicators/index.ts";
import { isWithin, numberToText } from "../../units.ts";
import { expectedFigure } from "../expected-figure.ts";
import { meantFigure } from "../figure-slip.ts";
import type { FigureField } from "../measurement-draft.ts";
import { FIGURE_LIMITS } from "../parse-measurement.ts";
import type { CheckInput, QualityCheck } from "./quality-check.ts";
import { qualityRules } from "./quality-rules.ts";

const isImplausible = ({ assessment }: CheckInput, id: IndicatorId): boolean =>
  assessment.readings[id].kind === "implausible";

/** Another power of ten that fits better, when the figure itself is far off. */
const meantFor =
  (field: FigureField, figureValue: (input: CheckInput) => number | undefined) =>
  (input: CheckInput): number | undefined => {
    const value = figureValue(input);
    const expected = expectedFigure(field, input.child, input.values.date, input.last);
    return value === undefined || expected === undefined
      ? undefined
      : meantFigure(value, FIGURE_LIMITS[field], expected);
  };

export const implausibleWeight: QualityCheck = {
  id: "implausibleWeight",
  label: "berat jauh dari biasanya untuk umurnya",
  field: "weight",
  ask: (input) =>
    isImplausible(input, "weightForAge")
      ? `Berat ${numberToText(input.values.weightKg ?? 0)} kg jauh dari biasanya untuk umur ini. Sudah dicek lagi?`
      : undefined,
  meant: meantFor("weight", ({ values }) => values.weightKg),
};

export const implausibleLength: QualityCheck = {
  id: "implausibleLength",
  label: "panjang atau tinggi jauh dari biasanya untuk umurnya",
  field: "length",
  ask: (input) =>
    isImplausible(input, "lengthForAge")
      ? `${numberToText(input.values.lengthCm ?? 0)} cm jauh dari biasanya untuk umur ini. Sudah dicek lagi?`
      : undefined,
  meant: meantFor("length", ({ values }) => values.lengthCm),
};

export const implausibleTogether: QualityCheck = {
  id: "implausibleTogether",
  label: "berat dan panjang tidak cocok satu sama lain",
  field: "weight",
  // Where one of the two is doubtful by itself, that question is enough.
  ask: (input) =>
    (isImplausible(input, "weightForLength") || isImplausible(input, "bmiForAge")) &&
    !isImplausible(input, "weightForAge") &&
    !isImplausible(input, "lengthForAge")
      ? `Berat ${numberToText(input.values.weightKg ?? 0)} kg dan ${numberToText(input.values.lengthCm ?? 0)} cm tidak cocok satu sama lain. Sudah dicek lagi?`
      : undefined,
};

export const implausibleHead: QualityCheck = {
  id: "implausibleHead",
  label: "lingkar kepala jauh dari biasanya untuk umurnya",
  field: "head",
  ask: (input) =>
    isImplausible(input, "headForAge")
      ? `Lingkar kepala ${numberToText(input.values.headCm ?? 0)} cm jauh dari biasanya untuk umur ini. Sudah dicek lagi?`
      : undefined,
  meant: meantFor("head", ({ values }) => values.headCm),
};

export const implausibleArm: QualityCheck = {
  id: "implausibleArm",
  label: "lingkar lengan jauh dari biasanya",
  field: "arm",
  ask: ({ values: { armCm }, assessment }) =>
    armCm !== undefined && assessment.arm.kind === "cm" && !isWithin(armCm, qualityRules.armCm)
      ? `Lingkar lengan ${numberToText(armCm)} cm jauh dari biasanya. Sudah dicek lagi?`
      : undefined,
};
