import { type CivilDate, daysBetween, parseCivilDate } from "../civil-date.ts";
import { expectedPosition, type Position } from "../growth/length-position.ts";
import { fail, ok, type Result } from "../result.ts";
import { ARM_CM, HEAD_CM, isWithin, LENGTH_CM, type Limits, parseDecimal, WEIGHT_KG } from "../units.ts";
import { expectedFigure } from "./expected-figure.ts";
import { isNear, meantFigure } from "./figure-slip.ts";
import type { LastFigures } from "./last-figures.ts";
import type { FigureField, MeasuredChild, MeasuredValues, MeasurementDraft } from "./measurement-draft.ts";

export type MeasurementField = FigureField | "date";

/** What stands in the way of keeping a measurement, each beside its field. Odd but possible figures are no problem here. */
export type MeasurementProblem =
  | { readonly type: "NoDate"; readonly field: "date" }
  | { readonly type: "NotADate"; readonly field: "date" }
  | { readonly type: "InFuture"; readonly field: "date" }
  | { readonly type: "BeforeBirth"; readonly field: "date"; readonly birthDate: CivilDate }
  | { readonly type: "NotANumber"; readonly field: FigureField }
  /** "3.250": a point before three digits is read in two ways. */
  | { readonly type: "Ambiguous"; readonly field: FigureField; readonly meant: number }
  | {
      readonly type: "OutOfRange";
      readonly field: FigureField;
      readonly value: number;
      readonly limits: Limits;
      /** What was probably meant, to be offered in one tap. */
      readonly meant: number | undefined;
    }
  /** Weight and length each make sense in the other's field. */
  | { readonly type: "Swapped"; readonly field: "weight"; readonly weight: number; readonly length: number }
  /** No figure and no answer at all; told at the first field. */
  | { readonly type: "NothingMeasured"; readonly field: "weight" };

export const FIGURE_LIMITS: Readonly<Record<FigureField, Limits>> = {
  weight: WEIGHT_KG,
  length: LENGTH_CM,
  arm: ARM_CM,
  head: HEAD_CM,
};

export const FIGURE_UNITS: Readonly<Record<FigureField, "kg" | "cm">> = {
  weight: "kg",
  length: "cm",
  arm: "cm",
  head: "cm",
};

/** Around a draft: who, when, and what was measured before. */
export interface DraftContext {
  readonly child: MeasuredChild;
  readonly today: CivilDate;
  readonly last: LastFigures;
}

/** A draft read as far as it can be: the figures that stand, and what stands in the way of the others. */
export interface DraftReading {
  /** Without a date where the date is a problem; figures with a problem are absent. */
  readonly values: Omit<MeasuredValues, "date"> & { readonly date: CivilDate | undefined };
  readonly problems: readonly MeasurementProblem[];
}

/** Reads what can be kept from what was typed; or every problem, beside its field. Nothing is clamped or dropped. */
export const parseMeasurement = (
  draft: MeasurementDraft,
  context: DraftContext,
): Result<MeasuredValues, readonly MeasurementProblem[]> => {
  const { values, problems } = readMeasurementDraft(draft, context);
  const { date } = values;
  if (problems.length > 0 || date === undefined) return fail(problems);
  const isEmpty = [values.weightKg, values.lengthCm, values.armCm, values.headCm, values.oedema].every(
    (value) => value === undefined,
  );
  return isEmpty ? fail([{ type: "NothingMeasured", field: "weight" }]) : ok({ ...values, date });
};

