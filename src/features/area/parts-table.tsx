import type { JSX } from "preact";
import { type PrevalenceId, prevalenceOf } from "#domain/summary/prevalence.ts";
import type { AreaSummary } from "#domain/summary/summarise-area.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { formatCount } from "#ui/format.ts";
import type { AreaPart, SummarisedArea } from "./area-parts.ts";
import { coverageOf } from "./number-words.ts";
import { areaText } from "./text.ts";

export type PartsTableProps = {
  readonly area: Pick<SummarisedArea, "total" | "parts" | "partsAre">;
  /** Where a part's children are listed. */
  readonly hrefOf: (area: string) => string;
};

/** The figures part by part, each with its denominator, and the sum below; those without a child are only named. */
export const PartsTable = ({ area, hrefOf }: PartsTableProps): JSX.Element => {
  const caption = area.partsAre === "rw" ? areaText.perRw : areaText.perArea;
  const [full, empty] = [area.parts.filter(hasChildren), area.parts.filter((part) => !hasChildren(part))];
  return (
    <div class="area-table">
      <DataTable
        caption={caption}
        columns={columns(area.partsAre === "rw" ? areaText.rw : areaText.kelurahan, hrefOf)}
        rows={full}
        rowKey={(part) => part.area}
        // Twelve RWs as blocks would hide the list below them; side by side they can be compared.
        narrow="scroll"
        totals={Object.fromEntries([
          ["place", areaText.all],
          ...FIGURES.map(({ key, cell }) => [key, cell(area.total)] as const),
        ])}
      />
      {empty.length > 0 && (
        <p class="area-of area-table__empty">
          {areaText.partsWithoutChildren(empty.map(({ name }) => name).join(", "))}
        </p>
      )}
    </div>
  );
};

const hasChildren = ({ summary }: AreaPart): boolean => summary.children > 0;

const PREVALENCES: readonly PrevalenceId[] = ["stunted", "wasted", "underweight", "overweight"];

interface Figure {
  readonly key: string;
  readonly label: string;
  readonly cell: (summary: AreaSummary) => JSX.Element | string;
}

const FIGURES: readonly Figure[] = [
  { key: "children", label: areaText.underFives, cell: ({ children }) => formatCount(children) },
  { key: "weighed", label: areaText.weighed, cell: ({ weighed }) => shareCell(weighed) },
  { key: "measured", label: areaText.measuredShort, cell: (summary) => coverageCell(summary) },
  ...PREVALENCES.map(
    (id): Figure => ({
      key: id,
      label: areaText.short[id],
      cell: ({ indices }) => shareCell(prevalenceOf(id, indices)),
    }),
  ),
  { key: "toReview", label: areaText.toReview, cell: ({ toReview }) => formatCount(toReview.numerator) },
];

const columns = (place: string, hrefOf: (area: string) => string): readonly Column<AreaPart>[] => [
  {
    key: "place",
    label: place,
    isRowName: true,
    cell: ({ area, name }) => (
      <a class="area-link" href={hrefOf(area)}>
        {name}
      </a>
    ),
  },
  ...FIGURES.map(
    ({ key, label, cell }): Column<AreaPart> => ({
      key,
      label,
      align: "end",
      cell: ({ summary }) => cell(summary),
    }),
  ),
];

const shareCell = ({ numerator, denominator }: { numerator: number; denominator: number }): JSX.Element => (
  <span class="area-share">
    {formatCount(numerator)} <span class="area-of">/ {formatCount(denominator)}</span>
  </span>
);

/** A share of the children below the limit says so in words, in every row. */
const coverageCell = (summary: AreaSummary): JSX.Element => (
  <>
    {shareCell(summary.measured)}
    {coverageOf(summary)?.isLow && <span class="area-low">{areaText.lowCoverage}</span>}
  </>
);
