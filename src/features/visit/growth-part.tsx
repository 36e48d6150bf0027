import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { figureText } from "#domain/growth/figure-text.ts";
import { focusFigure } from "#features/shared/form/field-focus.ts";
import { Asked } from "#features/shared/measuring/asked.tsx";
import { FigureField } from "#features/shared/measuring/figure-field.tsx";
import type { FormPartProps } from "#features/shared/measuring/form-part-props.ts";
import { Meaning } from "#features/shared/measuring/meaning.tsx";
import { type MeasureForm, withField } from "#features/shared/measuring/measure-form.ts";
import { type MeasureContext, viewMeasure } from "#features/shared/measuring/measure-view.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { formatDayMonth } from "#ui/format.ts";
import { uiText } from "#ui/text.ts";
import { walkText } from "./text.ts";

export type GrowthPartProps = {
  readonly form: MeasureForm;
  readonly context: MeasureContext | undefined;
  readonly onChange: (form: MeasureForm) => void;
};

/** Weighing and measuring inside a visit: the same fields, questions and meaning as on the measuring screen. */
export const GrowthPart = ({ form, context, onChange }: GrowthPartProps): JSX.Element | null => {
  const place = useRef<HTMLDivElement>(null);
  const view = useMemo(() => context && viewMeasure(form, context), [form, context]);
  if (!view) return null;
  const parts: FormPartProps = {
    form,
    view,
    onChange,
    onFix: (field) => focusFigure(place.current, field),
  };
  const { weight, length } = view.last;
  return (
    <div ref={place} class="growth-part">
      {view.sameDay !== undefined && <Banner tone="info" title={view.sameDay} />}
      <FigureField
        {...parts}
        field="weight"
        label={walkText.weight}
        hint={walkText.growthHint}
        previous={weight && `${figureText(weight.kg)} kg · ${formatDayMonth(weight.date)}`}
      />
      <FigureField
        {...parts}
        field="length"
        label={view.position === "standing" ? walkText.lengthStanding : walkText.lengthLying}
        previous={length && `${figureText(length.cm)} cm · ${formatDayMonth(length.date)}`}
      />
      {form.draft.length !== "" && (
        <ChoiceGroup
          label={walkText.position}
          layout="row"
          options={[
            { value: "lying", label: walkText.lying },
            { value: "standing", label: walkText.standing },
          ]}
          value={view.position}
          onChange={(position) => onChange(withField(form, "position", position))}
        />
      )}
      <div class="growth-part__result" aria-live="polite">
        <Asked {...parts} />
        <Meaning view={view} />
      </div>
      <Others {...parts} />
    </div>
  );
};

const Others = (parts: FormPartProps): JSX.Element => {
  const { form, onChange } = parts;
  if (!form.showsOthers)
    return (
      <Button icon="plus" wide expanded={false} onPress={() => onChange({ ...form, showsOthers: true })}>
        {walkText.otherFigures}
      </Button>
    );
  return (
    <>
      <FigureField {...parts} field="arm" label={walkText.arm} />
      <FigureField {...parts} field="head" label={walkText.head} />
      <ChoiceGroup
        label={walkText.oedema}
        layout="row"
        options={[
          { value: "yes", label: uiText.yes },
          { value: "no", label: uiText.no },
        ]}
        value={form.draft.oedema === "" ? undefined : form.draft.oedema}
        onChange={(oedema) => onChange(withField(form, "oedema", oedema))}
      />
    </>
  );
};
