import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { QualityBy } from "#domain/measurements/quality-groups.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { BandMark } from "#ui/band-mark.tsx";
import { Chips } from "#ui/chips.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { useLive } from "#ui/use-live.ts";
import { QualityCriteria } from "./quality-criteria.tsx";
import { QualityFacts } from "./quality-facts.tsx";
import { gradeTone, type Period, type QualityPageRow, qualityRows, sightOf } from "./quality-rows.ts";
import { qualityText } from "./text.ts";

/** Mutu pengukuran: how well was measured, by worker, posyandu and tool; a cadre sees herself. */
export const QualityScreen = ({ session, today }: ScreenProps): JSX.Element => {
  const revision = useLive(session);
  const [by, setBy] = useState<QualityBy>("author");
  const [period, setPeriod] = useState<Period>("quarter");
  const [opened, setOpened] = useState<string>();
  const sight = sightOf(session);
  const rows = useMemo(
    () => qualityRows(session, { by, period, today }),
    [session, revision, by, period, today],
  );
  const shown = rows.find(({ id }) => id === opened);
  return (
    <Screen bar={<TopBar title={qualityText.title} backHref="/saya" />}>
      {sight === "none" ? (
        <EmptyState icon="info" title={qualityText.notAllowed} />
      ) : (
        <>
          <p>{qualityText.intro}</p>
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
              options={GROUPS.map((value) => ({ value, label: qualityText.groups[value] }))}
              selected={[by]}
              onToggle={setBy}
            />
          )}
          {rows.length === 0 && (
            <EmptyState icon="scale" title={qualityText.none}>
              {qualityText.noneHint[by]}
            </EmptyState>
          )}
          {sight === "own"
            ? rows.map((row) => <Own key={row.id} row={row} />)
            : rows.length > 0 && <Groups by={by} rows={rows} onOpen={setOpened} />}
          <QualityCriteria />
        </>
      )}
      <Sheet isOpen={shown !== undefined} title={shown?.name ?? ""} onClose={() => setOpened(undefined)}>
        {shown && <QualityFacts row={shown} />}
      </Sheet>
    </Screen>
  );
};

const GROUPS: readonly QualityBy[] = ["author", "posyandu", "tool"];
const PERIODS: readonly Period[] = ["quarter", "year"];

const Own = ({ row }: { readonly row: QualityPageRow }): JSX.Element => (
  <Section title={qualityText.own} detail={qualityText.count(row.count)}>
    <QualityFacts row={row} />
  </Section>
);

type GroupsProps = {
  readonly by: QualityBy;
  readonly rows: readonly QualityPageRow[];
  readonly onOpen: (id: string) => void;
};

const Groups = ({ by, rows, onOpen }: GroupsProps): JSX.Element => (
  <Section title={qualityText.groups[by]}>
    <ListRows label={qualityText.groups[by]}>
      {rows.map((row) => (
        <ListRow
          key={row.id}
          title={row.name}
          trail={qualityText.count(row.count)}
          detail={row.figures}
          below={<BandMark tone={gradeTone[row.grade]}>{qualityText.grades[row.grade]}</BandMark>}
          onPress={() => onOpen(row.id)}
        />
      ))}
    </ListRows>
  </Section>
);
