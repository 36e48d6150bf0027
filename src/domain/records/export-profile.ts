import * as z from "zod/mini";
import { exportColumnSchema } from "../export/export-profile.ts";
import { kelurahanField, textField } from "./body-fields.ts";
import { defineKind, register, structural } from "./record-kind.ts";

const rowLabels = { weighed: "yang ditimbang bulan ini", all: "semua di register" };

/** A table for another system as this kelurahan's puskesmas arranged it: headings, fields, formats. */
export const exportProfile = defineKind({
  kind: "exportProfile",
  version: 1,
  label: "susunan kolom ekspor",
  about: "self",
  opensSubject: true,
  singleton: false,
  home: "kelurahan",
  schema: z.looseObject({
    name: textField(),
    area: kelurahanField,
    /** Name of the sheet; a file allows 31 characters. */
    sheet: textField(31),
    rows: z.enum(["weighed", "all"]),
    columns: z.array(exportColumnSchema).check(z.minLength(1), z.maxLength(100)),
  }),
  fields: {
    name: { label: "nama susunan", class: register },
    area: { label: "kelurahan", class: structural },
    sheet: { label: "nama lembar", class: register },
    rows: { label: "baris", class: register, choices: rowLabels },
    columns: { label: "kolom", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});
