import type { ComponentChildren, JSX, TargetedFocusEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { controlAt, fieldPlaceOf } from "#features/shared/form/field-place.ts";
import { ActionBar } from "#ui/action-bar.tsx";
import { Button } from "#ui/button.tsx";
import { focusFirstWrong } from "#ui/focus-first-wrong.ts";
import { Screen } from "#ui/screen.tsx";
import { uiText } from "#ui/text.ts";
import { TopBar } from "#ui/top-bar.tsx";
import "./step-form.css";

export type StepFormProps = {
  /** What the whole form is about; in the bar. */
  readonly title: string;
  /** "Langkah 2 dari 4". */
  readonly progress?: string | undefined;
  /** The one idea of this screen; focus moves here when it changes. */
  readonly question?: string | undefined;
  readonly hint?: string | undefined;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly nextLabel?: string | undefined;
  readonly busy?: boolean | undefined;
  /** Rises whenever "next" was refused: the first wrong field takes the focus. */
  readonly refusals: number;
  /** The field that was left when this form was kept (`field-place.ts`); it takes the focus instead of the question. */
  readonly resumeAt?: string | undefined;
  /** Hears which field one is in. */
  readonly onEnter?: ((place: string) => void) | undefined;
  /** Beside the main button: quiet actions. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** One step of a form: question, fields, one next action. Enter goes on as the button does. */
export const StepForm = (props: StepFormProps): JSX.Element => {
  const form = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const { question, refusals } = props;
  useEffect(() => {
    if (question === undefined) return;
    scrollTo(0, 0);
    const left = form.current && props.resumeAt !== undefined && controlAt(form.current, props.resumeAt);
    (left || title.current)?.focus({ preventScroll: true });
    if (left) left.closest(".field")?.scrollIntoView({ block: "center" });
  }, [question]);
  const enter = ({ target }: TargetedFocusEvent<HTMLFormElement>): void => {
    const place = form.current && target instanceof HTMLElement && fieldPlaceOf(form.current, target);
    if (place) props.onEnter?.(place);
  };
  useEffect(() => {
    if (refusals > 0) focusFirstWrong(form.current);
  }, [refusals]);
  return (
    <form
      ref={form}
      class="step-form"
      noValidate
      onFocusIn={enter}
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.busy) props.onNext();
      }}
    >
      <Screen
        bar={<TopBar title={props.title} detail={props.progress} onBack={props.onBack} />}
        action={
          <ActionBar>
            <Button type="submit" look="primary" wide busy={props.busy}>
              {props.nextLabel ?? uiText.next}
            </Button>
            {props.actions}
          </ActionBar>
        }
      >
        {question !== undefined && (
          <h2 ref={title} class="step-form__title" tabIndex={-1}>
            {question}
          </h2>
        )}
        {props.hint !== undefined && <p class="step-form__hint">{props.hint}</p>}
        {props.children}
      </Screen>
    </form>
  );
};
