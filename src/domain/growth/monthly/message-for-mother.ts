import { figureText } from "#domain/growth/figure-text.ts";
import type { MonthAssessment } from "#domain/growth/monthly/assess-month.ts";
import { gainText } from "#domain/growth/monthly/status-text.ts";

/** "Tunjukkan ke Ibu": weight, change and next step; no z-score, no colour name, no label. */
export type MessageForMother = {
  readonly weight: string | undefined;
  readonly change: string | undefined;
  readonly nextStep: string;
  readonly again: string;
};

/** What a mother reads after a weighing. Kind, true, and nothing that names the child. */
export const messageForMother = ({ monthly, step }: MonthAssessment): MessageForMother => ({
  weight: monthly && `Berat hari ini ${figureText(monthly.weighing.grams / 1000)} kg`,
  change:
    monthly && (monthly.status.kind === "N" || monthly.status.kind === "T")
      ? `${gainText(monthly.status.gainGrams)} sejak bulan lalu`
      : undefined,
  nextStep: NEXT_STEP[step.urgency],
  again: AGAIN[step.again],
});

const NEXT_STEP: Readonly<Record<MonthAssessment["step"]["urgency"], string>> = {
  continue: "Teruskan makan dan perawatan seperti biasa.",
  officerToday: "Mari temui petugas kesehatan hari ini, supaya bulan depan beratnya naik lagi.",
  puskesmas: "Mari periksa ke puskesmas, supaya petugas bisa membantu berat dan tinggi anak tumbuh lagi.",
  urgent: "Anak perlu diperiksa dokter atau petugas sekarang. Kami bantu mengantar.",
};

const AGAIN: Readonly<Record<MonthAssessment["step"]["again"], string>> = {
  nextMonth: "Timbang lagi bulan depan.",
  inTwoWeeks: "Timbang lagi dua minggu lagi.",
  afterTreatment: "Timbang lagi setelah ditangani petugas.",
};
