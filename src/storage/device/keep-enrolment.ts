import { keepCourierAnswer } from "../courier/courier-keys.ts";
import type { Enrolment } from "../device-types.ts";
import type { Ids } from "../ids.ts";
import type { StoragePorts } from "../ports.ts";
import type { PersonRow } from "../rows.ts";
import { commitRows } from "./commit-rows.ts";
import type { DeviceIdentity } from "./device-rows.ts";
import { openLabel, sealEnrolment } from "./person-rows.ts";

/**
 * Puts an enrolment by until its PIN: the chosen one of a newcomer, or the next unlocking of somebody who is here already and
 * only needs a new token (signed out by the server, or revoked and let in again). Their keys and unsent work stay theirs.
 * Somebody whose PIN is forgotten becomes a newcomer; their old rows stay for their recovery key.
 */
export const keepEnrolment = async (
  ports: StoragePorts,
  ids: Ids,
  device: DeviceIdentity,
  enrolment: Enrolment,
): Promise<{ readonly person: string; readonly isKnown?: true }> => {
  const { rows } = ports;
  const { courier, device: id, regency } = enrolment;
  if (courier) await keepCourierAnswer(ports, courier, { regency, device: id });
  return commitRows(rows, async (plan) => {
    const known = await findPerson(ports, device, enrolment.worker.id);
    const person = known?.key ?? ids.newHandle();
    const { key: _, rev: __, ...fields } = known ?? { key: person, rev: 0 };
    plan.put("people", person, known, {
      ...fields,
      ...(await sealEnrolment(ports, device, person, enrolment)),
    });
    return known?.pin || known?.leased ? { person, isKnown: true } : { person };
  });
};

const findPerson = async (
  ports: StoragePorts,
  device: DeviceIdentity,
  worker: string,
): Promise<PersonRow | undefined> => {
  for (const row of await ports.rows.all("people")) {
    const isForgotten = !row.pin && !row.leased && !row.enrolment;
    if (!isForgotten && (await openLabel(ports, device, row)).id === worker) return row;
  }
  return undefined;
};
