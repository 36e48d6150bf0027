import type { Descent } from "./descent.ts";
import type { Version } from "./version.ts";

/**
 * What an edit was built on: the bodies its author had seen and the server had taken before it. What came later (a version
 * handed in again after a restore) takes nothing away from what was accepted without it.
 */
export const groundOf = (
  version: Version,
  versions: readonly Version[],
  { descends }: Descent,
): readonly Version[] =>
  versions.filter(
    (earlier) =>
      earlier.content.type === "body" && isTakenBefore(earlier, version) && descends(version.id, earlier.id),
  );

/** What is not accepted yet comes after everything its author had seen. */
const isTakenBefore = (earlier: Version, { stamp }: Version): boolean =>
  stamp === undefined || (earlier.stamp !== undefined && earlier.stamp.order < stamp.order);

/**
 * Of the versions that may count, those that stand on something. An edit says what is different, not that the thing is so:
 * while everything it was built on is proposals that nobody adopted, it waits with them, and counts at once when one of
 * them is adopted. A version that names all it carries needs no ground, nor does a withdrawal.
 */
export const groundedAmong = (
  versions: readonly Version[],
  mayCount: (version: Version) => boolean,
  descent: Descent,
): readonly Version[] => {
  const candidates = versions.filter(mayCount);
  if (candidates.length === versions.length) return candidates;
  const known = new Map<Version, boolean>(versions.map((version) => [version, mayCount(version)]));
  const open = new Set(candidates);
  const stands = (version: Version): boolean => {
    // Descent never runs in a circle, so whoever is asked twice has been answered.
    if (!open.delete(version)) return known.get(version) ?? false;
    const ground = namesAll(version) ? [] : groundOf(version, versions, descent);
    const isGrounded = ground.length === 0 || ground.some(stands);
    known.set(version, isGrounded);
    return isGrounded;
  };
  return candidates.filter(stands);
};

const namesAll = ({ content, changed }: Version): boolean =>
  content.type !== "body" || Object.keys(content.body).every((field) => changed.includes(field));
