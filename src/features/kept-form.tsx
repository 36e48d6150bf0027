import type { ComponentChildren, JSX } from "preact";
import { DiscardButton } from "#features/discard-button.tsx";
import { SaveNotice } from "#features/save-notice.tsx";
import { StepForm } from "#features/step-form.tsx";
import type { useKeptForm } from "#features/use-kept-form.ts";

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
