import * as z from "zod/mini";
import type { Courier } from "#storage/courier/courier-types.ts";
import { syncSideOf } from "#storage/session.ts";
import type { Session } from "#storage/session-types.ts";
import { browserSyncPorts, listenForTriggers } from "#sync/browser-triggers.ts";
import { createSync, type Sync } from "#sync/create-sync.ts";
import { createHttpTransport, type HttpTransport } from "#sync/http-transport.ts";
import { createLists, type Lists } from "#sync/lists-transport.ts";

/** One person's way to the server. */
export interface Connection {
  readonly sync: Sync;
  readonly transport: HttpTransport;
  /** For views wider than what this phone holds. */
  readonly lists: Lists;
  /** Unsent work in other hands. */
  readonly courier: Courier;
  /** Takes this person off the phone and ends their session at the server, if it can be reached. False: not now. */
  leave(): Promise<boolean>;
}

const anyAnswer = z.looseObject({});

/** Begins handing over for a person who just came in. */
export const connect = (session: Session): Connection => {
  const { store, token, courier } = syncSideOf(session);
  const transport = createHttpTransport({ token });
  const sync = createSync({ store, transport, ...browserSyncPorts() });
  let waiting = session.outbox().waiting;
  session.subscribe(() => {
    const now = session.outbox().waiting;
    if (now > waiting) sync.request("save");
    waiting = now;
  });
  listenForTriggers(sync);
  sync.start();
  return {
    sync,
    transport,
    lists: createLists(transport),
    courier,
    leave: async () => {
      const held = token();
      sync.stop();
      await sync.whenQuiet();
      if (!(await session.leave()).ok) {
        sync.start();
        return false;
      }
      // The phone holds nothing any more; a session that stays open at the server opens nothing here.
      await createHttpTransport({ token: () => held }).post("/v1/sign-out", {}, anyAnswer);
      return true;
    },
  };
};
