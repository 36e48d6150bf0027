import type { ComponentChildren, JSX } from "preact";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon/icon.tsx";
import "./data-table.css";

export type Column<Row> = {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers stand at the end, digits below digits. */
  readonly align?: "start" | "end" | undefined;
  /** Names the row; one column per table. */
  readonly isRowName?: boolean | undefined;
  readonly isSortable?: boolean | undefined;
};

export type Sort = { readonly key: string; readonly direction: "up" | "down" };

export type DataTableProps<Row> = {
  /** What the table shows; spoken, and printed. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** A last row, e.g. sums, by column key. */
  readonly totals?: Readonly<Record<string, ComponentChildren>> | undefined;
  /** The order the rows already have; sorting itself is the caller's. */
  readonly sort?: Sort | undefined;
  readonly onSort?: ((key: string) => void) | undefined;
  /** On a phone: each row a block of label and value (default), or the table scrolled sideways. */
  readonly narrow?: "stack" | "scroll" | undefined;
};

/** A table that breathes on a wide screen and stacks on a phone. */
export const DataTable = <Row,>(props: DataTableProps<Row>): JSX.Element => {
  const { caption, columns, rows, rowKey, totals, sort, onSort, narrow = "stack" } = props;
  const cells = (contentOf: (column: Column<Row>) => ComponentChildren) =>
    columns.map((column) => {
      const Cell = column.isRowName ? "th" : "td";
      return (
        <Cell
          key={column.key}
          scope={column.isRowName ? "row" : undefined}
          class={classNames(
            "data-table__cell",
            column.align === "end" && "data-table__cell--end",
            column.isRowName && "data-table__cell--name",
          )}
          data-label={column.label}
        >
          <span>{contentOf(column)}</span>
        </Cell>
      );
    });
  return (
    <section
      class="data-table-place"
      aria-label={caption}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={narrow === "scroll" ? 0 : undefined}
    >
      <table class={`data-table data-table--${narrow}`}>
        <caption class="data-table__caption">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>{cells((column) => column.cell(row))}</tr>
          ))}
        </tbody>
        {totals && (
          <tfoot>
            <tr>{cells((column) => totals[column.key])}</tr>
          </tfoot>
        )}
      </table>
    </section>
  );
};

type ColumnHeadProps<Row> = {
  readonly column: Column<Row>;
  readonly sort: Sort | undefined;
  readonly onSort: ((key: string) => void) | undefined;
};

const ColumnHead = <Row,>({ column, sort, onSort }: ColumnHeadProps<Row>): JSX.Element => {
  const direction = sort?.key === column.key ? sort.direction : undefined;
  return (
    <th
      scope="col"
      class={classNames("data-table__head", column.align === "end" && "data-table__head--end")}
      aria-sort={direction && (direction === "up" ? "ascending" : "descending")}
    >
      {column.isSortable && onSort ? (
        <button type="button" class="data-table__sort" onClick={() => onSort(column.key)}>
          {column.label}
          <span class={classNames("data-table__arrow", direction && `data-table__arrow--${direction}`)}>
            <Icon name="chevron-down" size="small" />
          </span>
        </button>
      ) : (
        column.label
      )}
    </th>
  );
};
