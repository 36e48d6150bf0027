import { kelurahanIn } from "#domain/areas/index.ts";
import type { Body } from "#domain/facts/version.ts";
import { programmeSettings } from "#domain/records/programme-settings.ts";
import type { Result } from "#domain/result.ts";
import type { Saved, SaveProblem, Session } from "#storage/session-types.ts";

/**
 * Saves what was decided for an area, one record for each of its kelurahan: only a kelurahan's own stream is held by the phones
 * of its teams. All of them or none. Of kelurahan that are not on this phone (`isHeld`) nothing stays here but the outbox.
 */
export const saveDecision = (
  session: Pick<Session, "newId" | "saveGroup">,
  area: string,
  decided: Body,
  isHeld: (kelurahan: string) => boolean,
): Promise<Result<Saved, SaveProblem>> => {
  const places = area.length === 10 ? [area] : kelurahanIn(area);
  const drafts = places.map((kelurahan) => {
    const record = session.newId();
    const named = { record, subject: record, kind: programmeSettings.kind };
    return { ...named, fields: { ...decided, area: kelurahan } };
  });
  return session.saveGroup(drafts, places.every(isHeld) ? {} : { opened: { stream: area, versions: [] } });
};
