import { useEffect, useMemo } from "preact/hooks";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Session } from "#storage/session-types.ts";
import type { PosyanduHere } from "../days/posyandu-here.ts";
import { createRegister, type Register } from "./create-register.ts";

/** The register of a posyandu on a day, kept in step with what the phone holds. */
export const useRegister = (session: Session, posyandu: PosyanduHere, date: CivilDate): Register => {
  const register = useMemo(() => {
    const made = createRegister(posyandu, date);
    made.refresh(session.people());
    return made;
  }, [session, posyandu.id, date]);
  useEffect(() => {
    const refresh = () => register.refresh(session.people());
    // What changed between the first drawing and this effect told nobody.
    refresh();
    return session.subscribe(refresh);
  }, [session, register]);
  return register;
};
