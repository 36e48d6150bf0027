import type { JSX } from "preact";
import { Section } from "#ui/section.tsx";
import { qualityText } from "./text.ts";

/** By what the page judges, in words, and what it was computed from. */
export const QualityCriteria = ({ isOnline }: { readonly isOnline: boolean }): JSX.Element => (
  <Section title={qualityText.criteria} detail={qualityText.criteriaHint}>
    <ul>
      {qualityText.criteriaList.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <p>{isOnline ? qualityText.online : qualityText.onPhone}</p>
  </Section>
);
