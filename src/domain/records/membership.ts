import * as z from "zod/mini";
import { civilDateField, idField } from "./body-fields.ts";
import { defineKind, register, structural } from "./record-kind.ts";

const roleLabels = {
  head: "kepala keluarga",
  wife: "istri",
  child: "anak",
  parent: "orang tua",
  other: "anggota lain",
};

/** Which family a person lives in. It places the person, and all that is about them, in that family's stream. */
export const membership = defineKind({
  kind: "membership",
  version: 1,
  label: "keanggotaan keluarga",
  about: "person",
  opensSubject: false,
  singleton: true,
  home: "family",
  schema: z.looseObject({
    family: idField,
    role: z.enum(["head", "wife", "child", "parent", "other"]),
    since: z.optional(civilDateField),
  }),
  fields: {
    family: { label: "keluarga", class: structural },
    role: { label: "hubungan dalam keluarga", class: register, choices: roleLabels },
    since: { label: "sejak", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});
