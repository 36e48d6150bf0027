import * as z from "zod/mini";
import { AID_TYPES, aidTypeLabels, PROGRAMS, programLabels } from "./aid.ts";
import { civilDateField, kelurahanField, textField } from "./body-fields.ts";
import { defineKind, register, structural } from "./record-kind.ts";
import { DESTINATIONS, destinationLabels } from "./referral.ts";

/**
 * One decision: this office or giver is told of referrals of a kelurahan from a day on (lembaga). A later decision of the same
 * code replaces it from its own day on, so that an old referral is judged by what held then. An empty `serves` ends it.
 */
export const agency = defineKind({
  kind: "agency",
  version: 1,
  label: "lembaga tujuan rujukan",
  about: "self",
  opensSubject: true,
  singleton: false,
  home: "kelurahan",
  schema: z.looseObject({
    area: kelurahanField,
    validFrom: civilDateField,
    /** Names its stream: "dinsos" is `agency:dinsos`. */
    code: z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,60}$/, "not the code of an agency")),
    name: textField(80),
    serves: z.array(z.enum(DESTINATIONS)).check(z.maxLength(DESTINATIONS.length)),
    /** What a giver helps with; absent: with anything. */
    helps: z.optional(z.array(z.enum(AID_TYPES)).check(z.maxLength(AID_TYPES.length))),
    /** The programme a giver's deliveries belong to. */
    program: z.optional(z.enum(PROGRAMS)),
    /** The letter or agreement that says so. */
    basis: textField(200),
  }),
  fields: {
    area: { label: "kelurahan", class: structural },
    validFrom: { label: "berlaku sejak", class: register },
    code: { label: "kode lembaga", class: register },
    name: { label: "nama lembaga", class: register },
    serves: { label: "melayani rujukan ke", class: register, choices: destinationLabels },
    helps: { label: "membantu dengan", class: register, choices: aidTypeLabels },
    program: { label: "program bantuan", class: register, choices: programLabels },
    basis: { label: "dasar keputusan", class: register },
  },
  correctionNeedsReason: true,
  sealedOnServer: false,
  upgrades: {},
});
