/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { handInLocked, SYNC_NOW } from "./hand-in-locked.ts";

declare const self: ServiceWorkerGlobalScope;

// The worker holds the shell and never data: facts live in IndexedDB, and sync runs in the page. It only carries what is sealed.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL("index.html"), {
    denylist: [/^\/v1\//, /^\/(health|ready|metrics|titip)$/],
  }),
);

// The first visit is served by this worker at once: a cadre may lose the signal a minute after the code was accepted.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// A new version waits until the page says that no form is open.
self.addEventListener("message", (event) => {
  if ((event.data as { type?: string } | null)?.type === "SKIP_WAITING") void self.skipWaiting();
});

/** Background Sync and its periodic sister, which the compiler's library does not know yet. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

const tellPages = async (): Promise<void> => {
  for (const page of await self.clients.matchAll({ type: "window" })) page.postMessage(SYNC_NOW);
};

for (const name of ["sync", "periodicsync"])
  self.addEventListener(name, (event) => {
    const { tag, waitUntil } = event as SyncEvent;
    if (tag !== "damping hand-in") return;
    const { locks, connection } = self.navigator as WorkerNavigator & {
      readonly connection?: { readonly type?: string };
    };
    waitUntil.call(event, handInLocked({ locks, connection, tellPages }));
  });
