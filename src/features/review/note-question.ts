import type { ProposalGroup } from "./proposal-group.ts";
import type { Target } from "./save-review.ts";
import { reviewText } from "./text.ts";

/** A decision, and what is said when it is made. */
export interface Decision {
  readonly targets: readonly Target[];
  readonly decision: "sendBack" | "statedCheck" | "adopt" | "reject";
  readonly doneText: string;
}

/** A decision with the words that are asked in a sheet before it is made. */
export interface NoteQuestion extends Decision {
  readonly title: string;
  readonly body: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly confirmLabel: string;
  /** Said when the note is left empty; undefined where it may be. */
  readonly missing: string | undefined;
}

/** Sending back needs a note: without one the cadre does not know what to check. */
export const sendBackQuestion = (name: string, target: Target): NoteQuestion => ({
  targets: [target],
  decision: "sendBack",
  title: reviewText.sendBackTitle(name),
  body: reviewText.sendBackBody,
  label: reviewText.sendBackNote,
  hint: reviewText.sendBackNoteHint,
  confirmLabel: reviewText.sendBack,
  missing: reviewText.sendBackNoteMissing,
  doneText: reviewText.sendBackDone,
});

/** Noting what was answered: the figure keeps its mark. */
export const statedCheckQuestion = (name: string, target: Target): NoteQuestion => ({
  targets: [target],
  decision: "statedCheck",
  title: reviewText.statedCheckTitle(name),
  body: reviewText.statedCheckBody,
  label: reviewText.statedCheckNote,
  hint: reviewText.statedCheckNoteHint,
  confirmLabel: reviewText.statedCheckDo,
  missing: reviewText.statedCheckNoteMissing,
  doneText: reviewText.statedCheckDone,
});

/** Rejecting may say why. What was proposed together is decided together: half a family helps nobody. */
export const rejectQuestion = ({ items }: ProposalGroup): NoteQuestion => ({
  targets: items.map(({ version }) => version),
  decision: "reject",
  title: reviewText.rejectTitle,
  body: reviewText.rejectBody,
  label: reviewText.rejectNote,
  hint: undefined,
  confirmLabel: reviewText.reject,
  missing: undefined,
  doneText: reviewText.rejectDone,
});

/** Adopting asks nothing; the toast offers to take it back. */
export const adoption = ({ items }: ProposalGroup): Decision => ({
  targets: items.map(({ version }) => version),
  decision: "adopt",
  doneText: reviewText.adoptDone,
});
