import type { JSX } from "preact";
import { areaName } from "#domain/areas/index.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import { useAgainOnceSent } from "#features/shared/online/use-again-once-sent.ts";
import { useAsked } from "#features/shared/online/use-asked.ts";
import type { Session } from "#storage/session-types.ts";
import type { Lists } from "#sync/lists-transport.ts";
import { formatDate } from "#ui/format.ts";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { Section } from "#ui/section.tsx";
import { useLive } from "#ui/use-live.ts";
import { programmeText } from "./text.ts";
import { wideRows } from "./wide-rows.ts";

export type WideDecisionsProps = {
  readonly session: Pick<Session, "outbox" | "subscribe" | "revision">;
  readonly today: CivilDate;
  readonly area: string;
  readonly lists: Pick<Lists, "programme">;
};

/** What holds in a kecamatan or city, from the server; decisions made here are told while they wait to be sent. */
export const WideDecisions = ({ session, today, area, lists }: WideDecisionsProps): JSX.Element => {
  useLive(session);
  const { answer, failed, isAsking, again } = useAsked(area, () => lists.programme(area));
  useAgainOnceSent(session, again);
  const rows = wideRows(area, answer ?? { decisions: [] }, session.outbox());
  return (
    <Section title={areaName(area)}>
      {failed && <NotDeliveredNotice failed={failed} isAsking={isAsking} onAgain={again} />}
      {!answer && isAsking && <LoadingState text={programmeText.loading} rows={2} />}
      {answer && rows.length === 0 && <p>{programmeText.national}</p>}
      {rows.length > 0 && (
        <ListRows label={areaName(area)}>
          {rows.map(({ key, decision, title, places, isWaiting }) => (
            <ListRow
              key={key}
              title={title}
              detail={[
                (decision.validFrom <= today ? programmeText.from : programmeText.coming)(
                  formatDate(decision.validFrom),
                ),
                decision.basis,
                ...(isWaiting ? [programmeText.waits] : []),
              ].join(" · ")}
              below={<span>{places}</span>}
            />
          ))}
        </ListRows>
      )}
    </Section>
  );
};
