import type { GrowthAssessment } from "../../growth/assess-growth.ts";
import type { LastFigures } from "../last-figures.ts";
import type { MeasurementChange } from "../measurement-change.ts";
import type { FigureField, MeasuredChild, MeasuredValues } from "../measurement-draft.ts";

/** What a check sees. */
export interface CheckInput {
  readonly child: MeasuredChild;
  readonly values: MeasuredValues;
  /** Whole days; undefined without a birth date. */
  readonly ageDays: number | undefined;
  readonly assessment: GrowthAssessment;
  readonly last: LastFigures;
  readonly change: MeasurementChange;
}

/** One reason to doubt a figure: a question to the person at the scale, never a refusal. */
export interface QualityCheck {
  /** Key of the answer in the measurement's body, for ever. */
  readonly id: string;
  /** For lists and reviews. */
  readonly label: string;
  /** The figure in doubt. */
  readonly field: FigureField | "position";
  /** The question in a sentence; nothing when there is no doubt. */
  readonly ask: (input: CheckInput) => string | undefined;
  /** The figure that was probably meant, in the field's unit. */
  readonly meant?: (input: CheckInput) => number | undefined;
}
