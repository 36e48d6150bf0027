import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { CivilDate } from "#domain/civil-date.ts";
import { percentOf } from "#domain/summary/count.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { Badge } from "#ui/badge.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { formatCount, formatMonth, formatPercent } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { useLive } from "#ui/use-live.ts";
import { dayOf } from "./days/day-of.ts";
import { type PosyanduHere, posyanduHere } from "./days/posyandu-here.ts";
import { ExportSection } from "./recap/export-section.tsx";
import { posyanduMonth } from "./recap/posyandu-month.ts";
import { BandTable, CountFacts, ShareFacts } from "./recap/recap-tables.tsx";
import { recapText } from "./recap/recap-text.ts";
import { daysPath, registerPath } from "./register/register-path.ts";
import type { RegisterRow } from "./register/row-view.ts";
import { weighingText } from "./text.ts";
import "./weighing-day.css";

export type WeighingRecapScreenProps = Pick<ScreenProps, "session" | "today"> & {
  readonly posyandu: string;
  readonly date: string | undefined;
};

/** What a posyandu's month came to, and the file of it. */
export const WeighingRecapScreen = ({
  session,
  today,
  posyandu,
  date,
}: WeighingRecapScreenProps): JSX.Element => {
  const revision = useLive(session);
  const found = useMemo(
    () => posyanduHere(session).find(({ id }) => id === posyandu),
    [session, revision, posyandu],
  );
  return found ? (
    <Recap session={session} found={found} date={dayOf(date, today)} revision={revision} />
  ) : (
    <Screen bar={<TopBar title={recapText.title} backHref={daysPath} />}>
      <EmptyState
        icon="map-pin"
        title={weighingText.notYours}
        action={<LinkButton href={daysPath}>{weighingText.toList}</LinkButton>}
      />
    </Screen>
  );
};

type RecapProps = Pick<ScreenProps, "session"> & {
  readonly found: PosyanduHere;
  readonly date: CivilDate;
  readonly revision: number;
};

const Recap = ({ session, found, date, revision }: RecapProps): JSX.Element => {
  const month = useMemo(() => posyanduMonth(session.people(), found, date), [session, revision, found, date]);
  const { recap, waiting, toSee, visitors } = month;
  const { weighed, children } = recap.total;
  const percent = percentOf({ numerator: weighed, denominator: children });
  return (
    <Screen
      bar={
        <TopBar
          title={found.name}
          detail={`${recapText.title} ${formatMonth(recap.month)}`}
          backHref={registerPath(found.id, date)}
        />
      }
    >
      <p class="recap-headline">
        {recapText.headline(
          weighed,
          children,
          percent === undefined ? undefined : formatPercent(percent / 100),
        )}
      </p>
      {recap.withoutBirthDate > 0 && (
        <Banner tone="info" title={recapText.withoutBirthDate(recap.withoutBirthDate)} />
      )}
      {visitors > 0 && <Banner tone="info" title={recapText.visitors(visitors)} />}
      <Section title={recapText.shares}>
        <ShareFacts recap={recap} />
      </Section>
      <Section title={recapText.toSee} aside={toSee.length}>
        {toSee.length === 0 ? <p>{recapText.noneToSee}</p> : <People rows={toSee} />}
      </Section>
      <Section title={recapText.waiting} aside={waiting.length}>
        {waiting.length === 0 ? <p>{recapText.everybody}</p> : <People rows={waiting} />}
      </Section>
      <BandTable recap={recap} />
      <Section title={recapText.counts}>
        <CountFacts recap={recap} />
      </Section>
      <ExportSection session={session} posyandu={found} date={date} month={month} />
    </Screen>
  );
};

/** More than a screenful is opened on demand, so that what follows is found. */
const FIRST = 5;

const People = ({ rows }: { readonly rows: readonly RegisterRow[] }): JSX.Element => {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? rows : rows.slice(0, FIRST);
  return (
    <>
      <ListRows>
        {shown.map((row) => (
          <ListRow
            key={row.child.id}
            title={row.child.name}
            detail={row.detail}
            below={<WhyListed row={row} />}
            href={`/orang/${row.child.id}`}
          />
        ))}
      </ListRows>
      {shown.length < rows.length && (
        <Button wide onPress={() => setShowsAll(true)}>
          {recapText.showAll(formatCount(rows.length))}
        </Button>
      )}
    </>
  );
};

const WhyListed = ({ row }: { readonly row: RegisterRow }): JSX.Element | null => {
  const { isDoubtful, step, state } = row;
  if (isDoubtful) return <Badge tone="warn">{weighingText.check}</Badge>;
  if (step) return <Badge tone={step.urgency === "today" ? "problem" : "warn"}>{step.title}</Badge>;
  return state === "came" ? <Badge>{weighingText.cameUnweighed}</Badge> : null;
};
