import * as z from "zod/mini";
import { civilDateField, kelurahanField, rwField, textField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";
import { referralStatusLabels, URGENCIES, urgencyLabels } from "./referral.ts";

/**
 * The minimal copy of a referral that its agency gets. Written by the server alone, in the agency's own stream, under an id from
 * which nobody finds the person: no NIK, no address, no figures, no free text of the team. Never placed by its fields, which is
 * why the kelurahan is no `area`.
 */
export const agencyReferral = defineKind({
  kind: "agencyReferral",
  version: 1,
  label: "rujukan untuk lembaga",
  about: "self",
  opensSubject: true,
  singleton: false,
  home: "agency",
  schema: z.looseObject({
    date: civilDateField,
    urgency: z.enum(URGENCIES),
    /** In plain words, as many as the target needs. */
    reasons: z.array(textField(120)).check(z.minLength(1), z.maxLength(10)),
    kelurahan: kelurahanField,
    rw: rwField,
    /** Only with the family's leave, and for those who cannot help without it. */
    name: z.optional(textField()),
    /** "A.P.", where a name would be too much and nothing too little. */
    initials: z.optional(textField(20)),
    /** "16 bulan": for places that examine. */
    age: z.optional(textField(20)),
    status: z.enum(["made", "received", "attended", "served", "returned", "declined"]),
    /** Through whom the family is reached. */
    contactName: z.optional(textField()),
    contactPhone: z.optional(textField(30)),
  }),
  fields: {
    date: { label: "tanggal rujukan", class: register },
    urgency: { label: "batas waktu", class: register, choices: urgencyLabels },
    reasons: { label: "alasan", class: register },
    kelurahan: { label: "kelurahan", class: register },
    rw: { label: "RW", class: register },
    name: { label: "nama", class: register },
    initials: { label: "inisial", class: register },
    age: { label: "umur", class: register },
    status: {
      label: "keadaan",
      class: register,
      choices: { ...referralStatusLabels, declined: "ditolak" },
    },
    contactName: { label: "pendamping", class: register },
    contactPhone: { label: "nomor HP pendamping", class: register },
  },
  correctionNeedsReason: false,
  // The name of somebody in need, and a cadre's telephone number.
  sealedOnServer: true,
  upgrades: {},
});
