import * as z from "zod/mini";
import { kelurahanField, rwField, textField } from "./body-fields.ts";
import { defineKind, register, structural } from "./record-kind.ts";

/** A Tim Pendamping Keluarga: three people who share the RWs they accompany. */
export const team = defineKind({
  kind: "team",
  version: 1,
  label: "tim pendamping keluarga",
  about: "self",
  opensSubject: true,
  singleton: false,
  home: "kelurahan",
  schema: z.looseObject({
    name: textField(),
    area: kelurahanField,
    rws: z.array(rwField),
  }),
  fields: {
    name: { label: "nama tim", class: register },
    area: { label: "kelurahan", class: structural },
    rws: { label: "RW binaan", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});
