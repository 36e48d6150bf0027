/**
 * Raw Snappy, the compression of LevelDB blocks and of Chromium's IndexedDB values. Undefined when it is none.
 * Format: https://github.com/google/snappy/blob/main/format_description.txt
 */
export const unsnap = (input: Uint8Array): Buffer | undefined => {
  let at = 0;
  let length = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = input[at++];
    if (byte === undefined || shift > 28) return undefined;
    length += (byte & 127) * 2 ** shift;
    if (byte < 128) break;
  }
  if (length === 0 || length > 64_000_000 || length > input.length * 64) return undefined;
  const output = Buffer.alloc(length);
  let end = 0;
  while (end < length) {
    const tag = input[at++];
    if (tag === undefined) return undefined;
    const kind = tag & 3;
    if (kind === 0) {
      let size = tag >> 2;
      const extra = size - 59;
      if (extra > 0) {
        size = littleEndian(input, at, extra);
        at += extra;
      }
      size += 1;
      if (at + size > input.length || end + size > length) return undefined;
      output.set(input.subarray(at, at + size), end);
      at += size;
      end += size;
      continue;
    }
    const size = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const offset =
      kind === 1 ? ((tag >> 5) << 8) | (input[at] ?? 0) : littleEndian(input, at, kind === 2 ? 2 : 4);
    at += kind === 1 ? 1 : kind === 2 ? 2 : 4;
    if (offset === 0 || offset > end || end + size > length) return undefined;
    for (let i = 0; i < size; i++) output[end + i] = output[end + i - offset] ?? 0;
    end += size;
  }
  return output;
};

const littleEndian = (input: Uint8Array, at: number, bytes: number): number => {
  let value = 0;
  for (let i = 0; i < bytes; i++) value += (input[at + i] ?? 0) * 2 ** (8 * i);
  return value;
};
