import { readBody } from "#domain/records/read-body.ts";
import { worker } from "#domain/records/worker.ts";
import type { Session } from "#storage/session-types.ts";
import type { Named } from "./closing-fields.tsx";

/** The others of one's own team, by name: who may have come along. */
export const colleaguesOf = ({
  worker: self,
  references,
}: Pick<Session, "worker" | "references">): readonly Named[] => {
  const all = references(worker.kind).map(({ id, body }) => ({ id, ...readBody(worker, body) }));
  const team = all.find(({ id }) => id === self.id)?.team;
  return all
    .filter((one) => one.id !== self.id && team !== undefined && one.team === team)
    .flatMap(({ id, name }) => (name === undefined ? [] : [{ id, name }]))
    .sort((a, b) => a.name.localeCompare(b.name, "id"));
};
