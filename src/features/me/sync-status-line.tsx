import type { JSX } from "preact";
import type { Session } from "#storage/session-types.ts";
import { SyncLine } from "#ui/sync-line.tsx";
import { useLive } from "#ui/use-live.ts";
import { syncWords } from "./sync-words.ts";
import { type SyncHandle, useSyncStatus } from "./use-sync-status.ts";

export type SyncStatusLineProps = {
  readonly session: Session;
  readonly sync: SyncHandle;
  readonly nowMs: () => number;
};

/** The line that says where one's records are; leads to the page about sending. */
export const SyncStatusLine = ({ session, sync, nowMs }: SyncStatusLineProps): JSX.Element => {
  useLive(session);
  const status = useSyncStatus(sync);
  const { tone, words, isBusy } = syncWords(session.outbox(), status, nowMs(), session.lease());
  return (
    <SyncLine tone={tone} busy={isBusy} href="/saya/pengiriman">
      {words}
    </SyncLine>
  );
};
