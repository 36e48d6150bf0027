import { signal } from "@preact/signals";
import type { Workbox } from "workbox-window";

/** True when a newer version waits to take over. */
export const updateWaits = signal(false);

let workbox: Workbox | undefined;
/** Forms that are open now; an update or a lock waits until there is none. */
const openForms = new Set<symbol>();

/** Registers the service worker; does nothing where there is none (development, old browsers). */
export const startUpdates = async (): Promise<void> => {
  if (!("serviceWorker" in navigator) || !import.meta.env.PROD) return;
  const { Workbox } = await import("workbox-window");
  workbox = new Workbox("/sw.js", { scope: "/" });
  workbox.addEventListener("waiting", () => {
    updateWaits.value = true;
  });
  // The new worker took over because `applyUpdate` said so; old code must not go on under it.
  workbox.addEventListener("controlling", (event) => {
    if (event.isUpdate) location.reload();
  });
  await workbox.register().catch(() => undefined); // Offline or refused: the app works without; tried again at next start.
};

/** Says that a form is open; call the answer when it closes. */
export const holdForForm = (): (() => void) => {
  const form = Symbol("form");
  openForms.add(form);
  return () => {
    openForms.delete(form);
  };
};

/** True while anything typed could be lost by a reload. */
export const isFormOpen = (): boolean => openForms.size > 0;

/** Lets the newer version take over, unless a form is open. */
export const applyUpdate = (): "started" | "formOpen" => {
  if (isFormOpen()) return "formOpen";
  workbox?.messageSkipWaiting();
  return "started";
};

/** Asks the server for a newer version; browsers do so by themselves only once a day. */
export const lookForUpdate = (): void => {
  void workbox?.update().catch(() => undefined);
};
