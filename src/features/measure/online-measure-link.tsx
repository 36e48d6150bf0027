import type { JSX } from "preact";
import { mayWrite } from "#domain/access/may-write.ts";
import { writingRoles } from "#domain/access/roles.ts";
import type { OpenedOnline } from "#storage/online/opened-online.ts";
import type { Session } from "#storage/session-types.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { measurePath } from "./measure-paths.ts";
import { measureText } from "./text.ts";

export type OnlineMeasureLinkProps = {
  readonly session: Pick<Session, "grants">;
  readonly opened: OpenedOnline;
  readonly child: string;
};

/** The way to Timbang & ukur from a child opened online, for who may measure there. */
export const OnlineMeasureLink = ({ session, opened, child }: OnlineMeasureLinkProps): JSX.Element | null => {
  const roles = writingRoles(session.grants().list, opened.stream);
  return mayWrite(roles, "measurement") === "accept" ? (
    <LinkButton icon="scale" href={measurePath(child)} wide>
      {measureText.title}
    </LinkButton>
  ) : null;
};
