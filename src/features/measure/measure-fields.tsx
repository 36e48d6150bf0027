import type { JSX } from "preact";
import { addDays, type CivilDate } from "#domain/civil-date.ts";
import { figureText } from "#domain/growth/figure-text.ts";
import { FigureField } from "#features/shared/measuring/figure-field.tsx";
import type { FormPartProps } from "#features/shared/measuring/form-part-props.ts";
import { withField } from "#features/shared/measuring/measure-form.ts";
import type { MeasureView } from "#features/shared/measuring/measure-view.ts";
import { problemText } from "#features/shared/measuring/measuring-text.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { DateField } from "#ui/date-field.tsx";
import { formatDayMonth } from "#ui/format.ts";
import { uiText } from "#ui/text.ts";
import { measureText } from "./text.ts";

/** Weight and length: what every weighing day needs, and the date, folded away while it is today. */
export const MeasureFields = (props: FormPartProps & { readonly today: CivilDate }): JSX.Element => {
  const { form, view, onChange } = props;
  const { weight, length } = view.last;
  return (
    <>
      <DatePart {...props} />
      {view.sameDay !== undefined && <Banner tone="info" title={view.sameDay} />}
      <FigureField
        {...props}
        field="weight"
        label={measureText.weight}
        previous={weight && `${figureText(weight.kg)} kg · ${formatDayMonth(weight.date)}`}
      />
      <FigureField
        {...props}
        field="length"
        label={view.position === "standing" ? measureText.lengthStanding : measureText.lengthLying}
        previous={length && `${figureText(length.cm)} cm · ${formatDayMonth(length.date)}`}
      />
      <ChoiceGroup
        label={measureText.position}
        layout="row"
        options={[
          { value: "lying", label: measureText.lying },
          { value: "standing", label: measureText.standing },
        ]}
        value={view.position}
        hint={positionHint(view)}
        onChange={(position) => onChange(withField(form, "position", position))}
      />
    </>
  );
};

/** The 0.7 cm are added or taken off only where the position is believed: under nine months nobody stands. */
export const positionHint = ({
  position,
  usualPosition,
  isStandingTooEarly,
}: Pick<MeasureView, "position" | "usualPosition" | "isStandingTooEarly">): string | undefined => {
  if (usualPosition === undefined || position === usualPosition) return undefined;
  if (isStandingTooEarly) return measureText.positionTooEarly;
  return measureText.positionDiffers(
    usualPosition === "lying" ? measureText.usualLying : measureText.usualStanding,
  );
};

const DatePart = ({
  form,
  view,
  today,
  onChange,
}: FormPartProps & { readonly today: CivilDate }): JSX.Element => {
  const problem = view.problems.date;
  if (!form.showsDate && form.draft.date === today && problem === undefined)
    return (
      <p class="measure__date">
        <span>
          {uiText.today}, {formatDayMonth(today)}
        </span>
        <Button look="quiet" onPress={() => onChange({ ...form, showsDate: true })}>
          {measureText.changeDate}
        </Button>
      </p>
    );
  return (
    <DateField
      label={measureText.date}
      value={form.draft.date}
      error={problem?.type === "NotADate" ? undefined : problem && problemText(problem)}
      quickDays={[
        { label: uiText.today, date: today },
        { label: uiText.yesterday, date: addDays(today, -1) },
      ]}
      onInput={(date) => onChange({ ...withField(form, "date", date), showsDate: true })}
    />
  );
};
