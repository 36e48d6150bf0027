import type { FigureField as FigureName } from "#domain/measurements/measurement-draft.ts";
import type { MeasureForm } from "./measure-form.ts";
import type { MeasureView } from "./measure-view.ts";

/** What every part of a measuring form is drawn from. */
export type FormPartProps = {
  readonly form: MeasureForm;
  readonly view: MeasureView;
  readonly onChange: (next: MeasureForm) => void;
  /** Brings a figure back under the finger. */
  readonly onFix: (field: FigureName) => void;
};
