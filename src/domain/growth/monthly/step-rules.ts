import type { IndicatorId } from "#domain/growth/indicators/index.ts";
import type { StepFacts, StepRule } from "#domain/growth/monthly/next-step.ts";
import { isSlow } from "#domain/growth/velocity/velocity.ts";

/**
 * Steps after a weighing. Source: KMS in Buku KIA 2023 ("rujuk bila T, di bawah garis merah, di atas garis oranye"),
 * refined: the least gain is near WHO's median, so that about half of all healthy infants miss it in some month. One T
 * with all else normal is seen by the health worker at the posyandu and ends there; the puskesmas is asked at 2T, at T
 * with another sign, and below red or above orange. Implausible figures decide nothing: they are measured again first.
 */
export const stepRules: readonly StepRule[] = [
  {
    id: "oedema",
    urgency: "urgent",
    when: ({ oedema }) => oedema,
    why: () => "Bengkak di kedua punggung kaki",
    todo: "Antar ke puskesmas atau rumah sakit sekarang juga",
    again: "afterTreatment",
  },
  {
    id: "dangerSign",
    urgency: "urgent",
    when: ({ hasDangerSign }) => hasDangerSign,
    why: () => "Ada tanda bahaya",
    todo: "Antar ke puskesmas atau rumah sakit sekarang juga",
    again: "afterTreatment",
  },
  {
    id: "armBelow115",
    urgency: "urgent",
    when: ({ assessment }) => assessment?.arm.kind === "cm" && assessment.arm.armCm < 11.5,
    why: () => "Lingkar lengan kurang dari 11,5 cm",
    todo: "Antar ke puskesmas hari ini",
    again: "afterTreatment",
  },
  {
    id: "weightForLengthBelow3",
    urgency: "urgent",
    when: (facts) => zBelow(facts, "weightForLength", -3),
    why: () => "Berat jauh kurang untuk panjang badannya",
    todo: "Antar ke puskesmas hari ini",
    again: "afterTreatment",
  },
  {
    id: "belowRedLine",
    urgency: "puskesmas",
    when: (facts) => isPlausibleWeight(facts) && facts.zone?.id === "belowRed",
    why: () => "Berat di bawah garis merah",
    todo: "Buat rujukan ke puskesmas",
    again: "inTwoWeeks",
  },
  {
    id: "twoT",
    urgency: "puskesmas",
    when: (facts) => isT(facts) && (facts.monthly?.consecutiveT ?? 0) >= 2,
    why: ({ monthly }) => `Berat tidak naik cukup ${monthly?.consecutiveT} kali berturut-turut`,
    todo: "Buat rujukan ke puskesmas",
    again: "inTwoWeeks",
  },
  {
    id: "tAndSlow",
    urgency: "puskesmas",
    when: (facts) => isT(facts) && facts.velocity !== undefined && isSlow(facts.velocity),
    why: () => "Berat naik jauh lebih lambat daripada kebanyakan anak seumurnya",
    todo: "Timbang sekali lagi, lalu buat rujukan ke puskesmas",
    again: "inTwoWeeks",
  },
  {
    id: "tAndLowWeight",
    urgency: "puskesmas",
    when: (facts) => isT(facts) && zBelow(facts, "weightForAge", -2),
    why: () => "Berat tidak naik cukup dan kurang untuk umurnya",
    todo: "Buat rujukan ke puskesmas",
    again: "inTwoWeeks",
  },
  {
    id: "armBelow125",
    urgency: "puskesmas",
    when: ({ assessment }) =>
      assessment?.arm.kind === "cm" && assessment.arm.armCm >= 11.5 && assessment.arm.armCm < 12.5,
    why: () => "Lingkar lengan kurang dari 12,5 cm",
    todo: "Buat rujukan ke puskesmas",
    again: "inTwoWeeks",
  },
  {
    id: "weightForLengthBelow2",
    urgency: "puskesmas",
    when: (facts) => zBelow(facts, "weightForLength", -2) && !zBelow(facts, "weightForLength", -3),
    why: () => "Berat kurang untuk panjang badannya",
    todo: "Buat rujukan ke puskesmas",
    again: "inTwoWeeks",
  },
  {
    id: "lengthBelow2",
    urgency: "puskesmas",
    when: (facts) => zBelow(facts, "lengthForAge", -2),
    why: () => "Panjang atau tinggi kurang untuk umurnya",
    todo: "Minta puskesmas mengukur ulang panjang atau tingginya",
    again: "nextMonth",
  },
  {
    id: "aboveOrangeLine",
    urgency: "puskesmas",
    when: (facts) => isPlausibleWeight(facts) && facts.zone?.id === "aboveOrange",
    why: () => "Berat di atas garis oranye",
    todo: "Ukur panjang badannya dan buat rujukan ke puskesmas",
    again: "nextMonth",
  },
  {
    id: "beforeTerm",
    urgency: "officerToday",
    when: ({ assessment }) => assessment === undefined,
    why: () => "Lahir kurang bulan dan belum cukup bulan, pertumbuhannya belum bisa dinilai",
    todo: "Temui petugas kesehatan hari ini",
    again: "nextMonth",
  },
  {
    id: "lowWeight",
    urgency: "officerToday",
    when: (facts) => !isT(facts) && isPlausibleWeight(facts) && facts.zone?.id === "yellow",
    why: () => "Berat di daerah kuning",
    todo: "Temui petugas kesehatan di posyandu hari ini",
    again: "nextMonth",
  },
  {
    id: "oneT",
    urgency: "officerToday",
    when: (facts) => isT(facts) && facts.monthly?.consecutiveT === 1,
    why: () => "Bulan ini beratnya belum naik cukup",
    todo: "Temui petugas kesehatan di posyandu hari ini",
    again: "nextMonth",
  },
];

const isT = ({ monthly }: StepFacts): boolean => monthly?.status.kind === "T";

const isPlausibleWeight = ({ assessment }: StepFacts): boolean =>
  assessment?.readings.weightForAge.kind === "z";

const zBelow = ({ assessment }: StepFacts, id: IndicatorId, limit: number): boolean => {
  const reading = assessment?.readings[id];
  return reading?.kind === "z" && reading.z < limit;
};
