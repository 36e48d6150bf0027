import * as z from "zod/mini";
import { civilDateField, idField, textField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

const reasonLabels = {
  notHome: "tidak di rumah",
  notWilling: "tidak bersedia",
  doneElsewhere: "sudah dilayani di tempat lain",
  away: "sedang di luar daerah",
  teamUnable: "tim berhalangan",
  other: "alasan lain",
};

/** A due contact that will not be made, with its reason: it leaves the list, and the reason is counted. */
export const contactSkip = defineKind({
  kind: "contactSkip",
  version: 1,
  label: "kunjungan yang dilewati",
  about: "person",
  opensSubject: false,
  singleton: false,
  home: "family",
  schema: z
    .looseObject({
      /** Key of the contact, as `schedule/` states it. */
      contact: idField,
      /** Day on which it was skipped. */
      date: civilDateField,
      reason: z.enum(["notHome", "notWilling", "doneElsewhere", "away", "teamUnable", "other"]),
      note: z.optional(textField(500)),
    })
    .check(
      z.refine(
        ({ reason, note }) => reason !== "other" || note !== undefined,
        "another reason without words",
      ),
    ),
  fields: {
    contact: { label: "kunjungan", class: register },
    date: { label: "tanggal dilewati", class: register },
    reason: { label: "alasan", class: register, choices: reasonLabels },
    note: { label: "catatan", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});

export type SkipReason = keyof typeof reasonLabels;
