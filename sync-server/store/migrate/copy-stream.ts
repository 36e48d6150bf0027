import type { Gone } from "../port/placements.ts";
import type { StreamState } from "../port/streams.ts";
import type { StoredVersion } from "../port/versions.ts";
import type { ReadTx, Store } from "../store.ts";
import { batchesOf, versionPages } from "./pages.ts";

/**
 * Copies a stream: versions with their subjects' places, then the marks of those who left, and its counter last, so that a
 * stream whose counter agrees is whole. Answers how many versions it holds.
 */
export const copyStream = async (
  source: ReadTx,
  to: Store,
  regency: string,
  state: StreamState,
): Promise<number> => {
  let count = 0;
  for await (const versions of versionPages(source, state.stream)) {
    const placements = await source.placements.of([...new Set(versions.map(({ subject }) => subject))]);
    await to.write(regency, async (target) => {
      const known = new Map(
        (await target.versions.byIds(versions.map(({ id }) => id))).map((row) => [row.id, row]),
      );
      await target.placements.put(placements);
      await target.versions.place(versions.filter(({ id }) => known.has(id)));
      await target.versions.overwrite(
        versions.filter((version) => isOtherText(version, known.get(version.id))),
      );
      await target.versions.add(versions.filter(({ id }) => !known.has(id)));
    });
    count += versions.length;
  }
  const gone = await source.placements.goneSince(state.stream, 0, state.serial);
  for (const marks of batchesOf(gone)) await to.write(regency, (target) => target.placements.putGone(marks));
  await to.write(regency, async (target) => {
    await target.streams.lock([state.stream]);
    const marked = await target.placements.goneSince(state.stream, 0, state.serial);
    await target.placements.removeGone(returned(marked, gone));
    await target.streams.put([state]);
  });
  return count;
};

const isOtherText = (version: StoredVersion, known: StoredVersion | undefined): boolean =>
  known !== undefined && (known.text !== version.text || known.digest !== version.digest);

const returned = (marked: readonly Gone[], gone: readonly Gone[]): readonly Gone[] => {
  const still = new Set(gone.map(({ subject }) => subject));
  return marked.filter(({ subject }) => !still.has(subject));
};
