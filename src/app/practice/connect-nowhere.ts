import type { Session } from "#storage/session-types.ts";
import { syncSideOf } from "#storage/sync-side.ts";
import { createAccounts } from "#sync/account-transport.ts";
import type { HttpTransport } from "#sync/http-transport.ts";
import { createLists } from "#sync/lists-transport.ts";
import { createPeople } from "#sync/people-transport.ts";
import type { Connection } from "../connect.ts";

/** Carries nothing anywhere: there is no address and no `fetch` in it. */
const noTransport: HttpTransport = {
  sync: async () => ({ type: "offline" }),
  enrol: async () => ({ type: "offline" }),
  post: async () => ({ type: "offline" }),
  handIn: async () => ({ type: "offline" }),
};

/** A practice session's way to the server: none. Screens see a phone that has no signal. */
export const connectNowhere = (session: Session): Connection => ({
  sync: {
    start: () => undefined,
    stop: () => undefined,
    request: () => undefined,
    status: () => ({ phase: "waitingForSignal" }),
    subscribe: () => () => undefined,
    whenQuiet: async () => undefined,
  },
  transport: noTransport,
  lists: createLists(noTransport),
  accounts: createAccounts(noTransport),
  people: createPeople(noTransport),
  courier: syncSideOf(session).courier,
  carried: syncSideOf(session).carried,
  wifi: { isChosen: () => false, isHeld: () => false, choose: async () => undefined },
  backup: undefined,
  // Leaving practice is the frame's; here nobody is taken off anything.
  leave: async () => false,
});
