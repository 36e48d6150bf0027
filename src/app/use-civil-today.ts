import { useEffect, useState } from "preact/hooks";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Session } from "#storage/session-types.ts";
import { civilToday } from "./civil-today.ts";

const LOOK_EVERY_MS = 60_000;

/** The civil day, drawn again after midnight and whenever the app comes back into view. */
export const useCivilToday = (session: Session, nowMs: () => number): CivilDate => {
  const [today, setToday] = useState(() => civilToday(nowMs(), session.clockOffsetMs()));
  useEffect(() => {
    const look = () => setToday(civilToday(nowMs(), session.clockOffsetMs()));
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener("visibilitychange", look);
    const stop = session.subscribe(look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      stop();
    };
  }, [session, nowMs]);
  return today;
};
