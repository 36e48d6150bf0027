import * as z from "zod/mini";
import { GESTATION_DAYS, HEIGHT_CM, WOMAN_WEIGHT_KG } from "../units.ts";
import { civilDateField, numberField, textField, wholeNumberField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

const endLabels = {
  delivered: "sudah melahirkan",
  miscarriage: "keguguran",
  stillbirth: "bayi lahir meninggal",
  moved: "ibu pindah",
  died: "ibu meninggal",
  notPregnant: "ternyata tidak hamil",
};

/**
 * One pregnancy of one woman. It asks for no husband. Gestational age is computed from the dates here and never stored; what is
 * measured at a visit (weight, arm, Hb) belongs to the visit.
 */
export const pregnancy = defineKind({
  kind: "pregnancy",
  version: 1,
  label: "kehamilan",
  about: "person",
  opensSubject: false,
  singleton: false,
  home: "family",
  schema: z
    .looseObject({
      registeredOn: civilDateField,
      /** First day of the last period (HPHT); absent when she does not know. */
      lmpDate: z.optional(civilDateField),
      /** She is sure of that day, and her periods were regular. */
      lmpSure: z.optional(z.boolean()),
      ultrasoundDate: z.optional(civilDateField),
      /** Age that the ultrasound gave on its day: 9 weeks 3 days is 66. */
      gestationDaysAtUltrasound: z.optional(wholeNumberField(GESTATION_DAYS)),
      /** Which pregnancy of hers it is, lost ones counted. */
      gravida: z.optional(wholeNumberField({ min: 1, max: 25 })),
      livingChildren: z.optional(wholeNumberField({ min: 0, max: 20 })),
      lastChildBirthDate: z.optional(civilDateField),
      heightCm: z.optional(numberField(HEIGHT_CM)),
      prePregnancyWeightKg: z.optional(numberField(WOMAN_WEIGHT_KG)),
      fetusCount: z.optional(wholeNumberField({ min: 1, max: 6 })),
      end: z.optional(z.enum(["delivered", "miscarriage", "stillbirth", "moved", "died", "notPregnant"])),
      endDate: z.optional(civilDateField),
      /** After a loss: she wants the team to go on looking in on her. Reminders stop unless she said so. */
      visitsWelcome: z.optional(z.boolean()),
      note: z.optional(textField(2000)),
    })
    .check(
      z.refine(
        ({ ultrasoundDate, gestationDaysAtUltrasound }) =>
          (ultrasoundDate === undefined) === (gestationDaysAtUltrasound === undefined),
        "an ultrasound needs its day and the age it gave",
      ),
    ),
  fields: {
    registeredOn: { label: "tanggal didata", class: register },
    lmpDate: { label: "hari pertama haid terakhir (HPHT)", class: register },
    lmpSure: { label: "yakin dengan HPHT", class: register },
    ultrasoundDate: { label: "tanggal USG", class: register },
    gestationDaysAtUltrasound: { label: "umur kehamilan menurut USG", class: register },
    gravida: { label: "kehamilan ke", class: register },
    livingChildren: { label: "jumlah anak hidup", class: register },
    lastChildBirthDate: { label: "tanggal lahir anak terakhir", class: register },
    heightCm: { label: "tinggi badan ibu", class: register },
    prePregnancyWeightKg: { label: "berat badan sebelum hamil", class: register },
    fetusCount: { label: "jumlah janin", class: register },
    end: { label: "akhir kehamilan", class: register, choices: endLabels },
    endDate: { label: "tanggal berakhir", class: register },
    visitsWelcome: { label: "ibu ingin tetap ditengok", class: register },
    note: { label: "catatan", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});

export type PregnancyEnd = keyof typeof endLabels;
