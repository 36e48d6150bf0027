import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { areaName } from "#domain/areas/index.ts";
import type { QualityBy } from "#domain/measurements/quality-groups.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import type { Lists } from "#sync/lists-transport.ts";
import { Chips } from "#ui/chips.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { useLive } from "#ui/use-live.ts";
import { QualityCriteria } from "./quality-criteria.tsx";
import { QualityFacts } from "./quality-facts.tsx";
import { NothingMeasured, OwnQuality, QualityGroups } from "./quality-groups.tsx";
import type { QualityPageRow } from "./quality-page-row.ts";
import { type Period, qualityRows, sightOf } from "./quality-rows.ts";
import { qualityText } from "./text.ts";
import { useWideQuality, wideQualityAreas } from "./wide-quality.ts";
import { WideQualityGroups } from "./wide-quality-groups.tsx";

export type QualityScreenProps = ScreenProps & {
  readonly lists: Pick<Lists, "quality">;
  /** `?wilayah=`: a kecamatan or city, read from the server; else what this phone holds. */
  readonly area?: string | undefined;
  readonly backHref?: string;
};

/** Mutu pengukuran: how well was measured, by worker, posyandu and tool; a cadre sees herself. */
export const QualityScreen = (props: QualityScreenProps): JSX.Element => {
  const { session, today, lists, backHref = "/saya" } = props;
  const revision = useLive(session);
  const wider = wideQualityAreas(session);
  const isHeld = session.people().length > 0;
  // Who looks after areas that no phone holds has nothing to see of this phone.
  const [place, setPlace] = useState(() => props.area ?? (isHeld ? HERE : (wider[0] ?? HERE)));
  const isWide = place !== HERE;
  const [chosenBy, setBy] = useState<QualityBy>();
  const [period, setPeriod] = useState<Period>("quarter");
  const [opened, setOpened] = useState<QualityPageRow>();
  const sight = sightOf(session);
  const groups = groupsOf(place);
  // Another place may not have the group chosen before.
  const by = chosenBy !== undefined && groups.includes(chosenBy) ? chosenBy : (groups[0] ?? "author");
  const rows = useMemo(
    () => (isWide ? [] : qualityRows(session, { by, period, today })),
    [session, revision, isWide, by, period, today],
  );
  const wide = useWideQuality(lists, isWide ? place : undefined, by, period, today);
  const bar = (
    <TopBar title={qualityText.title} detail={isWide ? areaName(place) : undefined} backHref={backHref} />
  );
  if (sight === "none")
    return (
      <Screen bar={bar}>
        <EmptyState icon="info" title={qualityText.notAllowed} />
      </Screen>
    );
  return (
    <Screen bar={bar}>
      <p>{qualityText.intro}</p>
      {wider.length > 0 && (isHeld || wider.length > 1) && (
        <Chips
          label={qualityText.place}
          wrap
          options={[
            ...(isHeld ? [{ value: HERE, label: qualityText.onThisPhone }] : []),
            ...wider.map((area) => ({ value: area, label: areaName(area) })),
          ]}
          selected={[place]}
          onToggle={setPlace}
        />
      )}
      <Chips
        label={qualityText.period}
        wrap
        options={PERIODS.map((value) => ({ value, label: qualityText.periods[value] }))}
        selected={[period]}
        onToggle={setPeriod}
      />
      {sight === "all" && (
        <Chips
          label={qualityText.by}
          wrap
          options={groups.map((value) => ({ value, label: qualityText.groups[value] }))}
          selected={[by]}
          onToggle={setBy}
        />
      )}
      {isWide ? (
        <WideQualityGroups by={by} wide={wide} onOpen={setOpened} />
      ) : rows.length === 0 ? (
        <NothingMeasured by={by} />
      ) : sight === "own" ? (
        rows.map((row) => <OwnQuality key={row.id} row={row} />)
      ) : (
        <QualityGroups by={by} rows={rows} onOpen={setOpened} />
      )}
      {sight === "all" && !isWide && by === "tool" && (
        <LinkButton href="/alat?dari=%2Fmutu" icon="scale" wide>
          {qualityText.tools}
        </LinkButton>
      )}
      <QualityCriteria isOnline={isWide} />
      <Sheet isOpen={opened !== undefined} title={opened?.name ?? ""} onClose={() => setOpened(undefined)}>
        {opened && <QualityFacts row={opened} />}
      </Sheet>
    </Screen>
  );
};

const HERE = "here";
const KELURAHAN_DIGITS = 10;

/** Of a kecamatan or city the kelurahan first. */
const groupsOf = (place: string): readonly QualityBy[] =>
  place === HERE || place.length === KELURAHAN_DIGITS
    ? ["author", "posyandu", "tool"]
    : ["kelurahan", "posyandu", "author", "tool"];

const PERIODS: readonly Period[] = ["quarter", "year"];
