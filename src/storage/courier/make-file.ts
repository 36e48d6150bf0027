import { fail, ok, type Result } from "#domain/result.ts";
import type { Bytes } from "#protocol/courier/bytes.ts";
import type { CourierHeader } from "#protocol/courier/courier-file.ts";
import { beginCourierFile, finishCourierFile } from "#protocol/courier/courier-parts.ts";
import { planOutboxRows } from "../apply/apply-outcomes.ts";
import { waitingNotes } from "../locked-notes/waiting-notes.ts";
import { commitPlan } from "../memory/commit-plan.ts";
import type { Memory } from "../memory/memory.ts";
import type { OutboxEntry } from "../outbox/outbox-entry.ts";
import type { StoragePorts } from "../ports.ts";
import { copyOf } from "./copy-of.ts";
import type { CourierKeys } from "./courier-keys.ts";
import { COURIER_FILE_ENDING, type CourierFileMade, type MakeFileProblem } from "./courier-types.ts";
import { asManyAsFit } from "./locked-copies.ts";

/** The file of what waits, oldest first, as far as one hand-in may carry; the entries in it note when it was made. */
export const makeFile = async (memory: Memory): Promise<Result<CourierFileMade, MakeFileProblem>> => {
  const { ports, keyring, courierKeys } = memory;
  const waiting = [...memory.outbox].filter(([, { content }]) => content.some(isWaiting));
  const notes = await noteCopies(ports);
  if (waiting.length + notes.length === 0) return fail({ type: "NothingWaits" });
  if (!courierKeys?.serverKey || courierKeys.certificate === undefined) return fail({ type: "NoServerKey" });

  const copies = [...(await copiesByRow(memory)), ...notes];
  const chosen = copies.slice(0, asManyAsFit(copies.map(([, copy]) => copy)).length);
  const madeAt = new Date(ports.clock.nowMs()).toISOString();
  await noteMade(memory, new Set(chosen.map(([key]) => key)), madeAt);

  const header = headerOf(courierKeys, courierKeys.certificate, keyring, madeAt);
  const bytes = await signedFile(
    ports,
    courierKeys,
    header,
    chosen.map(([, copy]) => copy),
  );
  const inFile = new Set(chosen.map(([key]) => key));
  const counted = (isIn: boolean): number =>
    waiting
      .filter(([key]) => inFile.has(key) === isIn)
      .flatMap(([, { content }]) => content.filter(isWaiting)).length +
    notes.filter(([key]) => inFile.has(key) === isIn).length;
  return ok({ name: nameOf(memory, madeAt), bytes, count: counted(true), left: counted(false) });
};

/** What waits as a courier file, without a word of it in the outbox; undefined when there is nothing, or no key to seal it. */
export const copyFile = async (memory: Memory): Promise<Bytes | undefined> => {
  const { ports, keyring, courierKeys } = memory;
  if (courierKeys?.certificate === undefined) return undefined;
  const all = [...(await copiesByRow(memory)), ...(await noteCopies(ports))];
  const copies = asManyAsFit(all.map(([, copy]) => copy));
  if (copies.length === 0) return undefined;
  const madeAt = new Date(ports.clock.nowMs()).toISOString();
  return signedFile(
    ports,
    courierKeys,
    headerOf(courierKeys, courierKeys.certificate, keyring, madeAt),
    copies,
  );
};

/** Header and copies, signed by the device. */
export const signedFile = async (
  { courier }: Pick<StoragePorts, "courier">,
  { signing }: Pick<CourierKeys, "signing">,
  header: CourierHeader,
  copies: readonly Bytes[],
): Promise<Bytes> => {
  if (!courier) throw new Error("no courier on this device");
  const signed = beginCourierFile(header, copies);
  return finishCourierFile(signed, await courier.sign(signing, signed));
};

export const headerOf = (
  { deviceKey }: Pick<CourierKeys, "deviceKey">,
  certificate: string,
  { regency, device }: { readonly regency: string; readonly device: string },
  madeAt: string,
): CourierHeader => ({ regency, device, deviceKey, certificate, madeAt });

const isWaiting = ({ state }: OutboxEntry): boolean => state.type === "waiting";

/** Colleagues' copies too, which nobody here can read; of groups saved before the server's key was known, made now. */
const copiesByRow = async (memory: Memory): Promise<readonly (readonly [string, Bytes])[]> => {
  const rows = await memory.ports.rows.all("outbox");
  const copies: (readonly [string, Bytes])[] = [];
  for (const { key, copy } of rows) {
    const made = copy ?? (await copyOf(memory, memory.outbox.get(key)?.content ?? []));
    if (made) copies.push([key, made]);
  }
  return copies;
};

/** What was written here while somebody's records were sealed: a version each. */
const noteCopies = async ({ rows }: Pick<StoragePorts, "rows">) =>
  waitingNotes(await rows.all("meta")).flatMap(({ row, copies }) =>
    copies.map((copy) => [row.key, copy] as const),
  );

const noteMade = (memory: Memory, keys: ReadonlySet<string>, madeAt: string): Promise<void> =>
  commitPlan(memory, async (plan, seen) => {
    const next = [...seen.outbox].map(
      ([key, { content }]) =>
        [
          key,
          keys.has(key)
            ? content.map((entry) => (isWaiting(entry) ? { ...entry, courierAt: madeAt } : entry))
            : content,
        ] as const,
    );
    await planOutboxRows(memory, seen, plan, new Map(next));
  });

const nameOf = ({ ports }: Memory, madeAt: string): string => {
  const letters = [...ports.keyCrypto.randomBytes(4)].map((byte) => String.fromCharCode(97 + (byte % 26)));
  return `titip-${madeAt.slice(0, 10)}-${letters.join("")}${COURIER_FILE_ENDING}`;
};
