import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { FirstLoadScreen, type FirstLoadScreenProps } from "#features/session/first-load-screen.tsx";
import type { SyncStatus } from "#sync/status.ts";
import { useLive } from "#ui/use-live.ts";
import type { OpenSession } from "./phase.ts";

/** Watches the engine bring the first pages; Beranda opens by itself once they are all here. */
export const FirstLoad = ({
  open: { session, sync },
  onStart,
}: {
  readonly open: OpenSession;
  readonly onStart: () => void;
}): JSX.Element => {
  useLive(session);
  const [status, setStatus] = useState(() => sync.status());
  useEffect(() => sync.subscribe(() => setStatus(sync.status())), [sync]);
  const families = session.families().length;
  const people = session.people().length;
  const done = families + people;
  const state = stateOf(status, done > 0);
  return (
    <FirstLoadScreen
      state={state}
      problem={undefined}
      progress={{ done, total: state === "done" ? done : undefined, families, people }}
      onRetry={() => sync.request("manual")}
      onStart={onStart}
    />
  );
};

const stateOf = ({ phase }: SyncStatus, hasSome: boolean): FirstLoadScreenProps["state"] => {
  switch (phase) {
    case "resting":
      return "done";
    case "handingOver":
    case "locked":
      return "loading";
    case "waitingForSignal":
      return hasSome ? "done" : "offline";
    default:
      return "failed";
  }
};
