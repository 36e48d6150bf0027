import { fail, ok, type Result } from "#domain/result.ts";
import type { UnlockProblem } from "../device-types.ts";
import { countAttempts, createAttempts, MAX_WRONG_PINS, waitBeforeTryMs } from "../keys/attempts.ts";
import { unwrapPersonKey } from "../keys/pin-wrap.ts";
import type { StoragePorts } from "../ports.ts";
import type { PersonRow } from "../rows.ts";
import type { Bytes } from "../sealing/bytes.ts";
import { commitRows } from "./commit-rows.ts";
import type { DeviceIdentity } from "./device-rows.ts";

/**
 * Tries a PIN. The try is counted on the disk *before* the PIN is tested, so that killing the app in the middle does not win
 * a free one; a right PIN clears the count. Ten wrong ones delete the PIN's wrap and nothing else: what was recorded stays,
 * sealed, for the recovery key.
 */
export const tryPin = async (
  ports: StoragePorts,
  device: DeviceIdentity,
  person: string,
  pin: string,
  unwrap: Unwrap = byPin(ports, device),
): Promise<Result<{ readonly personKey: Bytes }, UnlockProblem>> => {
  const { rows, keyCrypto, clock } = ports;
  const counted = await commitRows(rows, async (plan): Promise<Result<PersonRow, UnlockProblem>> => {
    const row = await rows.get("people", person);
    if (!row) return fail({ type: "UnknownPerson" });
    if (row.leased && unwrap.name !== LEASED) return fail({ type: "LeaseEnded" });
    if (!row.pin && !row.leased) return fail({ type: "PinForgotten" });
    const count = await countAttempts(keyCrypto, device.secret, person, row.attempts);
    const waitMs = waitBeforeTryMs(count, row.attempts?.lastAt ?? 0, clock.nowMs());
    if (waitMs > 0) return fail({ type: "TooSoon", waitMs, triesLeft: MAX_WRONG_PINS - count });
    const attempts = await createAttempts(keyCrypto, device.secret, person, count + 1, clock.nowMs());
    plan.put("people", person, row, { ...fieldsOf(row), attempts });
    return ok({ ...row, attempts });
  });
  if (!counted.ok) return counted;
  const { attempts } = counted.value;
  const personKey = await unwrap.open(counted.value, pin);
  if (personKey) {
    await rewrite(ports, person, ({ attempts: _, ...fields }) => fields);
    return ok({ personKey });
  }
  const triesLeft = MAX_WRONG_PINS - (attempts?.count ?? MAX_WRONG_PINS);
  if (triesLeft > 0) return fail({ type: "WrongPin", triesLeft });
  await rewrite(ports, person, ({ pin: _, leased: __, attempts: ___, ...fields }) => fields);
  return fail({ type: "PinForgotten" });
};

/** How a PIN becomes the person key: alone, or with the server's part after a lease has ended. */
export interface Unwrap {
  readonly name: "pin" | "leased";
  open(row: PersonRow, pin: string): Promise<Bytes | undefined>;
}

const LEASED: Unwrap["name"] = "leased";

const byPin = (ports: StoragePorts, { secret }: DeviceIdentity): Unwrap => ({
  name: "pin",
  open: async ({ key, pin: wrap }, pin) => wrap && unwrapPersonKey(ports, secret, key, pin, wrap),
});

type PersonFields = Omit<PersonRow, "key" | "rev">;

const rewrite = (
  { rows }: StoragePorts,
  person: string,
  change: (fields: PersonFields) => PersonFields,
): Promise<void> =>
  commitRows(rows, async (plan) => {
    const row = await rows.get("people", person);
    if (row) plan.put("people", person, row, change(fieldsOf(row)));
  });

const fieldsOf = ({ key: _, rev: __, ...fields }: PersonRow): PersonFields => fields;
