import { useEffect, useState } from "preact/hooks";
import type { Sync } from "#sync/create-sync.ts";
import type { SyncStatus } from "#sync/status.ts";

/** As much of the engine as these screens use. */
export type SyncHandle = Pick<Sync, "status" | "subscribe" | "request">;

/** The engine's state, drawn again whenever it changes. */
export const useSyncStatus = (sync: SyncHandle): SyncStatus => {
  const [status, setStatus] = useState(() => sync.status());
  useEffect(() => {
    const read = () => setStatus(sync.status());
    read();
    return sync.subscribe(read);
  }, [sync]);
  return status;
};
