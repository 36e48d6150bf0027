import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import "./section.css";

export type SectionProps = {
  readonly title: ComponentChildren;
  readonly detail?: ComponentChildren;
  /** At the right of the title: a count, a quiet button. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** A titled part of a screen. */
export const Section = ({ title, detail, aside, children }: SectionProps): JSX.Element => {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section__head">
        <h2 class="section__title" id={id}>
          {title}
        </h2>
        {aside && <div class="section__aside">{aside}</div>}
      </div>
      {detail && <p class="section__detail">{detail}</p>}
      {children}
    </section>
  );
};
