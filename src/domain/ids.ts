/** A UUID of any version, lower case, as ids travel. */
export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);

/**
 * The UUIDv7 (RFC 9562, 5.7) for a moment and ten random bytes: ids sort by the time they were minted. Clock and randomness
 * are the caller's. Throws when there are not ten bytes (a bug).
 */
export const createUuid7 = (timeMs: number, random: Uint8Array): string => {
  const [a, b, c] = random;
  if (random.length !== 10 || a === undefined || b === undefined || c === undefined)
    throw new Error("a UUIDv7 takes ten random bytes");
  const time = Math.floor(timeMs).toString(16).padStart(12, "0").slice(-12);
  const version = `7${hex(a).slice(1)}${hex(b)}`;
  const variant = hex((c & 0x3f) | 0x80) + hex(random[3] ?? 0);
  const rest = [...random.subarray(4)].map(hex).join("");
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${rest}`;
};

const hex = (byte: number): string => byte.toString(16).padStart(2, "0");
