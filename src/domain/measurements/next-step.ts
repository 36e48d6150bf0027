import type { GrowthAssessment } from "../growth/assess-growth.ts";
import type { IndicatorId } from "../growth/indicators/index.ts";
import type { Reading } from "../growth/reading.ts";
import type { MeasurementChange } from "./measurement-change.ts";
import type { QualityQuestion } from "./quality/index.ts";

/** How soon something has to happen. */
export type Urgency = "today" | "thisWeek" | "soon" | "again" | "routine";

/** What to do after a measurement. */
export interface NextStep {
  readonly id: string;
  readonly urgency: Urgency;
  /** For the cadre. */
  readonly text: string;
  /** For the mother: the same step without figure, category or alarm. */
  readonly motherText: string;
}

export type QualityAnswer = "remeasured" | "later" | "toolDoubt";

export interface StepInput {
  readonly assessment: GrowthAssessment;
  readonly oedema: boolean | undefined;
  readonly change: MeasurementChange;
  readonly questions: readonly QualityQuestion[];
  /** By question id. */
  readonly answers: Readonly<Record<string, QualityAnswer>>;
}

/**
 * The one next step after a measurement: the first rule that applies, gravest first. A figure in doubt is measured again
 * before anything is concluded from it, except where waiting would be the greater risk.
 */
export const nextStep = (input: StepInput): NextStep =>
  growthSteps.steps.find(({ when }) => when(input))?.step ?? routine;

interface StepRule {
  readonly when: (input: StepInput) => boolean;
  readonly step: NextStep;
}

const z = ({ assessment, questions, answers }: StepInput, id: IndicatorId): number | undefined => {
  const reading: Reading = assessment.readings[id];
  if (reading.kind === "none") return undefined;
  const isStated = questions.every((question) => answers[question.id] === "remeasured");
  return reading.kind === "implausible" && !isStated ? undefined : reading.z;
};

const isBelow = (input: StepInput, id: IndicatorId, limit: number): boolean => {
  const value = z(input, id);
  return value !== undefined && value < limit;
};

const isAbove = (input: StepInput, id: IndicatorId, limit: number): boolean => {
  const value = z(input, id);
  return value !== undefined && value > limit;
};

const isArm = ({ assessment: { arm } }: StepInput, ...bands: readonly string[]): boolean =>
  arm.kind === "cm" && bands.includes(arm.band.id);

const hasAnswer = ({ questions, answers }: StepInput, answer: QualityAnswer | undefined): boolean =>
  questions.some(({ id }) => answers[id] === answer);

/** A comparison with the month before; over a longer gap standing still says nothing of this month. */
const MONTHLY_DAYS = { min: 15, max: 62 };

const routine: NextStep = {
  id: "routine",
  urgency: "routine",
  text: "Timbang lagi bulan depan di posyandu.",
  motherText: "Datang lagi ke posyandu bulan depan, ya Bu.",
};

