import type { SyncSide } from "#storage/sync-side.ts";
import type { HttpTransport } from "#sync/http-transport.ts";

/** What ending a revoked person's stay on this phone needs. */
export interface RevokedPorts {
  readonly side: Pick<SyncSide, "courier" | "wipe">;
  readonly transport: Pick<HttpTransport, "handIn">;
}

/** More files than that for one phone's unsent work means that none of them brings it further. */
const MOST_FILES = 50;

/**
 * The server refuses this device: what waits is handed in first, as sealed copies that need no token, and only then is the
 * person taken off the phone. `later`: something could not be handed in now; everything stays, and the next contact tries
 * again.
 */
export const endRevoked = async ({ side, transport }: RevokedPorts): Promise<"wiped" | "later"> => {
  for (let files = 0; files < MOST_FILES; files++) {
    if ((await side.wipe()) === "wiped") return "wiped";
    const file = await side.courier.makeFile();
    if (!file.ok) return "later";
    const delivery = await transport.handIn(file.value.bytes);
    if (delivery.type !== "answer") return "later";
    const receipt = await side.courier.readReceipt(new TextEncoder().encode(delivery.answer.receipt));
    if (!receipt.ok || receipt.value.taken + receipt.value.refused === 0) return "later";
  }
  return "later";
};
