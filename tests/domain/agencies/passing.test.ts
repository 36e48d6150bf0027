import { describe, expect, test } from "vitest";
import { type Passing, passingOf } from "#domain/agencies/passing.ts";
import { type Destination, destinationLabels, urgencyLabels } from "#domain/records/referral.ts";

type Answer = "unknown" | "refused" | "no helpers, no aid" | "no helpers, aid" | "helpers, no aid" | "all";
const consentOf = (answer: Answer) =>
  answer === "unknown"
    ? undefined
    : {
        decision: answer === "refused" ? ("refused" as const) : ("agreed" as const),
        allowsHelpers: answer === "all" || answer === "helpers, no aid",
        allowsAid: answer === "all" || answer === "no helpers, aid",
      };
const said = (passing: Passing): string => (passing.passes ? passing.naming : `no: ${passing.because}`);
const says = (to: Destination, urgency: "today" | "threeDays" | "fourteenDays", answer: Answer): string =>
  said(passingOf(to, urgency, consentOf(answer)));

/** to, urgent?, then what each answer of the family lets pass, in the order of ANSWERS. */
const ANSWERS: readonly Answer[] = [
  "unknown",
  "refused",
  "no helpers, no aid",
  "no helpers, aid",
  "helpers, no aid",
  "all",
];
const CARE_TODAY = ["initials", "initials", "initials", "initials", "named", "named"];
const CARE_LATER = ["initials", "no: refused", "no: notForHelpers", "no: notForHelpers", "named", "named"];
const OFFICE = ["nobody", "no: refused", "no: notForHelpers", "no: notForHelpers", "named", "named"];
const SHELTER_TODAY = ["nobody", "nobody", "nobody", "nobody", "nobody", "nobody"];
const SHELTER_LATER = ["nobody", "no: refused", "no: notForHelpers", "no: notForHelpers", "nobody", "nobody"];
const GIVER = ["no: notAsked", "no: refused", "no: notForAid", "initials", "no: notForAid", "initials"];

const TABLE: Readonly<
  Record<Destination, { readonly today: readonly string[]; readonly later: readonly string[] }>
> = {
  midwife: { today: CARE_TODAY, later: CARE_LATER },
  puskesmas: { today: CARE_TODAY, later: CARE_LATER },
  hospital: { today: CARE_TODAY, later: CARE_LATER },
  familyPlanning: { today: OFFICE, later: OFFICE },
  social: { today: OFFICE, later: OFFICE },
  housing: { today: OFFICE, later: OFFICE },
  civilRegistry: { today: OFFICE, later: OFFICE },
  religious: { today: OFFICE, later: OFFICE },
  charity: { today: GIVER, later: GIVER },
  protection: { today: SHELTER_TODAY, later: SHELTER_LATER },
};

describe.each(Object.keys(destinationLabels) as Destination[])("to %s", (to) => {
  const { today, later } = TABLE[to];
  test.each(ANSWERS.map((answer, at) => [answer, today[at], later[at]] as const))(
    "a family that answered '%s': today %s, else %s",
    (answer, urgent, patient) => {
      expect(says(to, "today", answer)).toBe(urgent);
      for (const urgency of ["threeDays", "fourteenDays"] as const)
        expect(says(to, urgency, answer)).toBe(patient);
    },
  );
});

test("no family that refused is ever named, and no urgent referral to a place of care is ever kept back", () => {
  for (const to of Object.keys(destinationLabels) as Destination[])
    for (const urgency of Object.keys(urgencyLabels) as ("today" | "threeDays" | "fourteenDays")[])
      for (const answer of ANSWERS) {
        if (answer === "refused") expect(says(to, urgency, answer)).not.toBe("named");
        if (urgency === "today" && ["midwife", "puskesmas", "hospital"].includes(to))
          expect(says(to, urgency, answer)).not.toMatch(/^no/);
      }
});
