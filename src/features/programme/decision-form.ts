import { mayWrite } from "#domain/access/may-write.ts";
import { parseCivilDate } from "#domain/civil-date.ts";
import type { Body, Role } from "#domain/facts/version.ts";
import {
  DECISION_FIELDS,
  programmeSettings,
  SETTING_FIELDS,
  type SettingField,
} from "#domain/records/programme-settings.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { programmeText } from "./text.ts";

/** One decision while it is typed; one rule a decision. */
export interface DecisionForm {
  readonly area: string;
  readonly rule: SettingField | undefined;
  readonly value: string | undefined;
  readonly midwifeRules: readonly string[];
  readonly validFrom: string;
  readonly basis: string;
}

export type DecisionProblems = Partial<Record<"area" | "rule" | "value" | "validFrom" | "basis", string>>;

/** The rules these roles decide on. */
export const rulesToDecide = (roles: readonly Role[]): readonly SettingField[] =>
  SETTING_FIELDS.filter(
    (field) => mayWrite(roles, programmeSettings.kind, [...DECISION_FIELDS, field]) === "accept",
  );

export const emptyDecision = (areas: readonly string[], today: string): DecisionForm => ({
  area: areas.length === 1 ? (areas[0] ?? "") : "",
  rule: undefined,
  value: undefined,
  midwifeRules: [],
  validFrom: today,
  basis: "",
});

/** Fields of the record, or what stands in the way, beside each field. */
export const readDecision = (form: DecisionForm): Result<Body, DecisionProblems> => {
  const { area, rule, value, midwifeRules, validFrom, basis } = form;
  const day = parseCivilDate(validFrom);
  const needsValue = rule !== undefined && rule !== "midwifeRules" && value === undefined;
  const problems: DecisionProblems = {
    ...(area === "" ? { area: programmeText.areaMissing } : {}),
    ...(rule === undefined ? { rule: programmeText.ruleMissing } : {}),
    ...(needsValue ? { value: programmeText.valueMissing } : {}),
    ...(day.ok ? {} : { validFrom: validFrom === "" ? programmeText.dateMissing : programmeText.dateWrong }),
    ...(basis.trim() === "" ? { basis: programmeText.basisMissing } : {}),
  };
  if (rule === undefined || !day.ok || Object.keys(problems).length > 0) return fail(problems);
  return ok({
    area,
    validFrom: day.value,
    basis: basis.trim(),
    [rule]: rule === "midwifeRules" ? midwifeRules : value,
  });
};
