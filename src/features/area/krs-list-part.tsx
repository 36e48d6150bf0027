import type { JSX } from "preact";
import { krsItemLabels } from "#domain/krs/krs-item.ts";
import { KRS_STATES, type KrsFilter, type KrsRow, SHOWN_CAUSES } from "#domain/krs/krs-rows.ts";
import { Button } from "#ui/button.tsx";
import { Chips } from "#ui/chips.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { formatCount } from "#ui/format.ts";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import { partName } from "./area-parts.ts";
import { capital } from "./care-figures.tsx";
import { careText } from "./care-text.ts";

export type KrsListRow = Omit<KrsRow, "state" | "causes">;

export type KrsListPartProps = {
  readonly filter: KrsFilter;
  readonly setFilter: (filter: KrsFilter) => void;
  readonly rows: readonly KrsListRow[];
  readonly total: number;
  readonly onMore: () => void;
  /** A family's page; absent where this phone does not hold it. */
  readonly hrefOf?: ((family: string) => string) | undefined;
};

/** The families that fit, those to accompany first; never more of a family than may stand in a list. */
export const KrsListPart = (props: KrsListPartProps): JSX.Element => {
  const { filter, setFilter, rows, total, onMore, hrefOf } = props;
  return (
    <Section title={careText.list} aside={careText.listCount(formatCount(total))}>
      <Chips
        label={careText.states}
        options={[
          ...KRS_STATES.map((value) => ({ value, label: careText.stateOf[value] })),
          { value: "disagrees" as const, label: careText.disagrees },
        ]}
        selected={[
          ...(filter.state ? [filter.state] : []),
          ...(filter.disagrees ? ["disagrees" as const] : []),
        ]}
        onToggle={(value) =>
          setFilter(
            value === "disagrees"
              ? { ...filter, disagrees: filter.disagrees ? undefined : true }
              : { ...filter, state: filter.state === value ? undefined : value },
          )
        }
      />
      <Chips
        label={careText.causes}
        options={SHOWN_CAUSES.map((value) => ({ value, label: capital(krsItemLabels[value]) }))}
        selected={filter.cause ? [filter.cause] : []}
        onToggle={(cause) => setFilter({ ...filter, cause: filter.cause === cause ? undefined : cause })}
      />
      {rows.length === 0 && <EmptyState icon="users" title={careText.noneFit} />}
      <ListRows label={careText.list}>
        {rows.map((row) => (
          <ListRow
            key={row.family}
            title={row.headName}
            detail={careText.where(partName(row.stream), row.rt)}
            below={belowOf(row)}
            href={hrefOf?.(row.family)}
          />
        ))}
      </ListRows>
      {rows.length < total && (
        <Button wide onPress={onMore}>
          {careText.more(formatCount(total - rows.length))}
        </Button>
      )}
    </Section>
  );
};

const belowOf = ({ text, reasons, open, priority }: KrsListRow): string =>
  [
    reasons.length > 0 ? `${text}: ${reasons.join(", ")}` : text,
    ...(priority === undefined ? [] : [capital(priority)]),
    ...(open.length > 0 ? [careText.missing(open.join(", "))] : []),
  ].join(" · ");
