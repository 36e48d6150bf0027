import type { ComponentChildren, JSX } from "preact";
import { DiscardButton } from "#features/discard-button.tsx";
import { SaveNotice } from "#features/save-notice.tsx";
import { StepForm } from "#features/step-form.tsx";
import { familiesText } from "../text.ts";
import type { useEditForm } from "./use-edit-form.ts";

export type EditFormProps = {
  readonly title: string;
  /** Beside the title: what is done here, or to whom. */
  readonly progress: string;
  readonly edit: Omit<ReturnType<typeof useEditForm>, "form" | "change">;
  readonly children: ComponentChildren;
};

/** The frame of a form on one page: save, leave, throw away, and what stands in the way. */
export const EditForm = ({ title, progress, edit, children }: EditFormProps): JSX.Element => (
  <StepForm
    title={title}
    progress={progress}
    onBack={edit.back}
    onNext={edit.save}
    nextLabel={familiesText.save}
    busy={edit.isSaving}
    refusals={edit.refusals}
    actions={edit.isDirty && <DiscardButton onDiscard={edit.discard} />}
  >
    <SaveNotice problem={edit.problem} draftProblem={edit.draftProblem} />
    {children}
  </StepForm>
);
