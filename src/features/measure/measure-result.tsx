import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { BandMark } from "#ui/band-mark.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { formatDecimal } from "#ui/format.ts";
import { Asked } from "../asked.tsx";
import type { FormPartProps } from "../form-part-props.ts";
import type { MeasureView } from "../measure-view.ts";
import { StepCard } from "./step-card.tsx";
import { measureText } from "./text.ts";

/** What the figures mean, as soon as they are left; first what has to be asked. The region is always there, to be spoken. */
export const MeasureResult = (props: FormPartProps): JSX.Element => {
  const place = useRef<HTMLDivElement>(null);
  const { confirm, questions, lines } = props.view;
  const said = [confirm?.sentence, ...questions.map(({ id }) => id), ...lines.map(({ id }) => id)].join(" ");
  useEffect(() => {
    // Nobody is typing: what appeared below the fold comes into view. While the next figure is typed nothing moves.
    if (said.trim() !== "" && !(document.activeElement instanceof HTMLInputElement))
      place.current?.scrollIntoView({ block: "nearest" });
  }, [said]);
  return (
    <div ref={place} class="measure__result" aria-live="polite">
      <Asked {...props} />
      <Meaning view={props.view} />
    </div>
  );
};

type MeaningProps = {
  readonly view: MeasureView;
  /** Where the fields that say what changed are gone. */
  readonly showsChanges?: boolean | undefined;
};

/** What to do, then the bands in words with their shapes: the mother who looks on reads the step before any category. */
export const Meaning = ({ view, showsChanges = false }: MeaningProps): JSX.Element | null => {
  const [showsFigures, setShowsFigures] = useState(false);
  const { lines, step } = view;
  if (lines.length === 0 && step === undefined) return null;
  const hasFigures = lines.some(({ z }) => z !== undefined);
  return (
    <>
      {step && <StepCard step={step} />}
      {lines.length > 0 && (
        <Card>
          {showsChanges &&
            Object.values(view.changes).map((change) => (
              <p key={change} class="measure__change">
                {change}
              </p>
            ))}
          <Facts
            facts={lines.map(({ label, shortLabel, tone, word, hint, z }) => ({
              term: showsFigures ? `${label} (${shortLabel})` : label,
              value: <BandMark tone={tone}>{word}</BandMark>,
              note: [hint, showsFigures && z !== undefined && `z ${formatDecimal(z, 2)}`]
                .filter(Boolean)
                .join(" · "),
            }))}
          />
          {hasFigures && (
            <Button look="quiet" expanded={showsFigures} onPress={() => setShowsFigures(!showsFigures)}>
              {showsFigures ? measureText.hideFigures : measureText.showFigures}
            </Button>
          )}
        </Card>
      )}
    </>
  );
};
