import type { Bytes } from "#protocol/courier/bytes.ts";
import type { CarriedFiles, Shown } from "#storage/carry/carried-files.ts";
import type { Brought, Orphans } from "#storage/journal/orphans.ts";
import type { Session } from "#storage/session-types.ts";
import type { Sync } from "#sync/create-sync.ts";
import type { HttpTransport } from "#sync/http-transport.ts";

/** What goes along when this phone reaches the server with work of its own. */
export interface CarryParts {
  readonly session: Pick<Session, "outbox">;
  readonly sync: Pick<Sync, "status" | "subscribe" | "request">;
  readonly transport: Pick<HttpTransport, "handIn">;
  readonly carried: CarriedFiles;
  readonly orphans: Orphans | undefined;
  readonly handInOrphan: (file: Bytes) => Promise<Brought>;
}

/** After each contact with the server: files carried for others, and once a run what a cleared database left behind. */
export const carryAlong = ({
  session,
  sync,
  transport,
  carried,
  orphans,
  handInOrphan,
}: CarryParts): { whenQuiet(): Promise<void> } => {
  let seenContactMs = sync.status().lastContactAtMs;
  let left = orphans;
  let last: Promise<void> = Promise.resolve();
  const bringAll = async (): Promise<void> => {
    const taken = await carried.handIn((file) => show(transport, file), session.outbox().durableUpTo);
    // Somebody's own notes come back to them as records.
    if (taken > 0) sync.request("manual");
    const found = left;
    left = undefined;
    await found?.handIn(handInOrphan);
  };
  sync.subscribe(() => {
    const { phase, lastContactAtMs } = sync.status();
    if (phase !== "resting" || lastContactAtMs === seenContactMs) return;
    seenContactMs = lastContactAtMs;
    // Tried again at the next contact: everything stays where it lies until the server has it.
    last = last.then(bringAll).catch(() => undefined);
  });
  return { whenQuiet: () => last };
};

/** Hands in one file and says what came of it. */
export const show = async (transport: Pick<HttpTransport, "handIn">, file: Bytes): Promise<Shown> => {
  const delivery = await transport.handIn(file);
  if (delivery.type === "answer") return { type: "answer", answer: delivery.answer };
  return delivery.type === "refused" && delivery.refusal === "badFile"
    ? { type: "refused", problem: delivery.problem ?? "badHeader" }
    : { type: "notReached" };
};
