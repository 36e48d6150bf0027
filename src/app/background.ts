import type { CarriedFiles } from "#storage/carry/carried-files.ts";
import type { Session } from "#storage/session-types.ts";
import type { Sync } from "#sync/create-sync.ts";

/** Asked for by src/sw/hand-in-locked.ts. */
const SESSION_LOCK = "damping session";
const TAG = "damping hand-in";
/** The browser decides; it is asked for no more often than this. */
const PERIOD_MS = 12 * 3_600_000;

/** As far as browsers have it; the compiler's library does not know it yet. */
interface BackgroundRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
  readonly periodicSync?: { register(tag: string, options: { minInterval: number }): Promise<void> };
}

/**
 * Asks the browser to wake the service worker when there is signal, so that one's own work and what is carried for others is handed in
 * though the app was closed or locked. Only a hint: many phones never wake it, and every round works without. While this page holds the session's lock the
 * worker asks it to sync instead.
 */
export const workInBackground = (
  session: Session,
  sync: Pick<Sync, "request">,
  carried: Pick<CarriedFiles, "list" | "subscribe">,
): void => {
  // Held until the page goes, which locking brings about.
  void navigator.locks?.request(SESSION_LOCK, { mode: "shared" }, () => new Promise(() => undefined));
  navigator.serviceWorker?.addEventListener("message", ({ data }) => {
    if ((data as { type?: string } | null)?.type === "SYNC_NOW") sync.request("background");
  });
  let waiting = 0;
  const ask = (): void => {
    const now = session.outbox().waiting;
    if (now > waiting) void register();
    waiting = now;
  };
  ask();
  session.subscribe(ask);
  const askForOthers = async (): Promise<void> => {
    const files = await carried.list().catch(() => []);
    if (files.some(({ state }) => state.type === "waiting")) await register();
  };
  void askForOthers();
  carried.subscribe(() => void askForOthers());
};

const register = async (): Promise<void> => {
  // Without a worker `ready` never comes, and nothing waits for it.
  const registration = (await navigator.serviceWorker?.ready) as BackgroundRegistration | undefined;
  await registration?.sync?.register(TAG).catch(() => undefined);
  await registration?.periodicSync?.register(TAG, { minInterval: PERIOD_MS }).catch(() => undefined);
};
