import type { Memory } from "./memory.ts";

/** Overwrites the keys and lets go of opened text; only a reload of the page frees what the engine still holds. */
export const forgetEverything = (memory: Memory): void => {
  memory.isLocked = true;
  memory.personKey.fill(0);
  memory.keyring.own.fill(0);
  for (const { key } of memory.keyring.streams.values()) key.fill(0);
  memory.keyring = { ...memory.keyring, token: "", streams: new Map() };
  memory.shelf.replaceAll([]);
  memory.bodies.clear();
  memory.outbox.clear();
  memory.drafts.clear();
  memory.streams.clear();
  memory.revision += 1;
  memory.listeners.clear();
};
