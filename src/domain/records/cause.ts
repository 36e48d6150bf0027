import * as z from "zod/mini";
import { type CauseId, causeIds, causeLabel } from "../risk/causes/causes.ts";
import { civilDateField, textField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

const judgementLabels = { confirmed: "benar, ini sebabnya", struck: "bukan ini" };

/**
 * What the team says of a possible cause behind a risk, after having looked: rules only suggest. The suggestion itself is computed
 * and never kept. One record a person and cause (`causeRecord`), so that two who judge the same cause meet.
 */
export const cause = defineKind({
  kind: "cause",
  version: 1,
  label: "sebab masalah gizi",
  about: "person",
  opensSubject: false,
  singleton: false,
  home: "family",
  schema: z.looseObject({
    cause: z.enum(causeIds as readonly [CauseId, ...CauseId[]]),
    judgement: z.enum(["confirmed", "struck"]),
    date: civilDateField,
    note: z.optional(textField(500)),
  }),
  fields: {
    cause: {
      label: "sebab",
      class: register,
      choices: Object.fromEntries(causeIds.map((id) => [id, causeLabel(id)])),
    },
    judgement: { label: "penilaian tim", class: register, choices: judgementLabels },
    date: { label: "tanggal dinilai", class: register },
    note: { label: "catatan", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});

export type CauseJudgement = keyof typeof judgementLabels;

export const causeRecord = (person: string, id: CauseId): string => `${person}.sebab.${id}`;
