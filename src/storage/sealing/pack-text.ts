import { type Bytes, bytesToText } from "./bytes.ts";
import { lz4Bound, lz4Pack, lz4Unpack } from "./lz4.ts";

/** Text made smaller before it is sealed: four bytes that say how many bytes of UTF-8 it has, then one LZ4 block. */
export const packText = (text: string): Bytes => {
  const { clear, packed } = roomFor(text.length * 3);
  const { written } = encoder.encodeInto(text, clear);
  const taken = lz4Pack(clear, written, packed);
  const whole = new Uint8Array(LENGTH_BYTES + taken);
  new DataView(whole.buffer).setUint32(0, written, true);
  whole.set(packed.subarray(0, taken), LENGTH_BYTES);
  return whole;
};

/** Nothing when `packText` did not make it. */
export const unpackText = (whole: Bytes): string | undefined => {
  if (whole.length < LENGTH_BYTES) return undefined;
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0, true);
  const clear = lz4Unpack(whole.subarray(LENGTH_BYTES), length);
  return clear && bytesToText(clear);
};

const LENGTH_BYTES = 4;
const encoder = new TextEncoder();

/** Worked in again and again: fresh memory for each family of a first load costs more than packing it. */
let room = { clear: new Uint8Array(0), packed: new Uint8Array(0) };

const roomFor = (bytes: number): typeof room => {
  if (room.clear.length < bytes)
    room = { clear: new Uint8Array(bytes), packed: new Uint8Array(lz4Bound(bytes)) };
  return room;
};
