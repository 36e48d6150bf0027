import * as z from "zod/mini";
import { civilDateField, idField, textField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

/** Topics talked about with a family on one day (KIE): which cards were shown or read aloud, and to whom. */
export const counselling = defineKind({
  kind: "counselling",
  version: 1,
  label: "penyuluhan (KIE)",
  about: "either",
  opensSubject: false,
  singleton: false,
  home: "family",
  schema: z.looseObject({
    date: civilDateField,
    /** Ids of `counselling/`, open for later ones. */
    topics: z.array(idField).check(z.minLength(1), z.maxLength(30)),
    /** Person ids of who listened. */
    people: z.optional(z.array(idField)),
    /** The visit it belongs to. */
    visit: z.optional(idField),
    note: z.optional(textField(2000)),
  }),
  fields: {
    date: { label: "tanggal", class: register },
    topics: { label: "topik", class: register },
    people: { label: "yang mendengar", class: register },
    visit: { label: "kunjungan", class: register },
    note: { label: "catatan", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});
