import type { Sender } from "../accept/sender.ts";
import { LATE_DAYS, reachOf } from "../access.ts";
import type { Device } from "../store/port/devices.ts";
import type { ReadTx } from "../store/store.ts";

const DAY_MS = 86_400_000;

/** A worker as sender of what a device of theirs wrote, with the epoch of their history. */
export interface CourierSender {
  readonly sender: Sender;
  readonly epoch: number;
}

/**
 * Whoever was ever enrolled on the device is the author of what it signed for them. Work of a device that was revoked, or of a
 * person who left, is judged as late work: new records are taken, edits wait as proposals, and after sixty days both are
 * refused and kept for supervisors. Undefined for somebody who was never on this device.
 */
export const courierSender = async (
  tx: ReadTx,
  worker: string,
  device: Device,
  now: string,
): Promise<CourierSender | undefined> => {
  const devices = new Set((await tx.accounts.sessionsOf([worker])).map((session) => session.device));
  const [account] = await tx.accounts.byWorkers([worker]);
  if (!account || !devices.has(device.device)) return undefined;
  const lateFrom = new Date(Date.parse(now) - LATE_DAYS * DAY_MS).toISOString();
  const held = await tx.accounts.grantsOf([worker]);
  const open = held.filter(({ to }) => to === null);
  const late = held.filter(({ to }) => to !== null && to >= lateFrom);
  const shutAt = [device.revokedAt, account.closedAt].filter((at) => at !== null);
  const isShut = shutAt.length > 0;
  const wasShutLately = shutAt.every((at) => at >= lateFrom);
  const { epoch } = await tx.meta.get();
  return {
    epoch: epoch + account.restarts,
    sender: {
      worker,
      devices,
      grants: isShut ? [] : await reachOf(tx, open),
      lateGrants: await reachOf(tx, isShut && wasShutLately ? [...open, ...late] : late),
    },
  };
};
