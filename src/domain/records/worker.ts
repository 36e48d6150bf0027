import * as z from "zod/mini";
import { ROLES } from "../facts/version.ts";
import { areaField, idField, textField } from "./body-fields.ts";
import { defineKind, register, structural } from "./record-kind.ts";

/** Names of the roles, as people say them. */
export const roleLabels = {
  cadre: "kader TPK",
  posyanduCadre: "kader posyandu",
  healthWorker: "petugas puskesmas",
  supervisor: "penyelia",
  admin: "admin",
  partner: "mitra",
  donor: "donatur",
};

/** Somebody who works with the app, as others see them. What they may do is decided by grants, never by this record. */
export const worker = defineKind({
  kind: "worker",
  version: 1,
  label: "petugas",
  about: "self",
  opensSubject: true,
  singleton: false,
  home: "kelurahan",
  schema: z.looseObject({
    name: textField(),
    /** The area whose stream holds this record: where they work, or the city for those who work in several. */
    area: areaField,
    roles: z.array(z.enum(ROLES)),
    team: z.optional(idField),
    phone: z.optional(textField(30)),
  }),
  fields: {
    name: { label: "nama", class: register },
    area: { label: "wilayah", class: structural },
    roles: { label: "tugas", class: register, choices: roleLabels },
    team: { label: "tim", class: register },
    phone: { label: "nomor HP", class: register },
  },
  correctionNeedsReason: false,
  // Its telephone number; names of colleagues are opened in the same moment.
  sealedOnServer: true,
  upgrades: {},
});
