import type { StorageRoom } from "./platform.ts";

/** The browser's word on storage: kept or not, and how much is left. */
export const createBrowserRoom = (storage: StorageManager | undefined = navigator.storage): StorageRoom => ({
  keep: async () => storage?.persist?.().catch(() => undefined),
  estimate: async () => {
    const { quota, usage } = (await storage?.estimate?.().catch(() => undefined)) ?? {};
    if (quota === undefined || usage === undefined) return undefined;
    return { usedBytes: usage, leftBytes: Math.max(0, Math.floor(quota - usage)) };
  },
});
