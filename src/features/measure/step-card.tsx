import type { JSX } from "preact";
import type { NextStep, Urgency } from "#domain/measurements/next-step.ts";
import { Banner } from "#ui/banner.tsx";
import type { NoticeTone } from "#ui/tone.ts";

/** The one next step, as strong as it is urgent. */
export const StepCard = ({ step }: { readonly step: NextStep }): JSX.Element => (
  <Banner tone={TONES[step.urgency]} title={step.title} todo={step.text}>
    {step.why.map((why) => (
      <p key={why}>{why}.</p>
    ))}
  </Banner>
);

const TONES: Readonly<Record<Urgency, NoticeTone>> = {
  today: "problem",
  thisWeek: "warn",
  soon: "warn",
  again: "info",
  routine: "ok",
};
