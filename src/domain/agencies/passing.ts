import type { ConsentFacts } from "../consent/consent-facts.ts";
import type { Destination, Urgency } from "../records/referral.ts";

/** What an agency is asked for; each purpose has its own leave. */
export type Purpose = "health" | "office" | "protection" | "giver";

/** How much of who it is goes along. `nobody`: the team is asked. */
export type Naming = "named" | "initials" | "nobody";

/** Whether a copy of a referral leaves the programme, and if not, why. */
export type Passing =
  | { readonly passes: true; readonly naming: Naming }
  | { readonly passes: false; readonly because: "refused" | "notAsked" | "notForHelpers" | "notForAid" };

const PURPOSES: Readonly<Record<Destination, Purpose>> = {
  midwife: "health",
  puskesmas: "health",
  hospital: "health",
  familyPlanning: "office",
  social: "office",
  housing: "office",
  civilRegistry: "office",
  religious: "office",
  charity: "giver",
  protection: "protection",
};

export const purposeOf = (to: Destination): Purpose => PURPOSES[to];

/**
 * What a family's answer lets pass (UU 27/2022 Art. 20-25; the consent text of `consent/consent-texts.ts`).
 * - Health: a referral for today always passes, as the slip says it (initials); with leave, by name. One that can wait passes
 *   with leave, and before anybody asked as the slip does.
 * - Offices need a name to help anybody: with leave. Before anybody asked they hear of a need in an RW, of nobody.
 * - Protection never hears who it is: others in that office, and in the house, may read along. What is for today passes.
 * - Givers are no public body: only with leave for aid, and by initials.
 */
export const passingOf = (
  to: Destination,
  urgency: Urgency,
  consent: Pick<ConsentFacts, "decision" | "allowsHelpers" | "allowsAid"> | undefined,
): Passing => {
  const purpose = purposeOf(to);
  if (purpose === "giver") return toGiver(consent);
  const isUrgentCare = urgency === "today" && purpose !== "office";
  if (consent?.allowsHelpers) return { passes: true, naming: WITH_LEAVE[purpose] };
  if (consent === undefined || isUrgentCare) return { passes: true, naming: WITHOUT_LEAVE[purpose] };
  return { passes: false, because: consent.decision === "refused" ? "refused" : "notForHelpers" };
};

const WITH_LEAVE: Readonly<Record<Exclude<Purpose, "giver">, Naming>> = {
  health: "named",
  office: "named",
  protection: "nobody",
};
const WITHOUT_LEAVE: Readonly<Record<Exclude<Purpose, "giver">, Naming>> = {
  health: "initials",
  office: "nobody",
  protection: "nobody",
};

const toGiver = (consent: Pick<ConsentFacts, "decision" | "allowsAid"> | undefined): Passing => {
  if (consent === undefined) return { passes: false, because: "notAsked" };
  if (consent.decision === "refused") return { passes: false, because: "refused" };
  return consent.allowsAid ? { passes: true, naming: "initials" } : { passes: false, because: "notForAid" };
};
