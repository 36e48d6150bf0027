import * as z from "zod/mini";
import type { FieldClass } from "../facts/field-class.ts";
import { BIRTH_LENGTH_CM, BIRTH_WEIGHT_KG, GESTATION_WEEKS } from "../units.ts";
import { civilDateField, idField, numberField, textField, wholeNumberField } from "./body-fields.ts";
import { defineKind, identity, register } from "./record-kind.ts";

const sexLabels = { L: "laki-laki", P: "perempuan" };
const groupLabels = { child: "anak", woman: "ibu", adult: "dewasa lain" };
const listStatusLabels = {
  fromList: "dari daftar, belum dikunjungi",
  present: "ada",
  moved: "pindah",
  notFound: "tidak ditemukan",
  duplicate: "ganda",
  /** Weighed here, lives elsewhere: in no count of this area. */
  visitor: "tamu, tinggal di tempat lain",
};
const lifeLabels = { alive: "hidup", dead: "meninggal" };
/** One person's death is not undone by another's edit; a wrong one is withdrawn by a version that saw it. */
const life: FieldClass = { type: "lattice", order: ["alive", "dead"] };

/** A person (sasaran): a child, a woman, or another adult such as a grandmother who cares for a child. */
export const person = defineKind({
  kind: "person",
  version: 1,
  label: "orang",
  about: "person",
  opensSubject: true,
  singleton: false,
  home: "family",
  schema: z.looseObject({
    name: textField(),
    sex: z.enum(["L", "P"]),
    /** Absent when nobody knows: then there is no age and no z-score, and the screens say so. */
    birthDate: z.optional(civilDateField),
    birthDateEstimated: z.optional(z.boolean()),
    group: z.enum(["child", "woman", "adult"]),
    /** "Anak ke": tells twins apart. */
    birthOrder: z.optional(wholeNumberField({ min: 1, max: 20 })),
    mother: z.optional(idField),
    /** When the mother is not registered herself. */
    motherName: z.optional(textField()),
    birthWeightKg: z.optional(numberField(BIRTH_WEIGHT_KG)),
    birthLengthCm: z.optional(numberField(BIRTH_LENGTH_CM)),
    gestationWeeks: z.optional(wholeNumberField(GESTATION_WEEKS)),
    /** First day of the mother's last period before this pregnancy (HPHT), from the KIA book: gestation to the day. */
    lmpDate: z.optional(civilDateField),
    posyandu: z.optional(idField),
    /** Owns a KMS or KIA book: the K of S/K/D/N. */
    hasKiaBook: z.optional(z.boolean()),
    listStatus: z.optional(z.enum(["fromList", "present", "moved", "notFound", "duplicate", "visitor"])),
    life: z.optional(z.enum(["alive", "dead"])),
    diedOn: z.optional(civilDateField),
    note: z.optional(textField(2000)),
  }),
  fields: {
    name: { label: "nama", class: identity },
    sex: { label: "jenis kelamin", class: identity, choices: sexLabels },
    birthDate: { label: "tanggal lahir", class: identity },
    birthDateEstimated: { label: "tanggal lahir perkiraan", class: identity },
    group: { label: "kelompok", class: register, choices: groupLabels },
    birthOrder: { label: "anak ke", class: register },
    mother: { label: "ibu", class: identity },
    motherName: { label: "nama ibu", class: register },
    birthWeightKg: { label: "berat lahir", class: register },
    birthLengthCm: { label: "panjang lahir", class: register },
    gestationWeeks: { label: "umur kehamilan saat lahir", class: register },
    lmpDate: { label: "HPHT ibu saat mengandung anak ini", class: register },
    posyandu: { label: "posyandu", class: register },
    hasKiaBook: { label: "punya Buku KIA", class: register },
    listStatus: { label: "keadaan di lapangan", class: register, choices: listStatusLabels },
    life: { label: "hidup atau meninggal", class: life, choices: lifeLabels },
    diedOn: { label: "tanggal meninggal", class: register },
    note: { label: "catatan", class: register },
  },
  correctionNeedsReason: false,
  sealedOnServer: false,
  upgrades: {},
});
