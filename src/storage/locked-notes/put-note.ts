import { ownStreamOf } from "#domain/access/streams.ts";
import { checkVersion } from "#domain/facts/check-version.ts";
import { firstVersion } from "#domain/facts/next-version.ts";
import { lockedNote } from "#domain/records/locked-note.ts";
import { copyPlace } from "#protocol/courier/sealed-copy.ts";
import { carriedKeyOf } from "../carry/carried-files.ts";
import { headerOf, signedFile } from "../courier/make-file.ts";
import { commitRows } from "../device/commit-rows.ts";
import type { Letter } from "../device-types.ts";
import type { Ids } from "../ids.ts";
import { countingDevice } from "../outbox/counting-device.ts";
import { toPosted } from "../outbox/to-posted.ts";
import type { StoragePorts } from "../ports.ts";

/**
 * Records what was seen while a person's old records are sealed: a version like any other, with the device's next number, as a
 * courier file of its own that only the server opens. It lies among the files this device carries, so whoever is signed in
 * brings it along, and no removal of its author takes it away. In one commit with the number. False on a device that was
 * never told the server's key, or may not sign.
 */
export const putNote = async (
  ports: StoragePorts,
  ids: Ids,
  { person, worker }: { readonly person: string; readonly worker: string },
  letter: Letter,
): Promise<boolean> => {
  const { rows, courier, clock } = ports;
  const [record, id, group] = [ids.newId(), ids.newId(), ids.newId()];
  return commitRows(rows, async (plan) => {
    const keys = (await rows.get("meta", "courier"))?.courier;
    if (!courier || !keys?.serverKey || keys.certificate === undefined || !keys.place) return false;
    const { place, serverKey, certificate } = keys;
    const counter = await rows.get("meta", "counter");
    const n = counter?.next ?? 1;
    const device = countingDevice(place.device, counter);
    const recordedAt = new Date(clock.nowMs()).toISOString();
    const origin = { id, group, author: worker, device, n, recordedAt };
    const version = firstVersion({ record, subject: record, kind: lockedNote.kind }, said(letter), origin);
    const checked = checkVersion(version);
    if (!checked.ok) throw new Error(`the form let through what is no note: ${checked.problem.type}`);

    const entry = { version, stream: ownStreamOf(worker), state: { type: "waiting" } } as const;
    const text = JSON.stringify({ versions: [toPosted(entry)] });
    const copy = await courier.sealToServer(serverKey, text, copyPlace(place.regency, place.device));
    const file = await signedFile(ports, keys, headerOf(keys, certificate, place, recordedAt), [copy]);
    const life = counter?.life === undefined ? {} : { life: counter.life };
    plan.put("meta", "counter", counter, { next: n + 1, ...life });
    plan.put("meta", carriedKeyOf(file), undefined, {
      // Its receipt has nobody to go back to: the version itself comes back to its author.
      carried: { file, madeAt: recordedAt, keptAt: recordedAt, by: person, isGivenBack: true },
    });
    return true;
  });
};

/** Fields that say something. */
const said = (letter: Letter): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(letter).filter(([, value]) => value.trim() !== ""));
