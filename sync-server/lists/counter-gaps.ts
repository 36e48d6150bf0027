import type { Device } from "../store/port/devices.ts";
import type { ReadTx } from "../store/store.ts";

/**
 * How many numbers between 1 and the highest that arrived are missing, by device: neither accepted nor refused. A device
 * counts without gaps and sends the oldest first, so a gap is a record that was written and did not come.
 */
export const counterGaps = async (
  tx: ReadTx,
  devices: readonly Pick<Device, "device" | "lastN">[],
): Promise<ReadonlyMap<string, number>> => {
  const ids = devices.map(({ device }) => device);
  const counts = new Map((await tx.versions.countsOf(ids)).map(({ device, count }) => [device, count]));
  const gaps = new Map<string, number>();
  for (const { device, lastN } of devices) {
    // As many accepted as there are numbers, each used once: nothing can be missing, and nothing need be looked through.
    if (counts.get(device) === lastN) continue;
    const arrived = new Set([
      ...(await tx.versions.countersOf(device)),
      ...(await tx.refused.countersOf(device)),
    ]);
    gaps.set(device, lastN - [...arrived].filter((n) => n <= lastN).length);
  }
  return gaps;
};
