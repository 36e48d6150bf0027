import type { JSX } from "preact";
import { figureText } from "#domain/growth/figure-text.ts";
import { FigureField } from "#features/shared/measuring/figure-field.tsx";
import type { FormPartProps } from "#features/shared/measuring/form-part-props.ts";
import { withField } from "#features/shared/measuring/measure-form.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { formatDayMonth } from "#ui/format.ts";
import { uiText } from "#ui/text.ts";
import { weighingText } from "../text.ts";
import { figuresOf } from "./entry-context.ts";
import type { TableWork } from "./register-path.ts";

/** The figures of this table side by side; the rest folded away. */
export const EntryFields = (props: FormPartProps & { readonly table: TableWork }): JSX.Element => {
  const { form, view, table, onChange } = props;
  const { weight, length } = view.last;
  const figures = figuresOf(table);
  const position = view.position ?? "lying";
  return (
    <>
      <div class="entry__figures">
        {figures.includes("weight") && (
          <FigureField
            {...props}
            field="weight"
            label={weighingText.weight}
            previous={weight && `${figureText(weight.kg)} kg · ${formatDayMonth(weight.date)}`}
          />
        )}
        {figures.includes("length") && (
          <FigureField
            {...props}
            field="length"
            label={position === "standing" ? weighingText.height : weighingText.length}
            previous={length && `${figureText(length.cm)} cm · ${formatDayMonth(length.date)}`}
          />
        )}
      </div>
      {figures.includes("length") && position !== (view.usualPosition ?? position) && (
        <p class="entry__position">{weighingText.unusualPosition(weighingText[position])}</p>
      )}
      {form.showsOthers ? (
        <Others {...props} />
      ) : (
        <div>
          <Button
            look="quiet"
            icon="plus"
            expanded={false}
            onPress={() => onChange({ ...form, showsOthers: true })}
          >
            {weighingText.others}
          </Button>
        </div>
      )}
    </>
  );
};

const Others = (props: FormPartProps): JSX.Element => (
  <>
    <ChoiceGroup
      label={weighingText.position}
      layout="row"
      options={[
        { value: "lying", label: weighingText.lying },
        { value: "standing", label: weighingText.standing },
      ]}
      value={props.view.position}
      onChange={(position) => props.onChange(withField(props.form, "position", position))}
    />
    <FigureField {...props} field="arm" label={weighingText.arm} />
    <ChoiceGroup
      label={weighingText.oedema}
      layout="row"
      options={[
        { value: "yes", label: uiText.yes },
        { value: "no", label: uiText.no },
      ]}
      value={props.form.draft.oedema === "" ? undefined : props.form.draft.oedema}
      onChange={(oedema) => props.onChange(withField(props.form, "oedema", oedema))}
    />
  </>
);
