import type { DeviceRow } from "#protocol/lists.ts";
import { withStreams } from "../access.ts";
import type { Device } from "../store/port/devices.ts";
import type { ReadTx } from "../store/store.ts";
import { isIn } from "./area-streams.ts";
import { counterGaps } from "./counter-gaps.ts";

/** A page of the devices of those who hold a grant within the area, longest without contact first. */
export const areaDevices = async (
  tx: ReadTx,
  area: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly rows: readonly DeviceRow[] }> => {
  const held = (await tx.accounts.allGrants()).filter(({ to }) => to === null);
  const grants = await withStreams(tx, held);
  const workers = new Set(
    held.flatMap(({ worker }, at) => {
      const { area: place, streams = [] } = grants[at] ?? { area: "" };
      return [place, ...streams].some((name) => isIn(area, name)) ? [worker] : [];
    }),
  );
  const devices = (await tx.devices.all())
    .filter(({ worker, revokedAt }) => revokedAt === null && workers.has(worker))
    .sort((a, b) => compare(a.lastSeenAt ?? "", b.lastSeenAt ?? "") || compare(a.device, b.device));
  const page = devices.slice(offset, offset + limit);
  const gaps = await counterGaps(tx, page);
  const accounts = await tx.accounts.byWorkers(page.map(({ worker }) => worker));
  const names = new Map(accounts.map(({ worker, name }) => [worker, name]));
  return {
    total: devices.length,
    rows: page.map((device) => toRow(device, names.get(device.worker) ?? "", gaps.get(device.device) ?? 0)),
  };
};

const toRow = (device: Device, workerName: string, missing: number): DeviceRow => {
  const {
    device: id,
    label,
    worker,
    lastSeenAt,
    toldUnsent,
    lastN,
    app,
    toldStorageLeft,
    clockOffsetS,
  } = device;
  return {
    ...{ device: id, label, worker, workerName, lastSeenAt, unsent: toldUnsent, lastN, missing },
    ...{ app, storageLeft: toldStorageLeft, clockOffsetS },
  };
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
