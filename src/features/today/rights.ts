import { mayWrite } from "#domain/access/may-write.ts";
import type { Session } from "#storage/session-types.ts";

/** What the "+" may offer to this person. The server decides; a screen only spares people what would be refused. */
export interface TodayRights {
  readonly mayMeasure: boolean;
  readonly mayRegister: boolean;
}

export const todayRights = (session: Pick<Session, "grants">): TodayRights => {
  const roles = session.grants().list.map(({ role }) => role);
  return {
    mayMeasure: mayWrite(roles, "measurement") !== "refuse",
    mayRegister: mayWrite(roles, "family") !== "refuse",
  };
};
