import * as z from "zod/mini";
import { civilDateField, idField, textField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

export const eatenLabels = { all: "habis", some: "sebagian", none: "tidak dimakan" };

/** One day of a treatment: whether the food was given and eaten. A weight of that day is a measurement, named here. */
export const treatmentDay = defineKind({
  kind: "treatmentDay",
  version: 1,
  label: "hari pemulihan gizi",
  about: "person",
  opensSubject: false,
  singleton: false,
  home: "family",
  schema: z
    .looseObject({
      treatment: idField,
      date: civilDateField,
      given: z.boolean(),
      eaten: z.optional(z.enum(["all", "some", "none"])),
      measurement: z.optional(idField),
      note: z.optional(textField(500)),
    })
    .check(z.refine(({ given, eaten }) => given || eaten === undefined, "eaten but not given")),
  fields: {
    treatment: { label: "pemulihan gizi", class: register },
    date: { label: "tanggal", class: register },
    given: { label: "diberikan", class: register },
    eaten: { label: "dimakan", class: register, choices: eatenLabels },
    measurement: { label: "penimbangan", class: register },
    note: { label: "catatan", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});

export type Eaten = keyof typeof eatenLabels;
