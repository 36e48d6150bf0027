import { createHmac } from "node:crypto";
import type { SyncAnswer } from "#protocol/messages.ts";
import type { Caller } from "../access.ts";

/** What a person may read on a device: a stream, and the kinds in it that their roles hide. */
export interface ReadStream {
  readonly stream: string;
  readonly hidden: readonly string[];
}

/**
 * The keys under which a device is to keep these streams. Everybody on that device who sees the very same of a stream is told
 * the same key, and so shares what is pending there; whoever sees less, or more, or nothing, is told another or none. Made
 * from a secret outside the database, so nothing is kept, and a device that was copied gains nothing by it.
 */
export const sharedKeys = (
  pepper: Uint8Array,
  regency: string,
  { device, restarts }: Pick<Caller, "device" | "restarts">,
  streams: readonly ReadStream[],
): NonNullable<SyncAnswer["keys"]> =>
  Object.fromEntries(
    streams.map(({ stream, hidden }) => {
      const view = JSON.stringify([regency, device, stream, restarts, [...hidden].sort()]);
      const derive = (purpose: string) =>
        createHmac("sha256", pepper).update(`${purpose} ${view}`).digest("hex");
      return [stream, { handle: derive("stream handle").slice(0, 32), key: derive("stream key") }];
    }),
  );
