import type { LastingWorld } from "../open-world.ts";
import { addKey, type KeySource, openKeyRing } from "./data-keys.ts";
import { resealAll } from "./reseal.ts";

/** The key everything is sealed under now, and how many rows had to be sealed anew for that. */
export interface RotatedKey {
  readonly key: string;
  readonly rows: number;
}

/**
 * Adds a key to the file and seals everything under it; keys of the environment are somebody else's to change, so there the
 * first of them is taken. The old key stays: backups of before ask for it. A server at work learns of the new key when it
 * meets it, and may until then seal a row under the old one: rows are gone through until nothing is left.
 */
export const rotateKey = async (
  { rawStore, clock }: Pick<LastingWorld, "rawStore" | "clock">,
  source: KeySource,
  { addsKey = true }: { readonly addsKey?: boolean } = {},
): Promise<RotatedKey> => {
  const now = new Date(clock()).toISOString();
  if (source.type === "file" && addsKey) addKey(source.file, now);
  const ring = openKeyRing(source, now);
  if (!ring.ok) throw new Error("keys that were read a moment ago are there");
  let rows = 0;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const sealed = await resealAll(rawStore, ring.value);
    rows += sealed;
    if (sealed === 0) break;
  }
  return { key: ring.value.current().id, rows };
};

const MOST_PASSES = 5;
