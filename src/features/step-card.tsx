import type { JSX } from "preact";
import type { NextStep } from "#domain/measurements/next-step.ts";
import { Banner } from "#ui/banner.tsx";
import { stepTone } from "./step-tone.ts";

/** The one next step, as strong as it is urgent. */
export const StepCard = ({ step }: { readonly step: NextStep }): JSX.Element => (
  <Banner tone={stepTone[step.urgency]} title={step.title} todo={step.text}>
    {step.why.map((why) => (
      <p key={why}>{why}.</p>
    ))}
  </Banner>
);
