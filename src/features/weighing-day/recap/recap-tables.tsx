import type { JSX } from "preact";
import { percentOf } from "#domain/summary/count.ts";
import type { MonthRecap, RecapGroup } from "#domain/summary/month-recap.ts";
import { recapShares } from "#domain/summary/recap-shares.ts";
import { DataTable } from "#ui/data-table.tsx";
import { Facts } from "#ui/facts.tsx";
import { formatCount, formatPercent } from "#ui/format.ts";
import { bandColumns, countLabels, recapText } from "./recap-text.ts";

/** The shares, each with both its parts. */
export const ShareFacts = ({ recap }: { readonly recap: MonthRecap }): JSX.Element => (
  <Facts
    facts={recapShares.map(({ label, meaning, of, unasked }) => {
      const missing = unasked(recap.total);
      const count = of(recap.total);
      const percent = percentOf(count);
      return {
        term: `${label}, ${meaning}`,
        value: percent === undefined || missing > 0 ? recapText.unknown : formatPercent(percent / 100),
        note:
          missing > 0
            ? recapText.unasked(formatCount(missing))
            : `${formatCount(count.numerator)} dari ${formatCount(count.denominator)}`,
      };
    })}
  />
);

/** Every count of the month. */
export const CountFacts = ({ recap }: { readonly recap: MonthRecap }): JSX.Element => (
  <Facts facts={countLabels.map(([key, label]) => ({ term: label, value: formatCount(recap.total[key]) }))} />
);

/** SKDN by age band and sex. */
export const BandTable = ({ recap }: { readonly recap: MonthRecap }): JSX.Element => (
  <DataTable<RecapGroup>
    caption={recapText.bands}
    narrow="scroll"
    rows={recap.groups}
    rowKey={({ band, sex }) => `${band.id} ${sex}`}
    columns={[
      {
        key: "band",
        label: recapText.band,
        isRowName: true,
        cell: ({ band, sex }) => `${band.label} ${sex}`,
      },
      ...bandColumns.map(([key, label]) => ({
        key,
        label,
        align: "end" as const,
        cell: ({ counts }: RecapGroup) => formatCount(counts[key]),
      })),
    ]}
    totals={{
      band: recapText.total,
      ...Object.fromEntries(bandColumns.map(([key]) => [key, formatCount(recap.total[key])])),
    }}
  />
);
