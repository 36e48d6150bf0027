import { copyPlace } from "#protocol/courier/sealed-copy.ts";
import type { Memory } from "../memory/memory.ts";
import type { OutboxEntry } from "../outbox/outbox-entry.ts";
import { toPosted } from "../outbox/to-posted.ts";
import type { Bytes } from "../sealing/bytes.ts";

/**
 * The entries of one group that wait, sealed to the server; undefined when none waits, and on a device that was never told
 * the server's key. Made in the commit that records them, so that there is never work without a copy others may carry.
 */
export const copyOf = async (
  { ports, courierKeys, keyring }: Pick<Memory, "ports" | "courierKeys" | "keyring">,
  entries: readonly OutboxEntry[],
): Promise<Bytes | undefined> => {
  const waiting = entries.filter(({ state }) => state.type === "waiting");
  const serverKey = courierKeys?.serverKey;
  if (waiting.length === 0 || !serverKey || !ports.courier) return undefined;
  const text = JSON.stringify({ versions: waiting.map(toPosted) });
  return ports.courier.sealToServer(serverKey, text, copyPlace(keyring.regency, keyring.device));
};
