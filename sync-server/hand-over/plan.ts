import type { CivilDate } from "#domain/civil-date.ts";
import type { Role } from "#domain/facts/version.ts";
import type { HandOverPart, ToldStream } from "#protocol/people-requests.ts";
import { withStreams } from "../access.ts";
import type { ReadTx } from "../store/store.ts";
import { rwStreamsOf, toldDevices, toldStreams } from "./told-streams.ts";

/** A place of one person that another is to have. */
export interface Share {
  readonly role: Role;
  /** As in a grant. */
  readonly place: string;
  readonly to: string;
}

/** A share that was found sound. */
export interface PlannedShare extends Share {
  readonly toName: string;
  /** The kelurahan in whose stream this is written down; none of what is larger. */
  readonly kelurahan: string | undefined;
  /** The successor holds it besides: going back leaves it to them. */
  readonly hadIt: boolean;
  /** The giver had it before anybody gave it to them, and keeps it. */
  readonly stays: boolean;
}

/** One person's places given to others, from a day on. */
export interface HandOverPlan {
  readonly from: string;
  readonly fromName: string;
  readonly day: CivilDate;
  readonly shares: readonly PlannedShare[];
  /** The hand-over that this takes back. */
  readonly undoes?: string;
}

/** What stands in the places of each share, in their order. */
export const toldShares = async (
  tx: ReadTx,
  { from, shares }: Pick<HandOverPlan, "from" | "shares">,
): Promise<readonly (readonly ToldStream[])[]> => {
  const grants = await withStreams(
    tx,
    shares.map(({ role, place }) => ({ worker: from, role, area: place, from: "", to: null })),
  );
  const known = (await tx.streams.all()).map(({ stream }) => stream);
  const reached = grants.map((grant) => rwStreamsOf(grant, known));
  const told = await toldStreams(tx, [...new Set(reached.flat())].sort());
  return reached.map((streams) => told.filter(({ stream }) => streams.includes(stream)));
};

/** A plan as its asker sees it before and after. */
export const partOf = async (tx: ReadTx, plan: HandOverPlan): Promise<HandOverPart> => {
  const { from, fromName, day } = plan;
  const told = await toldShares(tx, plan);
  const shares = plan.shares.map(({ role, place, to, toName }, at) => ({
    ...{ role, place, to, toName },
    streams: [...(told[at] ?? [])],
  }));
  const devices = await toldDevices(tx, [from]);
  return { from, fromName, day, shares, devices: [...(devices.get(from) ?? [])] };
};
