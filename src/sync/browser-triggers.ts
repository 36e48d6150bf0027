import type { Sync } from "./create-sync.ts";
import type { SyncPorts } from "./ports.ts";
import { createWebLead } from "./web-leader.ts";

/** The browser's clock, timer, chance and lock, as `createSync` wants them. */
export const browserSyncPorts = (): Pick<SyncPorts, "clock" | "timer" | "random" | "lead"> => ({
  clock: { nowMs: () => Date.now() },
  random: Math.random,
  lead: createWebLead(),
  timer: {
    after: (ms, call) => {
      const id = setTimeout(call, ms);
      return () => clearTimeout(id);
    },
  },
});

/** Asks for a round when the network or the person comes back; both only say that it may be worth a try. */
export const listenForTriggers = (sync: Sync, page: Window = window): (() => void) => {
  const online = (): void => sync.request("online");
  const visible = (): void => {
    if (page.document.visibilityState === "visible") sync.request("visible");
  };
  page.addEventListener("online", online);
  page.document.addEventListener("visibilitychange", visible);
  return () => {
    page.removeEventListener("online", online);
    page.document.removeEventListener("visibilitychange", visible);
  };
};
