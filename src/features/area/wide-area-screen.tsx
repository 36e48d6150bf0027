import type { JSX } from "preact";
import { areaName } from "#domain/areas/index.ts";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { formatCount } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { SplitView } from "#ui/split-view.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { careText } from "./care-text.ts";
import { NumbersCard } from "./numbers-card.tsx";
import { OnlineChildPane } from "./online-child-pane.tsx";
import { PartsTable } from "./parts-table.tsx";
import { areaText } from "./text.ts";
import { useScrolledTo } from "./use-scrolled-to.ts";
import { useWideArea, type WideArea, type WideAreaProps } from "./use-wide-area.ts";
import { WideChildren } from "./wide-children.tsx";
import "./area.css";

/** An area that this phone does not hold: figures, lists and one child at a time, read from the server. */
export const WideAreaScreen = (props: WideAreaProps): JSX.Element => {
  const view = useWideArea(props);
  const { filter, child } = view;
  if (child === undefined) return <Figures {...props} view={view} />;
  const list = (
    <Screen bar={<TopBar title={areaName(props.area)} backHref={view.pathOf(filter)} />}>
      <WideChildren view={view} isCompact />
    </Screen>
  );
  return (
    <SplitView
      list={list}
      listLabel={areaText.children}
      detail={
        <OnlineChildPane
          session={props.session}
          child={child}
          lists={props.lists}
          today={props.today}
          backHref={view.pathOf(filter)}
          about={props.about}
        />
      }
    />
  );
};

const Figures = ({ area, view }: WideAreaProps & { readonly view: WideArea }): JSX.Element => {
  const { figures, summary } = view;
  const children = summary?.total.children;
  return (
    <Screen
      bar={
        <TopBar
          title={areaName(area)}
          detail={children === undefined ? areaText.online : areaText.plainChildren(formatCount(children))}
          backHref="/wilayah"
        />
      }
      width="full"
    >
      {figures.failed && (
        <NotDeliveredNotice failed={figures.failed} isAsking={figures.isAsking} onAgain={figures.again} />
      )}
      {!summary && figures.isAsking && <LoadingState text={areaText.loadingFigures} rows={6} />}
      {summary && children === 0 && <EmptyState icon="map-pin" title={areaText.noOneThere} />}
      {summary && children !== 0 && <FiguresAndChildren area={area} view={view} summary={summary} />}
      {summary && (
        <LinkButton icon="users" href={`/pendampingan/${area}`} wide>
          {careText.open}
        </LinkButton>
      )}
      {summary && children !== 0 && (
        <LinkButton icon="chart-line" href={`/mutu?dari=wilayah&wilayah=${area}`} wide>
          {areaText.quality}
        </LinkButton>
      )}
    </Screen>
  );
};

const FiguresAndChildren = ({
  area,
  view,
  summary,
}: {
  readonly area: string;
  readonly view: WideArea;
  readonly summary: NonNullable<WideArea["summary"]>;
}): JSX.Element => {
  const list = useScrolledTo(view.filter.number);
  const hrefOf = (part: string) => partHref(area, part, view);
  return (
    <div class="area">
      <div class="area-numbers">
        <NumbersCard
          summary={summary.total}
          current={view.filter.number}
          hrefOf={(number) => view.pathOf({ number })}
        />
      </div>
      <div>
        <Section title={summary.partsAre === "rw" ? areaText.perRw : areaText.perArea}>
          <PartsTable area={summary} hrefOf={hrefOf} />
        </Section>
      </div>
      <div ref={list}>
        <WideChildren view={view} />
      </div>
    </div>
  );
};

/** A kelurahan has a page of its own; an RW narrows the list of this one. */
const partHref = (area: string, part: string, { pathOf }: WideArea): string =>
  part.includes("/") || part === area ? pathOf({ streams: [part] }) : `/wilayah/${part}`;
