import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { receiptIcon, receiptText, receiptTone } from "#features/shared/record/receipt-text.ts";
import { Badge } from "#ui/badge.tsx";
import { BandMark } from "#ui/band-mark.tsx";
import { Button } from "#ui/button.tsx";
import { formatDate } from "#ui/format.ts";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { Section } from "#ui/section.tsx";
import { uiText } from "#ui/text.ts";
import { historyPath } from "./child-paths.ts";
import type { HistoryRow } from "./history-rows.ts";
import { childText } from "./text.ts";
import type { ChildPage } from "./use-child.ts";

const SHOWN_AT_FIRST = 6;

export type HistoryListProps = {
  readonly page: ChildPage;
  readonly onOpen: (record: string) => void;
};

/** Every measurement with its result, who took it and where it is by now. */
export const HistoryList = ({ page, onOpen }: HistoryListProps): JSX.Element | null => {
  const { rows, records, withdrawn, card } = page;
  const [isWhole, setIsWhole] = useState(false);
  if (rows.length === 0 && withdrawn.length === 0) return null;
  const shown = isWhole ? rows : rows.slice(0, SHOWN_AT_FIRST);
  return (
    <Section title={childText.measurements} aside={<Badge>{rows.length}</Badge>}>
      <ListRows label={childText.measurements}>
        {shown.map((row) => (
          <ListRow
            key={row.record}
            title={formatDate(row.date)}
            trail={row.figures}
            detail={row.who}
            below={<RowMarks row={row} />}
            onPress={() => onOpen(row.record)}
          />
        ))}
      </ListRows>
      {!isWhole && rows.length > SHOWN_AT_FIRST && (
        <Button onPress={() => setIsWhole(true)}>{uiText.showMore}</Button>
      )}
      {records === undefined && <LoadingState text={childText.loadingHistory} />}
      {withdrawn.length > 0 && (
        <details class="child__withdrawn">
          <summary>{childText.withdrawn(withdrawn.length)}</summary>
          <ListRows label={childText.withdrawn(withdrawn.length)}>
            {withdrawn.map(({ record, writers }) => (
              <ListRow
                key={record}
                title={childText.withdrawnOne}
                detail={Object.values(writers).find(({ content }) => content.type === "retracted")?.reason}
                href={historyPath(record, card.id)}
              />
            ))}
          </ListRows>
        </details>
      )}
    </Section>
  );
};

const RowMarks = ({ row }: { readonly row: HistoryRow }): JSX.Element => (
  <span class="child__row-marks">
    {row.marks.map(({ tone, word }) => (
      <BandMark key={word} tone={tone}>
        {word}
      </BandMark>
    ))}
    {row.sentBack !== undefined && <Badge tone="warn">{childText.sentBack}</Badge>}
    <Badge tone={receiptTone[row.receipt]} icon={receiptIcon[row.receipt]}>
      {receiptText[row.receipt]}
    </Badge>
  </span>
);
