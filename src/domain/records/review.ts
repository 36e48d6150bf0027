import * as z from "zod/mini";
import { idField, textField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

const decisionLabels = {
  confirm: "dikonfirmasi",
  sendBack: "dikembalikan",
  adopt: "usulan diterima",
  reject: "usulan tidak diterima",
  statedCheck: "dicek dengan bertanya",
};

/**
 * What somebody with the right says of another's version: confirm or send back a measurement, note what was answered when one
 * asked about it (it stays as doubtful as it was), adopt or reject a proposal. Its subject is the subject of the version it
 * judges, so that it travels to whoever holds that.
 */
export const review = defineKind({
  kind: "review",
  version: 1,
  label: "tinjauan",
  about: "either",
  opensSubject: false,
  singleton: false,
  home: "family",
  schema: z.looseObject({
    /** The version judged: a later correction is a new question. */
    target: idField,
    targetRecord: idField,
    decision: z.enum(["confirm", "sendBack", "adopt", "reject", "statedCheck"]),
    note: z.optional(textField(2000)),
    /** Record of the remeasurement that confirms. */
    measurement: z.optional(idField),
  }),
  fields: {
    target: { label: "catatan yang ditinjau", class: register },
    targetRecord: { label: "catatan yang ditinjau", class: register },
    decision: { label: "keputusan", class: register, choices: decisionLabels },
    note: { label: "pesan", class: register },
    measurement: { label: "pengukuran ulang", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});
