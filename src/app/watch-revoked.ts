import type { Sync } from "#sync/create-sync.ts";
import { endRevoked, type RevokedPorts } from "./end-revoked.ts";

/** Ends a revoked person's stay at every contact that says so, until it is done. Answers what ends the watching. */
export const watchRevoked = (
  sync: Pick<Sync, "status" | "subscribe">,
  ports: RevokedPorts,
  onWiped: () => void,
): (() => void) => {
  let isAtIt = false;
  let wasBlocked = false;
  const look = async (): Promise<void> => {
    const isBlocked = sync.status().phase === "blocked";
    // Once per refusal: the engine asks again by its slow timer, and each answer comes by here.
    if (!isBlocked || wasBlocked || isAtIt) {
      wasBlocked = isBlocked;
      return;
    }
    wasBlocked = true;
    isAtIt = true;
    const ended = await endRevoked(ports).finally(() => {
      isAtIt = false;
    });
    if (ended === "wiped") onWiped();
  };
  void look();
  return sync.subscribe(() => void look());
};
