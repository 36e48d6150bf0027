import { mayReadKind, mayWrite } from "#domain/access/may-write.ts";
import { readingRoles, writingRoles } from "#domain/access/roles.ts";
import { areaName } from "#domain/areas/index.ts";
import type { Role } from "#domain/facts/version.ts";
import type { Form } from "#domain/forms/form.ts";
import { isVisitForm } from "#domain/forms/form-rows.ts";
import { forms } from "#domain/forms/index.ts";
import { identity } from "#domain/records/identity.ts";
import { visit } from "#domain/records/visit.ts";
import type { FamilyCard, Session } from "#storage/session-types.ts";
import { familiesOf, teamsHere } from "./teams-here.ts";

/** Whose families a file may hold: those of one team, or of one kelurahan for whoever looks after it. */
export interface AnswersScope {
  /** "tim:…", "wilayah:3571011001" */
  readonly id: string;
  readonly label: string;
  readonly families: readonly FamilyCard[];
}

type Here = Pick<Session, "references" | "worker" | "families" | "grants">;

/** Forms that are filled in at a visit, as a file offers them. */
export const answersForms: readonly Form[] = forms.filter(isVisitForm);

/** Roles to whom a whole kelurahan is their work. */
const OVERSEES: readonly Role[] = ["supervisor", "healthWorker", "admin"];

/** Own team first, then other teams, then areas; only families whose visits this person may read. */
export const answersScopes = (session: Here): readonly AnswersScope[] => {
  const { list } = session.grants();
  const roles = new Map<string, readonly Role[]>();
  const rolesIn = (stream: string): readonly Role[] => {
    const known = roles.get(stream) ?? readingRoles(list, stream);
    roles.set(stream, known);
    return known;
  };
  const read = session.families().filter(({ stream }) => mayReadKind(rolesIn(stream), visit.kind));
  const overseen = read.filter(({ stream }) => rolesIn(stream).some((role) => OVERSEES.includes(role)));
  return [
    ...teamsHere(session).map((team) => ({
      id: `tim:${team.id}`,
      label: team.name,
      families: familiesOf(read, team),
    })),
    ...[...new Set(overseen.map(({ area }) => area))].sort().map((area) => ({
      id: `wilayah:${area}`,
      label: areaName(area),
      families: overseen.filter((family) => family.area === area),
    })),
  ].filter(({ families }) => families.length > 0);
};

/** What of these families may leave in a file. */
export interface AnswersRights {
  readonly mayName: boolean;
  /** Those who ask in private may write down what they were told; whoever only oversees reads nothing of it. */
  readonly mayTellPrivate: boolean;
}

export const answersRights = (
  session: Pick<Session, "grants">,
  form: Form,
  families: readonly FamilyCard[],
): AnswersRights => {
  const { list } = session.grants();
  const streams = [...new Set(families.map(({ stream }) => stream))];
  return {
    mayName: streams.every((stream) => mayReadKind(readingRoles(list, stream), identity.kind)),
    mayTellPrivate: streams.every((stream) => {
      const roles = writingRoles(list, stream);
      return mayReadKind(roles, visit.kind) && mayWrite(roles, form.kind) === "accept";
    }),
  };
};
