import { streamOf } from "../access/streams.ts";
import { careFactsOf, daysOf } from "../episodes/care-facts-of.ts";
import { FAMILY_SCREEN_KIND } from "../episodes/contact-kinds.ts";
import type { FamilyInCare, PersonInCare } from "../episodes/person-in-care.ts";
import type { Fold } from "../facts/fold.ts";
import type { Body } from "../facts/version.ts";
import { groupBy } from "../group-by.ts";
import { type KrsAnswers, krsAnswersOf } from "../krs/krs-answers.ts";
import { measurementsOf } from "../measurements/child-measurement.ts";
import type { ChildFacts } from "../people/child-facts.ts";
import { family } from "../records/family.ts";
import { membership } from "../records/membership.ts";
import { person } from "../records/person.ts";
import { readBody } from "../records/read-body.ts";
import { visit } from "../records/visit.ts";
import { servicesOf } from "../schedule/services/child-service.ts";

/** A family as figures and lists of accompanying need it, on the phone (a family card is one) and on the server. */
export interface AccompaniedFamily extends FamilyInCare {
  readonly headName: string;
  readonly rt?: string | undefined;
  readonly krs?: KrsAnswers | undefined;
}

/** Every family in a fold with its members. `children`: those already read from the same fold. */
export const familiesIn = (
  fold: Fold,
  children: readonly ChildFacts[] = [],
): readonly AccompaniedFamily[] => {
  const known = new Map(children.map((child) => [child.id, child]));
  const people = fold.subjects.flatMap((subject) => memberOf(fold, subject, known.get(subject)) ?? []);
  const members = groupBy(people, ({ household }) => household);
  return fold.subjects.flatMap((id) => {
    const merged = fold.records.get(id);
    if (merged?.kind !== family.kind || merged.state !== "active") return [];
    const { headName = "", area, rw, rt } = readBody(family, merged.body);
    const krs = krsAnswersOf(fold, id);
    const lastVisit = lastVisitOf(fold, id);
    return area === undefined
      ? []
      : [
          {
            id,
            stream: streamOf(area, rw ?? "0"),
            headName,
            ...(rt === undefined ? {} : { rt }),
            members: (members.get(id) ?? []).map(({ member }) => member),
            screenedOn: daysOf(fold, id, FAMILY_SCREEN_KIND).slice(0, 1),
            ...(lastVisit ? { lastVisit } : {}),
            ...(krs ? { krs } : {}),
          },
        ];
  });
};

const memberOf = (
  fold: Fold,
  subject: string,
  child: ChildFacts | undefined,
): { readonly household: string; readonly member: PersonInCare } | undefined => {
  const merged = fold.records.get(subject);
  if (merged?.kind !== person.kind || merged.state !== "active") return undefined;
  const { family: household, role } = readBody(membership, activeBody(fold, subject, membership.kind));
  if (household === undefined) return undefined;
  const body = readBody(person, merged.body);
  const care = careFactsOf(fold, subject);
  const measured = child ?? {
    id: subject,
    name: body.name ?? "",
    sex: body.sex ?? "P",
    group: body.group ?? "adult",
    birthDate: body.birthDate,
    birthDateEstimated: body.birthDateEstimated,
    life: body.life ?? "alive",
    listStatus: body.listStatus,
    measurements: measurementsOf(fold, subject),
    services: servicesOf(fold, subject),
    gestationWeeks: body.gestationWeeks,
    sameAs: [],
  };
  const { mother } = body;
  return {
    household,
    member: { ...measured, familyRole: role, mother, ...(care ? { care } : {}) },
  };
};

const lastVisitOf = (fold: Fold, household: string): FamilyInCare["lastVisit"] => {
  const [last] = fold
    .of(household, visit.kind)
    .filter(({ state }) => state === "active")
    .map(({ body }) => readBody(visit, body))
    .sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1));
  return last?.date === undefined ? undefined : { date: last.date, nextVisitDate: last.nextVisitDate };
};

const activeBody = (fold: Fold, subject: string, kind: string): Body =>
  fold.of(subject, kind).find(({ state }) => state === "active")?.body ?? {};
