import { gunzipSync } from "node:zlib";
import { unpackText } from "#storage/sealing/pack-text.ts";

/** Where a text may begin: at once, behind a version byte, behind that and the twelve bytes a seal begins with. */
const STARTS = [0, 1, 13];

/** Everything a thief of the files could read: texts, bytes as text, and bytes that inflate or unpack. */
export const readable = (value: unknown): string => {
  if (value instanceof Uint8Array) {
    const inflated = STARTS.map((skip) => {
      try {
        return gunzipSync(value.subarray(skip)).toString("latin1");
      } catch {
        return "";
      }
    });
    const unpacked = STARTS.map((skip) => unpackedFrom(Uint8Array.from(value.subarray(skip))));
    const asTheyAre = [Buffer.from(value).toString("latin1"), Buffer.from(value).toString("utf16le")];
    return [...asTheyAre, ...inflated, ...unpacked].join(" ");
  }
  if (value !== null && typeof value === "object") return Object.values(value).map(readable).join(" ");
  return String(value);
};

/** LZ4 packs at most 255 to 1; sealed bytes name any length, and nobody makes room for gigabytes of it. */
const unpackedFrom = (bytes: Uint8Array<ArrayBuffer>): string => {
  const length = bytes.length < 4 ? 0 : new DataView(bytes.buffer).getUint32(0, true);
  return length <= bytes.length * 255 ? (unpackText(bytes) ?? "") : "";
};
