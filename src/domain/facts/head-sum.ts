/**
 * Checksum of a stream: the sum of 64-bit hashes of id and order over the accepted heads (versions no other accepted
 * version supersedes). A sum, so that it can be kept up to date by adding and taking away. It only raises an alarm.
 * Two 32-bit lanes, each a 32-bit FNV-1a with its own seed: exact in doubles, without BigInt.
 */
export interface HeadSum {
  readonly high: number;
  readonly low: number;
}

export const EMPTY_SUM: HeadSum = { high: 0, low: 0 };

/** The hash of one head. */
export const hashHead = (id: string, order: number): HeadSum => {
  const text = `${id}#${order}`;
  return { high: fnv1a(text, 0x811c9dc5), low: fnv1a(text, 0x01000193) };
};

export const addSum = (a: HeadSum, b: HeadSum): HeadSum => ({
  high: (a.high + b.high) >>> 0,
  low: (a.low + b.low) >>> 0,
});

export const subtractSum = (a: HeadSum, b: HeadSum): HeadSum => ({
  high: (a.high - b.high) >>> 0,
  low: (a.low - b.low) >>> 0,
});

/** Sixteen hexadecimal digits. */
export const sumToText = ({ high, low }: HeadSum): string =>
  high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");

const fnv1a = (text: string, seed: number): number => {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  // FNV's low bits mix poorly for short suffixes; one avalanche step spreads them.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
};
