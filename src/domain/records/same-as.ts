import * as z from "zod/mini";
import { idField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

/** Says that two person ids are one human being. Reversible (`joined: false`); both ids stay valid for ever. */
export const sameAs = defineKind({
  kind: "sameAs",
  version: 1,
  label: "orang yang sama",
  about: "person",
  opensSubject: false,
  singleton: false,
  home: "family",
  schema: z.looseObject({
    /** The other person's id. */
    other: idField,
    joined: z.boolean(),
  }),
  fields: {
    other: { label: "orang yang sama", class: register },
    joined: { label: "digabung", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});
