import type { JSX } from "preact";
import { Section } from "#ui/section.tsx";
import { qualityText } from "./text.ts";

/** By what the page judges, in words. */
export const QualityCriteria = (): JSX.Element => (
  <Section title={qualityText.criteria} detail={qualityText.criteriaHint}>
    <ul>
      {qualityText.criteriaList.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <p>{qualityText.onPhone}</p>
  </Section>
);
