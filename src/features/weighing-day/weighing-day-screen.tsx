import type { ComponentChildren, JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { placesText } from "#domain/access/places-text.ts";
import { addDays, parseCivilDate } from "#domain/civil-date.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { DateField } from "#ui/date-field.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { formatLongDate } from "#ui/format.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { useLive } from "#ui/use-live.ts";
import { posyanduDays } from "./days/posyandu-days.ts";
import { posyanduHere } from "./days/posyandu-here.ts";
import { registerPath } from "./register/register-path.ts";
import { weighingText } from "./text.ts";
import "./weighing-day.css";

export type WeighingDayScreenProps = Pick<ScreenProps, "session" | "today"> & {
  /** The state of sending, where this is somebody's home. */
  readonly syncLine?: ComponentChildren;
  /** Where it is reached from; absent where it is somebody's home. */
  readonly backHref?: string | undefined;
};

/** Which posyandu, which day. Several may be open on one tablet; each has its own address. */
export const WeighingDayScreen = ({
  session,
  today,
  syncLine,
  backHref,
}: WeighingDayScreenProps): JSX.Element => {
  const revision = useLive(session);
  const [date, setDate] = useState<string>(today);
  const parsed = parseCivilDate(date);
  const day = parsed.ok && parsed.value <= today ? parsed.value : undefined;
  const rows = useMemo(
    () => posyanduDays(posyanduHere(session), session.people(), day ?? today),
    [session, revision, day, today],
  );
  return (
    <Screen bar={<TopBar title={weighingText.title} detail={formatLongDate(today)} backHref={backHref} />}>
      {syncLine}
      {rows.length === 0 ? (
        <EmptyState icon="map-pin" title={weighingText.noPosyandu}>
          <p>{weighingText.noPosyanduHint}</p>
        </EmptyState>
      ) : (
        <>
          <DateField
            label={weighingText.date}
            value={date}
            error={parsed.ok && parsed.value > today ? weighingText.dateInFuture : undefined}
            onInput={setDate}
            quickDays={[
              { label: weighingText.today, date: today },
              { label: weighingText.yesterday, date: addDays(today, -1) },
            ]}
          />
          <Section title={weighingText.pickPosyandu}>
            <ListRows label={weighingText.pickPosyandu}>
              {rows.map(({ posyandu, children, weighed }) => (
                <ListRow
                  key={posyandu.id}
                  lead={<Icon name="scale" />}
                  title={posyandu.name}
                  detail={
                    children === 0 ? weighingText.nobodyHere : weighingText.weighedOf(weighed, children)
                  }
                  below={<span class="posyandu-places">{placesText(posyandu.streams)}</span>}
                  href={day && registerPath(posyandu.id, day)}
                />
              ))}
            </ListRows>
          </Section>
        </>
      )}
    </Screen>
  );
};
