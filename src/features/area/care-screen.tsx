import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { mayReadKind } from "#domain/access/may-write.ts";
import { FAMILY_SCREEN_KIND } from "#domain/episodes/contact-kinds.ts";
import { type KrsFilter, listKrs } from "#domain/krs/krs-rows.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { useLive } from "#ui/use-live.ts";
import { CareFigures } from "./care-figures.tsx";
import { careOnPhone } from "./care-on-phone.ts";
import { careText } from "./care-text.ts";
import { KrsListPart } from "./krs-list-part.tsx";
import { areaText } from "./text.ts";
import { wideAreas } from "./wide-areas.ts";

export type CareScreenProps = Pick<ScreenProps, "session" | "today"> & { readonly backHref: string };

/** Families drawn at first and with every "more". */
const ROWS_A_TIME = 40;

/** Who is accompanied on this phone, and its families at risk. Works without signal. */
export const CareScreen = ({ session, today, backHref }: CareScreenProps): JSX.Element => {
  const revision = useLive(session);
  // `revision` stands for what the session holds.
  const care = useMemo(() => careOnPhone(session, today), [session, revision, today]);
  const [filter, setFilter] = useState<KrsFilter>({ state: "atRisk" });
  const [limit, setLimit] = useState(ROWS_A_TIME);
  const rows = useMemo(() => listKrs(care.decided, filter), [care, filter]);
  const wider = wideAreas(session);
  const roles = session.grants().list.map(({ role }) => role);
  // A posyandu cadre weighs; families and visits are not hers to look at.
  const mayLook = mayReadKind(roles, FAMILY_SCREEN_KIND);
  return (
    <Screen bar={<TopBar title={careText.title} backHref={backHref} />}>
      {wider.length > 0 && (
        <Section title={areaText.wider} detail={areaText.widerHint}>
          <ListRows>
            {wider.map(({ area, name }) => (
              <ListRow key={area} title={name} href={`/pendampingan/${area}`} />
            ))}
          </ListRows>
        </Section>
      )}
      {!mayLook && <EmptyState icon="users" title={careText.notYours} />}
      {mayLook && care.parts.length === 0 && wider.length === 0 && (
        <EmptyState icon="users" title={areaText.noChildren}>
          {areaText.noChildrenHint}
        </EmptyState>
      )}
      {mayLook && care.parts.length > 0 && (
        <>
          <CareFigures care={care} referralsHref="/rujukan" />
          <KrsListPart
            filter={filter}
            setFilter={(next) => {
              setLimit(ROWS_A_TIME);
              setFilter(next);
            }}
            rows={rows.slice(0, limit)}
            total={rows.length}
            onMore={() => setLimit(limit + ROWS_A_TIME)}
            hrefOf={(family) => `/keluarga/${family}`}
          />
        </>
      )}
    </Screen>
  );
};
