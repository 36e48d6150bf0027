import { assessGrowth } from "#domain/growth/assess-growth.ts";
import { figureText } from "#domain/growth/figure-text.ts";
import type { GrowthInput } from "#domain/growth/growth-input.ts";
import type { IndicatorId } from "#domain/growth/indicators/index.ts";
import { lengthWord } from "#domain/growth/length-position.ts";
import type { QualityFacts, QualityQuestion } from "#domain/growth/quality/question.ts";

/**
 * Questions about figures that can hardly be true: first the slips with a likely remedy (a lost decimal comma, weight
 * and length in each other's field), then the plain implausible z-score of what no slip explains.
 */
export const questionsOfFigures = (facts: QualityFacts): QualityQuestion[] => {
  const swapped = swappedQuestion(facts.input);
  if (swapped) return [swapped];
  const slips = [tenfoldWeight(facts.input), tenfoldLength(facts.input)].filter((one) => one !== undefined);
  const explained = new Set(slips.map(({ field }) => field));
  return [...slips, ...implausibleQuestions(facts).filter(({ field }) => !explained.has(field))];
};

const swappedQuestion = (input: GrowthInput): QualityQuestion | undefined => {
  const { weightKg, lengthCm } = input;
  if (weightKg === undefined || lengthCm === undefined) return undefined;
  const exchanged = { weightKg: lengthCm, lengthCm: weightKg };
  if (isLikely(input, "weightForAge") || isLikely(input, "lengthForAge")) return undefined;
  if (!isLikely({ ...input, ...exchanged }, "weightForAge", "lengthForAge")) return undefined;
  return {
    id: "swapped",
    field: "weightKg",
    text: `Berat ${figureText(weightKg)} kg dan ${lengthWord(input.position)} ${figureText(lengthCm)} cm. Tertukar?`,
    suggestion: exchanged,
    offersSecondMeasurement: false,
  };
};

const tenfoldWeight = (input: GrowthInput): QualityQuestion | undefined => {
  const { weightKg } = input;
  if (weightKg === undefined || !isFarOff(input, "weightForAge")) return undefined;
  const meant = [weightKg / 10, weightKg * 10].find((other) =>
    isLikely({ ...input, weightKg: other }, "weightForAge"),
  );
  if (meant === undefined) return undefined;
  return {
    id: "tenfold",
    field: "weightKg",
    text: `Berat ${figureText(weightKg)} kg. Maksudnya ${figureText(meant)} kg?`,
    suggestion: { weightKg: meant },
    offersSecondMeasurement: true,
  };
};

const tenfoldLength = (input: GrowthInput): QualityQuestion | undefined => {
  const { lengthCm } = input;
  if (lengthCm === undefined || !isFarOff(input, "lengthForAge")) return undefined;
  const meant = [lengthCm / 10, lengthCm * 10].find((other) =>
    isLikely({ ...input, lengthCm: other }, "lengthForAge"),
  );
  if (meant === undefined) return undefined;
  return {
    id: "tenfold",
    field: "lengthCm",
    text: `${lengthText(input.position, lengthCm)}. Maksudnya ${figureText(meant)} cm?`,
    suggestion: { lengthCm: meant },
    offersSecondMeasurement: true,
  };
};

const implausibleQuestions = ({ input, assessment }: QualityFacts): QualityQuestion[] => {
  const flagged = (id: IndicatorId) => assessment.readings[id].kind === "implausible";
  const questions: QualityQuestion[] = [];
  if (flagged("weightForAge") && input.weightKg !== undefined)
    questions.push(ask("weightKg", `Berat ${figureText(input.weightKg)} kg sangat jarang pada umur ini.`));
  if (flagged("lengthForAge") && input.lengthCm !== undefined)
    questions.push(
      ask("lengthCm", `${lengthText(input.position, input.lengthCm)} sangat jarang pada umur ini.`),
    );
  if (questions.length === 0 && (flagged("weightForLength") || flagged("bmiForAge")))
    questions.push(
      ask("weightKg", `Berat dan ${lengthWord(input.position)}nya jarang sekali bertemu pada satu anak.`),
    );
  if (flagged("headForAge") && input.headCm !== undefined)
    questions.push(
      ask("headCm", `Lingkar kepala ${figureText(input.headCm)} cm sangat jarang pada umur ini.`),
    );
  return questions;
};

/** "Tinggi 117,8 cm". */
const lengthText = (position: GrowthInput["position"], lengthCm: number): string => {
  const word = lengthWord(position);
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)} ${figureText(lengthCm)} cm`;
};

const ask = (field: QualityQuestion["field"], text: string): QualityQuestion => ({
  id: "implausible",
  field,
  text: `${text} Ukur sekali lagi?`,
  offersSecondMeasurement: true,
});

const FAR_OFF = 5;
const LIKELY = 3;

const zOf = (input: GrowthInput, id: IndicatorId): number | undefined => {
  const reading = assessGrowth({ ...input, oedema: false }).readings[id];
  return reading.kind === "none" ? undefined : reading.z;
};

const isFarOff = (input: GrowthInput, id: IndicatorId): boolean => {
  const z = zOf(input, id);
  return z !== undefined && Math.abs(z) > FAR_OFF;
};

const isLikely = (input: GrowthInput, ...ids: readonly IndicatorId[]): boolean =>
  ids.every((id) => {
    const z = zOf(input, id);
    return z !== undefined && Math.abs(z) <= LIKELY;
  });
