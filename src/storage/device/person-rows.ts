import type { Enrolment, PersonOnDevice } from "../device-types.ts";
import { countAttempts } from "../keys/attempts.ts";
import type { StoragePorts } from "../ports.ts";
import type { PersonRow } from "../rows.ts";
import type { Bytes } from "../sealing/bytes.ts";
import { placeOf } from "../sealing/places.ts";
import type { DeviceIdentity } from "./device-rows.ts";

/**
 * What can be read of a person before their PIN: who they are, for the lock screen, and an enrolment that waits for it. Both
 * sealed with a key from the device secret: nothing of them is readable in the files alone.
 */
export type PersonLabel = Enrolment["worker"];

export const openLabel = async (
  ports: StoragePorts,
  device: DeviceIdentity,
  { key, label }: PersonRow,
): Promise<PersonLabel> =>
  // Written by `sealEnrolment`, and authenticated.
  JSON.parse(
    await ports.sealer.open(await deviceKey(ports, device), label, placeOf.label(key)),
  ) as PersonLabel;

export const personOnDevice = async (
  ports: StoragePorts,
  device: DeviceIdentity,
  row: PersonRow,
): Promise<PersonOnDevice> => {
  const { name } = await openLabel(ports, device, row);
  const wrongPins = await countAttempts(ports.keyCrypto, device.secret, row.key, row.attempts);
  const state = row.leased ? "leaseEnded" : row.pin ? "ready" : row.enrolment ? "choosePin" : "pinForgotten";
  return { person: row.key, name, state, wrongPins };
};

export const sealEnrolment = async (
  ports: StoragePorts,
  device: DeviceIdentity,
  person: string,
  enrolment: Enrolment,
): Promise<{ readonly label: Bytes; readonly enrolment: Bytes }> => {
  const key = await deviceKey(ports, device);
  const { id, name } = enrolment.worker;
  const [label, sealed] = await Promise.all([
    ports.sealer.seal(key, JSON.stringify({ id, name }), placeOf.label(person), "plain"),
    ports.sealer.seal(key, JSON.stringify(enrolment), placeOf.enrolment(person), "plain"),
  ]);
  return { label, enrolment: sealed };
};

export const openEnrolment = async (
  ports: StoragePorts,
  device: DeviceIdentity,
  person: string,
  sealed: Uint8Array,
): Promise<Enrolment> => {
  const key = await deviceKey(ports, device);
  // Written by the function above, and authenticated.
  return JSON.parse(await ports.sealer.open(key, sealed, placeOf.enrolment(person))) as Enrolment;
};

export const deviceKey = ({ keyCrypto }: StoragePorts, { secret }: DeviceIdentity): Promise<Bytes> =>
  keyCrypto.mac(secret, "label key");