/** Steps by urgency. Data with a source: replaced as a whole by a newer version, judged by the one in force on the day. */
export const growthSteps: {
  readonly id: string;
  readonly version: number;
  readonly validFrom: string;
  readonly source: string;
  readonly steps: readonly StepRule[];
} = {
  id: "growth-steps",
  version: 1,
  validFrom: "2026-01-01",
  source:
    "Permenkes 2/2020 (kategori); PNPK Stunting 2022 dan Buku KIA 2023 (rujukan). Batas waktu: kebiasaan, perlu disahkan dinas.",
  steps: [
    {
      when: ({ oedema }) => oedema === true,
      step: {
        id: "oedema",
        urgency: "today",
        text: "Rujuk ke puskesmas hari ini juga: bengkak di kedua punggung kaki tidak boleh menunggu.",
        motherText: "Mari periksa ke puskesmas hari ini juga. Kader mendampingi.",
      },
    },
    {
      when: (input) => isBelow(input, "weightForLength", -3) || isArm(input, "armSeverelyWasted"),
      step: {
        id: "severeWasting",
        urgency: "today",
        text: "Rujuk ke puskesmas hari ini. Dampingi keluarga dan bawa Buku KIA.",
        motherText: "Mari periksa ke puskesmas hari ini. Bawa Buku KIA, kader mendampingi.",
      },
    },
    {
      when: (input) => hasAnswer(input, "toolDoubt"),
      step: {
        id: "otherTool",
        urgency: "again",
        text: "Ukur lagi dengan alat lain sebelum menyimpulkan. Beri tahu posyandu bahwa alat ini perlu dicek.",
        motherText: "Kami ukur sekali lagi dengan alat lain supaya pasti.",
      },
    },
    {
      when: (input) => hasAnswer(input, "later") || hasAnswer(input, undefined),
      step: {
        id: "measureAgain",
        urgency: "again",
        text: "Ukur lagi dalam beberapa hari. Angka ini belum dipakai untuk menyimpulkan.",
        motherText: "Kami ukur sekali lagi dalam beberapa hari supaya pasti.",
      },
    },
    {
      when: (input) =>
        isBelow(input, "weightForLength", -2) ||
        isBelow(input, "weightForAge", -3) ||
        isArm(input, "armWasted"),
      step: {
        id: "wasting",
        urgency: "thisWeek",
        text: "Rujuk ke puskesmas minggu ini untuk diperiksa petugas gizi.",
        motherText: "Minggu ini temui petugas gizi di puskesmas, ya Bu.",
      },
    },
    {
      when: (input) => isBelow(input, "weightForAge", -2) || isBelow(input, "lengthForAge", -2),
      step: {
        id: "lowForAge",
        urgency: "soon",
        text: "Ajak ke puskesmas untuk diukur ulang dan dicari sebabnya. Tanyakan makan, sakit, dan imunisasi.",
        motherText: "Ajak si kecil ke puskesmas supaya diukur ulang dan Ibu mendapat saran makan.",
      },
    },
    {
      when: ({ change: { weight } }) =>
        weight !== undefined &&
        weight.grams <= 0 &&
        weight.days >= MONTHLY_DAYS.min &&
        weight.days <= MONTHLY_DAYS.max,
      step: {
        id: "notGained",
        urgency: "soon",
        text: "Berat tidak naik. Temui bidan atau petugas gizi di posyandu hari ini, tanyakan makan dan sakit.",
        motherText: "Hari ini temui Bu Bidan di posyandu, ya Bu. Kita cari cara supaya berat naik lagi.",
      },
    },
    {
      when: (input) => isAbove(input, "weightForLength", 2) || isAbove(input, "bmiForAge", 2),
      step: {
        id: "overweight",
        urgency: "soon",
        text: "Temui petugas gizi untuk saran makan dan gerak. Jangan mengurangi makan anak sendiri.",
        motherText: "Temui petugas gizi untuk saran makan dan bermain aktif, ya Bu.",
      },
    },
    {
      when: (input) => isBelow(input, "headForAge", -2) || isAbove(input, "headForAge", 2),
      step: {
        id: "head",
        urgency: "soon",
        text: "Lingkar kepala perlu diperiksa bidan atau dokter.",
        motherText: "Sekalian periksa ke Bu Bidan bulan ini, ya Bu.",
      },
    },
    {
      when: ({ assessment }) => assessment.readings.weightForAge.kind === "none" && hasNoAge(assessment),
      step: {
        id: "birthDateMissing",
        urgency: "routine",
        text: "Lengkapi tanggal lahir dari Buku KIA atau akta supaya hasilnya bisa dinilai.",
        motherText: "Bulan depan bawa Buku KIA atau akta lahir, ya Bu.",
      },
    },
    {
      when: (input) => isAbove(input, "weightForAge", 1) && z(input, "weightForLength") === undefined,
      step: {
        id: "lengthNeeded",
        urgency: "routine",
        text: "Ukur juga panjang atau tingginya untuk memastikan.",
        motherText: "Bulan depan si kecil kami ukur juga tingginya.",
      },
    },
  ],
};

const hasNoAge = ({ readings }: GrowthAssessment): boolean =>
  Object.values(readings).some((reading) => reading.kind === "none" && reading.why === "noAge");
