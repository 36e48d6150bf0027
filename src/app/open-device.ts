import { activateWith } from "#features/session/activate-with.ts";
import type { ActivateCode } from "#features/session/activation.ts";
import type { WrongPlace } from "#features/session/wrong-place.ts";
import { openBrowserPorts } from "#storage/browser-ports.ts";
import { openDevice } from "#storage/device/open-device.ts";
import { StorageFailure } from "#storage/failures.ts";
import { pinProblem } from "#storage/keys/pin.ts";
import { syncSideOf } from "#storage/session.ts";
import type { Device, PinProblem, Session } from "#storage/session-types.ts";
import { browserSyncPorts, listenForTriggers } from "#sync/browser-triggers.ts";
import { createSync, type Sync } from "#sync/create-sync.ts";
import { createHttpTransport, type HttpTransport } from "#sync/http-transport.ts";
import { createLists, type Lists } from "#sync/lists-transport.ts";
import { APP_VERSION } from "./app-version.ts";
import { phoneLabel } from "./phone-label.ts";
import { whereAmI } from "./where-am-i.ts";

/** The phone, joined to the browser it runs in; or why it cannot be opened here. */
export type Opened =
  | { readonly place: WrongPlace }
  | {
      readonly place: "fine";
      readonly device: Device;
      readonly activate: ActivateCode;
      readonly judgePin: (pin: string) => PinProblem | undefined;
      readonly nowMs: () => number;
      /** Begins handing over for a person who just came in. */
      readonly connect: (session: Session) => Connection;
    };

/** One person's way to the server. */
export interface Connection {
  readonly sync: Sync;
  readonly transport: HttpTransport;
  /** For views wider than what this phone holds. */
  readonly lists: Lists;
}

/** Joins storage, sync and browser. The only place that names the real ones. */
export const openPhone = async (): Promise<Opened> => {
  const place = whereAmI({
    isSecureContext,
    userAgent: navigator.userAgent,
    hasIndexedDb: typeof indexedDB !== "undefined",
  });
  if (place !== "fine") return { place };
  try {
    const ports = await openBrowserPorts({ app: APP_VERSION, newWorker: newArgon2Worker });
    const opened = await openDevice(ports);
    if (!opened.ok) return { place: "noStorage" };
    const device = opened.value;
    const anonymous = createHttpTransport({ token: () => undefined });
    return {
      place,
      device,
      activate: activateWith(anonymous, { id: device.id, label: phoneLabel(navigator.userAgent) }),
      judgePin: pinProblem,
      nowMs: () => Date.now(),
      connect,
    };
  } catch (thrown) {
    if (thrown instanceof StorageFailure) return { place: "noStorage" };
    throw thrown;
  }
};

// Named here because only the app may vouch for the address of a script that runs.
const newArgon2Worker = (): Worker =>
  new Worker(new URL("../storage/keys/argon2-worker.ts", import.meta.url), { type: "module" });

const connect = (session: Session): Connection => {
  const { store, token } = syncSideOf(session);
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
  return { sync, transport, lists: createLists(transport) };
};
