import type { Known } from "../access/team-streams.ts";
import { readBody } from "../records/read-body.ts";
import { worker } from "../records/worker.ts";
import { dialable } from "./emergency-numbers.ts";

/** Somebody to call, with a number that can be dialled. */
export interface Contact {
  readonly name: string;
  readonly number: string;
}

/**
 * The health worker whom a cadre calls: of her own team first, then any of the kelurahan whose number stands in the records.
 * Nothing when none has a number: then the one kept on the phone speaks.
 */
export const midwifeOf = (workerId: string, workers: readonly Known[]): Contact | undefined => {
  const own = workers.find(({ id }) => id === workerId);
  const team = own && readBody(worker, own.body).team;
  const able = workers
    .filter(({ id }) => id !== workerId)
    .map(({ body }) => readBody(worker, body))
    .flatMap(({ name, phone, roles = [], team: of }) => {
      const number = phone === undefined ? undefined : dialable(phone);
      return number !== undefined && name !== undefined && roles.includes("healthWorker")
        ? [{ name, number, isOwn: team !== undefined && of === team }]
        : [];
    });
  const found = able.find(({ isOwn }) => isOwn) ?? able[0];
  return found && { name: found.name, number: found.number };
};
