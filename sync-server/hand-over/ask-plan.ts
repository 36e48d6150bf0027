import { rolesToGive } from "#domain/access/delegation.ts";
import { grantSize } from "#domain/access/grant.ts";
import { type CivilDate, daysBetween, parseCivilDate } from "#domain/civil-date.ts";
import { groupBy } from "#domain/group-by.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { AskedProblem, HandOverAsk } from "#protocol/people-requests.ts";
import { type Caller, rolesOver } from "../access.ts";
import { type LocatedGrant, locateGrants } from "../accounts/locate-grants.ts";
import { isIn } from "../lists/area-streams.ts";
import type { Account } from "../store/port/accounts.ts";
import type { ReadTx } from "../store/store.ts";
import { type HeldHandOver, handOverOf, handOversIn } from "./held-hand-over.ts";
import type { HandOverPlan, PlannedShare } from "./plan.ts";

/** How far ahead a hand-over may be planned, in days. */
const FARTHEST_DAYS = 60;

/** Who asks, and from where they answer for people. */
export interface Asker {
  readonly caller: Caller;
  readonly area: string;
  readonly today: CivilDate;
}

type Problems = readonly AskedProblem[];

/** Reads what is to be given: to whom, what, when; or says what is wrong, for each field. */
export const planToGive = async (
  tx: ReadTx,
  asker: Asker,
  { from, shares, day }: Extract<HandOverAsk, { type: "give" }>,
): Promise<Result<HandOverPlan, Problems>> => {
  const { today } = asker;
  const people = await peopleIn(tx, asker.area);
  const giver = people.get(from);
  const parsed = parseCivilDate(day);
  const problems: AskedProblem[] = [];
  if (!giver) problems.push({ field: "from", why: "unknown" });
  else if (from === asker.caller.worker) problems.push({ field: "from", why: "self" });
  if (!parsed.ok) problems.push({ field: "day", why: "wrong" });
  else if (parsed.value < today) problems.push({ field: "day", why: "past" });
  else if (daysBetween(today, parsed.value) > FARTHEST_DAYS) problems.push({ field: "day", why: "far" });
  if (shares.length === 0) problems.push({ field: "shares", why: "none" });
  const seen = new Set<string>();
  const planned: PlannedShare[] = [];
  for (const { role, place, to } of shares) {
    const held = giver?.open.find((grant) => grant.role === role && grant.area === place);
    const successor = people.get(to);
    const why = seen.has(`${role} ${place}`)
      ? "twice"
      : (giver && whyNotGiven(asker, held)) || whyNotTaken(asker, from, to, successor);
    seen.add(`${role} ${place}`);
    if (why !== undefined) problems.push({ field: "shares", place, why });
    else if (held && successor) planned.push(shareOf(held, successor, false));
  }
  if (!giver || !parsed.ok || problems.length > 0) return fail(problems);
  return ok({ from, fromName: giver.account.name, day: parsed.value, shares: planned });
};

/** The way back of a hand-over that was done, one plan for each successor; nothing of it may have moved on. */
export const planToUndo = async (
  tx: ReadTx,
  asker: Asker,
  record: string,
): Promise<Result<readonly HandOverPlan[], Problems>> => {
  const known = await handOverOf(tx, record);
  if (!known || !isIn(asker.area, known.body.area)) return failOf("unknown");
  const { body } = known;
  if (body.state !== "done") return failOf("notDone");
  // Where the successor held it besides, nothing they hold tells that it was taken back.
  const isTakenBack = (await handOversIn(tx, [body.area])).some((later) => later.body.undoes === record);
  if (isTakenBack) return failOf("changed");
  const people = await peopleIn(tx, asker.area);
  const back = people.get(body.from);
  const plans: HandOverPlan[] = [];
  for (const [to, shares] of groupBy(body.shares, (share) => share.to)) {
    const holder = people.get(to);
    const planned: PlannedShare[] = [];
    for (const { role, place, hadIt = false } of shares) {
      const held = holder?.open.find((grant) => grant.role === role && grant.area === place);
      if (!held) return failOf("changed");
      const why = whyNotGiven(asker, held) ?? whyNotTaken(asker, to, body.from, back);
      if (why !== undefined || !back) return failOf(why ?? "unknownSuccessor");
      planned.push(shareOf(held, back, hadIt));
    }
    if (holder)
      plans.push({
        from: to,
        fromName: holder.account.name,
        day: asker.today,
        shares: planned,
        undoes: record,
      });
  }
  return ok(plans);
};

/** A planned hand-over that may still be called off. */
export const plannedOf = async (
  tx: ReadTx,
  asker: Asker,
  record: string,
): Promise<Result<HeldHandOver, Problems>> => {
  const known = await handOverOf(tx, record);
  if (!known || !isIn(asker.area, known.body.area)) return failOf("unknown");
  return known.body.state === "planned" ? ok(known) : failOf("notPlanned");
};

const failOf = (why: string): Result<never, Problems> => fail([{ field: "record", why }]);

/** Somebody with an account who works, or once worked, in the area. */
export interface PersonIn {
  readonly account: Account;
  /** What they hold within the area now. */
  readonly open: readonly LocatedGrant[];
}

export const peopleIn = async (tx: ReadTx, area: string): Promise<ReadonlyMap<string, PersonIn>> => {
  const located = await locateGrants(tx, await tx.accounts.allGrants());
  const here = groupBy(
    located.filter(({ liesIn }) => isIn(area, liesIn)),
    ({ worker }) => worker,
  );
  const accounts = await tx.accounts.byWorkers([...here.keys()]);
  return new Map(
    accounts.map((account) => [
      account.worker,
      { account, open: (here.get(account.worker) ?? []).filter(({ to }) => to === null) },
    ]),
  );
};

/** True of what the asker may give and take: a lesser role, in a kelurahan or less of it. */
export const mayPass = (
  { caller, area }: Omit<Asker, "today">,
  { role, area: place }: LocatedGrant,
): boolean =>
  rolesToGive(rolesOver(caller, area)).includes(role) &&
  ["rw", "kelurahan", "posyandu"].includes(grantSize({ role, area: place }) ?? "");

const whyNotGiven = (asker: Asker, held: LocatedGrant | undefined): string | undefined => {
  if (!held) return "notHeld";
  return mayPass(asker, held) ? undefined : "notYours";
};

const whyNotTaken = (
  { caller }: Asker,
  from: string,
  to: string,
  successor: PersonIn | undefined,
): string | undefined => {
  if (to === from) return "samePerson";
  if (to === caller.worker) return "self";
  if (!successor) return "unknownSuccessor";
  return successor.account.closedAt === null ? undefined : "closed";
};

const shareOf = (
  { role, area: place, liesIn }: LocatedGrant,
  { account, open }: PersonIn,
  stays: boolean,
): PlannedShare => ({
  ...{ role, place, stays },
  to: account.worker,
  toName: account.name,
  kelurahan: /^\d{10}/.exec(liesIn)?.[0],
  hadIt: open.some((grant) => grant.role === role && grant.area === place),
});
