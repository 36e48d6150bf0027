import * as z from "zod/mini";
import { civilDateField, textField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

export const agencyOutcomeLabels = {
  received: "diterima",
  done: "sudah ditangani",
  notFound: "tidak ditemukan",
  declined: "tidak dapat dilayani",
};

/** What an agency says of a referral it got (rujuk balik): one record for each thing said, never changed into another. */
export const agencyAnswer = defineKind({
  kind: "agencyAnswer",
  version: 1,
  label: "jawaban lembaga",
  about: "item",
  opensSubject: false,
  singleton: false,
  home: "agency",
  schema: z
    .looseObject({
      date: civilDateField,
      outcome: z.enum(["received", "done", "notFound", "declined"]),
      /** What was done, or why not; short. */
      words: z.optional(textField(500)),
    })
    .check(
      z.refine(
        ({ outcome, words }) => outcome === "received" || words !== undefined,
        "an answer without words",
      ),
    ),
  fields: {
    date: { label: "tanggal", class: register },
    outcome: { label: "jawaban", class: register, choices: agencyOutcomeLabels },
    words: { label: "keterangan", class: register },
  },
  correctionNeedsReason: false,
  // Free words about somebody.
  sealedOnServer: true,
  upgrades: {},
});

export type AgencyOutcome = keyof typeof agencyOutcomeLabels;
