import * as z from "zod/mini";
import { idField, kelurahanField, rwField, textField } from "./body-fields.ts";
import { defineKind, identity, register, structural } from "./record-kind.ts";

/**
 * A family (keluarga): the household a team visits, keyed by its own id since No KK changes when a family does. Area and RW
 * place it, and everyone in it, in a stream; counts follow where people live (domisili), not what the card says.
 */
export const family = defineKind({
  kind: "family",
  version: 1,
  label: "keluarga",
  about: "household",
  opensSubject: true,
  singleton: false,
  home: "family",
  schema: z.looseObject({
    headName: textField(),
    area: kelurahanField,
    rw: rwField,
    rt: z.optional(rwField),
    address: z.optional(textField()),
    /** Address on the family card; absent when it is the same. */
    kkAddress: z.optional(textField()),
    /** The team that accompanies it, when that does not follow from the RW. */
    team: z.optional(idField),
    note: z.optional(textField(2000)),
  }),
  fields: {
    headName: { label: "nama kepala keluarga", class: identity },
    area: { label: "kelurahan", class: structural },
    rw: { label: "RW", class: structural },
    rt: { label: "RT", class: register },
    address: { label: "alamat domisili", class: register },
    kkAddress: { label: "alamat di KK", class: register },
    team: { label: "tim pendamping", class: register },
    note: { label: "catatan", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});
