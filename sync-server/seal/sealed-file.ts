import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { fail, ok, type Result } from "#domain/result.ts";
import { type KeyRing, keyOf, MissingKeyError } from "./key-ring.ts";

const MAGIC = "damping-sealed-1";
const CHUNK_BYTES = 1 << 20;
const TAG_BYTES = 16;
const PREFIX_BYTES = 8;
/** Longer than any header this program writes. */
const HEADER_BYTES = 200;

/**
 * Seals a whole file, piece by piece, so that a database of any size needs a megabyte of memory. Each piece is bound to its
 * place and the last one says that it is the last: a file that was cut, or whose pieces were exchanged, does not open.
 */
export const sealFile = async (ring: KeyRing, from: string, to: string): Promise<void> => {
  const key = ring.current();
  const prefix = randomBytes(PREFIX_BYTES);
  const header = `${MAGIC} ${key.id} ${prefix.toString("base64url")}\n`;
  const source = await open(from, "r");
  const target = await open(to, "wx", 0o600);
  try {
    await target.write(header);
    let next = await readChunk(source, CHUNK_BYTES);
    for (let at = 0, isLast = false; !isLast; at += 1) {
      const piece = next;
      next = await readChunk(source, CHUNK_BYTES);
      isLast = next.length === 0;
      const cipher = createCipheriv("aes-256-gcm", key.bytes, nonceOf(prefix, at));
      cipher.setAAD(placeOf(header, isLast));
      await target.write(Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]));
    }
  } finally {
    await source.close();
    await target.close();
  }
};

/** True when the file is one that `sealFile` made. */
export const isSealedFile = async (file: string): Promise<boolean> => {
  const source = await open(file, "r");
  try {
    return (await readChunk(source, MAGIC.length)).toString("latin1") === MAGIC;
  } finally {
    await source.close();
  }
};

/** Opens a sealed file into another. `damaged`: not what was sealed; then the other file must not be used. */
export const openFile = async (
  ring: KeyRing,
  from: string,
  to: string,
): Promise<Result<undefined, "damaged" | "missingKey">> => {
  const source = await open(from, "r");
  const target = await open(to, "w", 0o600);
  try {
    const start = (await readChunk(source, HEADER_BYTES)).toString("latin1");
    const header = start.slice(0, start.indexOf("\n") + 1);
    const [, keyId = "", prefixText = ""] = header.trim().split(" ");
    const prefix = Buffer.from(prefixText, "base64url");
    const key = keyOf(ring, keyId).bytes;
    let position = header.length;
    const read = async (): Promise<Buffer> => {
      const piece = await readChunk(source, CHUNK_BYTES + TAG_BYTES, position);
      position += piece.length;
      return piece;
    };
    let next = await read();
    for (let at = 0, isLast = false; !isLast; at += 1) {
      const piece = next;
      next = await read();
      isLast = next.length === 0;
      const end = piece.length - TAG_BYTES;
      const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(prefix, at));
      decipher.setAAD(placeOf(header, isLast)).setAuthTag(piece.subarray(end));
      await target.write(Buffer.concat([decipher.update(piece.subarray(0, end)), decipher.final()]));
    }
    return ok(undefined);
  } catch (error) {
    return fail(error instanceof MissingKeyError ? "missingKey" : "damaged");
  } finally {
    await source.close();
    await target.close();
  }
};

const nonceOf = (prefix: Buffer, at: number): Buffer => {
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(at);
  return Buffer.concat([prefix, counter]);
};

const placeOf = (header: string, isLast: boolean): Buffer =>
  Buffer.from(`${header}${isLast ? "last" : "more"}`);

/** As many bytes as there are, up to that; from where the file stands when no position is given. */
const readChunk = async (
  file: FileHandle,
  bytes: number,
  position: number | null = null,
): Promise<Buffer> => {
  const buffer = Buffer.alloc(bytes);
  let length = 0;
  while (length < bytes) {
    const at = position === null ? null : position + length;
    const { bytesRead } = await file.read(buffer, length, bytes - length, at);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
};
