import { rolesToGive } from "#domain/access/delegation.ts";
import { covers, type Grant } from "#domain/access/grant.ts";
import { streamPlace } from "#domain/access/streams.ts";
import { ROLES, type Role } from "#domain/facts/version.ts";
import { parseRw } from "#domain/people/rw.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { AskedProblem } from "#protocol/people-requests.ts";
import { rolesOver, withStreams } from "../access.ts";
import { type LocatedGrant, locateGrants } from "../accounts/locate-grants.ts";
import { hasGrant, type PlacedRole } from "../accounts/set-grants.ts";
import { isIn } from "../lists/area-streams.ts";
import type { HeldGrant } from "../store/port/accounts.ts";
import type { ReadTx } from "../store/store.ts";
import { type Asker, mayPass, peopleIn } from "./ask-plan.ts";
import { rwStreamsOf, toldStreams } from "./told-streams.ts";

/** What changes in what somebody holds. */
export interface GrantsPlan {
  /** All they will hold, elsewhere and in other roles too. */
  readonly grants: readonly PlacedRole[];
  readonly added: readonly PlacedRole[];
  readonly removed: readonly PlacedRole[];
  /** RW streams with families that no cadre will hold any more. */
  readonly orphaned: readonly { readonly stream: string; readonly families: number }[];
}

/**
 * Reads what a person is to hold within the asker's area. Only what the asker may pass on changes: a wider grant, one elsewhere, or
 * one of another role stays whatever is asked.
 */
export const planGrants = async (
  tx: ReadTx,
  asker: Omit<Asker, "today">,
  worker: string,
  asked: readonly { readonly role: string; readonly place: string }[],
): Promise<Result<GrantsPlan, readonly AskedProblem[]>> => {
  const person = (await peopleIn(tx, asker.area)).get(worker);
  if (!person) return fail([{ field: "worker", why: "unknown" }]);
  if (worker === asker.caller.worker) return fail([{ field: "worker", why: "self" }]);
  if (person.account.closedAt !== null) return fail([{ field: "worker", why: "closed" }]);
  const wanted = await locateGrants(
    tx,
    asked.map(({ role, place }) => ({ worker, role: role as Role, area: place, from: "", to: null })),
  );
  const problems = wanted.flatMap((grant): readonly AskedProblem[] => {
    const why = whyNot(asker, grant);
    return why === undefined ? [] : [{ field: "grants", place: grant.area, why }];
  });
  if (problems.length > 0) return fail(problems);
  const mine = person.open.filter((grant) => mayPass(asker, grant));
  const added = wanted.filter((grant) => !hasGrant(person.open, grant));
  const removed = mine.filter((grant) => !hasGrant(wanted, grant));
  if (added.length + removed.length === 0) return fail([{ field: "grants", why: "same" }]);
  const all = (await tx.accounts.grantsOf([worker])).filter(({ to }) => to === null);
  const grants = [...all.filter((grant) => !hasGrant(removed, grant)), ...added];
  const orphaned = await orphanedBy(tx, worker, removed, grants);
  return ok({ grants, added, removed, orphaned });
};

const whyNot = (asker: Omit<Asker, "today">, grant: LocatedGrant): string | undefined => {
  if (!ROLES.includes(grant.role) || !rolesToGive(rolesOver(asker.caller, asker.area)).includes(grant.role))
    return "notYours";
  const rw = streamPlace(grant.area)?.rw;
  if (rw !== undefined) {
    const parsed = parseRw(rw);
    if (!parsed.ok || parsed.value !== rw || rw === "0") return "wrong";
  }
  if (!isIn(asker.area, grant.liesIn)) return "outside";
  return mayPass(asker, grant) ? undefined : "wrong";
};

/** Of the RWs taken from a cadre, those with families and without any cadre left. */
const orphanedBy = async (
  tx: ReadTx,
  worker: string,
  removed: readonly HeldGrant[],
  kept: readonly PlacedRole[],
): Promise<GrantsPlan["orphaned"]> => {
  const known = (await tx.streams.all()).map(({ stream }) => stream);
  const lost = await withStreams(
    tx,
    removed.filter(({ role }) => role === "cadre"),
  );
  const others = (await tx.accounts.allGrants()).filter(
    (grant) => grant.to === null && grant.worker !== worker && grant.role === "cadre",
  );
  const holding: readonly Grant[] = [...others, ...kept.filter(({ role }) => role === "cadre")];
  const alone = lost
    .flatMap((grant) => rwStreamsOf(grant, known))
    .filter((stream) => !holding.some((grant) => covers(grant, stream)));
  const told = await toldStreams(tx, [...new Set(alone)].sort());
  return told.filter(({ families }) => families > 0).map(({ stream, families }) => ({ stream, families }));
};
