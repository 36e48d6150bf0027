import { fail, ok, type Result } from "#domain/result.ts";
import { type StorageProblem, storageProblem } from "../failures.ts";
import { createIds, type Ids } from "../ids.ts";
import { readBundles } from "../memory/refresh-memory.ts";
import type { StoragePorts } from "../ports.ts";
import { openSession } from "../session.ts";
import type { Device } from "../session-types.ts";
import { absorbEnrolment } from "./absorb-enrolment.ts";
import { choosePin } from "./choose-pin.ts";
import { type DeviceIdentity, deviceIdentity } from "./device-rows.ts";
import { keepEnrolment } from "./keep-enrolment.ts";
import { personOnDevice } from "./person-rows.ts";
import { tryPin } from "./unlock.ts";

/** Opens this browser's storage; the first call on a new phone makes its identity. */
export const openDevice = async (ports: StoragePorts): Promise<Result<Device, StorageProblem>> => {
  const ids = createIds(ports.clock.nowMs, ports.keyCrypto.randomBytes);
  try {
    return ok(createDevice(ports, ids, await deviceIdentity(ports, ids)));
  } catch (thrown) {
    return fail(storageProblem(thrown));
  }
};

const createDevice = (ports: StoragePorts, ids: Ids, identity: DeviceIdentity): Device => ({
  id: identity.id,
  people: async () => {
    const people = await Promise.all(
      (await ports.rows.all("people")).map((row) => personOnDevice(ports, identity, row)),
    );
    return people.sort((a, b) => a.name.localeCompare(b.name, "id"));
  },
  keepEnrolment: (enrolment) => named(async () => ok(await keepEnrolment(ports, ids, identity, enrolment))),
  choosePin: (person, pin) =>
    named(async () => {
      const chosen = await choosePin(ports, identity, person, pin);
      return chosen.ok ? ok(await openSession(ports, ids, person, chosen.value.personKey)) : chosen;
    }),
  unlock: (person, pin) =>
    named(async () => {
      // Sealed rows are read while the PIN is being stretched: both take long on a slow phone.
      const read = readBundles(ports.rows);
      read.catch(() => undefined); // Reported below, by whoever awaits it.
      const tried = await tryPin(ports, identity, person, pin);
      if (!tried.ok) return tried;
      const { personKey } = tried.value;
      await absorbEnrolment(ports, identity, person, personKey);
      return ok(await openSession(ports, ids, person, personKey, await read));
    }),
});

const named = async <T, P>(work: () => Promise<Result<T, P>>): Promise<Result<T, P | StorageProblem>> => {
  try {
    return await work();
  } catch (thrown) {
    return fail(storageProblem(thrown));
  }
};
