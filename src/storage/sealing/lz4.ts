import type { Bytes } from "./bytes.ts";

/**
 * A block of the LZ4 format (github.com/lz4/lz4, doc/lz4_Block_format.md), both ways: pieces of literals, each with a look
 * back at what was there already. The browser's own gzip packs a third smaller, but is a stream: a quarter of a megabyte of state
 * and a dozen turns of the page's thread for each family of a first load. This is one plain call.
 */

const HASH_BITS = 14;
const LEAST_MATCH = 4;
/** By the format the last five bytes are literals, and no match begins in the last twelve. */
const LAST_LITERALS = 5;
const NO_MATCH_IN_LAST = 12;
const FARTHEST = 65_535;
/** What does not repeat for so many bytes (2^6) is looked at in longer steps. */
const PATIENCE_BITS = 6;

/** The most bytes that packing so many can give. */
export const lz4Bound = (length: number): number => length + Math.ceil(length / 255) + 16;

/** Packs the first `length` bytes into `to`, which has room for `lz4Bound(length)`; answers how many bytes it took. */
export const lz4Pack = (from: Uint8Array, length: number, to: Uint8Array): number => {
  lastSeen.fill(0);
  const lastStart = length - NO_MATCH_IN_LAST;
  const matchEnd = length - LAST_LITERALS;
  let anchor = 0;
  let at = 0;
  let out = 0;
  while (at <= lastStart) {
    const word = wordAt(from, at);
    const slot = Math.imul(word, 0x9e3779b1) >>> (32 - HASH_BITS);
    let twin = (lastSeen[slot] ?? 0) - 1;
    lastSeen[slot] = at + 1;
    if (twin < 0 || at - twin > FARTHEST || wordAt(from, twin) !== word) {
      at += 1 + ((at - anchor) >> PATIENCE_BITS);
      continue;
    }
    let begin = at;
    while (begin > anchor && twin > 0 && from[begin - 1] === from[twin - 1]) {
      begin -= 1;
      twin -= 1;
    }
    const offset = begin - twin;
    at += LEAST_MATCH;
    while (at < matchEnd && from[at] === from[at - offset]) at += 1;
    const more = at - begin - LEAST_MATCH;
    to[out++] = (Math.min(begin - anchor, 15) << 4) | Math.min(more, 15);
    out = putLiterals(from, anchor, begin, to, out);
    to[out++] = offset & 255;
    to[out++] = offset >> 8;
    out = putRest(more, to, out);
    anchor = at;
  }
  to[out++] = Math.min(length - anchor, 15) << 4;
  return putLiterals(from, anchor, length, to, out);
};

/** Where four bytes with that hash were last, plus one; 0 is nowhere. Made once, for every block. */
const lastSeen = new Int32Array(1 << HASH_BITS);

const wordAt = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) |
  ((bytes[at + 1] ?? 0) << 8) |
  ((bytes[at + 2] ?? 0) << 16) |
  ((bytes[at + 3] ?? 0) << 24);

const putLiterals = (from: Uint8Array, begin: number, end: number, to: Uint8Array, start: number): number => {
  let out = putRest(end - begin, to, start);
  for (let at = begin; at < end; at += 1) to[out++] = from[at] ?? 0;
  return out;
};

/** What of a length does not fit into the four bits of a token. */
const putRest = (length: number, to: Uint8Array, start: number): number => {
  let out = start;
  let left = length - 15;
  if (left < 0) return out;
  for (; left >= 255; left -= 255) to[out++] = 255;
  to[out++] = left;
  return out;
};

/** The `length` bytes a block was made of; nothing when it is not the block of so many. */
export const lz4Unpack = (block: Uint8Array, length: number): Bytes | undefined => {
  const to = new Uint8Array(length);
  let at = 0;
  let out = 0;
  const wholeLength = (short: number): number => {
    let whole = short;
    for (let byte = short === 15 ? 255 : 0; byte === 255; whole += byte) byte = block[at++] ?? 0;
    return whole;
  };
  while (at < block.length) {
    const token = block[at++] ?? 0;
    for (let left = wholeLength(token >> 4); left > 0; left -= 1) to[out++] = block[at++] ?? 0;
    if (at >= block.length) break;
    const offset = (block[at] ?? 0) | ((block[at + 1] ?? 0) << 8);
    at += 2;
    const end = out + wholeLength(token & 15) + LEAST_MATCH;
    if (offset === 0 || offset > out || end > length) return undefined;
    for (; out < end; out += 1) to[out] = to[out - offset] ?? 0;
  }
  return out === length && at === block.length ? to : undefined;
};
