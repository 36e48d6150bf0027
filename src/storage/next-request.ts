import type { SyncRequest } from "#protocol/messages.ts";
import { LIMITS, PROTOCOL } from "#protocol/version.ts";
import { courierAsk } from "./courier/courier-keys.ts";
import type { Memory } from "./memory/memory.ts";
import { openingsToCarry } from "./openings/openings.ts";
import type { OutboxEntry } from "./outbox/outbox-entry.ts";
import { toPosted } from "./outbox/to-posted.ts";

/**
 * The next question to the server: the oldest waiting groups, whole, and where each stream stands. `up` is overstepped only
 * by a first group that is larger by itself.
 */
export const nextRequest = (
  memory: Memory,
  size: { readonly up: number; readonly down: number },
): SyncRequest => {
  const { ports, keyring, contact, counter } = memory;
  const cursors = [...memory.streams].flatMap(([stream, { content }]) =>
    content.cursor ? [[stream, content.cursor] as const] : [],
  );
  const waiting = waitingGroups(memory);
  const opened = openingsToCarry(memory);
  const storageLeft = ports.storageLeft?.();
  const courier = courierAsk(memory.courierKeys);
  return {
    proto: PROTOCOL,
    app: ports.app,
    device: keyring.device,
    epoch: contact.content.epoch,
    grants: contact.content.grants.version,
    versions: oldestGroups(waiting, size.up).map(toPosted),
    cursors: Object.fromEntries(cursors),
    rotates: true,
    ...(opened.length === 0 ? {} : { opened: [...opened] }),
    // Said again until the server says that it keeps it.
    ...(keyring.recovery && !keyring.recovery.isHeld ? { recovery: keyring.recovery.text } : {}),
    limit: Math.min(size.down, LIMITS.versionsDown),
    ...(courier ? { courier } : {}),
    told: {
      unsent: waiting.flat().length,
      lastN: (counter?.next ?? 1) - 1,
      clock: new Date(ports.clock.nowMs()).toISOString(),
      ...(storageLeft === undefined ? {} : { storageLeft }),
      ...(memory.reloaded.size === 0 ? {} : { alarms: memory.reloaded.size }),
    },
  };
};

const waitingGroups = (memory: Memory): readonly (readonly OutboxEntry[])[] =>
  [...memory.outbox]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { content }]) => content.filter(({ state }) => state.type === "waiting"))
    .filter((group) => group.length > 0);

const oldestGroups = (groups: readonly (readonly OutboxEntry[])[], up: number): readonly OutboxEntry[] => {
  const chosen: OutboxEntry[] = [];
  for (const group of groups) {
    if (chosen.length > 0 && chosen.length + group.length > up) break;
    chosen.push(...group);
  }
  return chosen;
};
