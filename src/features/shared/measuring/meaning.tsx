import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { BandMark } from "#ui/band-mark.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { formatDecimal } from "#ui/format.ts";
import type { MeasureView } from "./measure-view.ts";
import { measuringText } from "./measuring-text.ts";
import { kmsFacts, PretermCard } from "./monthly-facts.tsx";
import { monthlyText } from "./monthly-text.ts";
import { StepCard } from "./step-card.tsx";
import "./meaning.css";

type MeaningProps = {
  readonly view: Pick<MeasureView, "lines" | "step" | "changes"> &
    Partial<Pick<MeasureView, "kms" | "preterm">>;
  /** Where the fields that say what changed are gone. */
  readonly showsChanges?: boolean | undefined;
};

/** What to do, then the bands in words with their shapes: the mother who looks on reads the step before any category. */
export const Meaning = ({ view, showsChanges = false }: MeaningProps): JSX.Element | null => {
  const [showsFigures, setShowsFigures] = useState(false);
  const { lines, step, kms = [], preterm } = view;
  if (lines.length === 0 && step === undefined) return null;
  const hasFigures = lines.some(({ z }) => z !== undefined);
  return (
    <>
      {step && <StepCard step={step} />}
      {preterm && <PretermCard preterm={preterm} showsFigures={showsFigures} />}
      {lines.length > 0 && (
        <Card>
          {showsChanges &&
            Object.values(view.changes).map((change) => (
              <p key={change} class="meaning__change">
                {change}
              </p>
            ))}
          {preterm && preterm.lines.length > 0 && <p class="meaning__heading">{monthlyText.byReal}</p>}
          <Facts
            facts={[
              ...kmsFacts(kms),
              ...lines.map(({ label, shortLabel, tone, word, hint, z }) => ({
                term: showsFigures ? `${label} (${shortLabel})` : label,
                value: <BandMark tone={tone}>{word}</BandMark>,
                note: [hint, showsFigures && z !== undefined && `z ${formatDecimal(z, 2)}`]
                  .filter(Boolean)
                  .join(" · "),
              })),
            ]}
          />
          {hasFigures && (
            <Button look="quiet" expanded={showsFigures} onPress={() => setShowsFigures(!showsFigures)}>
              {showsFigures ? measuringText.hideFigures : measuringText.showFigures}
            </Button>
          )}
        </Card>
      )}
    </>
  );
};
