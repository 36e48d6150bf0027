import * as z from "zod/mini";
import { kelurahanField, rwField, textField } from "./body-fields.ts";
import { defineKind, register, structural } from "./record-kind.ts";

/** A posyandu: where children of a few RWs are weighed once a month. */
export const posyandu = defineKind({
  kind: "posyandu",
  version: 1,
  label: "posyandu",
  about: "self",
  opensSubject: true,
  singleton: false,
  home: "kelurahan",
  schema: z.looseObject({
    name: textField(),
    area: kelurahanField,
    rws: z.array(rwField),
    /** Name of the puskesmas it belongs to. */
    puskesmas: z.optional(textField()),
  }),
  fields: {
    name: { label: "nama posyandu", class: register },
    area: { label: "kelurahan", class: structural },
    rws: { label: "RW yang dilayani", class: register },
    puskesmas: { label: "puskesmas", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});
