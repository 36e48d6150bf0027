import { countAttempts } from "../keys/attempts.ts";
import type { StoragePorts } from "../ports.ts";
import type { PersonRow } from "../rows.ts";
import { type Bytes, bytesToHex, hexToBytes } from "../sealing/bytes.ts";
import { placeOf } from "../sealing/places.ts";
import type { Enrolment, PersonOnDevice } from "../session-types.ts";
import type { DeviceIdentity } from "./device-rows.ts";

/**
 * What can be read of a person before their PIN: the name for the lock screen and an enrolment whose PIN is not chosen yet.
 * Both sealed with a key from the device secret: nothing of them is readable in the files alone.
 */
export const deviceKey = ({ keyCrypto }: StoragePorts, { secret }: DeviceIdentity): Promise<Bytes> =>
  keyCrypto.mac(secret, "label key");

export const personOnDevice = async (
  ports: StoragePorts,
  device: DeviceIdentity,
  row: PersonRow,
): Promise<PersonOnDevice> => {
  const key = await deviceKey(ports, device);
  const name = await ports.sealer.open(key, row.label, placeOf.label(row.key));
  const wrongPins = await countAttempts(ports.keyCrypto, device.secret, row.key, row.attempts);
  const state = row.enrolment ? "choosePin" : row.pin ? "ready" : "pinForgotten";
  return { person: row.key, name, state, wrongPins };
};

export const sealEnrolment = async (
  ports: StoragePorts,
  device: DeviceIdentity,
  person: string,
  enrolment: Enrolment,
): Promise<Pick<PersonRow, "label"> & { readonly enrolment: Bytes }> => {
  const key = await deviceKey(ports, device);
  const [label, sealed] = await Promise.all([
    ports.sealer.seal(key, enrolment.worker.name, placeOf.label(person), "plain"),
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

/** A new 32-byte key for one person. */
export const newPersonKey = ({ sealer }: StoragePorts): Bytes => hexToBytes(bytesToHex(sealer.newKey()));
