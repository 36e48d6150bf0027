import type { JSX } from "preact";
import { AGE_LIMIT_MONTHS, DAYS_PER_MONTH } from "#domain/growth/age.ts";
import { FigureField } from "#features/shared/measuring/figure-field.tsx";
import type { FormPartProps } from "#features/shared/measuring/form-part-props.ts";
import { withField } from "#features/shared/measuring/measure-form.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { uiText } from "#ui/text.ts";
import { measureText } from "./text.ts";

/** What is measured now and then, folded away until asked for. */
export const OtherFields = (props: FormPartProps & { readonly ageDays: number | undefined }): JSX.Element => {
  const { form, ageDays, onChange } = props;
  if (!form.showsOthers)
    return (
      <div>
        <Button
          look="secondary"
          icon="plus"
          wide
          expanded={false}
          onPress={() => onChange({ ...form, showsOthers: true })}
        >
          {measureText.others}
        </Button>
        <p class="measure__others-hint">{measureText.othersHint}</p>
      </div>
    );
  return (
    <>
      {(takesArm(ageDays) || form.draft.arm !== "") && (
        <FigureField {...props} field="arm" label={measureText.arm} hint={measureText.armHint} />
      )}
      <FigureField {...props} field="head" label={measureText.head} />
      <ChoiceGroup
        label={measureText.oedema}
        hint={measureText.oedemaHint}
        layout="row"
        options={[
          { value: "yes", label: uiText.yes },
          { value: "no", label: uiText.no },
        ]}
        value={form.draft.oedema === "" ? undefined : form.draft.oedema}
        onChange={(oedema) => onChange(withField(form, "oedema", oedema))}
      />
      <ChoiceGroup
        label={measureText.place}
        optional
        options={PLACES.map((value) => ({ value, label: measureText.places[value] }))}
        value={form.draft.place === "" ? undefined : form.draft.place}
        onChange={(place) => onChange(withField(form, "place", place))}
      />
    </>
  );
};

const PLACES = ["home", "posyandu", "puskesmas"] as const;

const FIRST_ARM_MONTHS = 6;

/** The arm is judged from 6 to 59 months; whoever has no birth date may be measured too. */
const takesArm = (ageDays: number | undefined): boolean =>
  ageDays === undefined ||
  (ageDays >= FIRST_ARM_MONTHS * DAYS_PER_MONTH && ageDays < AGE_LIMIT_MONTHS * DAYS_PER_MONTH);
