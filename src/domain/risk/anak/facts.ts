import { addMonths, type CivilDate, completedMonths, daysBetween, monthOf } from "../../civil-date.ts";
import type { IndicatorId } from "../../growth/indicators/index.ts";
import { childMonth } from "../../measurements/child-month.ts";
import { type DayAssessment, dayAssessment, daysMeasured } from "../../measurements/day-assessment.ts";
import { whichCounts } from "../../measurements/which-counts.ts";
import type { ChildFacts } from "../../people/child-facts.ts";
import { recallDue } from "../../schedule/services/breastfeeding.ts";
import { type ImmunisationSets, immunisationStatus } from "../../schedule/services/immunisation.ts";
import { type Answers, factsFrom, figureOf, wordOf } from "../answers.ts";
import type { Facts } from "../condition.ts";
import type { AnakFact } from "./anak-fact.ts";

export interface AnakInput {
  readonly child: Pick<
    ChildFacts,
    "sex" | "birthDate" | "birthDateEstimated" | "gestationWeeks" | "measurements" | "services"
  > & {
    readonly birthWeightKg?: number | undefined;
    readonly birthLengthCm?: number | undefined;
  };
  /** Day of the visit. */
  readonly date: CivilDate;
  /** Area code, for the immunisation schedule in force there. */
  readonly region: string;
  readonly answers?: Answers | undefined;
  readonly household?: Answers | undefined;
  /** The schedules in force where a city has its own. */
  readonly immunisation?: ImmunisationSets | undefined;
}

/** What the rules for a child read: age, growth and schedule on the day of the visit, from what was measured up to it. */
export const anakFacts = (input: AnakInput): Facts => {
  const { child, date, answers = {}, household = {} } = input;
  const { birthDate } = child;
  const measurements = child.measurements.filter((one) => one.date <= date);
  const recall = recallDue(child, date);
  const computed: Partial<Record<AnakFact, Facts[string]>> = {
    ageMonths: birthDate === undefined || birthDate > date ? undefined : completedMonths(birthDate, date),
    birthWeightKg: child.birthWeightKg,
    birthLengthCm: child.birthLengthCm,
    gestationWeeksAtBirth: child.gestationWeeks,
    ...growthFacts(child, measurements, date),
    monthsNotWeighed: monthsNotWeighed(child, measurements, date),
    immunisationForAge: immunisationFact(input, answers),
    foodGroupCount: foodGroupCount(answers),
    complementaryFoodFromMonths: figureOf(answers, "complementaryFoodFromMonths"),
    ...(recall.state === "answered" ? { onlyBreastMilk: recall.onlyBreastMilk } : {}),
  };
  return { ...factsFrom(household), ...factsFrom(answers), ...computed };
};

type Measured = AnakInput["child"]["measurements"];

/** Older than this, a figure says nothing of the child as it is now. */
const RECENT_DAYS = 92;

const growthFacts = (
  child: AnakInput["child"],
  measurements: Measured,
  date: CivilDate,
): Partial<Record<AnakFact, Facts[string]>> => {
  const [newest] = daysMeasured(measurements);
  if (newest === undefined || daysBetween(newest, date) > RECENT_DAYS) return {};
  const day = dayAssessment(child, measurements, newest);
  if (!day) return {};
  const month = childMonth(child, day.figures, measurements);
  // Before the day it was due nothing can be said of a child born early (domain 15.8): unknown, as beside the scale.
  const isBeforeTerm = month?.correction?.kind === "beforeTerm";
  const z = (id: IndicatorId): number | undefined =>
    isBeforeTerm ? undefined : plausibleZ(day, month?.corrected, id);
  return {
    weightForAgeZ: z("weightForAge"),
    lengthForAgeZ: z("lengthForAge"),
    weightForLengthZ: z("weightForLength"),
    headForAgeZ: z("headForAge"),
    armCm: day.figures.armCm,
    oedema: wordOf(day.figures.oedema),
    monthsNotGained: gainFact(month),
  };
};

/** By corrected age where there is one; an implausible figure is measured again first and decides nothing. */
const plausibleZ = (
  { growth }: DayAssessment,
  corrected: DayAssessment["growth"] | undefined,
  id: IndicatorId,
): number | undefined => {
  const reading = (corrected ?? growth).readings[id];
  return reading.kind === "z" ? reading.z : undefined;
};

const gainFact = (month: ReturnType<typeof childMonth>): number | undefined => {
  const kind = month?.monthly?.status.kind;
  if (kind === "T") return month?.monthly?.consecutiveT;
  return kind === "N" ? 0 : undefined;
};

/** Nothing for a child who was never weighed here: nobody knows since when it could have been. */
const monthsNotWeighed = (
  { birthDate }: AnakInput["child"],
  measurements: Measured,
  date: CivilDate,
): number | undefined => {
  if (birthDate === undefined || measurements.length === 0) return undefined;
  for (let back = 0; back < MOST_MONTHS; back += 1) {
    const month = addMonths(monthOf(date), -back);
    if (whichCounts(measurements, month, ({ weightKg }) => weightKg !== undefined)) return back;
  }
  return MOST_MONTHS;
};

const MOST_MONTHS = 12;

/** The book's doses decide where any is written down; else what was answered at the door. */
const immunisationFact = (
  { child, date, region, immunisation }: AnakInput,
  answers: Answers,
): string | undefined => {
  const status = immunisationStatus(child, date, region, immunisation);
  const answered = typeof answers.immunisationForAge === "string" ? answers.immunisationForAge : undefined;
  const hasDoses = child.services?.some(({ type }) => type === "vaccine") === true;
  if (!status || !hasDoses) return answered;
  const months = child.birthDate === undefined ? 0 : completedMonths(child.birthDate, date);
  return status.due.some(({ fromMonth }) => fromMonth < months) ? "behind" : "complete";
};

const foodGroupCount = ({ foodGroups }: Answers): number | undefined =>
  Array.isArray(foodGroups) && foodGroups.length > 0
    ? foodGroups.filter((group) => group !== "none").length
    : undefined;