/** The same for an unfinished form: judges only what is there. */
export const readMeasurementDraft = (draft: MeasurementDraft, context: DraftContext): DraftReading => {
  const { child } = context;
  const readDate = dateIn(draft.date, context);
  const date = readDate.ok ? readDate.value : undefined;
  const read = (field: FigureField) =>
    readFigure(field, draft[field], expectedFigure(field, child, date, context.last));
  const figures = { weight: read("weight"), length: read("length"), arm: read("arm"), head: read("head") };
  const problems: MeasurementProblem[] = readDate.ok ? [] : [readDate.problem];
  for (const figure of Object.values(figures)) if (!figure.ok) problems.push(figure.problem);
  const lengthCm = figureValue(figures.length);
  return {
    values: {
      date,
      weightKg: figureValue(figures.weight),
      lengthCm,
      position: lengthCm === undefined ? undefined : positionIn(draft, child, date),
      armCm: figureValue(figures.arm),
      headCm: figureValue(figures.head),
      oedema: draft.oedema === "" ? undefined : draft.oedema === "yes",
      place: draft.place === "" ? undefined : draft.place,
    },
    problems: withSwap(problems, draft, date, context),
  };
};

/** The position a length is taken in: as chosen, else as the standard expects at that age; unknown without an age. */
export const positionIn = (
  { position }: Pick<MeasurementDraft, "position">,
  { birthDate }: MeasuredChild,
  date: CivilDate | undefined,
): Position | undefined => {
  if (position !== "") return position;
  return birthDate === undefined || date === undefined
    ? undefined
    : expectedPosition(daysBetween(birthDate, date));
};

const dateIn = (text: string, { child, today }: DraftContext): Result<CivilDate, MeasurementProblem> => {
  if (text.trim() === "") return fail({ type: "NoDate", field: "date" });
  const date = parseCivilDate(text);
  if (!date.ok) return fail({ type: "NotADate", field: "date" });
  if (date.value > today) return fail({ type: "InFuture", field: "date" });
  if (child.birthDate !== undefined && date.value < child.birthDate)
    return fail({ type: "BeforeBirth", field: "date", birthDate: child.birthDate });
  return date;
};

type ReadFigure = Result<number | undefined, MeasurementProblem>;

/** One typed figure; nothing for an empty field. `expected` (kg, cm) only helps to guess what was meant by a slip. */
export const readFigure = (field: FigureField, text: string, expected: number | undefined): ReadFigure => {
  const typed = withoutUnit(text, FIGURE_UNITS[field]);
  if (typed === "") return ok(undefined);
  const number = parseDecimal(typed);
  if (!number.ok) return fail({ type: "NotANumber", field });
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(typed)) return fail({ type: "Ambiguous", field, meant: number.value });
  const limits = FIGURE_LIMITS[field];
  if (isWithin(number.value, limits)) return number;
  const meant = meantFigure(number.value, limits, expected);
  return fail({ type: "OutOfRange", field, value: number.value, limits, meant });
};

const withoutUnit = (text: string, unit: string): string =>
  text.trim().toLowerCase().endsWith(unit) ? text.trim().slice(0, -unit.length).trim() : text.trim();

const figureValue = (figure: ReadFigure): number | undefined => (figure.ok ? figure.value : undefined);

/** One problem "swapped" instead of two that each name a limit, when the figures fit the other way round. */
const withSwap = (
  problems: readonly MeasurementProblem[],
  { weight, length }: MeasurementDraft,
  date: CivilDate | undefined,
  { child, last }: DraftContext,
): readonly MeasurementProblem[] => {
  const outside = problems.some(
    ({ type, field }) => type === "OutOfRange" && (field === "weight" || field === "length"),
  );
  const asLength = parseDecimal(withoutUnit(weight, "kg"));
  const asWeight = parseDecimal(withoutUnit(length, "cm"));
  if (!outside || !asLength.ok || !asWeight.ok) return problems;
  const fits = (field: FigureField, value: number): boolean =>
    isWithin(value, FIGURE_LIMITS[field]) && isNear(value, expectedFigure(field, child, date, last));
  if (!fits("length", asLength.value) || !fits("weight", asWeight.value)) return problems;
  return [
    ...problems.filter(({ field }) => field !== "weight" && field !== "length"),
    { type: "Swapped", field: "weight", weight: asWeight.value, length: asLength.value },
  ];
};
