import { useMemo } from "preact/hooks";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Session } from "#storage/session-types.ts";
import type { MemberContext } from "./member-fields.tsx";
import { posyanduOptions } from "./place-options.ts";

/** What the questions about a member draw on, for a family in this place. */
export const useMemberContext = (
  session: Pick<Session, "references">,
  today: CivilDate,
  place: { readonly area: string; readonly rw: string } | undefined,
  mothers: MemberContext["mothers"],
): MemberContext => {
  const { area = "", rw = "" } = place ?? {};
  const posyandu = useMemo(() => posyanduOptions(session, area, rw), [session, area, rw]);
  return { today, mothers, posyandu };
};

/** The posyandu that serves the RW, when there is exactly one. */
export const onlyPosyandu = ({ posyandu }: MemberContext): string | undefined => {
  const serving = posyandu.filter(({ serves }) => serves);
  return serving.length === 1 ? serving[0]?.id : undefined;
};
