import type { CivilDate } from "../civil-date.ts";
import type { Fold } from "../facts/fold.ts";
import { singletonRecord } from "../facts/version.ts";
import { type ConsentHow, consent } from "../records/consent.ts";
import { readBody } from "../records/read-body.ts";

/** What a family said, without its signature. */
export interface ConsentFacts {
  readonly decision: "agreed" | "refused";
  readonly date: CivilDate;
  readonly text: string;
  readonly how: ConsentHow;
  readonly agreedByName: string;
  readonly allowsHelpers: boolean;
  readonly allowsAid: boolean;
  readonly allowsMessages: boolean;
}

/** Undefined: nobody asked yet. A part that was not asked for is not allowed. */
export const consentOf = (fold: Fold, household: string): ConsentFacts | undefined => {
  const merged = fold.records.get(singletonRecord(household, consent.kind));
  if (merged?.state !== "active") return undefined;
  const body = readBody(consent, merged.body);
  const { decision, date, text, how, agreedByName } = body;
  if (decision === undefined || date === undefined) return undefined;
  const agreed = decision === "agreed";
  return {
    decision,
    date,
    text: text ?? "",
    how: how ?? "tick",
    agreedByName: agreedByName ?? "",
    allowsHelpers: agreed && body.allowsHelpers === "yes",
    allowsAid: agreed && body.allowsAid === "yes",
    allowsMessages: agreed && body.allowsMessages === "yes",
  };
};
