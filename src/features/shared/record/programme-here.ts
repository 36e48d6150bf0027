import type { CivilDate } from "#domain/civil-date.ts";
import {
  decisionsIn,
  type ProgrammeDecision,
  type ProgrammeRules,
  programmeRulesOn,
} from "#domain/programme/programme-rules.ts";
import { programmeSettings } from "#domain/records/programme-settings.ts";
import type { Session } from "#storage/session-types.ts";

/** What was decided about the programme's rules in a kelurahan, newest first, as far as this phone holds it. */
export const decisionsHere = (
  session: Pick<Session, "references">,
  area: string,
): readonly ProgrammeDecision[] => decisionsIn(session.references(programmeSettings.kind), area.slice(0, 10));

/** The rules in force there on a day. */
export const programmeRulesHere = (
  session: Pick<Session, "references">,
  area: string,
  date: CivilDate,
): ProgrammeRules => programmeRulesOn(decisionsHere(session, area), date);
