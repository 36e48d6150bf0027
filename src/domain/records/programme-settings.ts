import * as z from "zod/mini";
import { civilDateField, kelurahanField, textField } from "./body-fields.ts";
import { defineKind, register, structural } from "./record-kind.ts";

const midwifeRuleLabels = {
  "BM-DJJ": "denyut jantung janin (DJJ)",
  "BM-PROT": "protein urine",
  "BM-MAP": "tekanan darah rata-rata (MAP)",
  "BM-GDS": "gula darah sewaktu",
  "BM-TFU": "tinggi fundus (TFU)",
  "BM-TBJ": "taksiran berat janin (TBJ)",
};

const onOff = { on: "ya", off: "tidak" };
const onOffField = z.optional(z.enum(["on", "off"]));

/**
 * One decision about the programme's rules, in force in a kelurahan from a day on. What it does not name stays as it was; a later
 * decision is a further record, so that an old day is judged by what held then.
 */
export const programmeSettings = defineKind({
  kind: "programmeSettings",
  version: 1,
  label: "aturan program",
  about: "self",
  opensSubject: true,
  singleton: false,
  home: "kelurahan",
  schema: z
    .looseObject({
      area: kelurahanField,
      validFrom: civilDateField,
      /** The letter or meeting that says so. */
      basis: textField(200),
      /** Midwife-only rules that cadres judge too; an empty list takes them back. */
      midwifeRules: z.optional(
        z.array(z.enum(["BM-DJJ", "BM-PROT", "BM-MAP", "BM-GDS", "BM-TFU", "BM-TBJ"])).check(z.maxLength(6)),
      ),
      kbModernCounts: onOffField,
      tooCloseStopsAt5: onOffField,
      hexavalent: onOffField,
      japaneseEncephalitis: onOffField,
    })
    .check(
      z.refine(
        (body) => SETTING_FIELDS.some((field) => body[field] !== undefined),
        "a decision that decides nothing",
      ),
    ),
  fields: {
    area: { label: "kelurahan", class: structural },
    validFrom: { label: "berlaku sejak", class: register },
    basis: { label: "dasar keputusan", class: register },
    midwifeRules: { label: "pemeriksaan bidan untuk kader", class: register, choices: midwifeRuleLabels },
    kbModernCounts: { label: "KB modern ikut menentukan KRS", class: register, choices: onOff },
    tooCloseStopsAt5: {
      label: "terlalu dekat berhenti saat anak bungsu 5 tahun",
      class: register,
      choices: onOff,
    },
    hexavalent: { label: "vaksin heksavalen", class: register, choices: onOff },
    japaneseEncephalitis: { label: "vaksin JE", class: register, choices: onOff },
  },
  correctionNeedsReason: true,
  sealedOnServer: false,
  upgrades: {},
});

/** Who examines decides on these: health workers. */
export const HEALTH_SETTINGS = ["midwifeRules", "hexavalent", "japaneseEncephalitis"] as const;
/** Who keeps the family list decides on these: the family-planning office. */
export const FAMILY_SETTINGS = ["kbModernCounts", "tooCloseStopsAt5"] as const;
export const SETTING_FIELDS = [...HEALTH_SETTINGS, ...FAMILY_SETTINGS] as const;
export type SettingField = (typeof SETTING_FIELDS)[number];
/** What every decision names besides. */
export const DECISION_FIELDS = ["area", "validFrom", "basis"] as const;
