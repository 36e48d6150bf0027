import * as z from "zod/mini";
import { civilDateField, idField, textField, wholeNumberField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

export const tabletTypeLabels = { TTD: "tablet tambah darah (TTD)", MMS: "MMS" };

/** Iron tablets of one woman: how many she was given, or how many she says she took since the last count. Both count alike. */
export const tablets = defineKind({
  kind: "tablets",
  version: 1,
  label: "tablet tambah darah",
  about: "person",
  opensSubject: false,
  singleton: false,
  home: "family",
  schema: z
    .looseObject({
      date: civilDateField,
      type: z.enum(["TTD", "MMS"]),
      givenCount: z.optional(wholeNumberField({ min: 1, max: 400 })),
      takenCount: z.optional(wholeNumberField({ min: 0, max: 400 })),
      /** The pregnancy they belong to, when it is registered. */
      pregnancy: z.optional(idField),
      note: z.optional(textField(500)),
    })
    .check(
      z.refine(
        ({ givenCount, takenCount }) => givenCount !== undefined || takenCount !== undefined,
        "nothing was counted",
      ),
    ),
  fields: {
    date: { label: "tanggal", class: register },
    type: { label: "jenis tablet", class: register, choices: tabletTypeLabels },
    givenCount: { label: "tablet diterima", class: register },
    takenCount: { label: "tablet diminum", class: register },
    pregnancy: { label: "kehamilan", class: register },
    note: { label: "catatan", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});

export type TabletType = keyof typeof tabletTypeLabels;
