import * as z from "zod/mini";
import { AID_TYPES, aidTypeLabels } from "./aid.ts";
import { civilDateField, kelurahanField, rwField, textField, wholeNumberField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";
import { URGENCIES, urgencyLabels } from "./referral.ts";

/**
 * The minimal copy of a need that a giver gets: initials, household, RW and what is wanted. It has no field for a name, a NIK, an
 * address, a figure or a condition, so that none can be told. Written by the server alone, in the giver's own stream.
 */
export const aidNeed = defineKind({
  kind: "aidNeed",
  version: 1,
  label: "kebutuhan bantuan",
  about: "self",
  opensSubject: true,
  singleton: false,
  home: "agency",
  schema: z.looseObject({
    date: civilDateField,
    urgency: z.enum(URGENCIES),
    needs: z.array(z.enum(AID_TYPES)).check(z.minLength(1), z.maxLength(AID_TYPES.length)),
    kelurahan: kelurahanField,
    rw: rwField,
    /** "S.", of the head of the household or of the person. */
    initials: z.optional(textField(20)),
    /** A pesantren or an orphanage is a household too. */
    householdSize: z.optional(wholeNumberField({ min: 1, max: 100_000 })),
    status: z.enum(["open", "closed"]),
    contactName: z.optional(textField()),
    contactPhone: z.optional(textField(30)),
  }),
  fields: {
    date: { label: "tanggal", class: register },
    urgency: { label: "batas waktu", class: register, choices: urgencyLabels },
    needs: { label: "kebutuhan", class: register, choices: aidTypeLabels },
    kelurahan: { label: "kelurahan", class: register },
    rw: { label: "RW", class: register },
    initials: { label: "inisial", class: register },
    householdSize: { label: "anggota rumah tangga", class: register },
    status: { label: "keadaan", class: register, choices: { open: "masih perlu", closed: "selesai" } },
    contactName: { label: "pendamping", class: register },
    contactPhone: { label: "nomor HP pendamping", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: true,
  upgrades: {},
});
