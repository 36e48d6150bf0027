import type { GrowthAssessment } from "#domain/growth/assess-growth.ts";
import type { KmsZone } from "#domain/growth/monthly/kms-zone.ts";
import type { MonthlyEntry } from "#domain/growth/monthly/monthly-status.ts";
import type { Velocity } from "#domain/growth/velocity/velocity.ts";

/** How soon somebody must act, from least to most. */
export type Urgency = "continue" | "officerToday" | "puskesmas" | "urgent";

/** When to measure again. */
export type MeasureAgain = "nextMonth" | "inTwoWeeks" | "afterTreatment";

/** What is known when the steps are decided. For a child born preterm: the assessment by corrected age. */
export type StepFacts = {
  /** Undefined before term, when no z-score may decide. */
  readonly assessment: GrowthAssessment | undefined;
  readonly zone: KmsZone | undefined;
  /** This month's entry; undefined when the child was not weighed. */
  readonly monthly: MonthlyEntry | undefined;
  readonly velocity: Velocity | undefined;
  readonly oedema: boolean;
  readonly hasDangerSign: boolean;
};

/** One rule of the set: when it holds, why in plain words, what to do, when to measure again. */
export type StepRule = {
  readonly id: string;
  readonly urgency: Exclude<Urgency, "continue">;
  readonly when: (facts: StepFacts) => boolean;
  readonly why: (facts: StepFacts) => string;
  readonly todo: string;
  readonly again: MeasureAgain;
};

export type NextStep = {
  readonly urgency: Urgency;
  /** Ids of the rules that hold, most urgent first. */
  readonly rules: readonly string[];
  /** Every reason in plain words, most urgent first; empty when all is well. */
  readonly why: readonly string[];
  readonly todo: string;
  readonly again: MeasureAgain;
};

/** What follows from a month's findings: the most urgent rule says what to do, all of them say why. */
export const nextStep = (facts: StepFacts, rules: readonly StepRule[]): NextStep => {
  const held = rules
    .filter((rule) => rule.when(facts))
    .sort((a, b) => ORDER.indexOf(a.urgency) - ORDER.indexOf(b.urgency));
  const [first] = held;
  if (!first)
    return { urgency: "continue", rules: [], why: [], todo: continueText(facts), again: "nextMonth" };
  return {
    urgency: first.urgency,
    rules: held.map(({ id }) => id),
    why: held.map((rule) => rule.why(facts)),
    todo: first.todo,
    again: first.again,
  };
};

/** What a person reads as a heading. */
export const urgencyText: Readonly<Record<Urgency, string>> = {
  urgent: "Segera ke puskesmas atau rumah sakit",
  puskesmas: "Rujuk ke puskesmas",
  officerToday: "Temui petugas kesehatan hari ini",
  continue: "Lanjutkan",
};

export const measureAgainText: Readonly<Record<MeasureAgain, string>> = {
  nextMonth: "Timbang lagi bulan depan",
  inTwoWeeks: "Timbang lagi dua minggu lagi",
  afterTreatment: "Timbang lagi setelah ditangani petugas",
};

const ORDER: readonly Urgency[] = ["urgent", "puskesmas", "officerToday", "continue"];

// An unknown month is no praise: only N says that the child grew well.
const continueText = ({ monthly }: StepFacts): string =>
  monthly?.status.kind === "N"
    ? "Pertahankan makan dan perawatannya"
    : "Kenaikannya bisa dinilai setelah ditimbang dua bulan berturut-turut";
