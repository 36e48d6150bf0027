import * as z from "zod/mini";
import { idField, textField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

const relationLabels = {
  mother: "ibu",
  father: "ayah",
  grandparent: "kakek atau nenek",
  sibling: "kakak",
  relative: "saudara",
  other: "orang lain",
};

/** Who looks after a child day by day (pengasuh): often a grandmother, not always registered. */
export const carer = defineKind({
  kind: "carer",
  version: 1,
  label: "pengasuh",
  about: "person",
  opensSubject: false,
  singleton: true,
  home: "family",
  schema: z.looseObject({
    /** Their person id, when registered. */
    carer: z.optional(idField),
    carerName: z.optional(textField()),
    relation: z.optional(z.enum(["mother", "father", "grandparent", "sibling", "relative", "other"])),
  }),
  fields: {
    carer: { label: "pengasuh", class: register },
    carerName: { label: "nama pengasuh", class: register },
    relation: { label: "hubungan dengan anak", class: register, choices: relationLabels },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});
