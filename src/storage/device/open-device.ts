import { fail, ok, type Result } from "#domain/result.ts";
import { type StorageProblem, storageProblem } from "../failures.ts";
import { createIds, type Ids } from "../ids.ts";
import type { StoragePorts } from "../ports.ts";
import { openSession } from "../session.ts";
import type { Device } from "../session-types.ts";
import { choosePin } from "./choose-pin.ts";
import { commitRows } from "./commit-rows.ts";
import { type DeviceIdentity, deviceIdentity } from "./device-rows.ts";
import { personOnDevice, sealEnrolment } from "./person-rows.ts";
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
  keepEnrolment: (enrolment) =>
    named(async () => {
      const person = ids.newHandle();
      const fields = await sealEnrolment(ports, identity, person, enrolment);
      await commitRows(ports.rows, async (plan) => plan.put("people", person, undefined, fields));
      return ok({ person });
    }),
  choosePin: (person, pin) =>
    named(async () => {
      const chosen = await choosePin(ports, identity, person, pin);
      return chosen.ok ? ok(await openSession(ports, ids, person, chosen.value.personKey)) : chosen;
    }),
  unlock: (person, pin) =>
    named(async () => {
      // Sealed rows are read while the PIN is being stretched: both take long on a slow phone.
      const bundles = ports.rows.all("bundles");
      bundles.catch(() => undefined); // Reported below, by whoever awaits it.
      const tried = await tryPin(ports, identity, person, pin);
      return tried.ok
        ? ok(await openSession(ports, ids, person, tried.value.personKey, await bundles))
        : tried;
    }),
});

const named = async <T, P>(work: () => Promise<Result<T, P>>): Promise<Result<T, P | StorageProblem>> => {
  try {
    return await work();
  } catch (thrown) {
    return fail(storageProblem(thrown));
  }
};
