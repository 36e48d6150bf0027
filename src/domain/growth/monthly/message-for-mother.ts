import type { CivilDate } from "#domain/civil-date.ts";
import { figureText } from "#domain/growth/figure-text.ts";
import type { MonthAssessment } from "#domain/growth/monthly/assess-month.ts";
import { measureAgainOn } from "#domain/growth/monthly/measure-again.ts";
import { gainText } from "#domain/growth/monthly/status-text.ts";

/** "Tunjukkan ke Ibu": weight, change and next step; no z-score, no colour name, no label. */
export type MessageForMother = {
  readonly weight: string | undefined;
  readonly change: string | undefined;
  readonly nextStep: string;
  readonly again: string;
};

/** The days around a message that is read later than the weighing. */
export type ReadOn = { readonly measuredOn: CivilDate; readonly today: CivilDate };

/**
 * What a mother reads after a weighing. Kind, true, and nothing that names the child. Without `readOn` it is read on the day
 * itself; on a later one nothing is said to be due "hari ini".
 */
export const messageForMother = (
  { monthly, step }: Pick<MonthAssessment, "monthly" | "step">,
  readOn?: ReadOn,
): MessageForMother => ({
  weight:
    monthly &&
    `Berat ${isLater(readOn) ? "waktu itu" : "hari ini"} ${figureText(monthly.weighing.grams / 1000)} kg`,
  change:
    monthly && (monthly.status.kind === "N" || monthly.status.kind === "T")
      ? `${gainText(monthly.status.gainGrams)} sejak bulan lalu`
      : undefined,
  nextStep: (isLater(readOn) ? NEXT_STEP_LATER : NEXT_STEP)[step.urgency],
  again: readOn ? `${measureAgainOn(step.again, readOn.measuredOn, readOn.today)}.` : AGAIN[step.again],
});

const isLater = (readOn: ReadOn | undefined): boolean =>
  readOn !== undefined && readOn.today > readOn.measuredOn;

const NEXT_STEP: Readonly<Record<MonthAssessment["step"]["urgency"], string>> = {
  continue: "Teruskan makan dan perawatan seperti biasa.",
  officerToday: "Mari temui petugas kesehatan hari ini, supaya bulan depan beratnya naik lagi.",
  puskesmas: "Mari periksa ke puskesmas, supaya petugas bisa membantu berat dan tinggi anak tumbuh lagi.",
  urgent: "Anak perlu diperiksa dokter atau petugas sekarang. Kami bantu mengantar.",
};

const NEXT_STEP_LATER: typeof NEXT_STEP = {
  continue: NEXT_STEP.continue,
  officerToday: "Bila belum, mari temui petugas kesehatan supaya beratnya naik lagi.",
  puskesmas: NEXT_STEP.puskesmas,
  urgent: "Bila belum diperiksa, anak perlu diperiksa dokter atau petugas sekarang. Kami bantu mengantar.",
};

const AGAIN: Readonly<Record<MonthAssessment["step"]["again"], string>> = {
  nextMonth: "Timbang lagi bulan depan.",
  inTwoWeeks: "Timbang lagi dua minggu lagi.",
  afterTreatment: "Timbang lagi setelah ditangani petugas.",
};
