import * as z from "zod/mini";
import { AID_TYPES, aidTypeLabels } from "./aid.ts";
import { civilDateField, numberField, textField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

/** One delivery that a giver notes for a need it was told of. */
export const aidGiven = defineKind({
  kind: "aidGiven",
  version: 1,
  label: "penyerahan bantuan",
  about: "item",
  opensSubject: false,
  singleton: false,
  home: "agency",
  schema: z
    .looseObject({
      date: civilDateField,
      type: z.enum(AID_TYPES),
      /** "telur", "paket sembako". */
      item: textField(),
      quantity: z.optional(numberField({ min: 0.001, max: 100_000 })),
      unit: z.optional(textField(30)),
    })
    .check(
      z.refine(
        ({ quantity, unit }) => quantity === undefined || unit !== undefined,
        "a quantity without a unit",
      ),
    ),
  fields: {
    date: { label: "tanggal", class: register },
    type: { label: "jenis", class: register, choices: aidTypeLabels },
    item: { label: "barang", class: register },
    quantity: { label: "jumlah", class: register },
    unit: { label: "satuan", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: true,
  upgrades: {},
});
