import { bytesToHex } from "./sealing/bytes.ts";

/** Makes ids: UUIDv7 for what is recorded, random handles for what lies in clear. */
export interface Ids {
  /** UUIDv7 (RFC 9562): rising on this device, also within one millisecond and when the clock is set back. */
  newId(): string;
  /** 128 random bits as text: says nothing of when or what. */
  newHandle(): string;
}

export const createIds = (nowMs: () => number, randomBytes: (length: number) => Uint8Array): Ids => {
  let lastMs = 0;
  let counter = 0;
  return {
    newId: () => {
      const now = nowMs();
      counter = now > lastMs ? 0 : counter + 1;
      lastMs = Math.max(now, lastMs);
      if (counter > 0xfff) {
        counter = 0;
        lastMs += 1;
      }
      const time = lastMs.toString(16).padStart(12, "0");
      const tail = randomBytes(8);
      tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80;
      const end = bytesToHex(tail);
      const within = counter.toString(16).padStart(3, "0");
      return `${time.slice(0, 8)}-${time.slice(8)}-7${within}-${end.slice(0, 4)}-${end.slice(4)}`;
    },
    newHandle: () => bytesToHex(randomBytes(16)),
  };
};
