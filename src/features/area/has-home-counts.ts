import type { Role } from "#domain/facts/version.ts";
import type { Session } from "#storage/session-types.ts";
import { wideAreas } from "./wide-areas.ts";

const OVERSEEING: readonly Role[] = ["supervisor", "admin"];

/** True for whoever looks after an area rather than visit, and for whoever's area is too wide for this phone. */
export const hasHomeCounts = (session: Pick<Session, "grants">): boolean =>
  session.grants().list.some(({ role }) => OVERSEEING.includes(role)) || wideAreas(session).length > 0;
