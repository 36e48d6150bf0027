import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import type { World } from "../world.ts";
import { eraseSubject } from "./erase-subject.ts";

/** An erasure as it is listed beside the database. */
export interface ListedErasure {
  readonly regency: string;
  readonly subject: string;
  readonly request: string;
  readonly at: string;
}

/**
 * Every erasure ever asked for, in a file beside the database: a backup is older than the erasures that came after it, and
 * restoring it would bring everybody back. Ids and numbers of demands only.
 */
export interface ErasureList {
  all(): readonly ListedErasure[];
  /** On the disk when it returns. */
  add(erasure: ListedErasure): void;
}

export const erasureFile = (dataDir: string): string => join(dataDir, "erased.jsonl");

const entrySchema = z.object({
  regency: z.string(),
  subject: z.string(),
  request: z.string(),
  at: z.string(),
});

/** Throws at a line that cannot be read: better no restore than one that brings an erased person back. */
export const openErasureList = (file: string): ErasureList => ({
  all: () =>
    existsSync(file)
      ? readFileSync(file, "utf8")
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => entrySchema.parse(JSON.parse(line)))
      : [],
  add: ({ regency, subject, request, at }) => {
    appendFileSync(file, `${JSON.stringify({ regency, subject, request, at })}\n`, { mode: 0o600 });
    const handle = openSync(file, "r");
    fsyncSync(handle);
    closeSync(handle);
  },
});

/** Applies the whole list to what the store holds; answers how many versions had come back and were erased again. */
export const applyErasures = async (
  world: Pick<World, "store" | "pepper">,
  listed: readonly ListedErasure[],
): Promise<number> => {
  let again = 0;
  for (const { regency, ...erasure } of listed) again += (await eraseSubject(world, regency, erasure)).erased;
  return again;
};
