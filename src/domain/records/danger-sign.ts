import * as z from "zod/mini";
import { civilDateField, idField, textField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

const groupLabels = {
  child: "anak",
  newborn: "bayi baru lahir",
  pregnant: "ibu hamil",
  afterBirth: "ibu nifas",
  safety: "perlu bicara berdua",
};
const calledLabels = {
  midwife: "bidan",
  ambulance: "119",
  puskesmas: "puskesmas",
  protection: "layanan pendampingan",
  nobody: "belum menelepon",
};
const answerLabels = { answered: "diangkat", noAnswer: "tidak diangkat" };
const outcomeLabels = {
  helped: "sudah ditolong petugas",
  referred: "sudah dibawa ke fasilitas",
  notConfirmed: "diperiksa, bukan tanda bahaya",
  died: "meninggal",
};

/** Danger signs seen in one person, who was called and what was said: the clock of an emergency, kept before any form. */
export const dangerSign = defineKind({
  kind: "dangerSign",
  version: 1,
  label: "tanda bahaya",
  about: "person",
  opensSubject: false,
  singleton: false,
  home: "family",
  schema: z.looseObject({
    date: civilDateField,
    /** "09.12" on the phone's clock. */
    time: z.string().check(z.regex(/^([01]\d|2[0-3])\.[0-5]\d$/, "not a time such as 09.12")),
    group: z.enum(["child", "newborn", "pregnant", "afterBirth", "safety"]),
    /** Ids of `danger/danger-list.ts`. */
    signs: z.array(idField).check(z.minLength(1), z.maxLength(30)),
    /** Version of the list that was read. */
    list: z.optional(idField),
    called: z.optional(z.enum(["midwife", "ambulance", "puskesmas", "protection", "nobody"])),
    /** Name of who was called, when known. */
    calledName: z.optional(textField()),
    calledAt: z.optional(z.string().check(z.regex(/^([01]\d|2[0-3])\.[0-5]\d$/, "not a time such as 09.12"))),
    answer: z.optional(z.enum(["answered", "noAnswer"])),
    note: z.optional(textField(2000)),
    endedOn: z.optional(civilDateField),
    outcome: z.optional(z.enum(["helped", "referred", "notConfirmed", "died"])),
  }),
  fields: {
    date: { label: "tanggal", class: register },
    time: { label: "jam", class: register },
    group: { label: "kelompok", class: register, choices: groupLabels },
    signs: { label: "tanda", class: register },
    list: { label: "daftar tanda", class: register },
    called: { label: "yang ditelepon", class: register, choices: calledLabels },
    calledName: { label: "nama yang ditelepon", class: register },
    calledAt: { label: "jam menelepon", class: register },
    answer: { label: "jawaban telepon", class: register, choices: answerLabels },
    note: { label: "catatan", class: register },
    endedOn: { label: "selesai tanggal", class: register },
    outcome: { label: "hasil", class: register, choices: outcomeLabels },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});

export type DangerGroup = keyof typeof groupLabels;
export type CalledWhom = keyof typeof calledLabels;
export type DangerOutcome = keyof typeof outcomeLabels;
