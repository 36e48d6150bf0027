import * as z from "zod/mini";
import { ARM_CM, HEAD_CM, LENGTH_CM, WEIGHT_KG } from "../units.ts";
import { civilDateField, idField, numberField, textField } from "./body-fields.ts";
import { defineKind, register, roleRanked } from "./record-kind.ts";

const positionLabels = { lying: "telentang", standing: "berdiri" };
const placeLabels = { home: "rumah", posyandu: "posyandu", puskesmas: "puskesmas" };
/** One-tap answers to a quality question. */
export const qualityAnswerLabels = {
  remeasured: "Sudah diukur ulang, benar",
  later: "Ukur lagi nanti",
  toolDoubt: "Alat meragukan",
};

const weightKg = z.optional(numberField(WEIGHT_KG));
const lengthCm = z.optional(numberField(LENGTH_CM));

/**
 * One weighing or measuring of one person on one day. Weight alone is a complete monthly entry. What it means (z-scores,
 * categories) is computed when read and never stored here.
 */
export const measurement = defineKind({
  kind: "measurement",
  version: 1,
  label: "penimbangan dan pengukuran",
  about: "person",
  opensSubject: false,
  singleton: false,
  home: "family",
  schema: z
    .looseObject({
      date: civilDateField,
      weightKg,
      /** As read from the board; the 0.7 cm between lying and standing is added when assessed. */
      lengthCm,
      position: z.optional(z.enum(["lying", "standing"])),
      armCm: z.optional(numberField(ARM_CM)),
      headCm: z.optional(numberField(HEAD_CM)),
      /** Swelling of both feet. */
      oedema: z.optional(z.boolean()),
      place: z.optional(z.enum(["home", "posyandu", "puskesmas"])),
      posyandu: z.optional(idField),
      weightTool: z.optional(idField),
      lengthTool: z.optional(idField),
      /** The measurement *version* that a health worker confirms or replaces by measuring again. */
      confirms: z.optional(idField),
      /** Answers to quality questions, by question id. */
      answers: z.optional(z.record(z.string(), z.enum(["remeasured", "later", "toolDoubt"]))),
      /** Earlier readings of the same sitting, when it was done more than once. */
      repeats: z.optional(z.array(z.looseObject({ weightKg, lengthCm }))),
      note: z.optional(textField(2000)),
    })
    .check(
      z.refine(
        (body) =>
          [body.weightKg, body.lengthCm, body.armCm, body.headCm, body.oedema].some(
            (value) => value !== undefined,
          ),
        "nothing was measured",
      ),
    ),
  fields: {
    date: { label: "tanggal ukur", class: roleRanked },
    weightKg: { label: "berat badan", class: roleRanked },
    lengthCm: { label: "panjang atau tinggi badan", class: roleRanked },
    position: { label: "cara ukur", class: roleRanked, choices: positionLabels },
    armCm: { label: "lingkar lengan atas", class: roleRanked },
    headCm: { label: "lingkar kepala", class: roleRanked },
    oedema: { label: "bengkak di kedua punggung kaki", class: roleRanked },
    place: { label: "tempat", class: register, choices: placeLabels },
    posyandu: { label: "posyandu", class: register },
    weightTool: { label: "timbangan", class: register },
    lengthTool: { label: "alat ukur panjang", class: register },
    confirms: { label: "mengukur ulang", class: register },
    answers: { label: "jawaban pemeriksaan", class: register },
    repeats: { label: "pengukuran ulang", class: register },
    note: { label: "catatan", class: register },
  },
  correctionNeedsReason: true,
  sealedOnServer: false,
  upgrades: {},
});
