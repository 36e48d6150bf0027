import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { sittingWords } from "#features/shared/measuring/measured-words.ts";
import { kmsFacts, PretermCard } from "#features/shared/measuring/monthly-facts.tsx";
import { monthlyText } from "#features/shared/measuring/monthly-text.ts";
import { StepCard } from "#features/shared/measuring/step-card.tsx";
import { BandMark } from "#ui/band-mark.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Facts } from "#ui/facts.tsx";
import { formatDate, formatDayMonth, formatDecimal } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Section } from "#ui/section.tsx";
import { motherViewPath } from "./child-paths.ts";
import type { LatestLine } from "./child-view.ts";
import { childText } from "./text.ts";
import type { ChildPage } from "./use-child.ts";

/** The last result in words, what changed, and the next step. */
export const LatestResult = ({ page }: { readonly page: ChildPage }): JSX.Element => {
  const [showsFigures, setShowsFigures] = useState(false);
  const { latest, doubts } = page.growth;
  if (!latest)
    return (
      <EmptyState icon="scale" title={childText.never}>
        {childText.neverHint}
      </EmptyState>
    );
  const { day, lines, changes, step, kms, preterm } = latest;
  // While a figure is in doubt the notice above asks for measuring again; only what cannot wait is said besides.
  const saysStep = page.card.life === "alive" && (doubts.length === 0 || step.urgency === "today");
  return (
    <Section title={childText.latest(formatDate(day.date))} detail={sittingWords(day.figures)}>
      {saysStep && <StepCard step={step} />}
      {preterm && <PretermCard preterm={preterm} showsFigures={showsFigures} />}
      <Card>
        {changes.map((change) => (
          <p key={change} class="child__change">
            {change}
          </p>
        ))}
        {preterm && preterm.lines.length > 0 && <p class="child__source">{monthlyText.byReal}</p>}
        <Facts facts={[...kmsFacts(kms), ...lines.map((line) => fact(line, showsFigures))]} />
        <p class="child__source">{day.isConfirmed ? childText.confirmedByPuskesmas : childText.byCadre}</p>
        <div class="child__card-actions">
          <Button look="quiet" expanded={showsFigures} onPress={() => setShowsFigures(!showsFigures)}>
            {showsFigures ? childText.hideFigures : childText.showFigures}
          </Button>
          <LinkButton look="quiet" icon="eye" href={motherViewPath(page.card.id)}>
            {childText.showMother}
          </LinkButton>
        </div>
      </Card>
    </Section>
  );
};

const fact = ({ label, shortLabel, tone, word, hint, z, takenOn }: LatestLine, showsFigures: boolean) => ({
  term: showsFigures ? `${label} (${shortLabel})` : label,
  value: <BandMark tone={tone}>{word}</BandMark>,
  note: [
    takenOn && childText.takenOn(formatDayMonth(takenOn)),
    hint,
    showsFigures && z !== undefined && `z ${formatDecimal(z, 2)}`,
  ]
    .filter(Boolean)
    .join(" · "),
});
