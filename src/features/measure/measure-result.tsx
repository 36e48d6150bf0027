import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Asked } from "#features/shared/measuring/asked.tsx";
import type { FormPartProps } from "#features/shared/measuring/form-part-props.ts";
import { Meaning } from "#features/shared/measuring/meaning.tsx";

/** What the figures mean, as soon as they are left; first what has to be asked. The region is always there, to be spoken. */
export const MeasureResult = (props: FormPartProps): JSX.Element => {
  const place = useRef<HTMLDivElement>(null);
  const { confirm, questions, lines } = props.view;
  const said = [confirm?.sentence, ...questions.map(({ id }) => id), ...lines.map(({ id }) => id)].join(" ");
  useEffect(() => {
    // Nobody is typing: what appeared below the fold comes into view. While the next figure is typed nothing moves.
    if (said.trim() !== "" && !(document.activeElement instanceof HTMLInputElement))
      place.current?.scrollIntoView({ block: "nearest" });
  }, [said]);
  return (
    <div ref={place} class="measure__result" aria-live="polite">
      <Asked {...props} />
      <Meaning view={props.view} />
    </div>
  );
};
