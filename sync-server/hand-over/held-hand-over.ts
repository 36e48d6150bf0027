import type { Merged } from "#domain/facts/merge.ts";
import { mergeOfKind, NO_VERDICTS } from "#domain/facts/merge-kind.ts";
import type { Version } from "#domain/facts/version.ts";
import { type HandOverBody, handOver } from "#domain/records/hand-over.ts";
import type { ReadTx } from "../store/store.ts";

/** A hand-over as it stands. */
export interface HeldHandOver {
  readonly record: string;
  readonly merged: Merged;
  readonly body: HandOverBody;
}

/** One hand-over by its record; nothing for what is none. */
export const handOverOf = async (tx: ReadTx, record: string): Promise<HeldHandOver | undefined> => {
  const stored = await tx.versions.ofRecords([record]);
  return readHandOver(stored.map(({ text }) => JSON.parse(text) as Version));
};

/** Every hand-over of these kelurahan, newest first. */
export const handOversIn = async (
  tx: ReadTx,
  kelurahan: readonly string[],
): Promise<readonly HeldHandOver[]> => {
  const found: HeldHandOver[] = [];
  for (const area of kelurahan) {
    const stored = (await tx.versions.neededOfStreams([area])).filter(({ kind }) => kind === handOver.kind);
    const versions = stored.map(({ text }) => JSON.parse(text) as Version);
    for (const record of new Set(versions.map((version) => version.record))) {
      const held = readHandOver(versions.filter((version) => version.record === record));
      if (held) found.push(held);
    }
  }
  return found.sort((a, b) => (a.record < b.record ? 1 : -1));
};

const readHandOver = (versions: readonly Version[]): HeldHandOver | undefined => {
  const [first] = versions;
  if (first?.kind !== handOver.kind) return undefined;
  const merged = mergeOfKind(versions, NO_VERDICTS);
  const read = handOver.schema.safeParse(merged.body);
  return merged.state === "active" && read.success
    ? { record: first.record, merged, body: read.data }
    : undefined;
};
