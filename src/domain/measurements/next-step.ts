import type { GrowthAssessment } from "../growth/assess-growth.ts";
import type { IndicatorId } from "../growth/indicators/index.ts";
import type { MonthAssessment } from "../growth/monthly/assess-month.ts";
import {
  type NextStep as GrowthStep,
  nextStep as growthStep,
  type MeasureAgain,
  measureAgainText,
  urgencyText,
} from "../growth/monthly/next-step.ts";
import { stepRules } from "../growth/monthly/step-rules.ts";
import type { Reading } from "../growth/reading.ts";
import type { ScaleQuestion } from "./scale-questions.ts";

/** How soon something has to happen. */
export type Urgency = "today" | "thisWeek" | "soon" | "again" | "routine";

/** What to do after a measurement. */
export interface NextStep {
  /** The rule that decided, or "routine". */
  readonly id: string;
  readonly urgency: Urgency;
  /** In three words. */
  readonly title: string;
  /** What to do, and when to measure again: `todo` and `again` in sentences. */
  readonly text: string;
  /** What to do, without its full stop. */
  readonly todo: string;
  /** When to measure again, where the monthly rules say so. */
  readonly again: MeasureAgain | undefined;
  /** The findings behind it, gravest first; empty when all is well. */
  readonly why: readonly string[];
}

export type QualityAnswer = "remeasured" | "later" | "toolDoubt";

export interface StepInput {
  readonly assessment: GrowthAssessment;
  readonly oedema: boolean | undefined;
  readonly questions: readonly Pick<ScaleQuestion, "id">[];
  /** By question id. */
  readonly answers: Readonly<Record<string, QualityAnswer>>;
  /** The same day in the frame of its months (`childMonth`): without it nobody can say naik or tidak naik. */
  readonly month?: MonthAssessment | undefined;
}

/**
 * The one next step after a measurement. What cannot wait goes first; then a figure in doubt is measured again before
 * anything is concluded from it; then the steps of the monthly rules; then what those rules do not look at.
 */
export const nextStep = (input: StepInput): NextStep => {
  const grown = stepOfGrowth(input);
  if (grown.urgency === "urgent") return fromGrowth(grown);
  if (grown.urgency !== "continue") return doubtStep(input) ?? fromGrowth(grown);
  return doubtStep(input) ?? besides(judgedBy(input), grown);
};

/** A child born preterm is referred by its corrected age. */
const judgedBy = ({ assessment, month }: StepInput): GrowthAssessment => month?.corrected ?? assessment;

const stepOfGrowth = (input: StepInput): GrowthStep => {
  const { oedema, month, questions, answers } = input;
  const isStated = questions.length > 0 && questions.every(({ id }) => answers[id] === "remeasured");
  const judged = judgedBy(input);
  return growthStep(
    {
      assessment: month?.correction?.kind === "beforeTerm" ? undefined : isStated ? stated(judged) : judged,
      zone: month?.correctedZone ?? month?.zone,
      monthly: month?.monthly,
      velocity: month?.velocity,
      oedema: oedema === true,
      hasDangerSign: false,
    },
    month?.rules.steps ?? stepRules,
  );
};

/** Figures measured again and stood by decide like any other, however unlikely. */
const stated = (assessment: GrowthAssessment): GrowthAssessment => ({
  ...assessment,
  readings: Object.fromEntries(
    Object.entries(assessment.readings).map(([id, reading]: [string, Reading]) => [
      id,
      reading.kind === "implausible" ? { ...reading, kind: "z" } : reading,
    ]),
    // Complete: the same keys.
  ) as GrowthAssessment["readings"],
});

const URGENCIES: Readonly<Record<GrowthStep["urgency"], Urgency>> = {
  urgent: "today",
  puskesmas: "thisWeek",
  officerToday: "soon",
  continue: "routine",
};

const fromGrowth = ({ urgency, rules, why, todo, again }: GrowthStep): NextStep => ({
  id: rules[0] ?? "routine",
  urgency: URGENCIES[urgency],
  title: urgencyText[urgency],
  text: `${todo}. ${measureAgainText[again]}.`,
  todo,
  again,
  why,
});

/** A step that is not of the monthly rules: its sentences say all. */
const plainStep = (id: string, urgency: Urgency, title: string, text: string): NextStep => ({
  id,
  urgency,
  title,
  text,
  todo: text.replace(/\.$/, ""),
  again: undefined,
  why: [],
});

const doubtStep = ({ questions, answers }: StepInput): NextStep | undefined => {
  const given = questions.map(({ id }) => answers[id]);
  if (given.includes("toolDoubt")) return otherTool;
  return given.some((answer) => answer !== "remeasured") ? measureAgain : undefined;
};

const otherTool = plainStep(
  "otherTool",
  "again",
  "Ukur lagi dengan alat lain",
  "Angka ini belum dipakai untuk menyimpulkan. Beri tahu posyandu bahwa alat ini perlu dicek.",
);

const measureAgain = plainStep(
  "measureAgain",
  "again",
  "Ukur lagi dalam beberapa hari",
  "Angka ini belum dipakai untuk menyimpulkan.",
);

/** What the monthly rules do not look at: head, too heavy for the length, and a child whose age nobody knows. */
const besides = ({ readings }: GrowthAssessment, routine: GrowthStep): NextStep => {
  const z = (id: IndicatorId): number => {
    const reading = readings[id];
    return reading.kind === "z" ? reading.z : 0;
  };
  if (z("weightForLength") > 2 || z("bmiForAge") > 2)
    return plainStep(
      "overweight",
      "soon",
      "Temui petugas gizi",
      "Minta saran makan dan bermain aktif. Jangan mengurangi makan anak sendiri.",
    );
  if (Math.abs(z("headForAge")) > 2)
    return plainStep("head", "soon", "Temui bidan atau dokter", "Lingkar kepala perlu diperiksa.");
  const hasNoAge = Object.values(readings).some(
    (reading) => reading.kind === "none" && reading.why === "noAge",
  );
  return hasNoAge
    ? plainStep(
        "birthDateMissing",
        "routine",
        "Lengkapi tanggal lahir",
        "Lihat Buku KIA atau akta, supaya hasilnya bisa dinilai.",
      )
    : fromGrowth(routine);
};
