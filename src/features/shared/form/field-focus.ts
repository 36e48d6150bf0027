import type { TargetedKeyboardEvent } from "preact";
import type { FigureField } from "#domain/measurements/measurement-draft.ts";

/** What a press on Save may lead to; "figure" is the first field of an empty form. */
export type FocusTarget = "figure" | "problem" | "question" | "reason";

const SELECTORS: Readonly<Record<FocusTarget, string>> = {
  figure: 'input[inputmode="decimal"]',
  problem: '[aria-invalid="true"]',
  question: "[data-asks] button",
  reason: "[data-reason] input",
};

/** Puts the focus, and with it the view, on what has to be looked at. */
export const focusFirst = (form: HTMLFormElement | null, target: FocusTarget): void =>
  show(form?.querySelector<HTMLElement>(SELECTORS[target]));

/** Puts the focus on a figure, its text selected, to be typed anew. */
export const focusFigure = (form: HTMLElement | null, field: FigureField): void => {
  const input = form?.querySelector<HTMLInputElement>(`[data-field="${field}"] input`);
  show(input);
  input?.select();
};

const show = (element: HTMLElement | null | undefined): void => {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "center" });
};

/** Enter goes to the next typed figure, and from the last one saves: weight, Enter, length, Enter. */
export const moveOn = (event: TargetedKeyboardEvent<HTMLFormElement>, save: () => void): void => {
  if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
  if (event.target.inputMode !== "decimal") return;
  event.preventDefault();
  const figures = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[inputmode="decimal"]')];
  const next = figures[figures.indexOf(event.target) + 1];
  if (next) next.focus();
  else {
    // Leaving first lets the result appear that a press on the button would show.
    event.target.blur();
    save();
  }
};
