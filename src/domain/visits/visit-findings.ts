import type { CivilDate } from "../civil-date.ts";
import { dangersOf } from "../danger/danger-facts.ts";
import type { Fold } from "../facts/fold.ts";
import type { Answers } from "../forms/condition.ts";
import { householdForm } from "../forms/files/household.ts";
import type { ChildMeasurement } from "../measurements/child-measurement.ts";
import type { ChildFacts } from "../people/child-facts.ts";
import type { ProgrammeRules } from "../programme/programme-rules.ts";
import { person } from "../records/person.ts";
import { readBody } from "../records/read-body.ts";
import { anakFacts } from "../risk/anak/facts.ts";
import { assessRisk, type RiskAssessment } from "../risk/assess-risk.ts";
import { bumilFacts } from "../risk/bumil/facts.ts";
import { catinFacts } from "../risk/catin/facts.ts";
import { nifasFacts } from "../risk/nifas/facts.ts";
import { riskRulesOn } from "../risk/rule-sets.ts";
import type { ChildService } from "../schedule/services/child-service.ts";
import type { VisitPart } from "./visit-parts.ts";

/** What is known when a part of a sitting is judged. */
export interface JudgedSitting {
  readonly fold: Fold;
  readonly date: CivilDate;
  /** Area code of the family, for schedules in force there. */
  readonly region: string;
  readonly isHealthWorker: boolean;
  /** In force on the day of the sitting; the national ones where nobody decided otherwise. */
  readonly rules?: ProgrammeRules | undefined;
  /** Of the household: what stands, overlaid with what was said today. */
  readonly household: Answers;
}

/** A person as far as the rules look at one; a card of the phone is one. */
export type JudgedPerson = Pick<
  ChildFacts,
  "id" | "sex" | "birthDate" | "birthDateEstimated" | "gestationWeeks" | "measurements" | "services"
>;

/** The risk of one person from the answers of a sitting; nothing for the household, or where no rules speak of the group. */
export const partRisk = (
  { episode, form, subject }: Pick<VisitPart, "episode" | "form" | "subject">,
  member: JudgedPerson,
  answers: Answers,
  sitting: JudgedSitting,
  measuredNow?: ChildMeasurement,
  servicesNow: readonly ChildService[] = [],
): RiskAssessment | undefined => {
  const { fold, date, region, isHealthWorker, household, rules } = sitting;
  const options = { isHealthWorker, ...(rules ? { settings: rules.risk } : {}) };
  const hasDangerSign = dangersOf(fold, subject).some((danger) => danger.date === date) || undefined;
  switch (episode?.group) {
    case "catin":
      return assessRisk(
        riskRulesOn("catin", date),
        catinFacts({ person: member, date, wedding: episode.wedding, answers }),
        options,
      );
    case "hamil":
      return assessRisk(
        riskRulesOn("bumil", date),
        bumilFacts({
          person: member,
          date,
          pregnancy: episode.pregnancy,
          answers,
          household,
          hasDangerSign,
        }),
        options,
      );
    case "nifas": {
      const { delivery, pregnancy, isLoss, babies } = episode;
      if (!delivery) return undefined;
      return assessRisk(
        riskRulesOn("nifas", date),
        nifasFacts({
          date,
          delivery,
          pregnancy,
          isLoss,
          answers,
          hasDangerSign,
          babies: babies.map((baby) => birthOf(fold, baby)),
        }),
        options,
      );
    }
    default: {
      if (form.id !== "baduta" && form.id !== "balita") return undefined;
      const measurements = measuredNow ? [measuredNow, ...member.measurements] : member.measurements;
      const services = [...servicesNow, ...(member.services ?? [])];
      const child = { ...member, ...birthOf(fold, subject), measurements, services };
      return assessRisk(
        riskRulesOn("anak", date),
        anakFacts({ child, date, region, answers, household, immunisation: rules?.immunisation }),
        options,
      );
    }
  }
};

const birthOf = (fold: Fold, baby: string) => {
  const merged = fold.records.get(baby);
  const { birthWeightKg, birthLengthCm } = merged?.kind === person.kind ? readBody(person, merged.body) : {};
  return { birthWeightKg, birthLengthCm };
};

/** The newest household answers that stand, overlaid with today's. */
export const householdAnswers = (fold: Fold, family: string, today: Answers): Answers => {
  const [newest] = fold
    .of(family, householdForm.kind)
    .filter(({ state }) => state === "active")
    .map(({ body }) => body)
    .sort((a, b) => (String(a.date) < String(b.date) ? 1 : -1));
  return { ...newest, ...today };
};
