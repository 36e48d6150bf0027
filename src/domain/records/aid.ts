import * as z from "zod/mini";
import { civilDateField, numberField, textField, wholeNumberField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

export const programLabels = {
  GENTING: "GENTING (orang tua asuh)",
  BAAS: "BAAS (bapak asuh)",
  PMT: "PMT",
  DASHAT: "DASHAT (dapur sehat)",
  MBG: "MBG 3B",
  CSR: "CSR perusahaan",
  bansos: "bansos (PKH, BPNT, sembako)",
  local: "bantuan warga atau kelurahan",
};
export const PROGRAMS = ["GENTING", "BAAS", "PMT", "DASHAT", "MBG", "CSR", "bansos", "local"] as const;
export const aidTypeLabels = {
  nutrition: "makanan",
  toilet: "jamban",
  housing: "rumah",
  water: "air bersih",
  education: "pelatihan",
  cash: "uang",
  other: "lainnya",
};
export const AID_TYPES = ["nutrition", "toilet", "housing", "water", "education", "cash", "other"] as const;

/** Help that reached a person or a household: one delivery, or a round that runs from `date` to `until`. */
export const aid = defineKind({
  kind: "aid",
  version: 1,
  label: "bantuan",
  about: "either",
  opensSubject: false,
  singleton: false,
  home: "family",
  schema: z
    .looseObject({
      date: civilDateField,
      /** Last day of a round such as daily meals; absent for a single delivery. */
      until: z.optional(civilDateField),
      program: z.enum(PROGRAMS),
      type: z.enum(AID_TYPES),
      /** "telur", "paket sembako". */
      item: textField(),
      quantity: z.optional(numberField({ min: 0.001, max: 100_000 })),
      /** "butir", "kg", "paket". */
      unit: z.optional(textField(30)),
      /** Worth in rupiah, when told; money never passes through the app. */
      valueRupiah: z.optional(wholeNumberField({ min: 0, max: 10_000_000_000 })),
      /** Who gave it; "hamba Allah" is a source too. */
      source: z.optional(textField()),
      /** Why two kinds of food on the same days are right, when there are. */
      doubleNote: z.optional(textField(500)),
      note: z.optional(textField(2000)),
    })
    .check(
      z.refine(({ date, until }) => until === undefined || until >= date, "ends before it begins"),
      z.refine(
        ({ quantity, unit }) => quantity === undefined || unit !== undefined,
        "a quantity without a unit",
      ),
    ),
  fields: {
    date: { label: "tanggal", class: register },
    until: { label: "sampai", class: register },
    program: { label: "program", class: register, choices: programLabels },
    type: { label: "jenis", class: register, choices: aidTypeLabels },
    item: { label: "barang", class: register },
    quantity: { label: "jumlah", class: register },
    unit: { label: "satuan", class: register },
    valueRupiah: { label: "nilai (rupiah)", class: register },
    source: { label: "pemberi", class: register },
    doubleNote: { label: "keterangan bantuan makanan ganda", class: register },
    note: { label: "catatan", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});

export type AidProgram = keyof typeof programLabels;
export type AidType = keyof typeof aidTypeLabels;
