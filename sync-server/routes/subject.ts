import { mayReadKind } from "#domain/access/may-write.ts";
import { mayReview } from "#domain/access/review-rights.ts";
import { fail, ok } from "#domain/result.ts";
import { subjectRequestSchema } from "#protocol/lists.ts";
import { type Caller, rolesIn, rolesOver } from "../access.ts";
import { hiddenKinds } from "../hidden-kinds.ts";
import { movesAmong } from "../lists/incoming-moves.ts";
import { maskCounters } from "../masked-counters.ts";
import type { StoredVersion } from "../store/port/versions.ts";
import type { ReadTx } from "../store/store.ts";
import { callerRoute } from "./caller-route.ts";
import { pulledVersion } from "./pulled.ts";
import type { Route } from "./route.ts";

/** POST /v1/subject. Somebody who is not here and somebody who is not theirs to see are answered alike. */
export const subjectRoute: Route = callerRoute(
  "/v1/subject",
  subjectRequestSchema,
  async ({ asked: { subject, reveal = false }, caller, regency, world }) => {
    const found = await world.store.read(regency, async (tx) => {
      const opened =
        (await openHousehold(tx, caller, subject, reveal)) ?? (await openIncoming(tx, caller, subject));
      if (!opened) return undefined;
      const { stream, shown } = opened;
      const accounts = await tx.accounts.byWorkers([...new Set(shown.map(({ author }) => author))]);
      const authors = Object.fromEntries(accounts.map(({ worker, name }) => [worker, name]));
      return { subject, stream, versions: shown.map(pulledVersion), authors };
    });
    return found
      ? ok({ json: found, action: reveal ? "reveal" : "open", target: subject })
      : fail("notFound");
  },
);

interface Opened {
  readonly stream: string;
  readonly shown: readonly StoredVersion[];
}

/** A subject with all who live with it, for those who read where they live. */
const openHousehold = async (
  tx: ReadTx,
  caller: Caller,
  subject: string,
  reveal: boolean,
): Promise<Opened | undefined> => {
  const [placed] = await tx.placements.of([subject]);
  const roles = placed ? rolesIn(caller, placed.stream) : [];
  if (!placed || roles.length === 0) return undefined;
  const { stream, bundle } = placed;
  const household = await tx.placements.inBundles([bundle]);
  const stored = await tx.versions.ofSubjects([subject, bundle, ...household.map((one) => one.subject)]);
  const shown = stored.filter(
    (version) =>
      version.settledAt === null &&
      version.stream === stream &&
      mayReadKind(roles, version.kind) &&
      (reveal || version.kind !== "identity"),
  );
  return { stream, shown: maskCounters(shown, caller.worker, hiddenKinds(roles)) };
};

/**
 * A subject of elsewhere that wants to move to an area of the caller's, who may decide on it: what names it and what it wants,
 * and nothing else of it. Told as in the stream where it wants to live, since that is where it is decided.
 */
const openIncoming = async (tx: ReadTx, caller: Caller, subject: string): Promise<Opened | undefined> => {
  const stored = await tx.versions.ofSubjects([subject]);
  const mine = movesAmong(stored).filter(({ moveTo = "", kind, changed }) =>
    rolesOver(caller, moveTo).some((role) => mayReview(role, "adopt", { kind, changed })),
  );
  const [first] = mine;
  if (first?.moveTo === undefined) return undefined;
  const records = new Set([subject, ...mine.map(({ record }) => record)]);
  const shown = stored.filter(({ record, settledAt }) => settledAt === null && records.has(record));
  return { stream: first.moveTo, shown };
};
