import { programmeSettings, SETTING_FIELDS } from "../records/programme-settings.ts";
import type { ProgrammeDecision } from "./programme-rules.ts";

/** What a decision says, one sentence a rule: "vaksin heksavalen: ya". */
export const decisionText = (decision: ProgrammeDecision): readonly string[] =>
  SETTING_FIELDS.flatMap((field) => {
    const value = decision[field];
    if (value === undefined) return [];
    const { label = field, choices = {} } = programmeSettings.fields[field] ?? {};
    const words = typeof value === "string" ? [value] : value;
    return [`${label}: ${words.map((word) => choices[word] ?? word).join(", ") || "tidak ada"}`];
  });
