import type { JSX } from "preact";
import type { KmsLine } from "#domain/measurements/kms-lines.ts";
import type { PretermLines } from "#domain/measurements/preterm-lines.ts";
import { BandMark } from "#ui/band-mark.tsx";
import { Card } from "#ui/card.tsx";
import { type Fact, Facts } from "#ui/facts.tsx";
import { formatDecimal } from "#ui/format.ts";
import { monthlyText } from "./monthly-text.ts";

/** The KMS lines as facts: status with its reasons, and zone. */
export const kmsFacts = (lines: readonly KmsLine[]): readonly Fact[] =>
  lines.map(({ label, tone, word, notes }) => ({
    term: label,
    value: <BandMark tone={tone}>{word}</BandMark>,
    note: notes.join(" "),
  }));

export type PretermCardProps = { readonly preterm: PretermLines; readonly showsFigures: boolean };

/** Both ages of a child born preterm, each with its name, and what the corrected one says. */
export const PretermCard = ({ preterm, showsFigures }: PretermCardProps): JSX.Element => (
  <Card tone="info">
    <p>{preterm.note}</p>
    <Facts
      facts={[
        { term: monthlyText.realAge, value: preterm.realAge },
        ...(preterm.correctedAge === undefined
          ? []
          : [{ term: monthlyText.correctedAge, value: preterm.correctedAge }]),
        ...preterm.lines.map(({ label, shortLabel, tone, word, z }) => ({
          term: `${showsFigures ? `${label} (${shortLabel})` : label}, ${monthlyText.byCorrected}`,
          value: <BandMark tone={tone}>{word}</BandMark>,
          note: showsFigures && z !== undefined ? `z ${formatDecimal(z, 2)}` : undefined,
        })),
      ]}
    />
  </Card>
);
