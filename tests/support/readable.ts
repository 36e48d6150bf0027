import { gunzipSync } from "node:zlib";

/** Everything a thief of the files could read: texts, bytes as text, and bytes that inflate. */
export const readable = (value: unknown): string => {
  if (value instanceof Uint8Array) {
    const inflated = [0, 1, 13].map((skip) => {
      try {
        return gunzipSync(value.subarray(skip)).toString("latin1");
      } catch {
        return "";
      }
    });
    return [Buffer.from(value).toString("latin1"), Buffer.from(value).toString("utf16le"), ...inflated].join(
      " ",
    );
  }
  if (value !== null && typeof value === "object") return Object.values(value).map(readable).join(" ");
  return String(value);
};
