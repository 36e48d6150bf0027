import type { GrowthAssessment } from "../growth/assess-growth.ts";
import { type IndicatorId, indicators } from "../growth/indicators/index.ts";
import type { FigureField } from "./measurement-draft.ts";

/** Below it a category is shown only after the figure was confirmed: a slip of the pen must not frighten a family. */
const CONFIRM_BELOW_Z = -2;

/** The figures that lead to a category below -2 (or a thin arm) and are asked about first, in the order of the form. */
export const figuresToConfirm = ({ readings, arm }: GrowthAssessment): readonly FigureField[] => {
  const asked = new Set<FigureField>();
  for (const indicator of indicators) {
    const reading = readings[indicator.id as IndicatorId];
    if (reading.kind === "none" || reading.z >= CONFIRM_BELOW_Z) continue;
    for (const need of indicator.needs) asked.add(need);
  }
  if (arm.kind === "cm" && arm.band.tone !== "normal") asked.add("arm");
  return FIELDS.filter((field) => asked.has(field));
};

const FIELDS: readonly FigureField[] = ["weight", "length", "arm", "head"];
