import { fail, ok, type Result } from "#domain/result.ts";
import { parseRecoveryText } from "#protocol/recovery-text.ts";
import type { ChoosePinProblem, RecoverProblem, RecoveryTextProblem } from "../device-types.ts";
import { keyringFromText, keyringToText } from "../keys/keyring.ts";
import { pinProblem } from "../keys/pin.ts";
import { wrapPersonKey } from "../keys/pin-wrap.ts";
import { newRecovery, unwrapByRecovery, wrapForRecovery } from "../keys/recovery-wrap.ts";
import type { StoragePorts } from "../ports.ts";
import type { PersonRow } from "../rows.ts";
import type { Bytes } from "../sealing/bytes.ts";
import { placeOf } from "../sealing/places.ts";
import { commitRows } from "./commit-rows.ts";
import type { DeviceIdentity } from "./device-rows.ts";

/** Whether a recovery key opens this person here; nothing is changed. Works without a network. */
export const tryRecovery = async (
  ports: StoragePorts,
  device: DeviceIdentity,
  person: string,
  typed: string,
): Promise<Result<Recovered, RecoverProblem>> => {
  const parsed = parseRecoveryText(typed);
  if (!parsed.ok) return fail({ type: "BadRecoveryText", why: parsed.problem satisfies RecoveryTextProblem });
  const row = await ports.rows.get("people", person);
  if (!row) return fail({ type: "UnknownPerson" });
  if (!row.recovery || row.recovery.length === 0) return fail({ type: "NoRecoveryKey" });
  const opened = await unwrapByRecovery(ports, device.secret, person, parsed.value, row.recovery);
  return opened ? ok({ row, ...opened }) : fail({ type: "WrongRecoveryKey" });
};

interface Recovered {
  readonly row: PersonRow;
  readonly personKey: Bytes;
  readonly wrap: Bytes;
}

/**
 * Opens a person by their recovery key and gives them a new PIN. A key that was shown has been used: a new one is made in the
 * same commit and replaces it once the server holds it; until then both open, so that no moment is without one.
 */
export const recover = async (
  ports: StoragePorts,
  device: DeviceIdentity,
  person: string,
  typed: string,
  pin: string,
): Promise<Result<{ readonly personKey: Bytes }, RecoverProblem | ChoosePinProblem>> => {
  const tried = await tryRecovery(ports, device, person, typed);
  if (!tried.ok) return tried;
  const why = pinProblem(pin);
  if (why) return fail({ type: "TrivialPin", why });
  const { personKey, wrap } = tried.value;
  const recovery = newRecovery(ports);
  const [pinWrap, next] = await Promise.all([
    wrapPersonKey(ports, device.secret, person, pin, personKey),
    wrapForRecovery(ports, device.secret, person, recovery, personKey),
  ]);
  const { rows, sealer } = ports;
  return commitRows(rows, async (plan): Promise<Result<{ personKey: Bytes }, RecoverProblem>> => {
    const row = await rows.get("people", person);
    if (!row?.keyring) return fail({ type: "UnknownPerson" });
    const keyring = keyringFromText(await sealer.open(personKey, row.keyring, placeOf.keyring(person)));
    const text = keyringToText({ ...keyring, recovery });
    const sealed = await sealer.seal(personKey, text, placeOf.keyring(person), "plain");
    const { key: _, rev: __, attempts: ___, ...fields } = row;
    plan.put("people", person, row, { ...fields, pin: pinWrap, keyring: sealed, recovery: [wrap, next] });
    return ok({ personKey });
  });
};
