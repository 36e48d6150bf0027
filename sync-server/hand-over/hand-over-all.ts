import type { ToldDevice, ToldStream } from "#protocol/people-requests.ts";
import { SERVER_AUTHOR } from "../accept/server-author.ts";
import { withStreams } from "../access.ts";
import { locateGrants } from "../accounts/locate-grants.ts";
import { localDay } from "../admin/local-moment.ts";
import type { World } from "../world.ts";
import { giveShares, writeDown } from "./carry-out.ts";
import type { PlannedShare } from "./plan.ts";
import { rwStreamsOf, toldDevices, toldStreams } from "./told-streams.ts";

/** What a successor finds, stream by stream, and what may still be on the predecessor's phones. */
export interface HandOverNote {
  readonly streams: readonly ToldStream[];
  readonly devices: readonly ToldDevice[];
}

/**
 * Gives everything one person holds to another and ends it for the first, whatever the role: at the command line. What the
 * first still brings within the time for late work is kept (facts) or proposed (edits) as ever.
 */
export const handOverAll = async (
  world: World,
  regency: string,
  from: string,
  to: string,
): Promise<HandOverNote> =>
  world.store.write(regency, async (tx) => {
    await tx.devices.lock([SERVER_AUTHOR]);
    const [giver, successor] = await Promise.all(
      [from, to].map(async (worker) => (await tx.accounts.byWorkers([worker]))[0]),
    );
    if (!giver || !successor) throw new Error("both have an account");
    const open = (await tx.accounts.grantsOf([from, to])).filter((grant) => grant.to === null);
    const given = await locateGrants(
      tx,
      open.filter(({ worker }) => worker === from),
    );
    const grants = await withStreams(tx, given);
    const known = (await tx.streams.all()).map(({ stream }) => stream);
    const streams = [...new Set(grants.flatMap((grant) => rwStreamsOf(grant, known)))].sort();
    const note = {
      streams: await toldStreams(tx, streams),
      devices: (await toldDevices(tx, [from])).get(from) ?? [],
    };
    const shares = given.map(
      ({ role, area: place, liesIn }): PlannedShare => ({
        ...{ role, place, to, toName: successor.name, stays: false },
        kelurahan: /^\d{10}/.exec(liesIn)?.[0],
        hadIt: open.some(({ worker, ...held }) => worker === to && held.role === role && held.area === place),
      }),
    );
    const plan = { from, fromName: giver.name, day: localDay(world.clock(), regency), shares };
    await writeDown(tx, world, regency, plan, { state: "done", decidedBy: SERVER_AUTHOR });
    await giveShares(tx, world, plan);
    return note;
  });
