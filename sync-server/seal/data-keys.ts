import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod/mini";
import { fail, ok, type Result } from "#domain/result.ts";
import { createKeyRing, type DataKey, type KeyRing } from "./key-ring.ts";

/** Where the data keys come from: written in the environment, or in a file. */
export type KeySource =
  | { readonly type: "given"; readonly keys: string }
  | { readonly type: "file"; readonly file: string };

/** The file used when nobody names another: beside the database, never in it. */
export const defaultKeyFile = (dataDir: string): string => join(dataDir, "data-keys.json");

const fileSchema = z.object({
  keys: z
    .array(
      z.object({
        id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/)),
        key: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
        madeAt: z.string(),
      }),
    )
    .check(z.minLength(1)),
});
type KeyFile = z.infer<typeof fileSchema>;

/** True when there are keys to read; a file is made only where nothing was ever sealed. */
export const hasKeys = (source: KeySource): boolean => source.type === "given" || existsSync(source.file);

/** Opens the ring, making a first key in the file when there is none. The problem is a sentence for whoever runs the server. */
export const openKeyRing = (source: KeySource, now: string): Result<KeyRing, string> => {
  if (source.type === "given") {
    const keys = parseGiven(source.keys);
    return keys
      ? ok(createKeyRing(() => keys))
      : fail("DATA_KEY harus berisi nama:kunci (64 angka heksadesimal), dipisah koma.");
  }
  if (!existsSync(source.file)) writeKeys(source.file, { keys: [newKey(now)] });
  try {
    return ok(createKeyRing(() => readKeys(source.file)));
  } catch {
    return fail(`Berkas kunci ${source.file} tidak dapat dibaca. Kembalikan dari salinannya.`);
  }
};

/** Puts a new key in front of those in the file; answers its name. On the disk when it returns: nothing is sealed under a key that a power cut could take. */
export const addKey = (file: string, now: string): string => {
  const { keys } = fileSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const key = newKey(now);
  writeKeys(file, { keys: [key, ...keys] });
  return key.id;
};

const newKey = (now: string): KeyFile["keys"][number] => ({
  id: `k${now.slice(0, 10).replaceAll("-", "")}-${randomBytes(3).toString("hex")}`,
  key: randomBytes(32).toString("hex"),
  madeAt: now,
});

const readKeys = (file: string): readonly DataKey[] =>
  fileSchema
    .parse(JSON.parse(readFileSync(file, "utf8")))
    .keys.map(({ id, key }) => ({ id, bytes: new Uint8Array(Buffer.from(key, "hex")) }));

/** Beside it first, then in its place: a crash leaves the old file or the new one. */
const writeKeys = (file: string, content: KeyFile): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, `${JSON.stringify(content, undefined, 1)}\n`, { mode: 0o600 });
  syncToDisk(part);
  renameSync(part, file);
  syncToDisk(dirname(file));
};

const syncToDisk = (path: string): void => {
  const handle = openSync(path, "r");
  fsyncSync(handle);
  closeSync(handle);
};

const parseGiven = (text: string): readonly DataKey[] | undefined => {
  const keys = text.split(",").map((part) => /^\s*([A-Za-z0-9_-]{1,40}):([0-9a-f]{64})\s*$/.exec(part));
  return keys.every((match) => match !== null)
    ? keys.map(([, id = "", key = ""]) => ({ id, bytes: new Uint8Array(Buffer.from(key, "hex")) }))
    : undefined;
};
