import * as z from "zod/mini";
import type { FigureField, MeasurementDraft } from "#domain/measurements/measurement-draft.ts";
import type { QualityAnswer } from "#domain/measurements/next-step.ts";
import { isAboutBirthDate } from "#domain/measurements/question-answers.ts";
import { NO_REPEATS, type RepeatDraft, type RepeatedField } from "#domain/measurements/repeated-readings.ts";

/** Everything a measuring form holds; plain values, so that it survives a closed tab as a draft. */
export interface MeasureForm {
  readonly draft: MeasurementDraft;
  /** Second and later readings; `draft` holds the first. */
  readonly repeats: RepeatDraft;
  /** The figure whose last reading is under the finger. */
  readonly typingRepeat: RepeatedField | undefined;
  /** The figure under the finger: judged when it is left, not at the "1" of "12,6". */
  readonly typing: FigureField | undefined;
  /** The text of the figures that were confirmed: another figure is another question. */
  readonly confirmed: Figures;
  /** By question id. */
  readonly answers: Readonly<Record<string, QualityAnswer>>;
  /** "Ukuran lain" is open. */
  readonly showsOthers: boolean;
  readonly showsDate: boolean;
  /** Why a kept measurement is changed; empty when a new one is made. */
  readonly reason: string;
  /** The version of a doubtful measurement that is taken again: it settles the question, whatever it says. */
  readonly confirms?: string | undefined;
  /** Save was pressed while something was still asked; the next press goes through. */
  readonly isNudged: boolean;
  /** Save was pressed: from then on every problem is shown. */
  readonly isTried: boolean;
}

/** The typed figures by field. */
export type Figures = Readonly<Record<FigureField, string>>;

/** A form as it opens: nothing typed. */
export const emptyForm = (date: string): MeasureForm => ({
  draft: {
    date,
    weight: "",
    length: "",
    position: "",
    arm: "",
    head: "",
    oedema: "",
    place: "",
  },
  repeats: NO_REPEATS,
  typingRepeat: undefined,
  typing: undefined,
  confirmed: { weight: "", length: "", arm: "", head: "" },
  answers: {},
  showsOthers: false,
  showsDate: false,
  reason: "",
  isNudged: false,
  isTried: false,
});

/** A form that shows a kept measurement, to correct it. */
export const formOf = (draft: MeasurementDraft, repeats: RepeatDraft = NO_REPEATS): MeasureForm => ({
  ...emptyForm(draft.date),
  draft,
  repeats,
  // What was kept was confirmed then; only another figure asks again.
  confirmed: figuresOf(draft),
  showsOthers: draft.arm !== "" || draft.head !== "" || draft.oedema !== "",
});

/** Something was typed or chosen. */
export const withField = <Field extends keyof MeasurementDraft>(
  form: MeasureForm,
  field: Field,
  value: MeasurementDraft[Field],
): MeasureForm => ({
  ...form,
  draft: { ...form.draft, [field]: value },
  typing: isFigure(field) ? field : form.typing,
  answers: answersThatStay(form),
  isNudged: false,
});

/** One more reading of a figure: an empty field opens for it. */
export const withAnotherReading = (form: MeasureForm, field: RepeatedField): MeasureForm => ({
  ...form,
  repeats: { ...form.repeats, [field]: [...form.repeats[field], ""] },
  isNudged: false,
});

/** A second or later reading was typed; `at` 0 is the second. */
export const withReading = (
  form: MeasureForm,
  field: RepeatedField,
  at: number,
  text: string,
): MeasureForm => ({
  ...form,
  repeats: { ...form.repeats, [field]: form.repeats[field].map((old, index) => (index === at ? text : old)) },
  typingRepeat: field,
  answers: answersThatStay(form),
  isNudged: false,
});

/** An answer stood for the figures as they were; the birth date has nothing to do with them. */
const answersThatStay = ({ answers }: MeasureForm): MeasureForm["answers"] =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => isAboutBirthDate(id)));

/** The finger went elsewhere: what was typed may be judged now. */
export const left = (form: MeasureForm): MeasureForm =>
  form.typing === undefined && form.typingRepeat === undefined
    ? form
    : { ...form, typing: undefined, typingRepeat: undefined };

