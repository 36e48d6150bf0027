import { useState } from "preact/hooks";
import type { ScreenProps } from "#features/screen-props.ts";
import { keptValue, useKeptDraft } from "#features/shared/form/use-kept-draft.ts";
import { PATH_DRAFT } from "#features/shared/form/use-kept-form.ts";
import type { NotDelivered } from "#features/shared/online/delivery-words.ts";
import type { AskedProblem } from "#protocol/people-requests.ts";
import type { Delivery } from "#sync/ports.ts";

/** What the server says to each asking: what it would do, or did, or what is wrong beside which field. */
interface Judged {
  readonly result: string;
  readonly problems: readonly AskedProblem[];
}

export type AskStep<Answer> =
  | { readonly at: "form" }
  | { readonly at: "preview"; readonly answer: Answer }
  | { readonly at: "done"; readonly answer: Answer };

export interface AskFormInput<Form, Answer> {
  /** Where the form lives: on the way to the second code and back it is kept under it. */
  readonly path: string;
  readonly title: string;
  readonly schema: Parameters<typeof keptValue<Form>>[2];
  readonly opened: Form;
  /** What is wrong before anybody is asked. */
  readonly check: (form: Form) => readonly AskedProblem[];
  readonly ask: (form: Form, confirm: boolean) => Promise<Delivery<Answer>>;
}

/** A form that is asked of the server twice: as it would be, then to be done. Nothing of it is written on the phone but the draft. */
export const useAskForm = <Form, Answer extends Judged>(
  props: Pick<ScreenProps, "session" | "holdForm">,
  { path, title, schema, opened, check, ask }: AskFormInput<Form, Answer>,
) => {
  const [form, setForm] = useState<Form>(() => keptValue(props.session, path, schema) ?? opened);
  const [step, setStep] = useState<AskStep<Answer>>({ at: "form" });
  const [problems, setProblems] = useState<readonly AskedProblem[]>([]);
  const [refusals, setRefusals] = useState(0);
  const [isBusy, setIsBusy] = useState(false);
  const [failed, setFailed] = useState<NotDelivered>();
  const isDirty = step.at !== "done" && JSON.stringify(form) !== JSON.stringify(opened);
  const kept = useKeptDraft<Form>(props, { id: path, form: PATH_DRAFT }, isDirty);

  const refuse = (found: readonly AskedProblem[]): void => {
    setProblems(found);
    setRefusals((count) => count + 1);
    setStep({ at: "form" });
  };
  const send = async (confirm: boolean): Promise<void> => {
    setFailed(undefined);
    const found = check(form);
    if (found.length > 0) return refuse(found);
    setProblems([]);
    setIsBusy(true);
    const said = await ask(form, confirm);
    setIsBusy(false);
    if (said.type !== "answer") return setFailed(said);
    const { answer } = said;
    if (answer.result === "problems") return refuse(answer.problems);
    if (confirm) await kept.forget();
    setStep({ at: confirm ? "done" : "preview", answer });
  };
  return {
    form,
    step,
    isBusy,
    isDirty,
    failed,
    refusals,
    draftProblem: kept.problem,
    problems,
    change: (next: Form): void => {
      setForm(next);
      setProblems([]);
      setFailed(undefined);
      kept.keep(next, title);
    },
    look: (): void => void send(false),
    confirm: (): void => void send(true),
    edit: (): void => {
      setFailed(undefined);
      setStep({ at: "form" });
    },
    discard: (): Promise<void> => kept.forget(),
  };
};

/** The words for a problem with a field, or with one place in it; `words` by field and reason. */
export const problemBeside = (
  problems: readonly AskedProblem[],
  words: Readonly<Record<string, Readonly<Record<string, string>>>>,
  field: string,
  place?: string,
): string | undefined => {
  const found = problems.find((one) => one.field === field && one.place === place);
  return found && (words[field]?.[found.why] ?? found.why);
};
