import type { ComponentChildren, JSX } from "preact";
import type { SubjectWords } from "./subject-words.ts";
import "./review.css";

export type ReviewHeadProps = {
  readonly subject: SubjectWords;
  /** Beside the place: age, what kind of record. */
  readonly detail?: string | undefined;
  readonly mark?: ComponentChildren;
};

/** Whom a card is about, where they live, and a way to their page. */
export const ReviewHead = ({ subject, detail, mark }: ReviewHeadProps): JSX.Element => (
  <div class="review-head">
    <h2 class="review-head__name">
      {subject.href === undefined ? subject.name : <a href={subject.href}>{subject.name}</a>}
    </h2>
    {mark}
    <p class="review-head__place">{[detail, subject.place].filter(Boolean).join(" · ")}</p>
  </div>
);
