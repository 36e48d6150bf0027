import { useEffect, useMemo } from "preact/hooks";
import type { CivilDate } from "#domain/civil-date.ts";
import { programmeRulesHere } from "#features/shared/record/programme-here.ts";
import type { Session } from "#storage/session-types.ts";
import type { PosyanduHere } from "../days/posyandu-here.ts";
import { createRegister, type Register } from "./create-register.ts";

/** A save, its hand-over and the answer follow each other closely; one look for all of them. */
const SETTLE_MS = 40;

/** The register of a posyandu on a day, kept in step with what the phone holds. */
export const useRegister = (session: Session, posyandu: PosyanduHere, date: CivilDate): Register => {
  const register = useMemo(() => {
    const made = createRegister(
      posyandu,
      date,
      programmeRulesHere(session, posyandu.area, date).immunisation,
    );
    made.refresh(session.people());
    return made;
  }, [session, posyandu.id, date]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      timer = undefined;
      register.refresh(session.people());
    };
    // What changed between the first drawing and this effect told nobody.
    refresh();
    const stop = session.subscribe(() => {
      timer ??= setTimeout(refresh, SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [session, register]);
  return register;
};
