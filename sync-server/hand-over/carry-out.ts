import { firstVersion } from "#domain/facts/next-version.ts";
import { groupBy } from "#domain/group-by.ts";
import { handOver } from "#domain/records/hand-over.ts";
import { recordAsServer } from "../accept/record-as-server.ts";
import { newId } from "../accounts/new-id.ts";
import { hasGrant, type PlacedRole, putGrantsOf } from "../accounts/set-grants.ts";
import type { WriteTx } from "../store/store.ts";
import type { World } from "../world.ts";
import { type HandOverPlan, type PlannedShare, toldShares } from "./plan.ts";

/** The grants of a plan, at once: successors get theirs, the giver's end. What the giver still brings is late work. */
export const giveShares = async (
  tx: WriteTx,
  world: World,
  { from, shares }: Pick<HandOverPlan, "from" | "shares">,
): Promise<void> => {
  for (const [to, own] of groupBy(shares, (share) => share.to))
    await putGrantsOf(tx, world, to, [...(await openOf(tx, to)), ...own.map(grantOf)]);
  const ended = shares.filter(({ stays }) => !stays).map(grantOf);
  const kept = (await openOf(tx, from)).filter((grant) => !hasGrant(ended, grant));
  await putGrantsOf(tx, world, from, kept);
};

/** Writes a plan down in each kelurahan it touches, where the phones of successors read it. */
export const writeDown = async (
  tx: WriteTx,
  world: World,
  regency: string,
  plan: HandOverPlan,
  { state, decidedBy }: { readonly state: "planned" | "done"; readonly decidedBy: string },
): Promise<void> => {
  const { from, fromName, day, undoes } = plan;
  const told = await sharesToTell(tx, plan);
  const places = groupBy(told, ({ kelurahan }) => kelurahan);
  const writes = [...places].flatMap(([area, own]) => {
    if (area === undefined) return [];
    const record = newId(world);
    const shares = own.map(({ share }) => share);
    const body = { area, day, from, fromName, shares, state, decidedBy, undoes };
    return [{ record, body, area }];
  });
  if (writes.length === 0) return;
  const outcomes = await recordAsServer(
    tx,
    world,
    regency,
    writes.map(({ record, body, area }) => (origin) => ({
      version: firstVersion({ record, subject: record, kind: handOver.kind }, body, origin),
      stream: area,
    })),
  );
  const refused = outcomes.find(({ outcome }) => outcome !== "accepted");
  if (refused) throw new Error(`a hand-over was not written down: ${JSON.stringify(refused)}`);
};

/** Shares as the record holds them, with the families that lie there now. */
export const sharesToTell = async (tx: WriteTx, plan: Pick<HandOverPlan, "from" | "shares">) => {
  const told = await toldShares(tx, plan);
  return plan.shares.map(({ role, place, to, toName, hadIt, kelurahan }, at) => {
    const families = (told[at] ?? []).reduce((sum, one) => sum + one.families, 0);
    return { kelurahan, share: { role, place, to, toName, families, ...(hadIt ? { hadIt } : {}) } };
  });
};

const openOf = async (tx: WriteTx, worker: string): Promise<readonly PlacedRole[]> =>
  (await tx.accounts.grantsOf([worker])).filter(({ to }) => to === null);

const grantOf = ({ role, place }: Pick<PlannedShare, "role" | "place">): PlacedRole => ({
  role,
  area: place,
});
