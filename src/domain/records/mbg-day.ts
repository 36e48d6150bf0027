import * as z from "zod/mini";
import { civilDateField, idField, textField, wholeNumberField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

export const mbgMenuLabels = { wet: "makanan siap santap", dry: "paket kering" };
export const mbgMethodLabels = {
  pickUp: "diambil di titik pembagian",
  delivered: "diantar ke rumah",
  both: "sebagian diambil, sebagian diantar",
};
export const mbgExceptionLabels = {
  notHome: "tidak di rumah",
  refused: "menolak",
  ill: "sakit",
  away: "di luar daerah",
};

/**
 * One day of handing out free meals (MBG 3B) by one team. Everybody on the list got theirs except who is named; what a single child
 * received follows from that. It lies in the stream of an RW of the team, where the team may write.
 */
export const mbgDay = defineKind({
  kind: "mbgDay",
  version: 1,
  label: "pembagian MBG",
  about: "self",
  opensSubject: true,
  singleton: false,
  home: "family",
  schema: z
    .looseObject({
      team: idField,
      date: civilDateField,
      /** False for a day on which nothing came from the kitchen. */
      arrived: z.boolean(),
      /** As counted at the hand-over. */
      packages: z.optional(wholeNumberField({ min: 0, max: 5000 })),
      menu: z.optional(z.enum(["wet", "dry"])),
      /** Something ultra-processed was among it. */
      ultraProcessed: z.optional(z.boolean()),
      method: z.optional(z.enum(["pickUp", "delivered", "both"])),
      exceptions: z.optional(
        z
          .array(z.looseObject({ person: idField, reason: z.enum(["notHome", "refused", "ill", "away"]) }))
          .check(z.maxLength(500)),
      ),
      /** Team members who handed out. */
      handedOutBy: z.optional(z.array(idField)),
      note: z.optional(textField(2000)),
    })
    .check(
      z.refine(
        ({ arrived, exceptions }) => arrived || (exceptions ?? []).length === 0,
        "nobody can miss what did not come",
      ),
    ),
  fields: {
    team: { label: "tim", class: register },
    date: { label: "tanggal", class: register },
    arrived: { label: "kiriman datang", class: register },
    packages: { label: "paket diterima", class: register },
    menu: { label: "menu", class: register, choices: mbgMenuLabels },
    ultraProcessed: { label: "ada makanan ultra-olahan", class: register },
    method: { label: "cara pembagian", class: register, choices: mbgMethodLabels },
    exceptions: { label: "yang tidak menerima", class: register },
    handedOutBy: { label: "dibagikan oleh", class: register },
    note: { label: "catatan", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});

export type MbgException = keyof typeof mbgExceptionLabels;
export type MbgMethod = keyof typeof mbgMethodLabels;
