import type { ComponentChildren, JSX } from "preact";
import { StepForm } from "#features/shared/form/step-form.tsx";
import { uiText } from "#ui/text.ts";
import { familiesText } from "../text.ts";
import { type MemberContext, MemberFields } from "./member-fields.tsx";
import type { MemberForm } from "./member-form.ts";
import type { MemberStep } from "./member-steps.ts";
import { SameQuestion } from "./same-question.tsx";
import { formText } from "./text.ts";
import { type MemberStepsInput, useMemberSteps } from "./use-member-steps.ts";

export type MemberEditorProps = MemberStepsInput & {
  readonly context: MemberContext;
  /** The main button of the last question. */
  readonly doneLabel: string;
  readonly busy?: boolean | undefined;
  /** Said above the questions: a save that failed. */
  readonly notice?: ComponentChildren;
  readonly actions?: ComponentChildren;
  /** The one already registered is the same person. */
  readonly onSame: (id: string, isInForm: boolean) => void;
  /** The same person, but living here now. Answers nothing for somebody who cannot move here. */
  readonly moveOf?: ((id: string) => (() => void) | undefined) | undefined;
};

/** The questions about one member, one idea a screen, and "Sudah ada?" at the end. */
export const MemberEditor = (props: MemberEditorProps): JSX.Element => {
  const steps = useMemberSteps(props);
  const { member, step } = props.entry;
  const [match] = steps.likely;
  if (match)
    return (
      <SameQuestion
        match={match}
        group={member.group}
        onBack={steps.back}
        onSame={() => props.onSame(match.id, match.isInForm)}
        onMove={match.isInForm ? undefined : props.moveOf?.(match.id)}
        onOther={() => steps.notSame(match.id)}
      />
    );
  return (
    <StepForm
      title={titleOf(member)}
      progress={familiesText.step(steps.at, steps.of)}
      question={questionOf(step, member)}
      hint={step === "size" ? formText.sizeHint : undefined}
      onBack={steps.back}
      onNext={steps.next}
      nextLabel={steps.isLast ? props.doneLabel : uiText.next}
      busy={steps.isLooking || props.busy}
      refusals={steps.refusals}
      actions={props.actions}
    >
      {props.notice}
      <MemberFields
        step={step}
        form={member}
        problems={steps.problems}
        nikWarnings={steps.nikWarnings}
        context={props.context}
        onChange={steps.change}
      />
    </StepForm>
  );
};

const titleOf = ({ group, name }: MemberForm): string => name.trim() || formText.groups[group];

const questionOf = (step: MemberStep, { group }: MemberForm): string => {
  switch (step) {
    case "who":
      return formText.whoTitle[group];
    case "birth":
      return formText.birthTitle;
    case "nik":
      return formText.nikTitle;
    case "mother":
      return formText.motherTitle;
    case "care":
      return formText.careTitle;
    case "size":
      return formText.sizeTitle;
  }
};
