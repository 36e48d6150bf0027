import type { Version } from "#domain/facts/version.ts";

/**
 * Texts of versions as somebody gets them to whom some kinds are hidden. A device counts all that is written on it: gaps between
 * the numbers that can be seen would tell how much cannot. Only the reader's own keep theirs; nobody else needs them, since a
 * stamped version is never ordered by its number.
 */
export const maskCounters = <Kept extends { readonly text: string }>(
  versions: readonly Kept[],
  reader: string,
  hidden: readonly string[],
): readonly Kept[] =>
  hidden.length === 0 ? versions : versions.map((kept) => ({ ...kept, text: masked(kept.text, reader) }));

const masked = (text: string, reader: string): string => {
  const version = JSON.parse(text) as Version;
  return version.author === reader ? text : JSON.stringify({ ...version, n: 1 });
};
