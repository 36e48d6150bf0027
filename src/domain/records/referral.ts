import * as z from "zod/mini";
import { civilDateField, idField, textField } from "./body-fields.ts";
import { defineKind, register, roleRanked } from "./record-kind.ts";

const fromLabels = { team: "TPK", posyandu: "posyandu", puskesmas: "puskesmas" };
/** Who is asked. The last one is called discreetly: the words stand on paper that others in the house may read. */
export const destinationLabels = {
  midwife: "bidan",
  puskesmas: "puskesmas",
  hospital: "rumah sakit",
  familyPlanning: "dinas KB (OPD KB)",
  social: "Dinas Sosial",
  housing: "Perkim/PUPR",
  civilRegistry: "Dukcapil",
  religious: "KUA",
  charity: "lembaga zakat atau donatur",
  protection: "layanan pendampingan keluarga",
};
export const DESTINATIONS = [
  "midwife",
  "puskesmas",
  "hospital",
  "familyPlanning",
  "social",
  "housing",
  "civilRegistry",
  "religious",
  "charity",
  "protection",
] as const;
export const urgencyLabels = { today: "hari ini", threeDays: "dalam 3 hari", fourteenDays: "dalam 14 hari" };
/** Most urgent first. */
export const URGENCIES = ["today", "threeDays", "fourteenDays"] as const;
/** Lowest first. */
export const referralStatusLabels = {
  made: "dibuat",
  received: "diterima",
  attended: "sudah datang",
  served: "sudah dilayani",
  returned: "rujuk balik",
};
/** As many words as whoever was asked may say (500), with their name before them (`agencies/answered.ts`). */
const REASON_LENGTH = 600;

/**
 * A person or household sent to somebody who can help (rujukan), from made to answered. Its record id is
 * `referralRecord(subject, slipCode)`, so that a tablet that reads the slip before the phone was online writes the same record. How far it has come follows from the days below
 * (`referral/referral-status.ts`): each step has its field, so that two who note different steps never contradict each other.
 */
export const referral = defineKind({
  kind: "referral",
  version: 1,
  label: "rujukan",
  about: "either",
  opensSubject: false,
  singleton: false,
  home: "family",
  schema: z
    .looseObject({
      date: civilDateField,
      /** Absent while only the slip was read: it does not say. */
      from: z.optional(z.enum(["team", "posyandu", "puskesmas"])),
      to: z.enum(DESTINATIONS),
      /** Which one: "Puskesmas Sukorame". */
      toName: z.optional(textField()),
      /** Ids of findings (`referral/reasons.ts`, rule sets), open for later ones. */
      reasons: z.optional(z.array(idField).check(z.maxLength(20))),
      /** What a slip said, for a tablet that read it first: fewer than `reasons`, so never in conflict with them. */
      slipReasons: z.optional(z.array(idField).check(z.maxLength(20))),
      reasonText: z.optional(textField(500)),
      urgency: z.enum(URGENCIES),
      /** Printed under the QR code; six characters of `referral/slip-code.ts`. */
      slipCode: z.optional(z.string().check(z.regex(/^[0-9A-Z]{6}$/, "not a slip code"))),
      receivedOn: z.optional(civilDateField),
      attendedOn: z.optional(civilDateField),
      servedOn: z.optional(civilDateField),
      /** Nobody came; told apart from the status, since they may still come. */
      notAttended: z.optional(z.boolean()),
      notAttendedReason: z.optional(textField(REASON_LENGTH)),
      /** The family did not want it, or the place could not take it. */
      declined: z.optional(z.boolean()),
      declinedReason: z.optional(textField(REASON_LENGTH)),
      /** The answer (rujuk balik): what was found and done, what the team should do. */
      feedback: z.optional(textField(2000)),
      feedbackDate: z.optional(civilDateField),
      /** Who answered, as people call them. */
      feedbackBy: z.optional(textField()),
      /** The danger sign that it came from. */
      dangerSign: z.optional(idField),
      note: z.optional(textField(2000)),
    })
    .check(
      z.refine(
        ({ reasons = [], reasonText, slipReasons }) =>
          reasons.length > 0 || reasonText !== undefined || slipReasons !== undefined,
        "a referral without a reason",
      ),
    ),
  fields: {
    date: { label: "tanggal rujukan", class: register },
    from: { label: "dirujuk oleh", class: register, choices: fromLabels },
    to: { label: "dirujuk ke", class: register, choices: destinationLabels },
    toName: { label: "nama tempat", class: register },
    reasons: { label: "alasan", class: register },
    slipReasons: { label: "alasan di slip", class: register },
    reasonText: { label: "alasan lain", class: register },
    urgency: { label: "batas waktu", class: register, choices: urgencyLabels },
    slipCode: { label: "kode slip", class: register },
    receivedOn: { label: "diterima tanggal", class: roleRanked },
    attendedOn: { label: "datang tanggal", class: roleRanked },
    servedOn: { label: "dilayani tanggal", class: roleRanked },
    notAttended: { label: "tidak datang", class: roleRanked },
    notAttendedReason: { label: "alasan tidak datang", class: register },
    declined: { label: "ditolak", class: roleRanked },
    declinedReason: { label: "alasan ditolak", class: register },
    feedback: { label: "jawaban rujukan", class: roleRanked },
    feedbackDate: { label: "tanggal jawaban", class: roleRanked },
    feedbackBy: { label: "dijawab oleh", class: roleRanked },
    dangerSign: { label: "tanda bahaya", class: register },
    note: { label: "catatan", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});

export type Destination = keyof typeof destinationLabels;
export type Urgency = keyof typeof urgencyLabels;
export type ReferralStatus = keyof typeof referralStatusLabels;
export type ReferralFrom = keyof typeof fromLabels;
