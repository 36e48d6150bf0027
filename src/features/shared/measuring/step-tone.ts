import type { Urgency } from "#domain/measurements/next-step.ts";
import type { NoticeTone } from "#ui/tone.ts";

/** How strongly a next step is shown. */
export const stepTone: Readonly<Record<Urgency, NoticeTone>> = {
  today: "problem",
  thisWeek: "warn",
  soon: "warn",
  again: "info",
  routine: "ok",
};
