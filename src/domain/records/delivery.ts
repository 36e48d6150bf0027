import * as z from "zod/mini";
import { GESTATION_WEEKS } from "../units.ts";
import { civilDateField, idField, textField, wholeNumberField } from "./body-fields.ts";
import { defineKind, register } from "./record-kind.ts";

const placeLabels = {
  hospital: "rumah sakit",
  puskesmas: "puskesmas",
  clinic: "klinik atau rumah bersalin",
  midwife: "praktik bidan",
  home: "rumah",
  onTheWay: "di perjalanan",
  other: "tempat lain",
};
const attendantLabels = {
  obstetrician: "dokter kandungan",
  doctor: "dokter",
  midwife: "bidan",
  nurse: "perawat",
  birthAttendant: "dukun bayi",
  nobody: "tanpa penolong",
  other: "orang lain",
};
const methodLabels = { vaginal: "normal", assisted: "dengan alat bantu", caesarean: "operasi sesar" };
const conditionLabels = {
  good: "baik",
  monitor: "perlu dipantau",
  refer: "perlu dirujuk",
  died: "meninggal",
};

/**
 * A birth (persalinan), about the mother. It opens her 42 days of nifas. Each baby born alive is a person of its own whose weight
 * and length at birth stand there; a stillborn baby is a number here and gets no record that somebody would be reminded of.
 */
export const delivery = defineKind({
  kind: "delivery",
  version: 1,
  label: "persalinan",
  about: "person",
  opensSubject: false,
  singleton: false,
  home: "family",
  schema: z.looseObject({
    /** The pregnancy record; absent when the mother was met only after the birth. */
    pregnancy: z.optional(idField),
    date: civilDateField,
    place: z.optional(z.enum(["hospital", "puskesmas", "clinic", "midwife", "home", "onTheWay", "other"])),
    attendant: z.optional(
      z.enum(["obstetrician", "doctor", "midwife", "nurse", "birthAttendant", "nobody", "other"]),
    ),
    method: z.optional(z.enum(["vaginal", "assisted", "caesarean"])),
    /** Completed weeks at birth, when told; else it follows from the pregnancy's dates. */
    gestationWeeks: z.optional(wholeNumberField(GESTATION_WEEKS)),
    /** Person ids of the babies born alive; twins are two. */
    babies: z.optional(z.array(idField)),
    stillbornCount: z.optional(wholeNumberField({ min: 0, max: 6 })),
    motherCondition: z.optional(z.enum(["good", "monitor", "refer", "died"])),
    note: z.optional(textField(2000)),
  }),
  fields: {
    pregnancy: { label: "kehamilan", class: register },
    date: { label: "tanggal persalinan", class: register },
    place: { label: "tempat persalinan", class: register, choices: placeLabels },
    attendant: { label: "penolong persalinan", class: register, choices: attendantLabels },
    method: { label: "cara persalinan", class: register, choices: methodLabels },
    gestationWeeks: { label: "umur kehamilan saat lahir", class: register },
    babies: { label: "bayi lahir hidup", class: register },
    stillbornCount: { label: "bayi lahir meninggal", class: register },
    motherCondition: { label: "keadaan ibu", class: register, choices: conditionLabels },
    note: { label: "catatan", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});
