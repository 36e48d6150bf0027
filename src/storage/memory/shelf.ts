import type { CardFrame } from "../bundles/card-frame.ts";
import type { BundleRow } from "../rows.ts";

/** One bundle as it stands in memory: its card, opened, and what a later write needs to name its row. */
export interface ShelvedBundle {
  readonly row: Pick<BundleRow, "key" | "rev" | "stream">;
  readonly stream: string;
  readonly frame: CardFrame;
}

/** All bundles this person may read, with the ways to find one. */
export interface Shelf {
  get(bundle: string): ShelvedBundle | undefined;
  set(shelved: ShelvedBundle): void;
  delete(bundle: string): void;
  all(): Iterable<ShelvedBundle>;
  inStream(stream: string): readonly ShelvedBundle[];
  bundleOfSubject(subject: string): string | undefined;
  /** The bundle of a group in a stream. A family whose members live in two streams has one in each. */
  bundleOfGroup(stream: string, group: string): string | undefined;
  bundlesOfGroup(group: string): readonly ShelvedBundle[];
  replaceAll(shelved: readonly ShelvedBundle[]): void;
  /** Rises when any bundle changed; drafts and outbox leave it as it is. */
  version(): number;
}

export const createShelf = (): Shelf => {
  const bundles = new Map<string, ShelvedBundle>();
  const bySubject = new Map<string, string>();
  const byGroup = new Map<string, Map<string, string>>();
  let version = 0;

  const remove = (key: string): void => {
    const shelved = bundles.get(key);
    if (!shelved) return;
    version += 1;
    bundles.delete(key);
    for (const subject of shelved.frame.subjects)
      if (bySubject.get(subject) === key) bySubject.delete(subject);
    const inGroup = byGroup.get(shelved.frame.group);
    if (inGroup?.get(shelved.stream) === key) inGroup.delete(shelved.stream);
    if (inGroup?.size === 0) byGroup.delete(shelved.frame.group);
  };

  const set = (shelved: ShelvedBundle): void => {
    const { row, stream, frame } = shelved;
    remove(row.key);
    version += 1;
    bundles.set(row.key, shelved);
    for (const subject of frame.subjects) bySubject.set(subject, row.key);
    const inGroup = byGroup.get(frame.group) ?? new Map<string, string>();
    inGroup.set(stream, row.key);
    byGroup.set(frame.group, inGroup);
  };

  return {
    get: (bundle) => bundles.get(bundle),
    set,
    delete: remove,
    all: () => bundles.values(),
    inStream: (stream) => [...bundles.values()].filter((shelved) => shelved.stream === stream),
    bundleOfSubject: (subject) => bySubject.get(subject),
    bundleOfGroup: (stream, group) => byGroup.get(group)?.get(stream),
    bundlesOfGroup: (group) =>
      [...(byGroup.get(group)?.values() ?? [])].flatMap((key) => bundles.get(key) ?? []),
    version: () => version,
    replaceAll: (shelved) => {
      if (shelved.length === bundles.size && shelved.every((one) => bundles.get(one.row.key) === one)) return;
      version += 1;
      bundles.clear();
      bySubject.clear();
      byGroup.clear();
      for (const one of shelved) set(one);
    },
  };
};
