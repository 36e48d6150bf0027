import * as z from "zod/mini";
import { civilDateField, idField, textField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

/** What can be marked in one tap besides a weighing. */
export const serviceLabels = {
  vitaminA: "kapsul vitamin A",
  deworming: "obat cacing",
  vaccine: "imunisasi",
  feedingRecall: "minum dan makan sejak kemarin",
  attendance: "datang tanpa ditimbang",
  firstWeighing: "pertama kali ditimbang",
};
const basisLabels = { given: "diberikan hari itu", book: "tertulis di Buku KIA" };
const givenDayLabels = { told: "tertulis di buku", unknown: "tidak diketahui" };
const onlyBreastMilkLabels = { yes: "hanya ASI", no: "ada selain ASI", unknown: "tidak tahu" };
const placeLabels = { home: "rumah", posyandu: "posyandu", puskesmas: "puskesmas" };

/**
 * One thing given to, or asked about, a child on one day: a capsule, a dose of a vaccine, the recall of the last 24 hours, or that
 * the child came and was not weighed. One kind for all, since they are written, undone and counted alike; which dose is due
 * stands in `schedule/services`, never here.
 */
export const service = defineKind({
  kind: "service",
  version: 1,
  label: "pelayanan anak",
  about: "person",
  opensSubject: false,
  singleton: false,
  home: "family",
  schema: z
    .looseObject({
      date: civilDateField,
      type: z.enum(["vitaminA", "deworming", "vaccine", "feedingRecall", "attendance", "firstWeighing"]),
      /** Which capsule, tablet or dose ("red", "half", "dptHbHib2"): an id of the rule set, open for later ones. */
      dose: z.optional(idField),
      /** `book`: read in the KIA book. */
      basis: z.optional(z.enum(["given", "book"])),
      /**
       * Of what was read in the book: `told` makes `date` the day it was given, `unknown` the day it was read, since the book does not say.
       * Absent in records of an older app, which held the day it was read.
       */
      givenDay: z.optional(z.enum(["told", "unknown"])),
      /** Answer to "Sejak kemarin, bayi minum atau makan apa selain ASI?" */
      onlyBreastMilk: z.optional(z.enum(["yes", "no", "unknown"])),
      place: z.optional(z.enum(["home", "posyandu", "puskesmas"])),
      posyandu: z.optional(idField),
      note: z.optional(textField(2000)),
    })
    .check(
      z.refine(({ type, dose }) => type !== "vaccine" || dose !== undefined, "a vaccine without its dose"),
      z.refine(
        ({ type, onlyBreastMilk }) => type !== "feedingRecall" || onlyBreastMilk !== undefined,
        "a recall without its answer",
      ),
    ),
  fields: {
    date: { label: "tanggal", class: register },
    type: { label: "pelayanan", class: register, choices: serviceLabels },
    dose: { label: "dosis", class: register },
    basis: { label: "dasar catatan", class: register, choices: basisLabels },
    givenDay: { label: "hari diberikan", class: register, choices: givenDayLabels },
    onlyBreastMilk: { label: "hanya ASI", class: register, choices: onlyBreastMilkLabels },
    place: { label: "tempat", class: register, choices: placeLabels },
    posyandu: { label: "posyandu", class: register },
    note: { label: "catatan", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});

export type ServiceType = keyof typeof serviceLabels;
