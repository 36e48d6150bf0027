import * as z from "zod/mini";
import type { Platform } from "#platform/platform.ts";
import type { CarriedFiles } from "#storage/carry/carried-files.ts";
import type { Courier } from "#storage/courier/courier-types.ts";
import type { Session } from "#storage/session-types.ts";
import { syncSideOf } from "#storage/sync-side.ts";
import { type Accounts, createAccounts } from "#sync/account-transport.ts";
import { browserSyncPorts, listenForTriggers } from "#sync/browser-triggers.ts";
import { createSync, type Sync } from "#sync/create-sync.ts";
import { createWifiHold } from "#sync/hold-for-wifi.ts";
import { createHttpTransport, type HttpTransport } from "#sync/http-transport.ts";
import { createLists, type Lists } from "#sync/lists-transport.ts";
import { createPeople, type People } from "#sync/people-transport.ts";
import { workInBackground } from "./background.ts";
import { type CarryParts, carryAlong } from "./carry-along.ts";
import { type BackupFile, keepBackupFile } from "./keep-backup-file.ts";

/** "Hanya lewat Wi-Fi", as this device's people chose it. */
export interface WifiChoice {
  isChosen(): boolean;
  /** Rounds wait for Wi-Fi now. */
  isHeld(): boolean;
  choose(onlyWifi: boolean): Promise<void>;
}

/** One person's way to the server. */
export interface Connection {
  readonly sync: Sync;
  readonly transport: HttpTransport;
  /** For views wider than what this phone holds. */
  readonly lists: Lists;
  /** Second factors and sessions. */
  readonly accounts: Accounts;
  /** Who works where, for those who answer for an area. */
  readonly people: People;
  /** Unsent work in other hands. */
  readonly courier: Courier;
  /** Others' unsent work that this phone carries. */
  readonly carried: CarriedFiles;
  readonly wifi: WifiChoice;
  /** Absent where the browser has no such thing. */
  readonly backup: BackupFile | undefined;
  /** Takes this person off the phone and ends their session at the server, if it can be reached. False: not now. */
  leave(): Promise<boolean>;
}

const anyAnswer = z.looseObject({});

/** Begins handing over for a person who just came in. */
export const connect = (
  session: Session,
  { files, network, room, usage }: Platform,
  { orphans, handInOrphan }: Pick<CarryParts, "orphans" | "handInOrphan">,
): Connection => {
  const { store, token, courier, carried, choices } = syncSideOf(session);
  const hold = createWifiHold({ kind: network.kind, nowMs: () => Date.now() });
  const transport = hold.wrap(createHttpTransport({ token, count: usage.addBytes }));
  const engine = createSync({ store, transport, ...browserSyncPorts() });
  const sync: Sync = {
    ...engine,
    request: (trigger) => {
      hold.noteTrigger(trigger);
      engine.request(trigger);
    },
  };
  let waiting = session.outbox().waiting;
  session.subscribe(() => {
    const now = session.outbox().waiting;
    if (now > waiting) sync.request("save");
    waiting = now;
  });
  listenForTriggers(sync);
  carryAlong({ session, sync, transport, carried, orphans, handInOrphan });
  network.onChange(() => sync.request("online"));
  void room.estimate().then((found) => found && usage.noteUsed(found.usedBytes));
  // A choice that cannot be read holds nothing back: work on its way is worth more than its price.
  void choices
    .onlyWifi()
    .then(hold.choose, () => undefined)
    .then(() => {
      sync.start();
      workInBackground(session, sync, carried);
    });
  const after = (ms: number, call: () => void): void => void setTimeout(call, ms);
  return {
    sync,
    backup: files.backup && keepBackupFile({ session, courier, choices, files: files.backup, after }),
    wifi: {
      isChosen: hold.isChosen,
      isHeld: hold.isHeld,
      choose: async (onlyWifi) => {
        hold.choose(onlyWifi);
        await choices.chooseOnlyWifi(onlyWifi);
        sync.request("visible");
      },
    },
    transport,
    lists: createLists(transport),
    accounts: createAccounts(transport),
    people: createPeople(transport),
    courier,
    carried,
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
