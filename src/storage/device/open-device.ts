import { fail, ok, type Result } from "#domain/result.ts";
import { courierAsk, loadCourierKeys, proofFor } from "../courier/courier-keys.ts";
import type { Device, UnlockProblem } from "../device-types.ts";
import { StorageFailure, type StorageProblem, storageProblem } from "../failures.ts";
import { createIds, type Ids } from "../ids.ts";
import { readBundles } from "../memory/read-bundles.ts";
import type { StoragePorts } from "../ports.ts";
import type { Session } from "../session-types.ts";
import { absorbEnrolment } from "./absorb-enrolment.ts";
import { choosePin } from "./choose-pin.ts";
import { type DeviceIdentity, deviceIdentity } from "./device-rows.ts";
import { ensureKeys } from "./ensure-keys.ts";
import { keepEnrolment } from "./keep-enrolment.ts";
import { checkLease, leasedToken, renewLease, unwrapLeased } from "./lease.ts";
import { putLetter, takeLetters } from "./letters.ts";
import { personOnDevice } from "./person-rows.ts";
import { recover, tryRecovery } from "./recover.ts";
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
  // Without keys of its own a device enrols all the same; the first round asks again.
  courierAsk: () => loadCourierKeys(ports).then(courierAsk, () => undefined),
  proofFor: (code) => proofFor(ports, identity.id, code).catch(() => undefined),
  keepEnrolment: (enrolment) => named(async () => ok(await keepEnrolment(ports, ids, identity, enrolment))),
  choosePin: (person, pin) =>
    named(async () => {
      // First, since a PIN is chosen only once: what cannot be opened now must not be chosen now.
      const { openSession } = await loadSession();
      const chosen = await choosePin(ports, identity, person, pin);
      return chosen.ok ? ok(await openSession(ports, ids, person, chosen.value.personKey)) : chosen;
    }),
  unlock: (person, pin) =>
    named(async () => {
      // Sealed rows are read while the PIN is being stretched: both take long on a slow phone.
      const read = readBundles(ports.rows);
      const loading = loadSession();
      for (const begun of [read, loading]) begun.catch(() => undefined); // Reported below, by whoever awaits it.
      const tried = await tryPin(ports, identity, person, pin);
      if (!tried.ok) return tried;
      const { personKey } = tried.value;
      await ensureKeys(ports, identity, person, personKey);
      if ((await checkLease(ports, identity, person, personKey, pin)) === "ended")
        return fail({ type: "LeaseEnded" });
      await absorbEnrolment(ports, identity, person, personKey);
      await takeLetters(ports, person, personKey);
      const { openSession } = await loading;
      return ok(await openSession(ports, ids, person, personKey, await read));
    }),
  renewLease: (person, pin, ask) => named(() => openLeased(ports, ids, identity, person, pin, ask)),
  endSealed: (person, handIn) =>
    named(async () => {
      // Fetched when it is needed: it brings the courier's files, which the PIN pad must not wait for.
      const { endSealed } = await import("../leave/end-sealed.ts");
      return ok(await endSealed(ports, person, handIn));
    }),
  putLetter: (person, letter) => named(() => putLetter(ports, ids, identity, person, letter)),
  notesWaiting: async (person) => {
    const { waitingNotes } = await import("../locked-notes/waiting-notes.ts");
    return waitingNotes(await ports.rows.all("meta")).filter(({ by }) => by === person).length;
  },
  checkRecovery: (person, typed) =>
    named(async () => {
      const tried = await tryRecovery(ports, identity, person, typed);
      return tried.ok ? ok(undefined) : tried;
    }),
  recover: (person, typed, pin) =>
    named(async () => {
      const { openSession } = await loadSession();
      const recovered = await recover(ports, identity, person, typed, pin);
      if (!recovered.ok) return recovered;
      const { personKey } = recovered.value;
      await renewLease(ports, identity, person, personKey, pin);
      await absorbEnrolment(ports, identity, person, personKey);
      await takeLetters(ports, person, personKey);
      return ok(await openSession(ports, ids, person, personKey));
    }),
});

/** As `unlock`, with the server's part of the key in the place of contact that was missing. */
const openLeased = async <Failed>(
  ports: StoragePorts,
  ids: Ids,
  identity: DeviceIdentity,
  person: string,
  pin: string,
  ask: (token: string) => Promise<Result<string, Failed>>,
): Promise<Result<Session, UnlockProblem | Failed>> => {
  const { openSession } = await loadSession();
  const token = await leasedToken(ports, identity, person);
  if (!token.ok) return token;
  const asked = await ask(token.value);
  if (!asked.ok) return asked;
  const open = unwrapLeased(ports, identity, person, asked.value);
  const tried = await tryPin(ports, identity, person, pin, { name: "leased", open });
  if (!tried.ok) return tried;
  const { personKey } = tried.value;
  await renewLease(ports, identity, person, personKey, pin);
  await absorbEnrolment(ports, identity, person, personKey);
  await takeLetters(ports, person, personKey);
  return ok(await openSession(ports, ids, person, personKey));
};

/** The read model and its rules are most of the app's code, and a PIN pad needs none of it. */
const loadSession = () =>
  import("../session.ts").catch((thrown: unknown): never => {
    throw new StorageFailure("notLoaded", String(thrown));
  });

const named = async <T, P>(work: () => Promise<Result<T, P>>): Promise<Result<T, P | StorageProblem>> => {
  try {
    return await work();
  } catch (thrown) {
    return fail(storageProblem(thrown));
  }
};
