import type { GrowthAssessment } from "../growth/assess-growth.ts";
import type { IndicatorId } from "../growth/indicators/index.ts";
import type { MonthAssessment } from "../growth/monthly/assess-month.ts";
import {
  type NextStep as GrowthStep,
  nextStep as growthStep,
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
  /** What to do, and when to measure again. */
  readonly text: string;
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
  return doubtStep(input) ?? (grown.urgency === "continue" ? besides(input, grown) : fromGrowth(grown));
};

const stepOfGrowth = ({ assessment, oedema, month, questions, answers }: StepInput): GrowthStep => {
  const isStated = questions.length > 0 && questions.every(({ id }) => answers[id] === "remeasured");
  const judged = month?.corrected ?? assessment;
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
  text: urgency === "continue" ? `${todo}.` : `${todo}. ${measureAgainText[again]}.`,
  why,
});

const doubtStep = ({ questions, answers }: StepInput): NextStep | undefined => {
  const given = questions.map(({ id }) => answers[id]);
  if (given.includes("toolDoubt")) return otherTool;
  return given.some((answer) => answer !== "remeasured") ? measureAgain : undefined;
};

const otherTool: NextStep = {
  id: "otherTool",
  urgency: "again",
  title: "Ukur lagi dengan alat lain",
  text: "Angka ini belum dipakai untuk menyimpulkan. Beri tahu posyandu bahwa alat ini perlu dicek.",
  why: [],
};

const measureAgain: NextStep = {
  id: "measureAgain",
  urgency: "again",
  title: "Ukur lagi dalam beberapa hari",
  text: "Angka ini belum dipakai untuk menyimpulkan.",
  why: [],
};

/** What the monthly rules do not look at: head, too heavy for the length, and a child whose age nobody knows. */
const besides = ({ assessment }: StepInput, routine: GrowthStep): NextStep => {
  const z = (id: IndicatorId): number => {
    const reading = assessment.readings[id];
    return reading.kind === "z" ? reading.z : 0;
  };
  if (z("weightForLength") > 2 || z("bmiForAge") > 2)
    return {
      id: "overweight",
      urgency: "soon",
      title: "Temui petugas gizi",
      text: "Minta saran makan dan bermain aktif. Jangan mengurangi makan anak sendiri.",
      why: [],
    };
  if (Math.abs(z("headForAge")) > 2)
    return {
      id: "head",
      urgency: "soon",
      title: "Temui bidan atau dokter",
      text: "Lingkar kepala perlu diperiksa.",
      why: [],
    };
  const hasNoAge = Object.values(assessment.readings).some(
    (reading) => reading.kind === "none" && reading.why === "noAge",
  );
  return hasNoAge
    ? {
        id: "birthDateMissing",
        urgency: "routine",
        title: "Lengkapi tanggal lahir",
        text: "Lihat Buku KIA atau akta, supaya hasilnya bisa dinilai.",
        why: [],
      }
    : fromGrowth(routine);
};
