import * as z from "zod/mini";
import { civilDateField, idField, textField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

const placeLabels = {
  home: "rumah",
  posyandu: "posyandu",
  facility: "fasilitas kesehatan",
  phone: "telepon",
};
const purposeLabels = {
  registration: "pendataan",
  routine: "pendampingan rutin",
  followUp: "tindak lanjut",
  other: "keperluan lain",
};
const metLabels = {
  met: "bertemu",
  notHome: "tidak di rumah",
  moved: "sudah pindah",
  refused: "tidak bersedia",
};

/** A contact with a family (kunjungan). Not meeting anyone is a visit too, and says so. */
export const visit = defineKind({
  kind: "visit",
  version: 1,
  label: "kunjungan",
  about: "household",
  opensSubject: false,
  singleton: false,
  home: "family",
  schema: z.looseObject({
    date: civilDateField,
    place: z.enum(["home", "posyandu", "facility", "phone"]),
    purpose: z.enum(["registration", "routine", "followUp", "other"]),
    met: z.enum(["met", "notHome", "moved", "refused"]),
    /** Person ids. */
    peoplePresent: z.optional(z.array(idField)),
    /** Worker ids of the colleagues who came along; the author is the version's. */
    attendees: z.optional(z.array(idField)),
    /** What was talked about (komunikasi, informasi, edukasi). */
    kie: z.optional(textField(2000)),
    note: z.optional(textField(2000)),
    nextVisitDate: z.optional(civilDateField),
  }),
  fields: {
    date: { label: "tanggal kunjungan", class: register },
    place: { label: "tempat kunjungan", class: register, choices: placeLabels },
    purpose: { label: "keperluan", class: register, choices: purposeLabels },
    met: { label: "bertemu keluarga", class: register, choices: metLabels },
    peoplePresent: { label: "yang hadir", class: register },
    attendees: { label: "tim yang ikut", class: register },
    kie: { label: "penyuluhan", class: register },
    note: { label: "catatan", class: register },
    nextVisitDate: { label: "rencana kunjungan berikutnya", class: register },
  },
  correctionNeedsReason: true,
  sealedOnServer: false,
  upgrades: {},
});
