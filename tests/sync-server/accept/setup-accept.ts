import type { Grant } from "#domain/access/grant.ts";
import type { Role, Version } from "#domain/facts/version.ts";
import type { Outcome } from "#protocol/outcomes.ts";
import { acceptVersions } from "#server/accept/accept-versions.ts";
import type { Sender } from "#server/accept/sender.ts";
import type { ReadTx } from "#server/store/store.ts";
import { openTestStore } from "#support/test-store.ts";

export const REGENCY = "3571";
export const RW05 = "3571011001/05";
export const RW06 = "3571011001/06";
export const ELSEWHERE = "3571011002/01";

/** Somebody with one role in some areas and a phone of their own. */
export const aSender = (
  worker: string,
  role: Role,
  areas: readonly string[],
  parts: Partial<Sender> = {},
): Sender => ({
  worker,
  devices: new Set([`hp-${worker}`]),
  grants: areas.map((area): Grant => ({ role, area })),
  lateGrants: [],
  ...parts,
});

export const siti = aSender("siti", "cadre", [RW05, RW06]);

/** The real acceptance over the store of `openTestStore`; every call is one transaction, a minute after the last. */
export const setupAccept = () => {
  const store = openTestStore();
  let minute = 0;
  let n = 0;
  const push = (sender: Sender, sent: readonly unknown[]): Promise<readonly Outcome[]> => {
    minute += 1;
    const now = new Date(Date.parse("2026-11-21T01:00:00Z") + minute * 60_000).toISOString();
    const context = { regency: REGENCY, now, pepper: new Uint8Array(32) };
    return store.write(REGENCY, (tx) => acceptVersions(tx, sender, sent, context));
  };
  return {
    store,
    push,
    /** As this sender's phone would send it: author, device and the next counter filled in. */
    post: ({ stamp, ...version }: Version, sender: Sender = siti, stream = RW05) => {
      n += 1;
      return { ...version, author: sender.worker, device: `hp-${sender.worker}`, n, stream };
    },
    read: <T>(work: (tx: ReadTx) => Promise<T>): Promise<T> => store.read(REGENCY, work),
    /** Where a subject lives, by stream and bundle. */
    placeOf: async (subject: string): Promise<string> => {
      const [place] = await store.read(REGENCY, (tx) => tx.placements.of([subject]));
      return place ? `${place.stream} in ${place.bundle}` : "nowhere";
    },
  };
};

/** What became of each, in short: "accepted", "review", "refused badBody". */
export const wordsOf = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.map((outcome) => (outcome.outcome === "refused" ? `refused ${outcome.reason}` : outcome.outcome));
