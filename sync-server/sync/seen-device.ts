import type * as z from "zod/mini";
import type { syncRequestSchema } from "#protocol/messages.ts";
import type { Device } from "../store/port/devices.ts";
import type { WriteTx } from "../store/store.ts";

type Request = z.infer<typeof syncRequestSchema>;

/** A quiet phone is noted now and then, not at every question: asking alone shall not cost a write. */
const NOTE_EVERY_MS = 10 * 60_000;

export const isWorthNoting = (
  { lastSeenAt, toldUnsent }: Pick<Device, "lastSeenAt" | "toldUnsent">,
  { told }: Request,
  nowMs: number,
): boolean =>
  (told !== undefined && told.unsent !== toldUnsent) ||
  nowMs - (lastSeenAt === null ? 0 : Date.parse(lastSeenAt)) >= NOTE_EVERY_MS;

/** Notes what a device says of itself: when it was here, how far its counter goes, how its clock stands. */
export const noteDevice = async (
  tx: WriteTx,
  { device: id, app, told, versions }: Request,
  now: string,
): Promise<void> => {
  const [device] = await tx.devices.byIds([id]);
  if (!device) return;
  const counters = versions.map((entry) => counterIn(entry, id)).filter(Number.isSafeInteger);
  const clock = told ? Date.parse(told.clock) : Number.NaN;
  await tx.devices.put([
    {
      ...device,
      app: app.slice(0, 60),
      lastSeenAt: now,
      lastN: counters.reduce((highest, n) => Math.max(highest, n), device.lastN),
      toldStorageLeft: told?.storageLeft ?? device.toldStorageLeft,
      // It spoke before it handed these in, and every one of them has had its outcome by now.
      toldUnsent: told ? Math.max(0, told.unsent - versions.length) : device.toldUnsent,
      toldLastN: told?.lastN ?? device.toldLastN,
      clockOffsetS: Number.isNaN(clock) ? device.clockOffsetS : Math.round((clock - Date.parse(now)) / 1000),
    },
  ]);
};

/** The counter of a version that this device wrote: an older device id of the same person counts for itself. */
const counterIn = (entry: unknown, id: string): number => {
  const { device, n } = (entry ?? {}) as { readonly device?: unknown; readonly n?: unknown };
  return device === id ? Number(n) : Number.NaN;
};
