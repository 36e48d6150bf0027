import type { JSX } from "preact";
import type { CivilDate } from "#domain/civil-date.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Section } from "#ui/section.tsx";
import { uiText } from "#ui/text.ts";
import type { PlaceOption } from "../forms/place-options.ts";
import { formText } from "../forms/text.ts";
import type { RegisterDraft, RegisterStep } from "./register-draft.ts";
import { headFacts, memberFacts, placeFacts } from "./summary-facts.ts";

export type RegisterSummaryProps = {
  readonly draft: RegisterDraft;
  readonly options: readonly PlaceOption[];
  readonly today: CivilDate;
  readonly onEdit: (step: RegisterStep) => void;
};

/** Everything once more, before it is saved. */
export const RegisterSummary = ({ draft, options, today, onEdit }: RegisterSummaryProps): JSX.Element => {
  const change = (step: RegisterStep) => (
    <Button look="quiet" icon="pencil" onPress={() => onEdit(step)}>
      {uiText.edit}
    </Button>
  );
  return (
    <>
      <Section title={formText.summaryPlace} aside={change("place")}>
        <Card>
          <Facts facts={placeFacts(draft.place, options)} />
        </Card>
      </Section>
      <Section title={formText.summaryFamily} aside={change("head")}>
        <Card>
          <Facts facts={headFacts(draft.head, today)} />
        </Card>
      </Section>
      <Section title={formText.summaryMembers(draft.members.length)} aside={change("members")}>
        {draft.members.length === 0 && <p class="form-note">{formText.summaryNoMembers}</p>}
        {draft.members.map((member) => (
          <Card key={member.id}>
            <h3 class="register-member__name">{member.name}</h3>
            <Facts facts={memberFacts(member, draft.members, today)} />
          </Card>
        ))}
      </Section>
    </>
  );
};
