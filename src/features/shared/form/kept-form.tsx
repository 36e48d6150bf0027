import type { ComponentChildren, JSX } from "preact";
import { DiscardButton } from "#features/shared/form/discard-button.tsx";
import { SaveNotice } from "#features/shared/form/save-notice.tsx";
import { StepForm } from "#features/shared/form/step-form.tsx";
import type { useKeptForm } from "#features/shared/form/use-kept-form.ts";

export type KeptFormProps = {
  readonly title: string;
  /** Beside the title: about whom. */
  readonly about: string;
  readonly saveLabel: string;
  readonly edit: Omit<ReturnType<typeof useKeptForm>, "form" | "change">;
  readonly children: ComponentChildren;
};

/** The frame of a form of one page: save, leave, throw away, and what stands in the way. */
export const KeptForm = ({ title, about, saveLabel, edit, children }: KeptFormProps): JSX.Element => (
  <StepForm
    title={title}
    progress={about}
    onBack={edit.back}
    onNext={edit.save}
    nextLabel={saveLabel}
    busy={edit.isSaving}
    refusals={edit.refusals}
    actions={edit.isDirty && <DiscardButton onDiscard={edit.discard} />}
  >
    <SaveNotice problem={edit.problem} draftProblem={edit.draftProblem} />
    {children}
  </StepForm>
);
