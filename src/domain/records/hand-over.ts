import * as z from "zod/mini";
import { ROLES } from "../facts/version.ts";
import { civilDateField, idField, kelurahanField, textField } from "./body-fields.ts";
import { defineKind, register, structural } from "./record-kind.ts";

export const handOverStateLabels = {
  planned: "direncanakan",
  done: "sudah berlaku",
  cancelled: "dibatalkan",
  stopped: "tidak jadi: wilayahnya sudah berpindah lebih dulu",
};

/** One piece of somebody's area and who has it from the day on. */
export const handOverShareSchema = z.looseObject({
  role: z.enum(ROLES),
  /** As in a grant: "3571011001/05", "3571011001", "posyandu:<record>". */
  place: textField(),
  to: idField,
  toName: textField(),
  /** Families there when it was decided or, once done, on the day. */
  families: z.int(),
  /** The successor had this place besides: going back leaves it to them. */
  hadIt: z.optional(z.boolean()),
});
export type HandOverShare = z.infer<typeof handOverShareSchema>;

/**
 * Families of one person given to others, in one kelurahan. Written by the server alone, together with the grants; phones read
 * it to tell the successor. Names are those of the day: a colleague's own record may lie where this phone does not read.
 */
export const handOver = defineKind({
  kind: "handOver",
  version: 1,
  label: "serah terima wilayah",
  about: "self",
  opensSubject: true,
  singleton: false,
  home: "kelurahan",
  schema: z.looseObject({
    area: kelurahanField,
    day: civilDateField,
    from: idField,
    fromName: textField(),
    shares: z.array(handOverShareSchema),
    state: z.enum(["planned", "done", "cancelled", "stopped"]),
    /** The hand-over that this one takes back. */
    undoes: z.optional(idField),
    /** Who decided it. */
    decidedBy: idField,
  }),
  fields: {
    area: { label: "kelurahan", class: structural },
    day: { label: "hari berlaku", class: register },
    from: { label: "yang menyerahkan", class: register },
    fromName: { label: "nama yang menyerahkan", class: register },
    shares: { label: "bagian", class: register },
    state: { label: "keadaan", class: register, choices: handOverStateLabels },
    undoes: { label: "membatalkan serah terima", class: register },
    decidedBy: { label: "diputuskan oleh", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});

/** A hand-over as screens and the server read it. */
export type HandOverBody = z.infer<typeof handOver.schema>;
