import type { JSX } from "preact";
import { BandMark } from "#ui/band-mark.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { gradeTone, type QualityPageRow } from "./quality-rows.ts";
import { qualityText } from "./text.ts";

/** Every finding with its grade in a word and what to do about it. */
export const QualityFacts = ({ row }: { readonly row: QualityPageRow }): JSX.Element => (
  <Card>
    <Facts
      facts={[
        ...row.verdicts.map(({ topic, grade, text }) => ({
          term: topic,
          value: <BandMark tone={gradeTone[grade]}>{qualityText.grades[grade]}</BandMark>,
          note: text,
        })),
        { term: qualityText.lastDigits, value: row.lastDigits, note: qualityText.lastDigitsNote },
      ]}
    />
  </Card>
);
