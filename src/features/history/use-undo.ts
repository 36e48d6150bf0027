import { useState } from "preact/hooks";
import { mayWrite } from "#domain/access/may-write.ts";
import { writingRoles } from "#domain/access/roles.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Body } from "#domain/facts/version.ts";
import type { SaveProblem, Session } from "#storage/session-types.ts";
import { undoFields } from "./undo-fields.ts";
import type { Opened } from "./use-record-history.ts";

/** Taking one's own word back, from the record's history. */
export interface Undo {
  canUndo(step: string): boolean;
  /** The step that is being asked about. */
  readonly asked: string | undefined;
  ask(step: string | undefined): void;
  /** Writes a new version with the reason; answers why it could not be kept. */
  save(reason: string): Promise<SaveProblem | undefined>;
}

/** Only what this phone holds can be taken back, by who wrote it and may still write it. */
export const useUndo = (session: Session, today: CivilDate, record: string, opened: Opened): Undo => {
  const [asked, setAsked] = useState<string>();
  const fieldsOf = (step: string): Body | undefined => undoOf(session, today, record, opened, step);
  return {
    canUndo: (step) => fieldsOf(step) !== undefined,
    asked,
    ask: setAsked,
    save: async (reason) => {
      const fields = asked === undefined ? undefined : fieldsOf(asked);
      const merged = opened === undefined || opened === "none" ? undefined : opened.fold.records.get(record);
      if (!fields || !merged) return undefined;
      const { subject, kind } = merged;
      const saved = await session.saveGroup([{ record, subject, kind, fields, reason }]);
      if (!saved.ok) return saved.problem;
      setAsked(undefined);
      return undefined;
    },
  };
};

/** The fields that would bring the record back to that step; nothing where that is not for this person to do. */
export const undoOf = (
  session: Pick<Session, "worker" | "grants" | "personCard" | "familyCard">,
  today: CivilDate,
  record: string,
  opened: Opened,
  step: string,
): Body | undefined => {
  if (opened === undefined || opened === "none") return undefined;
  const merged = opened.fold.records.get(record);
  const version = opened.versions.find(({ id }) => id === step);
  const fields = merged && version && undoFields(version, merged, session.worker.id, today);
  if (!merged || !fields) return undefined;
  const place = session.familyCard(merged.subject) ?? session.personCard(merged.subject);
  const roles = place ? writingRoles(session.grants().list, place.stream) : [];
  return mayWrite(roles, merged.kind, Object.keys(fields)) === "refuse" ? undefined : fields;
};
