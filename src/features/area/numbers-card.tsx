import type { JSX } from "preact";
import type { NumberId } from "#domain/summary/area-numbers.ts";
import type { AreaSummary } from "#domain/summary/summarise-area.ts";
import { Banner } from "#ui/banner.tsx";
import { formatMonth } from "#ui/format.ts";
import { ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import { NumberRow } from "./number-row.tsx";
import { coverageOf, numberWords } from "./number-words.ts";
import { areaText } from "./text.ts";
import "./area.css";

export type NumbersCardProps = {
  readonly summary: AreaSummary;
  /** The number whose children are listed now. */
  readonly current: NumberId | undefined;
  /** Where the children behind a number are listed. */
  readonly hrefOf: (id: NumberId) => string;
};

/** The figures of an area: each with its parts, the prevalences with how many they speak of. */
export const NumbersCard = ({ summary, current, hrefOf }: NumbersCardProps): JSX.Element => {
  const coverage = coverageOf(summary);
  const isLow = coverage?.isLow ?? false;
  return (
    <Section title={areaText.numbers} detail={areaText.numbersHint} aside={formatMonth(summary.month)}>
      {coverage && (
        <Banner tone={isLow ? "warn" : "info"} title={coverage.words}>
          {isLow && <p>{areaText.lowCoverageWhy}</p>}
          {coverage.hasLeftOut && <p>{areaText.leftOut}</p>}
        </Banner>
      )}
      <ListRows>
        {numberWords(summary).map((words) => (
          <NumberRow
            key={words.id}
            words={words}
            isDoubtful={isLow && words.isPrevalence}
            href={words.isTappable ? hrefOf(words.id) : undefined}
            isCurrent={words.id === current}
          />
        ))}
      </ListRows>
    </Section>
  );
};
