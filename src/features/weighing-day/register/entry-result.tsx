import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Meaning } from "#features/shared/measuring/meaning.tsx";
import type { MeasureView } from "#features/shared/measuring/measure-view.ts";
import { StepCard } from "#features/shared/measuring/step-card.tsx";
import { BandMark } from "#ui/band-mark.tsx";
import { Button } from "#ui/button.tsx";
import { weighingText } from "../text.ts";

export type EntryResultProps = {
  readonly view: Pick<MeasureView, "lines" | "step" | "changes"> &
    Partial<Pick<MeasureView, "kms" | "preterm">>;
};

/** What to do, N or T and the bands, short enough to be seen at once while the next child waits; all of it one tap away. */
export const EntryResult = ({ view }: EntryResultProps): JSX.Element | null => {
  const [showsAll, setShowsAll] = useState(false);
  const { lines, step, changes, kms = [] } = view;
  if (lines.length === 0 && step === undefined) return null;
  if (showsAll) return <Meaning view={view} showsChanges />;
  return (
    <div class="entry__short">
      {step && <StepCard step={step} />}
      <div class="marks__chips">
        {kms.map(({ label, tone, word }) => (
          <BandMark key={label} tone={tone}>
            {word}
          </BandMark>
        ))}
        {lines
          .filter(({ id }) => id !== "bmiForAge")
          .map(({ id, shortLabel, tone, word }) => (
            <BandMark key={id} tone={tone}>
              {`${shortLabel} ${word.toLowerCase()}`}
            </BandMark>
          ))}
      </div>
      {Object.values(changes).map((change) => (
        <p key={change}>{change}</p>
      ))}
      <div>
        <Button look="quiet" expanded={false} onPress={() => setShowsAll(true)}>
          {weighingText.showAll}
        </Button>
      </div>
    </div>
  );
};
