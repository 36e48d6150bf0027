import type { RecoveryAnswer } from "#protocol/lists.ts";
import { withStreams } from "../access.ts";
import type { ReadTx } from "../store/store.ts";
import { isIn } from "./area-streams.ts";

/**
 * The recovery keys of those on one device who work within an area and nowhere else: whoever also holds a grant elsewhere is
 * looked after by somebody who oversees both. Nothing when nobody on it does.
 */
export const deviceRecovery = async (
  tx: ReadTx,
  area: string,
  device: string,
): Promise<RecoveryAnswer["people"] | undefined> => {
  const keys = await tx.recoveryKeys.ofDevices([device]);
  const held = (await tx.accounts.grantsOf(keys.map(({ worker }) => worker))).filter(({ to }) => to === null);
  const grants = await withStreams(tx, held);
  const placesOf = (worker: string): readonly string[] =>
    held.flatMap((grant, at) => {
      if (grant.worker !== worker) return [];
      const { area: place, streams } = grants[at] ?? { area: "" };
      return streams ?? [place];
    });
  const within = keys.filter(({ worker }) => {
    const places = placesOf(worker);
    return places.length > 0 && places.every((place) => isIn(area, place));
  });
  if (within.length === 0) return undefined;
  const accounts = await tx.accounts.byWorkers(within.map(({ worker }) => worker));
  const names = new Map(accounts.map(({ worker, name }) => [worker, name]));
  return within.map(({ worker, text, keptAt }) => ({
    worker,
    workerName: names.get(worker) ?? "",
    text,
    keptAt,
  }));
};
