import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { areaName } from "#domain/areas/index.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import { useAsked } from "#features/shared/online/use-asked.ts";
import type { People } from "#sync/people-transport.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { formatCount } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { Section } from "#ui/section.tsx";
import { HandOverRows } from "./hand-over-rows.tsx";
import { PersonList } from "./person-list.tsx";
import { personRows } from "./person-rows.ts";
import { peopleText } from "./text.ts";

export type AreaPeopleProps = {
  readonly area: string;
  readonly today: CivilDate;
  /** Who looks: nobody decides about themselves. */
  readonly self: string;
  readonly people: People;
};

/** Nobody scrolls a city's two thousand accounts. */
const MOST = 40;

/** The people of one area, and what was handed over there lately. */
export const AreaPeople = ({ area, today, self, people }: AreaPeopleProps): JSX.Element => {
  const { answer, failed, isAsking, again } = useAsked(area, () => people.people(area));
  const [query, setQuery] = useState("");
  const rows = answer ? personRows(answer, { query, today, self, area }) : [];
  const more = rows.length - MOST;
  return (
    <>
      <Section title={areaName(area)} detail={peopleText.intro}>
        {failed && <NotDeliveredNotice failed={failed} isAsking={isAsking} onAgain={again} />}
        {!answer && isAsking && <LoadingState text={peopleText.loading} rows={4} />}
        {answer && answer.people.length === 0 && <EmptyState icon="users" title={peopleText.empty} />}
        {answer && area.length < 10 && (
          <LinkButton icon="map-pin" href={`/petugas/${area}/pemekaran`} wide>
            {peopleText.split}
          </LinkButton>
        )}
        {answer && answer.people.length > MOST / 4 && (
          <SearchField label={peopleText.search} value={query} onInput={setQuery} />
        )}
        <PersonList rows={rows.slice(0, MOST)} />
        {more > 0 && <p>{peopleText.more(formatCount(more))}</p>}
      </Section>
      {answer && <HandOverRows area={area} answer={answer} people={people} today={today} onChanged={again} />}
    </>
  );
};
