import * as z from "zod/mini";
import { civilDateField, idField, textField, wholeNumberField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

export const treatmentReasonLabels = {
  notGaining: "berat tidak naik",
  underweight: "berat badan kurang",
  wasting: "gizi kurang",
  severeWasting: "gizi buruk",
  pregnantThin: "ibu hamil KEK",
  other: "alasan lain",
};
export const treatmentTypeLabels = {
  localFood: "PMT bahan pangan lokal",
  therapeutic: "makanan terapi gizi buruk",
  prescribed: "makanan medis dengan resep (PKMK)",
};
export const treatmentOutcomeLabels = {
  recovered: "sembuh",
  continued: "lanjut",
  stopped: "putus",
  referred: "dirujuk",
};

/** A round of feeding or treatment (PMT, gizi buruk) of one person, from its start to its outcome. */
export const treatment = defineKind({
  kind: "treatment",
  version: 1,
  label: "pemulihan gizi",
  about: "person",
  opensSubject: false,
  singleton: false,
  home: "family",
  schema: z
    .looseObject({
      reason: z.enum(["notGaining", "underweight", "wasting", "severeWasting", "pregnantThin", "other"]),
      reasonText: z.optional(textField(500)),
      type: z.enum(["localFood", "therapeutic", "prescribed"]),
      startDate: civilDateField,
      /** 14, 28, 56 or 120 as a rule; see `treatment/plans.ts`. */
      plannedDays: wholeNumberField({ min: 1, max: 400 }),
      endDate: z.optional(civilDateField),
      outcome: z.optional(z.enum(["recovered", "continued", "stopped", "referred"])),
      outcomeNote: z.optional(textField(500)),
      /** The referral that led to it. */
      referral: z.optional(idField),
      note: z.optional(textField(2000)),
    })
    .check(
      z.refine(
        ({ startDate, endDate }) => endDate === undefined || endDate >= startDate,
        "ends before it starts",
      ),
      z.refine(
        ({ endDate, outcome }) => (endDate === undefined) === (outcome === undefined),
        "an end without an outcome, or the reverse",
      ),
    ),
  fields: {
    reason: { label: "alasan", class: register, choices: treatmentReasonLabels },
    reasonText: { label: "alasan lain", class: register },
    type: { label: "jenis", class: register, choices: treatmentTypeLabels },
    startDate: { label: "mulai", class: register },
    plannedDays: { label: "rencana (hari)", class: register },
    endDate: { label: "selesai", class: register },
    outcome: { label: "hasil", class: register, choices: treatmentOutcomeLabels },
    outcomeNote: { label: "keterangan hasil", class: register },
    referral: { label: "rujukan", class: register },
    note: { label: "catatan", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});

export type TreatmentReason = keyof typeof treatmentReasonLabels;
export type TreatmentType = keyof typeof treatmentTypeLabels;
export type TreatmentOutcome = keyof typeof treatmentOutcomeLabels;
