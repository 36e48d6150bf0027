import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { logPayload, tableBlocks } from "./leveldb.ts";
import { unsnap } from "./snappy.ts";

/** What a thief with tools found of each needle: the files of the profile in which it stands, in whatever packing. */
export type Found = ReadonlyMap<string, readonly string[]>;

export interface Search {
  readonly found: Found;
  /** How much was looked at, so that a test can tell looking from not looking. */
  readonly files: number;
  readonly unpacked: number;
}

/** Opens every file of a closed browser profile, unpacks whatever can be unpacked, and looks for texts in three encodings. */
export const searchProfile = (folder: string, needles: readonly string[]): Search => {
  const found = new Map<string, string[]>(needles.map((needle) => [needle, []]));
  let unpacked = 0;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name), { throwIfNoEntry: false })?.isFile(),
  );
  for (const name of files) {
    const layers = [...layersOf(name, readFileSync(join(folder, name)))];
    unpacked += layers.length - 1;
    for (const needle of needles)
      if (layers.some((bytes) => holds(bytes, needle))) found.get(needle)?.push(name);
  }
  return { found, files: files.length, unpacked };
};

/** The file itself, then all that lies packed in it; what was unpacked is looked through for packed parts once more. */
function* layersOf(name: string, file: Buffer): Generator<Buffer> {
  yield file;
  const parts = name.endsWith(".ldb") ? tableBlocks(file) : name.endsWith(".log") ? [logPayload(file)] : [];
  const whole = [brotliDecompressSync, inflateRawSync].flatMap((unpack) => unpackedBy(unpack, file) ?? []);
  yield* parts;
  yield* whole;
  for (const layer of [file, ...parts, ...whole])
    for (const inner of packedIn(layer)) {
      yield inner;
      yield* packedIn(inner);
    }
}

const PACKINGS: readonly (readonly [magic: Buffer, unpack: (bytes: Buffer) => Buffer | undefined])[] = [
  [Buffer.from([0x1f, 0x8b, 0x08]), (bytes) => unpackedBy(gunzipSync, bytes)],
  ...[0x01, 0x5e, 0x9c, 0xda].map(
    (level) => [Buffer.from([0x78, level]), (bytes: Buffer) => unpackedBy(inflateSync, bytes)] as const,
  ),
  // How Chromium marks an IndexedDB value that it packed by itself.
  [Buffer.from([0xff, 0x11, 0x02]), (bytes) => unsnap(bytes.subarray(3))],
];

function* packedIn(bytes: Buffer): Generator<Buffer> {
  for (const [magic, unpack] of PACKINGS)
    for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + 1)) {
      const inner = unpack(bytes.subarray(at));
      if (inner && inner.length > 0) yield inner;
    }
}

/** Whatever comes out before the bytes stop making sense. */
const unpackedBy = (
  unpack: (bytes: Buffer, options: { readonly finishFlush: number }) => Buffer,
  bytes: Buffer,
): Buffer | undefined => {
  try {
    return unpack(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return undefined;
  }
};

const holds = (bytes: Buffer, needle: string): boolean => {
  const wide = Buffer.from(needle, "utf16le");
  return (
    bytes.includes(needle, 0, "utf8") || bytes.includes(wide) || bytes.includes(Buffer.from(wide).swap16())
  );
};
