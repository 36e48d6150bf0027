import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { NumberId } from "#domain/summary/area-numbers.ts";
import type { AreaSummary } from "#domain/summary/summarise-area.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import { useAsked } from "#features/shared/online/use-asked.ts";
import type { Lists } from "#sync/lists-transport.ts";
import { formatMonth } from "#ui/format.ts";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { Section } from "#ui/section.tsx";
import { useLive } from "#ui/use-live.ts";
import { filterToQuery } from "./area-filter.ts";
import { summariseOnPhone } from "./area-parts.ts";
import { childrenOnPhone } from "./children-on-phone.ts";
import { areaFromWire } from "./from-wire.ts";
import { NumberRow } from "./number-row.tsx";
import { coverageOf, numberWords } from "./number-words.ts";
import { areaText } from "./text.ts";
import { widePath } from "./use-wide-area.ts";
import { type WideArea, wideAreas } from "./wide-areas.ts";

export type HomeCountsProps = Pick<ScreenProps, "session" | "today"> & { readonly lists: Lists };

/** The few figures that Beranda opens with; the others are one tap away in Wilayah. */
const AT_HOME: readonly NumberId[] = ["weighed", "stunted", "toReview", "sentBack"];

/** Beranda's first part for whoever looks after an area: of the children on this phone, and of wider areas as the server says. */
export const HomeCounts = ({ session, today, lists }: HomeCountsProps): JSX.Element => {
  const revision = useLive(session);
  // `revision` stands for what the session holds.
  const here = useMemo(
    () => summariseOnPhone(childrenOnPhone(session), today).total,
    [session, revision, today],
  );
  return (
    <>
      {here.children > 0 && (
        <Section title={areaText.numbers} aside={formatMonth(here.month)}>
          <Figures
            summary={here}
            hrefOf={(number) => `/wilayah${filterToQuery({ number })}`}
            all="/wilayah"
          />
        </Section>
      )}
      {wideAreas(session).map((area) => (
        <WiderFigures key={area.area} {...area} today={today} lists={lists} />
      ))}
    </>
  );
};

const WiderFigures = ({
  area,
  name,
  today,
  lists,
}: WideArea & Omit<HomeCountsProps, "session">): JSX.Element => {
  const { answer, failed, isAsking, again } = useAsked(`${area} ${today}`, () => lists.summary(area, today));
  const summary = useMemo(() => answer && areaFromWire(answer).total, [answer]);
  return (
    <Section title={name} detail={areaText.online} aside={summary && formatMonth(summary.month)}>
      {failed && <NotDeliveredNotice failed={failed} isAsking={isAsking} onAgain={again} />}
      {!summary && isAsking && <LoadingState text={areaText.loadingFigures} rows={AT_HOME.length} />}
      <Figures summary={summary} hrefOf={(number) => widePath(area, { number })} all={widePath(area, {})} />
    </Section>
  );
};

const Figures = (props: {
  readonly summary: AreaSummary | undefined;
  readonly hrefOf: (id: NumberId) => string;
  /** Where all figures and the list are. */
  readonly all: string;
}): JSX.Element => {
  const { summary, hrefOf, all } = props;
  const isLow = (summary && coverageOf(summary)?.isLow) ?? false;
  return (
    <ListRows>
      {summary &&
        numberWords(summary)
          .filter(({ id }) => AT_HOME.includes(id))
          .map((words) => (
            <NumberRow
              key={words.id}
              words={words}
              isDoubtful={isLow && words.isPrevalence}
              href={words.isTappable ? hrefOf(words.id) : undefined}
            />
          ))}
      <ListRow title={areaText.openArea} href={all} />
    </ListRows>
  );
};
