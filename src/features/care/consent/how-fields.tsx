import type { JSX } from "preact";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { ConsentForm, ConsentProblem } from "./consent-form.ts";
import { SignaturePad } from "./signature-pad.tsx";
import { consentText } from "./text.ts";

export type HowFieldsProps = {
  readonly form: ConsentForm;
  /** Rises when saving was refused. */
  readonly refusals: number;
  /** The words when that field has a problem. */
  readonly told: (field: ConsentProblem, words: string) => string | undefined;
  readonly set: (parts: Partial<ConsentForm>) => void;
};

/** How somebody agreed: by word, with a finger on the screen, with a thumb on paper. */
export const HowFields = ({ form, refusals, told, set }: HowFieldsProps): JSX.Element => (
  <>
    <ChoiceGroup
      label={consentText.how}
      options={(["tick", "signature", "thumb"] as const).map((value) => ({
        value,
        label: consentText.howOptions[value],
      }))}
      value={form.how || undefined}
      error={told("how", consentText.howMissing)}
      onChange={(how) => set({ how })}
    />
    {form.how === "signature" && (
      <div class="care-block">
        <SignaturePad
          label={consentText.signHere}
          attention={refusals}
          strokes={form.strokes}
          onChange={(strokes) => set({ strokes: strokes.map((stroke) => stroke.map(([x, y]) => [x, y])) })}
        />
        {told("sign", "") !== undefined && <Banner tone="warn" title={consentText.signMissing} announce />}
        {told("signLong", "") !== undefined && <Banner tone="warn" title={consentText.signLong} announce />}
        <Button look="quiet" onPress={() => set({ strokes: [] })}>
          {consentText.clear}
        </Button>
      </div>
    )}
    {form.how === "thumb" && (
      <TextField
        label={consentText.witness}
        maxLength={100}
        capitalize="words"
        value={form.witness}
        error={told("witness", consentText.witnessMissing)}
        onInput={(witness) => set({ witness })}
      />
    )}
  </>
);
