import type { Version } from "#domain/facts/version.ts";
import type { Desk } from "../accept/desk.ts";
import { SERVER_AUTHOR } from "../accept/server-author.ts";
import type { WriteTx } from "../store/store.ts";

/** What a copy is made from, and what agencies answer: each always has somebody's copies looked at again. */
const STRONG: ReadonlySet<string> = new Set(["referral", "consent", "agencyAnswer", "aidGiven"]);
/** What a copy says besides: only where there is one. An import writes thousands of these. */
const WEAK: ReadonlySet<string> = new Set(["family", "person", "membership", "review"]);

/** True when any of these may change what an agency is to hold; what was sent may be anything. */
export const touchesAgencies = (sent: readonly unknown[]): boolean =>
  sent.some((entry) => {
    const { kind } = (entry ?? {}) as { readonly kind?: unknown };
    return typeof kind === "string" && (STRONG.has(kind) || WEAK.has(kind));
  });

/**
 * Notes, in the transaction that accepts, whose copies are to be looked at again: the households they live in, and those they
 * left. Carried out right after by `passOnDue`, or by whoever comes next when that was cut off.
 */
export const markDue = async (
  tx: WriteTx,
  { placements, placedBefore }: Pick<Desk, "placements" | "placedBefore">,
  accepted: readonly Version[],
): Promise<void> => {
  const bundlesOf = ({ subject }: Version): readonly string[] =>
    [placements.get(subject)?.bundle, placedBefore.get(subject)?.bundle].flatMap((bundle) => bundle ?? []);
  const marks = new Map<string, string>();
  // Whoever joins a family may bring a referral that waits for its answer.
  for (const version of accepted)
    if (STRONG.has(version.kind) || (version.kind === "membership" && version.author !== SERVER_AUTHOR))
      for (const bundle of bundlesOf(version)) marks.set(bundle, version.id);
  const weak = new Map(
    accepted
      .filter(({ kind }) => WEAK.has(kind))
      .flatMap((version) => bundlesOf(version).map((bundle) => [bundle, version.id] as const))
      .filter(([bundle]) => !marks.has(bundle)),
  );
  if (weak.size > 0) {
    const members = await tx.placements.inBundles([...weak.keys()]);
    const items = await tx.agencyItems.ofSubjects(members.map(({ subject }) => subject));
    const told = new Set(items.map(({ subject }) => subject));
    for (const { subject, bundle } of members)
      if (told.has(subject)) marks.set(bundle, weak.get(bundle) ?? "");
  }
  if (marks.size > 0) await tx.agencyItems.putDue([...marks].map(([subject, mark]) => ({ subject, mark })));
};
