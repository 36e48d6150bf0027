import * as z from "zod/mini";
import type { FieldClass } from "../facts/field-class.ts";
import { civilDateField, idField, textField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

const decisionLabels = { agreed: "setuju", refused: "tidak setuju" };
const allowLabels = { yes: "boleh", no: "tidak boleh" };
const howLabels = {
  tick: "disetujui lisan, dicentang kader",
  signature: "tanda tangan di layar",
  thumb: "cap jempol dengan saksi",
};
/** Of two answers that did not know of each other the stricter holds. */
const decision: FieldClass = { type: "restrictive", order: ["agreed", "refused"] };
const allow: FieldClass = { type: "restrictive", order: ["yes", "no"] };
const allowField = z.optional(z.enum(["yes", "no"]));

/** What a family agreed to, asked once with a text of 20 seconds; asked anew it is a later version of the same record. */
export const consent = defineKind({
  kind: "consent",
  version: 1,
  label: "persetujuan keluarga",
  about: "household",
  opensSubject: false,
  singleton: true,
  home: "family",
  schema: z
    .looseObject({
      date: civilDateField,
      /** Id of the text that was read out (`consent/consent-texts.ts`). */
      text: idField,
      decision: z.enum(["agreed", "refused"]),
      /** Records of children and women handed to who helps: midwife, puskesmas, the office referred to. */
      allowsHelpers: allowField,
      /** Given to those who bring aid, by first name only. */
      allowsAid: allowField,
      /** Reminders by phone or message. */
      allowsMessages: allowField,
      /** Person id of who answered, when registered. */
      agreedBy: z.optional(idField),
      agreedByName: textField(),
      how: z.enum(["tick", "signature", "thumb"]),
      /** Strokes on a grid of 200 by 100, see `consent/signature.ts`; drawn once, never a picture. */
      signature: z.optional(z.string().check(z.regex(/^[\d ;]{1,4000}$/, "not strokes"))),
      witness: z.optional(textField()),
      note: z.optional(textField(500)),
    })
    .check(
      z.refine(({ how, witness }) => how !== "thumb" || witness !== undefined, "a thumb without a witness"),
      z.refine(
        ({ how, signature }) => how !== "signature" || signature !== undefined,
        "signed without a signature",
      ),
    ),
  fields: {
    date: { label: "tanggal", class: register },
    text: { label: "naskah persetujuan", class: register },
    decision: { label: "jawaban", class: decision, choices: decisionLabels },
    allowsHelpers: { label: "diteruskan ke petugas yang menolong", class: allow, choices: allowLabels },
    allowsAid: { label: "diteruskan ke pemberi bantuan", class: allow, choices: allowLabels },
    allowsMessages: { label: "dihubungi lewat pesan", class: allow, choices: allowLabels },
    agreedBy: { label: "yang menjawab", class: register },
    agreedByName: { label: "nama yang menjawab", class: register },
    how: { label: "cara", class: register, choices: howLabels },
    signature: { label: "tanda tangan", class: register },
    witness: { label: "saksi", class: register },
    note: { label: "catatan", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});

export type ConsentHow = keyof typeof howLabels;
