import type { JSX } from "preact";
import { QUALITY_GRADES } from "#domain/growth/quality/quality-grade.ts";
import { BandMark } from "#ui/band-mark.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { gradeTone, type QualityPageRow } from "./quality-page-row.ts";
import { qualityText } from "./text.ts";

/** Every finding with its grade in a word and what to do about it; what cannot be judged yet in one line at the end. */
export const QualityFacts = ({ row }: { readonly row: QualityPageRow }): JSX.Element => {
  // What needs work first, as in the list.
  const judged = row.verdicts
    .filter(({ grade }) => grade !== "tooFew")
    .toSorted((a, b) => QUALITY_GRADES.indexOf(a.grade) - QUALITY_GRADES.indexOf(b.grade));
  const waiting = row.verdicts.filter(({ grade }) => grade === "tooFew");
  return (
    <Card>
      <Facts
        facts={[
          ...judged.map(({ topic, grade, text }) => ({
            term: topic,
            value: <BandMark tone={gradeTone[grade]}>{qualityText.grades[grade]}</BandMark>,
            note: text,
          })),
          ...(row.calibrated === undefined ? [] : [{ term: qualityText.calibrated, value: row.calibrated }]),
          { term: qualityText.lastDigits, value: row.lastDigits, note: qualityText.lastDigitsNote },
          ...(waiting.length === 0
            ? []
            : [
                {
                  term: qualityText.notYet,
                  value: <BandMark tone={gradeTone.tooFew}>{qualityText.grades.tooFew}</BandMark>,
                  note: waiting.map(({ topic }) => topic).join(", "),
                },
              ]),
        ]}
      />
    </Card>
  );
};
