import * as z from "zod/mini";
import { textField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

/**
 * What was weighed or seen while a phone's old records were sealed (its lease had ended): in the writer's own words, since the
 * phone could not tell which child is meant. No measurement; its author enters it where it belongs and then withdraws it.
 */
export const lockedNote = defineKind({
  kind: "lockedNote",
  version: 1,
  label: "catatan saat terkunci",
  about: "self",
  opensSubject: true,
  singleton: false,
  home: "author",
  schema: z.looseObject({
    /** The child or family. */
    who: textField(),
    date: z.optional(textField(40)),
    weight: z.optional(textField(20)),
    length: z.optional(textField(20)),
    note: z.optional(textField(2000)),
  }),
  fields: {
    who: { label: "siapa", class: register },
    date: { label: "tanggal", class: register },
    weight: { label: "berat", class: register },
    length: { label: "panjang atau tinggi", class: register },
    note: { label: "catatan", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: true,
  upgrades: {},
});
