import type { JSX } from "preact";
import type { NextStep } from "#domain/measurements/next-step.ts";
import { Banner } from "#ui/banner.tsx";
import { monthlyText } from "./monthly-text.ts";
import { stepTone } from "./step-tone.ts";
import "./step-card.css";

/** The one next step, as strong as it is urgent: what to do and when to measure again, then why. */
export const StepCard = ({ step }: { readonly step: NextStep }): JSX.Element => (
  <Banner tone={stepTone[step.urgency]} title={step.title} todo={step.text}>
    {step.why.length > 0 && (
      <div class="step-card__why">
        <p>{monthlyText.why}:</p>
        <ul>
          {step.why.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      </div>
    )}
  </Banner>
);
