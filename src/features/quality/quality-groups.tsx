import type { JSX } from "preact";
import type { QualityBy } from "#domain/measurements/quality-groups.ts";
import { BandMark } from "#ui/band-mark.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { formatCount } from "#ui/format.ts";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import { QualityFacts } from "./quality-facts.tsx";
import { gradeTone, type QualityPageRow } from "./quality-page-row.ts";
import { qualityText } from "./text.ts";

export type QualityGroupsProps = {
  readonly by: QualityBy;
  readonly rows: readonly QualityPageRow[];
  readonly onOpen: (row: QualityPageRow) => void;
  /** "50 dari 312", where not all are here. */
  readonly detail?: string | undefined;
};

/** Groups as a list, what needs work first. */
export const QualityGroups = ({ by, rows, onOpen, detail }: QualityGroupsProps): JSX.Element => (
  <Section title={qualityText.groups[by]} detail={detail}>
    <ListRows label={qualityText.groups[by]}>
      {rows.map((row) => (
        <ListRow
          key={row.id}
          title={row.name}
          trail={qualityText.count(formatCount(row.count))}
          detail={[row.place, row.figures].filter(Boolean).join(" · ")}
          below={<BandMark tone={gradeTone[row.grade]}>{qualityText.grades[row.grade]}</BandMark>}
          onPress={() => onOpen(row)}
        />
      ))}
    </ListRows>
  </Section>
);

/** What whoever measures sees of herself. */
export const OwnQuality = ({ row }: { readonly row: QualityPageRow }): JSX.Element => (
  <Section title={qualityText.own} detail={qualityText.count(formatCount(row.count))}>
    <QualityFacts row={row} />
  </Section>
);

export const NothingMeasured = ({ by }: { readonly by: QualityBy }): JSX.Element => (
  <EmptyState icon="scale" title={qualityText.none}>
    {qualityText.noneHint[by]}
  </EmptyState>
);
