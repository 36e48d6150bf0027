import type { Bytes } from "#protocol/courier/bytes.ts";
import { encodeReceipt, handInAnswerSchema, receiptText } from "#protocol/courier/receipt.ts";
import { courierDesk } from "#server/courier/courier-desk.ts";
import { openPhone } from "./opened.ts";
import type { SimPhone } from "./phone.ts";
import { REGENCY } from "./sim-server.ts";
import type { World } from "./world.ts";

/** Files that somebody carries: handed in late, twice, bent on the way, by anybody; their receipts may find the way back. */
export interface Satchel {
  /** Takes the file of a phone's unsent work along, if it can make one now. */
  fetchFrom(phone: SimPhone): Promise<void>;
  /** Hands in every file once more, as it was made. */
  handInAll(): Promise<void>;
  isEmpty(): boolean;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export const createSatchel = (world: World): Satchel => {
  const { time, journal, server, materials } = world;
  const files: { readonly name: string; readonly phone: SimPhone; readonly bytes: Bytes }[] = [];

  /** The receipt, when the server took the file. */
  const handIn = async (name: string, worker: string, bytes: Bytes): Promise<string | undefined> => {
    const headers = { "content-type": "application/octet-stream" };
    // A crash on the way: the file is still there, and handed in again some day.
    const response = await server
      .deliver(name, worker, "/v1/courier", { headers }, bytes)
      .catch(() => undefined);
    if (response?.status !== 200) return undefined;
    return handInAnswerSchema.parse(await response.json()).receipt;
  };

  const bringReceipt = async (phone: SimPhone, receipt: string): Promise<void> => {
    if (phone.isGone()) return;
    const bytes = new TextEncoder().encode(receipt);
    const isClosed = phone.tabs().length === 0;
    if (isClosed) await phone.open();
    const read = await phone.tabs()[0]?.courier()?.readReceipt(bytes);
    if (isClosed) phone.close();
    if (read) journal.note(() => `${phone.name} reads a receipt: ${JSON.stringify(read)}`);
  };

  /** Says of everything that waits that it was accepted; signed by nobody. */
  const forge = async (phone: SimPhone): Promise<string | undefined> => {
    const opened = await openPhone(phone.rows(), materials.open);
    const [person] = opened.people;
    if (!person) return undefined;
    const stamp = { order: 1, acceptedAt: new Date(time.nowMs()).toISOString(), role: "cadre" as const };
    const text = receiptText({
      type: "titip-receipt",
      keyId: courierDesk(server.test.world).current().told.id,
      regency: REGENCY,
      device: person.device,
      at: stamp.acceptedAt,
      people: [
        {
          worker: person.worker,
          epoch: person.contact.epoch,
          outcomes: opened.outbox.map(({ version: { id } }) => ({ id, outcome: "accepted", stamp })),
        },
      ],
      unopened: 0,
    });
    return new TextDecoder().decode(encodeReceipt(text, new Uint8Array(64).fill(1)));
  };

  const carry = (phone: SimPhone, bytes: Bytes): void => {
    // Counted by phone: what others do changes nobody's luck.
    const name = `courier ${1 + files.filter((file) => file.phone === phone).length} of ${phone.name}`;
    files.push({ name, phone, bytes });
    const own = world.dice.fork(name);
    const laterMs = (): number =>
      own.chance(0.6) ? own.below(10 * MINUTE_MS) : own.below(own.chance(0.5) ? DAY_MS : 40 * DAY_MS);
    const guarded = (work: () => Promise<void>) => (): void =>
      void work().catch((thrown: unknown) => journal.violated("threw", `${name}: ${String(thrown)}`));
    for (let times = own.between(1, 3); times > 0; times--) {
      const isBent = own.chance(0.15);
      const given = isBent ? bend(bytes, own.below(bytes.length), own.chance(0.5)) : bytes;
      const receiptMs = own.chance(0.6) ? laterMs() : undefined;
      const isReadTwice = own.chance(0.3);
      time.after(
        laterMs(),
        guarded(async () => {
          journal.fault(isBent ? "courierBent" : "courier");
          const receipt = await handIn(name, phone.worker, given);
          if (isBent && receipt !== undefined) journal.violated("courier", `${name} was bent and taken`);
          if (receipt === undefined || receiptMs === undefined) return;
          for (const more of isReadTwice ? [0, 1_000] : [0])
            time.after(
              receiptMs + more,
              guarded(() => bringReceipt(phone, receipt)),
            );
        }),
      );
    }
    if (own.chance(0.3))
      time.after(
        laterMs(),
        guarded(async () => {
          const forged = await forge(phone);
          if (forged === undefined || phone.isGone()) return;
          journal.fault("receiptForged");
          await bringReceipt(phone, forged);
        }),
      );
  };

  return {
    fetchFrom: async (phone) => {
      const made = await phone.tabs()[0]?.courier()?.makeFile();
      if (!made) return;
      journal.note(() => `${phone.name} makes a file: ${made.ok ? made.value.count : made.problem.type}`);
      if (made.ok) carry(phone, made.value.bytes);
    },
    handInAll: async () => {
      for (const { name, phone, bytes } of files) await handIn(name, phone.worker, bytes);
    },
    isEmpty: () => files.length === 0,
  };
};

/** One bit changed, or the end missing. */
const bend = (bytes: Bytes, at: number, isCut: boolean): Bytes => {
  if (isCut) return bytes.slice(0, at);
  const bent = bytes.slice();
  bent[at] = (bent[at] ?? 0) ^ 1;
  return bent;
};
