import { fail, ok, type Result } from "#domain/result.ts";
import type { UnlockProblem } from "../device-types.ts";
import { type Keyring, keyringFromText } from "../keys/keyring.ts";
import { type Lease, leaseKeyOf, leaseOf } from "../keys/lease.ts";
import { unwrapPersonKey, wrapPersonKey } from "../keys/pin-wrap.ts";
import type { Contact } from "../memory/contact.ts";
import { openContact, sealContact } from "../memory/seal-rows.ts";
import type { Plan } from "../plan.ts";
import type { StoragePorts } from "../ports.ts";
import type { MetaRow, PersonRow } from "../rows.ts";
import { type Bytes, hexToBytes } from "../sealing/bytes.ts";
import { placeOf } from "../sealing/places.ts";
import { commitRows } from "./commit-rows.ts";
import type { DeviceIdentity } from "./device-rows.ts";
import { deviceKey, openEnrolment } from "./person-rows.ts";

/** Clock steps below this are not worth a write at every unlocking. */
const SEEN_STEP_MS = 3_600_000;

/**
 * Looks at the lease once the PIN was right, before anything is opened. When it has ended the PIN's wrap goes, and another
 * takes its place that also needs a key only the server gives: from then on PIN, device *and* contact open, or the recovery
 * key. A lease never ends that no contact could mend: not before the server holds this person's recovery key.
 */
export const checkLease = async (
  ports: StoragePorts,
  device: DeviceIdentity,
  person: string,
  personKey: Bytes,
  pin: string,
): Promise<"held" | "ended"> => {
  const { rows, clock } = ports;
  return commitRows(rows, async (plan) => {
    const opened = await openPerson(ports, person, personKey);
    if (!opened) return "held";
    const { row, keyring, contact } = opened;
    const nowMs = clock.nowMs();
    const lease: Lease | undefined = leaseOf(contact.content, nowMs);
    if (!lease) return "held";
    const leaseKey = keyring.recovery?.isHeld
      ? await leaseKeyOf(ports.keyCrypto, keyring.recovery.text)
      : undefined;
    if (!lease.isEnded || !leaseKey) {
      if (nowMs - (contact.content.clockSeenMs ?? 0) >= SEEN_STEP_MS)
        await planContact(ports, person, plan, keyring, contact.row, {
          ...contact.content,
          clockSeenMs: nowMs,
        });
      return "held";
    }
    const [wrap, token] = await Promise.all([
      wrapPersonKey(ports, device.secret, person, pin, personKey, leaseKey),
      ports.sealer.seal(await deviceKey(ports, device), keyring.token, placeOf.leased(person), "plain"),
    ]);
    const { key: _, rev: __, pin: ___, attempts: ____, ...fields } = row;
    plan.put("people", person, row, { ...fields, leased: { wrap, token } });
    return "ended";
  });
};

/** What a request to the server is signed in with while the lease has ended. */
export const leasedToken = async (
  ports: StoragePorts,
  device: DeviceIdentity,
  person: string,
): Promise<Result<string, UnlockProblem>> => {
  const row = await ports.rows.get("people", person);
  if (!row) return fail({ type: "UnknownPerson" });
  if (!row.leased) return fail({ type: "PinForgotten" });
  // Signed in anew meanwhile: the old token may be worth nothing any more.
  if (row.enrolment) return ok((await openEnrolment(ports, device, person, row.enrolment)).token);
  const key = await deviceKey(ports, device);
  return ok(await ports.sealer.open(key, row.leased.token, placeOf.leased(person)));
};

/** The person key, by PIN and the key the server gave; nothing when either is wrong. */
export const unwrapLeased =
  (ports: StoragePorts, device: DeviceIdentity, person: string, leaseKeyHex: string) =>
  async (row: PersonRow, pin: string): Promise<Bytes | undefined> =>
    row.leased &&
    unwrapPersonKey(ports, device.secret, person, pin, row.leased.wrap, hexToBytes(leaseKeyHex));

/** The PIN opens by itself again, and the lease begins anew; with the recovery key too, since somebody gave it. */
export const renewLease = async (
  ports: StoragePorts,
  device: DeviceIdentity,
  person: string,
  personKey: Bytes,
  pin: string,
): Promise<void> => {
  const wrap = await wrapPersonKey(ports, device.secret, person, pin, personKey);
  await commitRows(ports.rows, async (plan) => {
    const opened = await openPerson(ports, person, personKey);
    if (!opened) return;
    const { row, keyring, contact } = opened;
    const { key: _, rev: __, leased: ___, attempts: ____, ...fields } = row;
    plan.put("people", person, row, { ...fields, pin: wrap });
    const nowMs = ports.clock.nowMs();
    if (contact.content.leaseDays !== undefined)
      await planContact(ports, person, plan, keyring, contact.row, {
        ...contact.content,
        contactAtMs: nowMs,
        clockSeenMs: nowMs,
      });
  });
};

const openPerson = async (ports: StoragePorts, person: string, personKey: Bytes) => {
  const { rows, sealer } = ports;
  const row = await rows.get("people", person);
  const contactRow = await rows.get("meta", `contact:${person}`);
  if (!row?.keyring || !contactRow?.sealed) return undefined;
  const keyring = keyringFromText(await sealer.open(personKey, row.keyring, placeOf.keyring(person)));
  const content: Contact = await openContact(sealer, keyring.own, person, contactRow.sealed);
  return { row, keyring, contact: { row: contactRow, content } };
};

const planContact = async (
  { sealer }: StoragePorts,
  person: string,
  plan: Plan,
  keyring: Keyring,
  row: MetaRow,
  contact: Contact,
): Promise<void> =>
  plan.put("meta", row.key, row, { sealed: await sealContact(sealer, keyring.own, person, contact) });
