import type { JSX } from "preact";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import type { LikelyMatch } from "./likely-people.ts";
import type { MemberGroup } from "./member-form.ts";
import { formText } from "./text.ts";

export type SameQuestionProps = {
  readonly match: LikelyMatch;
  readonly group: MemberGroup;
  readonly onBack: () => void;
  readonly onSame: () => void;
  readonly onMove?: (() => void) | undefined;
  readonly onOther: () => void;
};

/** "Sudah ada: Alya, ibu Siti, RW 05. Anak yang sama?" Only the cadre decides. */
export const SameQuestion = (props: SameQuestionProps): JSX.Element => {
  const { match, group } = props;
  return (
    <Screen bar={<TopBar title={formText.sameTitle} onBack={props.onBack} />}>
      <Card tone="warn">
        <div role="alert">
          <h2 class="step-form__title">
            {group === "child" ? formText.sameAskChild(match.words) : formText.sameAsk(match.words)}
          </h2>
        </div>
        <p>{formText.sameWhy(match.reasons)}</p>
      </Card>
      <div class="form-buttons">
        <Button look="primary" wide onPress={props.onSame}>
          {match.isInForm ? formText.sameYesInForm : formText.sameYes}
        </Button>
        {props.onMove && (
          <Button wide onPress={props.onMove}>
            {formText.sameMove}
          </Button>
        )}
        <Button wide onPress={props.onOther}>
          {formText.sameNo}
        </Button>
      </div>
    </Screen>
  );
};
