import * as z from "zod/mini";
import { civilDateField, idField, kelurahanField, textField } from "./body-fields.ts";
import { defineKind, register, structural } from "./record-kind.ts";

const typeLabels = {
  scale: "timbangan",
  lengthBoard: "papan ukur panjang",
  stadiometer: "pengukur tinggi",
  armTape: "pita LiLA",
  headTape: "pita lingkar kepala",
};

/** Only scales are verified and sealed by the metrology office (tera, Permendag 24/2020 on UTTP); a board is looked over. */
export const isCalibrated = (type: string | undefined): boolean => type === "scale";

/** A scale, board or tape: a doubtful figure is often a doubtful tool. */
export const tool = defineKind({
  kind: "tool",
  version: 1,
  label: "alat ukur",
  about: "self",
  opensSubject: true,
  singleton: false,
  home: "kelurahan",
  schema: z.looseObject({
    type: z.enum(["scale", "lengthBoard", "stadiometer", "armTape", "headTape"]),
    name: textField(),
    area: kelurahanField,
    posyandu: z.optional(idField),
    calibratedOn: z.optional(civilDateField),
  }),
  fields: {
    type: { label: "jenis alat", class: register, choices: typeLabels },
    name: { label: "nama alat", class: register },
    area: { label: "kelurahan", class: structural },
    posyandu: { label: "posyandu", class: register },
    calibratedOn: { label: "terakhir ditera", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});
