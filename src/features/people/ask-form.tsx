import type { ComponentChildren, JSX } from "preact";
import { useEffect } from "preact/hooks";
import { DiscardButton } from "#features/shared/form/discard-button.tsx";
import { SaveNotice } from "#features/shared/form/save-notice.tsx";
import { StepForm } from "#features/shared/form/step-form.tsx";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import { ActionBar } from "#ui/action-bar.tsx";
import { Button } from "#ui/button.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { peopleText } from "./text.ts";
import type { useAskForm } from "./use-ask-form.ts";

export type AskFormProps = {
  readonly title: string;
  /** About whom or where. */
  readonly about: string;
  readonly previewTitle: string;
  readonly confirmLabel: string;
  readonly edit: Pick<
    ReturnType<typeof useAskForm>,
    | "step"
    | "isBusy"
    | "isDirty"
    | "failed"
    | "refusals"
    | "draftProblem"
    | "look"
    | "confirm"
    | "edit"
    | "discard"
  >;
  readonly onLeave: () => void;
  /** The fields. */
  readonly children: ComponentChildren;
  /** What it would do, or did. */
  readonly told: ComponentChildren;
};

/** The frame of a form that the server is asked twice: fields, what would happen, what happened. */
export const AskForm = (props: AskFormProps): JSX.Element => {
  const { title, about, edit, onLeave } = props;
  const { step, failed, isBusy } = edit;
  // The notice stands above the fields; the button that was pressed, below them.
  useEffect(() => {
    if (failed) scrollTo(0, 0);
  }, [failed]);
  if (step.at === "done")
    return (
      <Screen
        bar={<TopBar title={title} detail={about} onBack={onLeave} />}
        action={
          <ActionBar>
            <Button look="primary" wide onPress={onLeave}>
              {peopleText.done}
            </Button>
          </ActionBar>
        }
      >
        {props.told}
      </Screen>
    );
  const isPreview = step.at === "preview";
  return (
    <StepForm
      title={title}
      progress={about}
      question={isPreview ? props.previewTitle : undefined}
      onBack={isPreview ? edit.edit : onLeave}
      onNext={isPreview ? edit.confirm : edit.look}
      nextLabel={isPreview ? props.confirmLabel : peopleText.look}
      busy={isBusy}
      refusals={edit.refusals}
      actions={
        !isPreview && edit.isDirty && <DiscardButton onDiscard={() => void edit.discard().then(onLeave)} />
      }
    >
      {failed && (
        <NotDeliveredNotice
          failed={failed}
          isAsking={isBusy}
          onAgain={isPreview ? edit.confirm : edit.look}
          offline={peopleText.offline}
          safe={isPreview && failed.type !== "refused" ? peopleText.maybeChanged : peopleText.notChanged}
        />
      )}
      {isPreview ? (
        props.told
      ) : (
        <>
          <SaveNotice problem={undefined} draftProblem={edit.draftProblem} />
          {props.children}
        </>
      )}
    </StepForm>
  );
};
