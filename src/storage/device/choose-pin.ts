import { fail, ok, type Result } from "#domain/result.ts";
import type { ChoosePinProblem } from "../device-types.ts";
import { type Keyring, keyringToText } from "../keys/keyring.ts";
import { pinProblem } from "../keys/pin.ts";
import { wrapPersonKey } from "../keys/pin-wrap.ts";
import { newRecovery, wrapForRecovery } from "../keys/recovery-wrap.ts";
import { firstContact } from "../memory/contact.ts";
import { sealContact } from "../memory/seal-rows.ts";
import type { StoragePorts } from "../ports.ts";
import type { Bytes } from "../sealing/bytes.ts";
import { placeOf } from "../sealing/places.ts";
import { commitRows } from "./commit-rows.ts";
import type { DeviceIdentity } from "./device-rows.ts";
import { openEnrolment } from "./person-rows.ts";

/**
 * Turns a kept enrolment into a person who can unlock: a random person key that wraps the keyring, itself wrapped by PIN and
 * device. One commit; until then the enrolment stays, since its code works only once.
 */
export const choosePin = async (
  ports: StoragePorts,
  device: DeviceIdentity,
  person: string,
  pin: string,
): Promise<Result<{ readonly personKey: Bytes }, ChoosePinProblem>> => {
  const why = pinProblem(pin);
  if (why) return fail({ type: "TrivialPin", why });
  const { rows, sealer } = ports;
  const asked = await rows.get("people", person);
  if (!asked?.enrolment || asked.pin || asked.leased) return fail({ type: "NobodyToEnrol" });

  const enrolment = await openEnrolment(ports, device, person, asked.enrolment);
  const personKey = sealer.newKey();
  const recovery = newRecovery(ports);
  const [pinWrap, recoveryWrap] = await Promise.all([
    wrapPersonKey(ports, device.secret, person, pin, personKey),
    wrapForRecovery(ports, device.secret, person, recovery, personKey),
  ]);
  const keyring: Keyring = {
    worker: enrolment.worker,
    device: enrolment.device,
    regency: enrolment.regency,
    token: enrolment.token,
    recovery,
    own: sealer.newKey(),
    streams: new Map(),
  };
  const contact = firstContact(enrolment.epoch, enrolment.grants);
  const [sealedKeyring, sealedContact] = await Promise.all([
    sealer.seal(personKey, keyringToText(keyring), placeOf.keyring(person), "plain"),
    sealContact(sealer, keyring.own, person, contact),
  ]);
  return commitRows(rows, async (plan): Promise<Result<{ personKey: Bytes }, ChoosePinProblem>> => {
    const row = await rows.get("people", person);
    if (!row?.enrolment || row.pin) return fail({ type: "NobodyToEnrol" });
    plan.put("people", person, row, {
      label: row.label,
      pin: pinWrap,
      keyring: sealedKeyring,
      recovery: [recoveryWrap],
    });
    plan.put("meta", `contact:${person}`, undefined, { sealed: sealedContact });
    return ok({ personKey });
  });
};
