import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { daysBetween } from "#domain/civil-date.ts";
import { ageText } from "#domain/people/age-text.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { focusFigure, focusFirst, moveOn } from "#features/shared/form/field-focus.ts";
import type { FormPartProps } from "#features/shared/measuring/form-part-props.ts";
import { ToolsTodayLine } from "#features/shared/measuring/tools-today-line.tsx";
import { ActionBar } from "#ui/action-bar.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Screen } from "#ui/screen.tsx";
import { uiText } from "#ui/text.ts";
import { TopBar } from "#ui/top-bar.tsx";
import { MeasureFields } from "./measure-fields.tsx";
import { childPath, measurePath } from "./measure-paths.ts";
import { MeasureResult } from "./measure-result.tsx";
import { OtherFields } from "./other-fields.tsx";
import { ReasonField } from "./reason-field.tsx";
import { SavedScreen } from "./saved-screen.tsx";
import { measureText } from "./text.ts";
import { toolPlaceOf } from "./tool-place.ts";
import { useMeasure } from "./use-measure.ts";
import type { Opened } from "./use-opening.ts";
import "./measure.css";

export type MeasureFormScreenProps = ScreenProps & {
  readonly ready: Opened;
  readonly listHref?: string | undefined;
};

/** The form of one child, once everything about the child is known. */
export const MeasureFormScreen = (props: MeasureFormScreenProps): JSX.Element => {
  const { ready, today, listHref } = props;
  const { child, record } = ready;
  const isCorrection = record !== undefined;
  const measuring = useMeasure(props, ready, isCorrection ? childPath(child.id) : undefined);
  const { form, view, stage, change } = measuring;
  const formPlace = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The scale is waiting: an empty form opens at the weight.
    if (form.draft.weight === "" && !measuring.isResumed) focusFirst(formPlace.current, "figure");
  }, []);
  const save = () => {
    const hindrance = measuring.save();
    // After the drawing that shows what hinders.
    if (hindrance !== undefined) setTimeout(() => focusFirst(formPlace.current, hindrance));
  };
  if (stage === "saved" && !isCorrection)
    return <SavedScreen person={child.id} name={child.name} view={view} go={props.go} listHref={listHref} />;
  const parts: FormPartProps = {
    form,
    view,
    onChange: change,
    onFix: (field) => focusFigure(formPlace.current, field),
  };
  const toolPlace = toolPlaceOf(child, form.draft);
  const mother = child.motherName === undefined ? "" : ` · Ibu ${child.motherName}`;
  return (
    <Screen
      bar={
        <TopBar
          title={child.name}
          detail={`${ageText(child, today)}${mother}`}
          backHref={childPath(child.id)}
        />
      }
      action={
        <ActionBar>
          <Button look="primary" wide busy={stage === "saving"} onPress={save}>
            {stage === "saving"
              ? uiText.saving
              : isCorrection
                ? measureText.saveCorrection
                : measureText.save}
          </Button>
        </ActionBar>
      }
    >
      {measuring.problem !== undefined && <Banner tone="problem" announce title={measuring.problem} />}
      {measuring.isResumed && (
        <Banner
          tone="info"
          title={measureText.resumed}
          actions={
            <Button look="quiet" icon="refresh-cw" onPress={measuring.startOver}>
              {measureText.startOver}
            </Button>
          }
        />
      )}
      {form.confirms !== undefined && (
        <Banner tone="info" title={measureText.remeasure} safe={measureText.remeasureSafe} />
      )}
      <form
        ref={formPlace}
        class="measure"
        noValidate
        aria-label={isCorrection ? measureText.correctTitle : measureText.title}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => moveOn(event, save)}
      >
        <MeasureFields {...parts} today={today} />
        <MeasureResult {...parts} />
        <OtherFields {...parts} ageDays={child.birthDate && daysBetween(child.birthDate, today)} />
        {!isCorrection && (
          <ToolsTodayLine
            key={toolPlace}
            session={props.session}
            place={toolPlace}
            backHref={measurePath(child.id)}
          />
        )}
        {isCorrection && <ReasonField form={form} onChange={change} />}
      </form>
    </Screen>
  );
};
