import type { JSX } from "preact";
import { growthLines } from "#domain/measurements/growth-lines.ts";
import { kmsLines } from "#domain/measurements/kms-lines.ts";
import { pretermLines } from "#domain/measurements/preterm-lines.ts";
import { Button } from "#ui/button.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { weighingText } from "../text.ts";
import { EntryResult } from "./entry-result.tsx";
import type { RegisterRow } from "./row-view.ts";

export type DayResultProps = {
  readonly row: RegisterRow;
  readonly mayMeasure: boolean;
  readonly onAgain: () => void;
  readonly onNext: () => void;
};

/** A child that was taken care of: the result once more, and what may still be done. */
export const DayResult = ({ row, mayMeasure, onAgain, onNext }: DayResultProps): JSX.Element => {
  const { child, inMonth, step } = row;
  const { day, assessment } = inMonth;
  const record = inMonth.weighing?.record;
  return (
    <div class="entry">
      {day && (
        <EntryResult
          view={{
            lines: growthLines(day.growth, { ageDays: day.ageDays }),
            kms: kmsLines(assessment),
            preterm: pretermLines(child, day.date, assessment),
            step,
            changes: {},
          }}
        />
      )}
      {mayMeasure && (
        <div class="entry__next">
          <Button look="primary" icon="arrow-right" wide onPress={onNext}>
            {weighingText.next}
          </Button>
        </div>
      )}
      {inMonth.weighing && (
        <LinkButton href={`/orang/${child.id}/ibu`} wide>
          {weighingText.showMother}
        </LinkButton>
      )}
      <div class="entry__more">
        {mayMeasure && (
          <Button look="quiet" onPress={onAgain}>
            {weighingText.again}
          </Button>
        )}
        {mayMeasure && record !== undefined && (
          <LinkButton look="quiet" href={`/orang/${child.id}/ukur?catatan=${record}`}>
            {weighingText.correct}
          </LinkButton>
        )}
        <LinkButton look="quiet" href={`/orang/${child.id}`}>
          {weighingText.openChild}
        </LinkButton>
      </div>
    </div>
  );
};
