import type { JSX } from "preact";
import { Badge } from "#ui/badge.tsx";
import { BandMark } from "#ui/band-mark.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import type { RowGroup } from "./row-groups.ts";
import type { RowWords } from "./row-words.ts";
import { areaText } from "./text.ts";

export type ChildrenListProps = {
  readonly groups: readonly RowGroup[];
  readonly current?: string | undefined;
  readonly hrefOf: (child: string) => string;
};

/** Children by RW, each with what their last measurement says. For a phone; a table where there is room. */
export const ChildrenList = ({ groups, current, hrefOf }: ChildrenListProps): JSX.Element => (
  <>
    {groups.map(({ key, title, rows }) => (
      <Section key={key} title={title}>
        <ListRows>
          {rows.map((row) => (
            <ListRow
              key={row.id}
              title={row.name}
              detail={
                <>
                  {row.detail}
                  <br />
                  {row.last}
                </>
              }
              below={<RowMarks row={row} />}
              href={hrefOf(row.id)}
              current={row.id === current}
            />
          ))}
        </ListRows>
      </Section>
    ))}
  </>
);

/** Bands of a row and what happens with it. */
const RowMarks = ({ row }: { readonly row: RowWords }): JSX.Element => (
  <>
    {row.marks.map(({ tone, word }) => (
      <BandMark key={word} tone={tone}>
        {word}
      </BandMark>
    ))}
    <RowStates row={row} />
  </>
);

/** What happens with a measurement, apart from what it says. */
export const RowStates = ({ row }: { readonly row: RowWords }): JSX.Element => (
  <>
    {row.isSentBack && (
      <Badge tone="info" icon="undo-2">
        {areaText.sentBackMark}
      </Badge>
    )}
    {row.isPending && (
      <Badge tone="offline" icon="smartphone">
        {areaText.pending}
      </Badge>
    )}
  </>
);
