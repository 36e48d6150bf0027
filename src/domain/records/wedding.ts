import * as z from "zod/mini";
import { civilDateField, idField, textField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

const endLabels = {
  married: "sudah menikah",
  cancelled: "tidak jadi menikah",
  moved: "pindah",
  died: "meninggal",
};

/**
 * A plan to marry (calon pengantin): the bride is the subject, since the visits are about her coming pregnancy; the groom is a
 * person of his own or only a name. It ends when they marry or when the plan does; a new plan is a new record.
 */
export const wedding = defineKind({
  kind: "wedding",
  version: 1,
  label: "rencana menikah",
  about: "person",
  opensSubject: false,
  singleton: false,
  home: "family",
  schema: z.looseObject({
    /** His person id, when registered. */
    groom: z.optional(idField),
    groomName: z.optional(textField()),
    groomBirthDate: z.optional(civilDateField),
    /** When the team heard of it: a plan told late is a late start, not a late team. */
    registeredOn: civilDateField,
    /** Absent while the day is not fixed. */
    plannedDate: z.optional(civilDateField),
    /** Number and day of the Elsimil certificate, which this app cannot issue. */
    certificateNumber: z.optional(textField(60)),
    certificateDate: z.optional(civilDateField),
    end: z.optional(z.enum(["married", "cancelled", "moved", "died"])),
    endDate: z.optional(civilDateField),
    note: z.optional(textField(2000)),
  }),
  fields: {
    groom: { label: "calon suami", class: register },
    groomName: { label: "nama calon suami", class: register },
    groomBirthDate: { label: "tanggal lahir calon suami", class: register },
    registeredOn: { label: "tanggal didata", class: register },
    plannedDate: { label: "rencana tanggal menikah", class: register },
    certificateNumber: { label: "nomor sertifikat Elsimil", class: register },
    certificateDate: { label: "tanggal sertifikat Elsimil", class: register },
    end: { label: "akhir pendampingan calon pengantin", class: register, choices: endLabels },
    endDate: { label: "tanggal berakhir", class: register },
    note: { label: "catatan", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});

export type WeddingEnd = keyof typeof endLabels;
