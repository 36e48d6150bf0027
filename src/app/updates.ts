import { signal } from "@preact/signals";
import { Workbox } from "workbox-window";
import { serviceWorkerUrl } from "./script-urls.ts";

/** True when a newer version waits to take over. */
export const updateWaits = signal(false);

let workbox: Workbox | undefined;
/** Forms that are open now; an update or a lock waits until there is none. */
const openForms = new Set<symbol>();
let reloadsWhenFree = false;

/** Registers the service worker; does nothing where there is none (development, old browsers). */
export const startUpdates = async (): Promise<void> => {
  if (!("serviceWorker" in navigator) || !import.meta.env.PROD) return;
  let isControlled = navigator.serviceWorker.controller !== null;
  workbox = new Workbox(serviceWorkerUrl(), { scope: "/" });
  workbox.addEventListener("waiting", () => {
    updateWaits.value = true;
  });
  // A newer worker took over, asked for here or in another tab; old code must not go on under it.
  workbox.addEventListener("controlling", () => {
    if (isControlled) reloadOnceFree();
    isControlled = true;
  });
  document.addEventListener("visibilitychange", lookForUpdate);
  await workbox.register().catch(() => undefined); // Offline or refused: the app works without; tried again at next start.
};

/** Says that a form is open; call the answer when it closes. */
export const holdForForm = (): (() => void) => {
  const form = Symbol("form");
  openForms.add(form);
  return () => {
    openForms.delete(form);
    if (reloadsWhenFree) reloadOnceFree();
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

const reloadOnceFree = (): void => {
  reloadsWhenFree = isFormOpen();
  if (!reloadsWhenFree) location.reload();
};

/** Browsers look by themselves only at a page load, and this page may stay open for days. */
const lookForUpdate = (): void => {
  if (document.visibilityState === "visible") void workbox?.update().catch(() => undefined);
};
