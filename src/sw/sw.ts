/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope;

// The worker holds the shell and never data: facts live in IndexedDB, and sync runs in the page.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL("index.html"), {
    denylist: [/^\/v1\//, /^\/(health|ready|metrics)$/],
  }),
);

// The first visit is served by this worker at once: a cadre may lose the signal a minute after the code was accepted.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// A new version waits until the page says that no form is open.
self.addEventListener("message", (event) => {
  if ((event.data as { type?: string } | null)?.type === "SKIP_WAITING") void self.skipWaiting();
});
