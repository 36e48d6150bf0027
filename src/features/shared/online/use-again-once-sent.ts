import { useEffect, useRef } from "preact/hooks";
import type { Session } from "#storage/session-types.ts";

/** Calls `again` whenever something written here was handed over: what the server answered before does not know it. */
export const useAgainOnceSent = ({ outbox }: Pick<Session, "outbox">, again: () => void): void => {
  const { waiting } = outbox();
  const waited = useRef(waiting);
  useEffect(() => {
    if (waiting < waited.current) again();
    waited.current = waiting;
    // `again` is new with every drawing.
  }, [waiting]);
};
