import { unsnap } from "./snappy.ts";

/** What a LevelDB file holds, with blocks unpacked: enough to look for text in it, which is all that is wanted here. */

const MAGIC = Buffer.from([0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb]);
const FOOTER_BYTES = 48;

/** The data blocks of a table (`.ldb`), unpacked; empty when it is none. */
export const tableBlocks = (file: Buffer): readonly Buffer[] => {
  if (file.length < FOOTER_BYTES || !file.subarray(-8).equals(MAGIC)) return [];
  const footer = file.subarray(-FOOTER_BYTES);
  const [, afterMeta] = handleAt(footer, 0);
  const [index] = handleAt(footer, afterMeta);
  const indexBlock = blockAt(file, index);
  if (!indexBlock) return [];
  return handlesIn(indexBlock).flatMap((handle) => blockAt(file, handle) ?? []);
};

interface Handle {
  readonly offset: number;
  readonly size: number;
}

const blockAt = (file: Buffer, { offset, size }: Handle): Buffer | undefined => {
  const raw = file.subarray(offset, offset + size);
  return file[offset + size] === 1 ? unsnap(raw) : raw;
};

/** The values of an index block are handles; keys share prefixes, restarts stand at the end. */
const handlesIn = (block: Buffer): readonly Handle[] => {
  const restarts = block.readUInt32LE(block.length - 4);
  const end = block.length - 4 - 4 * restarts;
  const handles: Handle[] = [];
  for (let at = 0; at < end; ) {
    const [, afterShared] = varintAt(block, at);
    const [unshared, afterUnshared] = varintAt(block, afterShared);
    const [valueSize, start] = varintAt(block, afterUnshared);
    handles.push(handleAt(block, start + unshared)[0]);
    at = start + unshared + valueSize;
  }
  return handles;
};

const handleAt = (bytes: Buffer, at: number): readonly [Handle, number] => {
  const [offset, afterOffset] = varintAt(bytes, at);
  const [size, end] = varintAt(bytes, afterOffset);
  return [{ offset, size }, end];
};

const varintAt = (bytes: Buffer, from: number): readonly [number, number] => {
  let value = 0;
  for (let at = from, scale = 1; ; at++, scale *= 128) {
    const byte = bytes[at];
    if (byte === undefined) throw new Error("a LevelDB number runs past its block");
    value += (byte & 127) * scale;
    if (byte < 128) return [value, at + 1];
  }
};

const LOG_BLOCK = 32_768;
const LOG_HEADER = 7;

/** A log (`.log`) without the headers that cut its records into pieces. */
export const logPayload = (file: Buffer): Buffer => {
  const parts: Buffer[] = [];
  for (let block = 0; block < file.length; block += LOG_BLOCK) {
    const end = Math.min(block + LOG_BLOCK, file.length);
    for (let at = block; at + LOG_HEADER <= end; ) {
      const size = file.readUInt16LE(at + 4);
      parts.push(file.subarray(at + LOG_HEADER, Math.min(at + LOG_HEADER + size, end)));
      at += LOG_HEADER + size;
    }
  }
  return Buffer.concat(parts);
};
