import type { JSX } from "preact";
import type { ScreenProps } from "#features/screen-props.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { useLive } from "#ui/use-live.ts";
import { coachView } from "./coach-steps.ts";
import { practiceText } from "./text.ts";

export type CoachProps = Pick<ScreenProps, "session" | "today"> & { readonly path: string };

/** The coach above the screen: one sentence that follows what was done. */
export const Coach = ({ session, today, path }: CoachProps): JSX.Element => {
  useLive(session);
  const view = coachView(session, today, path);
  return (
    <section class="coach not-printed" aria-live="polite">
      <p class="coach__title">
        {view.at === "done" ? practiceText.done : `${practiceText.step(view.number, view.of)}: ${view.title}`}
      </p>
      <p>{view.say}</p>
      {view.at === "step" && view.href !== undefined && (
        <LinkButton href={view.href}>{practiceText.show}</LinkButton>
      )}
    </section>
  );
};
