import { civilDateParts } from "#domain/civil-date.ts";
import { expectedPosition } from "#domain/growth/length-position.ts";
import {
  countLastDigits,
  digitPreference,
  digitPreferenceText,
} from "#domain/growth/quality/digit-preference.ts";
import type { QualityFacts, QualityQuestion } from "#domain/growth/quality/question.ts";

/** Questions about what surrounds the figures: position, birth date, the reader's habit. */
export const questionsOfContext = (facts: QualityFacts): QualityQuestion[] =>
  [position(facts), birthDate(facts), roundedLength(facts)].filter((one) => one !== undefined);

const position = ({ input, assessment }: QualityFacts): QualityQuestion | undefined => {
  if (input.lengthCm === undefined || input.position === undefined || input.ageDays === undefined)
    return undefined;
  if (assessment.standingUnderNineMonths) {
    return {
      id: "standingTooEarly",
      field: "position",
      text: "Tertulis diukur berdiri, padahal umurnya belum sembilan bulan. Diukur telentang?",
      offersSecondMeasurement: false,
    };
  }
  const expected = expectedPosition(input.ageDays);
  if (input.position === expected) return undefined;
  return {
    id: "unusualPosition",
    field: "position",
    text:
      expected === "lying"
        ? "Di bawah dua tahun biasanya diukur telentang. Benar berdiri? (ditambah 0,7 cm)"
        : "Sejak dua tahun biasanya diukur berdiri. Benar telentang? (dikurangi 0,7 cm)",
    offersSecondMeasurement: false,
  };
};

const birthDate = ({ birthDate: birth, isBirthDateEstimated }: QualityFacts): QualityQuestion | undefined => {
  if (birth === undefined) return undefined;
  if (isBirthDateEstimated) {
    return {
      id: "estimatedBirthDate",
      field: "birthDate",
      text: "Tanggal lahirnya perkiraan. Ada buku KIA atau akta untuk mencocokkan?",
      offersSecondMeasurement: false,
    };
  }
  const { month, day } = civilDateParts(birth);
  if (month !== 1 || day !== 1) return undefined;
  return {
    id: "firstOfJanuary",
    field: "birthDate",
    text: "Tanggal lahirnya 1 Januari. Memang lahir hari itu, atau tanggalnya tidak diketahui?",
    offersSecondMeasurement: false,
  };
};

// Asked only of a figure that ends as the reader's figures mostly do.
const roundedLength = ({ input, recentLengthsCm = [] }: QualityFacts): QualityQuestion | undefined => {
  if (input.lengthCm === undefined || Math.round(input.lengthCm * 10) % 5 !== 0) return undefined;
  const text = digitPreferenceText(digitPreference(countLastDigits(recentLengthsCm)));
  return text === undefined
    ? undefined
    : { id: "digitPreference", field: "lengthCm", text, offersSecondMeasurement: true };
};