/** "Benar": the figures as they stand are what was read. */
export const confirmed = (form: MeasureForm): MeasureForm => ({
  ...form,
  confirmed: figuresOf(form.draft),
  isNudged: false,
});

export const answered = (form: MeasureForm, question: string, answer: QualityAnswer): MeasureForm => ({
  ...form,
  answers: { ...form.answers, [question]: answer },
  isNudged: false,
});

/** A figure that was offered in place of a slip; it is judged at once. */
export const offered = (form: MeasureForm, parts: Partial<MeasurementDraft>): MeasureForm => ({
  ...form,
  draft: { ...form.draft, ...parts },
  typing: undefined,
  answers: answersThatStay(form),
  isNudged: false,
});

/** True when every one of these figures was confirmed as it stands. */
export const isConfirmed = (
  { confirmed: known, draft }: MeasureForm,
  fields: readonly FigureField[],
): boolean => fields.every((field) => draft[field] !== "" && known[field] === draft[field]);

const figuresOf = ({ weight, length, arm, head }: MeasurementDraft): Figures => ({
  weight,
  length,
  arm,
  head,
});

/** True when there is anything to lose. */
export const isDirty = (form: MeasureForm, opened: MeasureForm): boolean =>
  Object.entries(form.draft).some(
    ([field, value]) => opened.draft[field as keyof MeasurementDraft] !== value,
  ) ||
  form.reason !== opened.reason ||
  form.repeats.weight.join() !== opened.repeats.weight.join() ||
  form.repeats.length.join() !== opened.repeats.length.join();

const isFigure = (field: keyof MeasurementDraft): field is FigureField =>
  field === "weight" || field === "length" || field === "arm" || field === "head";

const keptSchema = z.object({
  draft: z.object({
    date: z.string(),
    weight: z.string(),
    length: z.string(),
    position: z.enum(["lying", "standing", ""]),
    arm: z.string(),
    head: z.string(),
    oedema: z.enum(["yes", "no", ""]),
    place: z.enum(["home", "posyandu", "puskesmas", ""]),
  }),
  /** Absent in drafts of older versions of the app. */
  repeats: z.optional(z.object({ weight: z.array(z.string()), length: z.array(z.string()) })),
  confirmed: z.object({ weight: z.string(), length: z.string(), arm: z.string(), head: z.string() }),
  answers: z.record(z.string(), z.enum(["remeasured", "later", "toolDoubt"])),
  reason: z.string(),
  /** The record that is corrected; absent in a form for a new one. */
  correcting: z.optional(z.string()),
  confirms: z.optional(z.string()),
});

/** What a draft keeps of a form. */
export type KeptForm = z.infer<typeof keptSchema>;

export const keptForm = (
  { draft, repeats, confirmed: known, answers, reason, confirms }: MeasureForm,
  correcting: string | undefined,
): KeptForm => ({
  draft,
  repeats: { weight: [...repeats.weight], length: [...repeats.length] },
  confirmed: known,
  answers,
  reason,
  ...(correcting === undefined ? {} : { correcting }),
  ...(confirms === undefined ? {} : { confirms }),
});

/** The name under which drafts of this form are kept. */
export const MEASUREMENT_FORM = "measurement";

/** The record that a kept form corrects. */
export const correctedIn = (value: unknown): string | undefined => {
  const kept = keptSchema.safeParse(value);
  return kept.success ? kept.data.correcting : undefined;
};

/** The form a draft was kept of; nothing when it is none (kept by another version of the app). */
export const formFromKept = (value: unknown): MeasureForm | undefined => {
  const kept = keptSchema.safeParse(value);
  if (!kept.success) return undefined;
  const { draft, repeats, confirmed: known, answers, reason, confirms } = kept.data;
  return {
    ...emptyForm(draft.date),
    draft,
    repeats: repeats ?? NO_REPEATS,
    confirmed: known,
    answers,
    reason,
    confirms,
    showsOthers: draft.arm !== "" || draft.head !== "" || draft.oedema !== "" || draft.place !== "",
  };
};
