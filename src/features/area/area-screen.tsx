import type { JSX } from "preact";
import { mayReadKind } from "#domain/access/may-write.ts";
import { placesText } from "#domain/access/places-text.ts";
import { visit } from "#domain/records/visit.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { formatCount } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { careText } from "./care-text.ts";
import { ChildrenPart } from "./children-part.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { NumbersCard } from "./numbers-card.tsx";
import { PartsTable } from "./parts-table.tsx";
import { areaText } from "./text.ts";
import { type AreaOnPhone, type AreaProps, useArea } from "./use-area.ts";
import { useScrolledTo } from "./use-scrolled-to.ts";
import { type WideArea, wideAreas } from "./wide-areas.ts";
import "./area.css";

/** "Wilayah": the figures of the area on this phone and the children behind each of them. Works without signal. */
export const AreaScreen = (props: AreaProps): JSX.Element => {
  const view = useArea(props);
  const wider = wideAreas(props.session);
  const { children } = view.area.total;
  const places = headlinePlaces(view.area);
  const mayReadVisits = mayReadKind(
    props.session.grants().list.map(({ role }) => role),
    visit.kind,
  );
  return (
    <Screen
      bar={
        <TopBar
          title={areaText.title}
          detail={children > 0 ? areaText.headline(formatCount(children), places) : undefined}
        />
      }
      width="full"
    >
      {wider.length > 0 && <WiderAreas areas={wider} />}
      {view.area.parts.length === 0 ? (
        <NothingHere hasWider={wider.length > 0} />
      ) : (
        <NumbersAndChildren view={view} />
      )}
      <LinkButton icon="users" href="/pendampingan?dari=wilayah" wide>
        {careText.open}
      </LinkButton>
      {view.area.parts.length > 0 && (
        <LinkButton icon="chart-line" href="/mutu?dari=wilayah" wide>
          {areaText.quality}
        </LinkButton>
      )}
      {view.area.parts.length > 0 && mayReadVisits && (
        <LinkButton icon="download" href={`/laporan/isian?dari=wilayah:${areaOf(view.area)}`} wide>
          {areaText.answers}
        </LinkButton>
      )}
    </Screen>
  );
};

/** A dozen RWs in one line help nobody; their kelurahan does. */
const MOST_NAMED = 6;

const headlinePlaces = ({ parts }: AreaOnPhone["area"]): string => {
  const areas = parts.map(({ area }) => area);
  return placesText(
    areas.length <= MOST_NAMED ? areas : [...new Set(areas.map((area) => area.split("/")[0] ?? area))],
  );
};

/** The kelurahan of the first part: the file's screen offers the others. */
const areaOf = ({ parts }: AreaOnPhone["area"]): string => parts[0]?.area.split("/")[0] ?? "";

const NumbersAndChildren = ({ view }: { readonly view: AreaOnPhone }): JSX.Element => {
  const { area, filter, pathOf } = view;
  const list = useScrolledTo(filter.number);
  return (
    <div class="area">
      <div class="area-numbers">
        <NumbersCard summary={area.total} current={filter.number} hrefOf={(number) => pathOf({ number })} />
      </div>
      <div>
        {area.parts.length > 1 && (
          <Section title={area.partsAre === "rw" ? areaText.perRw : areaText.perArea}>
            <PartsTable area={area} hrefOf={(part) => pathOf({ streams: [part] })} />
          </Section>
        )}
      </div>
      <div ref={list}>
        <Section title={areaText.children}>
          <FilterBar
            filter={filter}
            places={area.parts.map(({ summary, ...part }) => ({ ...part, count: summary.children }))}
            servings={view.servings}
            onChange={view.setFilter}
          />
          <ChildrenPart
            groups={view.groups}
            found={view.found}
            shown={view.shown}
            onMore={view.showMore}
            hrefOf={(child) => `/orang/${child}`}
          />
        </Section>
      </div>
    </div>
  );
};

const WiderAreas = ({ areas }: { readonly areas: readonly WideArea[] }): JSX.Element => (
  <Section title={areaText.wider} detail={areaText.widerHint}>
    <ListRows>
      {areas.map(({ area, name }) => (
        <ListRow key={area} title={name} href={`/wilayah/${area}`} />
      ))}
    </ListRows>
  </Section>
);

const NothingHere = ({ hasWider }: { readonly hasWider: boolean }): JSX.Element | null =>
  hasWider ? null : (
    <EmptyState icon="map-pin" title={areaText.noChildren}>
      {areaText.noChildrenHint}
    </EmptyState>
  );
