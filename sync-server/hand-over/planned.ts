import { editedVersion } from "#domain/facts/next-version.ts";
import { recordAsServer } from "../accept/record-as-server.ts";
import { SERVER_AUTHOR } from "../accept/server-author.ts";
import { localDay } from "../admin/local-moment.ts";
import { kelurahanStreamsIn } from "../lists/area-streams.ts";
import type { WriteTx } from "../store/store.ts";
import type { World } from "../world.ts";
import { peopleIn } from "./ask-plan.ts";
import { giveShares, sharesToTell } from "./carry-out.ts";
import { type HeldHandOver, handOverOf, handOversIn } from "./held-hand-over.ts";
import type { PlannedShare } from "./plan.ts";

/**
 * Carries out what was planned for today or before; answers how many. What changed hands meanwhile is left as it is by now: a
 * plan is no right. Any number of processes may do it, each plan happens once.
 */
export const carryOutPlanned = async (world: World, regency: string): Promise<number> => {
  const today = localDay(world.clock(), regency);
  const due = await world.store.read(regency, async (tx) => {
    const kelurahan = kelurahanStreamsIn(regency, await tx.streams.all());
    return (await handOversIn(tx, kelurahan)).filter(
      ({ body }) => body.state === "planned" && body.day <= today,
    );
  });
  let carriedOut = 0;
  for (const { record } of due)
    if (await world.store.write(regency, (tx) => carryOutOne(tx, world, regency, record))) carriedOut += 1;
  return carriedOut;
};

/** False when it is none of ours any more. */
const carryOutOne = async (tx: WriteTx, world: World, regency: string, record: string): Promise<boolean> => {
  // Read behind the lock: another process may have carried it out meanwhile.
  await tx.devices.lock([SERVER_AUTHOR]);
  const known = await handOverOf(tx, record);
  if (known?.body.state !== "planned") return false;
  const { from, area } = known.body;
  // Of the whole regency: a successor may never have worked in this kelurahan.
  const people = await peopleIn(tx, regency);
  const shares = known.body.shares.flatMap(({ role, place, to, toName }): readonly PlannedShare[] => {
    const [giver, successor] = [people.get(from), people.get(to)];
    const isSame = (grant: { role: string; area: string }) => grant.role === role && grant.area === place;
    if (!giver?.open.some(isSame) || !successor || successor.account.closedAt !== null) return [];
    const hadIt = successor.open.some(isSame);
    return [{ role, place, to, toName, hadIt, kelurahan: area, stays: false }];
  });
  await giveShares(tx, world, { from, shares });
  const told = (await sharesToTell(tx, { from, shares })).map(({ share }) => share);
  await changeState(tx, world, regency, known, shares.length > 0 ? "done" : "stopped", told);
  return true;
};

/** Writes a further version of a hand-over: what became of it. */
export const changeState = async (
  tx: WriteTx,
  world: World,
  regency: string,
  { merged, body }: HeldHandOver,
  state: "done" | "cancelled" | "stopped",
  shares: readonly object[] = body.shares,
): Promise<void> => {
  const fields = { state, ...(shares.length > 0 ? { shares } : {}) };
  const [outcome] = await recordAsServer(tx, world, regency, [
    (origin) => {
      const version = editedVersion(merged, fields, origin);
      if (!version) throw new Error("a hand-over is moved on, never written again as it is");
      return { version, stream: body.area };
    },
  ]);
  if (outcome?.outcome !== "accepted") throw new Error(`not written down: ${JSON.stringify(outcome)}`);
};
