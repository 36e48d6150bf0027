import { fail, ok, type Result } from "#domain/result.ts";
import {
  type CourierFile,
  type CourierFileProblem,
  parseCourierFile,
} from "#protocol/courier/courier-file.ts";
import { encodeReceipt, type HandInAnswer, type Receipt, receiptText } from "#protocol/courier/receipt.ts";
import type { Outcome } from "#protocol/outcomes.ts";
import { LIMITS, PROTOCOL } from "#protocol/version.ts";
import { acceptVersions } from "../accept/accept-versions.ts";
import { touchesAgencies } from "../agencies/mark-due.ts";
import { passOnDue } from "../agencies/pass-on.ts";
import type { Device } from "../store/port/devices.ts";
import type { WriteTx } from "../store/store.ts";
import { nowOf, type World } from "../world.ts";
import { courierDesk } from "./courier-desk.ts";
import { isSignedBy } from "./courier-keys.ts";
import { courierSender } from "./courier-sender.ts";
import { openCopy } from "./open-copy.ts";

export type HandInProblem = CourierFileProblem | "badSignature" | "unknownDevice";

/** What a hand-in came to. */
export interface HandedIn {
  readonly answer: HandInAnswer;
  readonly outcomes: readonly Outcome[];
  readonly versions: readonly unknown[];
}

/**
 * Takes a courier file, whoever brings it: its signature is all the leave it needs. Every version goes the way of a version
 * that its phone sends itself (`acceptVersions`), so delivering twice, or after the phone has synced, changes nothing.
 */
export const handIn = async (
  world: World,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<HandedIn, HandInProblem>> => {
  const parsed = parseCourierFile(bytes);
  if (!parsed.ok) return parsed;
  const file = parsed.value;
  const { regency, device: id, deviceKey, certificate } = file.header;
  const desk = courierDesk(world);
  if (!desk.isCertified(regency, id, deviceKey, certificate)) return fail("unknownDevice");
  if (!isSignedBy(deviceKey, file.signed, file.signature)) return fail("badSignature");

  const opened = file.copies.map((copy) => openCopy(desk, copy, file.header));
  const unopened = opened.filter((versions) => versions === undefined).length;
  const batches = batchesByAuthor(opened.flatMap((versions) => versions ?? []));
  const people = new Map<string, Receipt["people"][number]>();
  const outcomes: Outcome[] = [];
  for (const { author, versions } of batches) {
    const judged = await world.store.write(regency, (tx) => judge(tx, world, file, author, versions));
    if (!judged) return fail("unknownDevice");
    const before = people.get(author)?.outcomes ?? [];
    people.set(author, {
      worker: author,
      epoch: judged.epoch,
      outcomes: [...before, ...judged.outcomes.map(forReceipt)],
    });
    outcomes.push(...judged.outcomes);
  }
  if (touchesAgencies(batches.flatMap(({ versions }) => versions))) await passOnDue(world, regency);
  const { durable } = await world.store.read(regency, (tx) => tx.meta.get());
  const key = desk.current();
  const text = receiptText({
    type: "titip-receipt",
    keyId: key.told.id,
    regency,
    device: id,
    at: nowOf(world),
    people: [...people.values()],
    unopened,
  });
  const receipt = new TextDecoder().decode(encodeReceipt(text, key.sign(new TextEncoder().encode(text))));
  return ok({
    answer: { proto: PROTOCOL, receipt, ...countsOf(outcomes), unopened, durable },
    outcomes,
    versions: batches.flatMap(({ versions }) => versions),
  });
};

interface Judged {
  readonly epoch: number;
  readonly outcomes: readonly Outcome[];
}

const judge = async (
  tx: WriteTx,
  { pepper, clock }: World,
  { header: { regency, device: id } }: CourierFile,
  author: string,
  versions: readonly unknown[],
): Promise<Judged | undefined> => {
  const now = new Date(clock()).toISOString();
  const [device] = await tx.devices.byIds([id]);
  // Whoever never was on this device wrote nothing there: judged as its owner's, every version is refused for its author.
  const found =
    device &&
    ((await courierSender(tx, author, device, now)) ?? (await courierSender(tx, device.worker, device, now)));
  if (!device || !found) return undefined;
  const outcomes = await acceptVersions(tx, found.sender, versions, { regency, now, pepper });
  await noteCounters(tx, device, versions);
  return { epoch: found.epoch, outcomes };
};

/** What came by courier came: it is no gap. When the device was last seen is not touched, since it was not here. */
const noteCounters = async (tx: WriteTx, device: Device, versions: readonly unknown[]): Promise<void> => {
  const counters = versions.flatMap((version) => {
    const { device: of, n } = (version ?? {}) as { readonly device?: unknown; readonly n?: unknown };
    return of === device.device && typeof n === "number" && Number.isSafeInteger(n) ? [n] : [];
  });
  const lastN = counters.reduce((highest, n) => Math.max(highest, n), device.lastN);
  if (lastN > device.lastN) await tx.devices.put([{ ...device, lastN }]);
};

/** In the order written, an author at a time and no more at once than a round may bring. */
const batchesByAuthor = (
  versions: readonly unknown[],
): readonly { readonly author: string; readonly versions: readonly unknown[] }[] => {
  const byAuthor = new Map<string, unknown[]>();
  for (const version of versions) {
    const { author } = (version ?? {}) as { readonly author?: unknown };
    const name = typeof author === "string" ? author : "";
    byAuthor.set(name, [...(byAuthor.get(name) ?? []), version]);
  }
  return [...byAuthor].flatMap(([author, all]) =>
    Array.from({ length: Math.ceil(all.length / LIMITS.versionsUp) }, (_, i) => ({
      author,
      versions: all.slice(i * LIMITS.versionsUp, (i + 1) * LIMITS.versionsUp),
    })),
  );
};

/** A detail may quote what was written; a receipt travels through other hands. */
const forReceipt = (outcome: Outcome): Outcome => {
  if (outcome.outcome !== "refused") return outcome;
  const { id, reason } = outcome;
  return { id, outcome: "refused", reason };
};

const countsOf = (outcomes: readonly Outcome[]) => ({
  accepted: outcomes.filter(({ outcome }) => outcome === "accepted" || outcome === "review").length,
  repeated: outcomes.filter(({ outcome }) => outcome === "repeat").length,
  refused: outcomes.filter(({ outcome }) => outcome === "refused").length,
});
