import type { JSX } from "preact";
import type { ScreenProps } from "#features/screen-props.ts";
import { DiscardButton } from "#features/shared/form/discard-button.tsx";
import { SaveNotice } from "#features/shared/form/save-notice.tsx";
import { StepForm } from "#features/shared/form/step-form.tsx";
import type { FamilyCard } from "#storage/session-types.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { MemberEditor } from "../forms/member-editor.tsx";
import type { MemberForm, MemberGroup } from "../forms/member-form.ts";
import { formText } from "../forms/text.ts";
import { onlyPosyandu, useMemberContext } from "../forms/use-member-context.ts";
import { OutsideScreen } from "../page/family-screen.tsx";
import { memberFacts } from "../register/summary-facts.ts";
import { familiesText } from "../text.ts";
import { useAddMember } from "./use-add-member.ts";

export type AddMemberScreenProps = ScreenProps & { readonly family: string };

/** "Tambah anggota" of a family that is registered. */
export const AddMemberScreen = (props: AddMemberScreenProps): JSX.Element => {
  const card = props.session.familyCard(props.family);
  return card ? <AddMember {...props} card={card} /> : <OutsideScreen />;
};

const AddMember = (props: AddMemberScreenProps & { readonly card: FamilyCard }): JSX.Element => {
  const { session, today, card, go } = props;
  const add = useAddMember(props, card);
  const women = card.members.filter(({ group, life }) => group === "woman" && life === "alive");
  const context = useMemberContext(session, today, card, women);
  const notice = <SaveNotice problem={add.problem} draftProblem={add.draftProblem} />;
  const { kept } = add;
  if (!kept)
    return (
      <ChooseGroup
        family={card}
        onBack={add.back}
        onChoose={(group) => add.choose(group, onlyPosyandu(context))}
      />
    );
  if (!kept.isAnswered)
    return (
      <MemberEditor
        session={session}
        today={today}
        entry={kept}
        others={[]}
        context={context}
        doneLabel={formText.toSummary}
        busy={add.isSaving}
        onChange={add.changeEntry}
        onDone={add.answered}
        onBack={add.back}
        onSame={(id) => go(`/orang/${id}`)}
        moveOf={add.moveOf}
        notice={notice}
        actions={<DiscardButton onDiscard={add.discard} />}
      />
    );
  const mothers = women.map(({ id, name }) => ({ id, name }));
  return (
    <StepForm
      title={kept.member.name}
      question={formText.summaryTitle}
      onBack={add.reopen}
      onNext={add.save}
      nextLabel={familiesText.save}
      busy={add.isSaving}
      refusals={0}
      actions={<DiscardButton onDiscard={add.discard} />}
    >
      {notice}
      <Summary member={kept.member} mothers={mothers} today={today} />
    </StepForm>
  );
};

const Summary = (props: {
  readonly member: MemberForm;
  readonly mothers: readonly { readonly id: string; readonly name: string }[];
  readonly today: ScreenProps["today"];
}): JSX.Element => (
  <Card>
    <Facts facts={memberFacts(props.member, props.mothers, props.today)} />
  </Card>
);

const ChooseGroup = (props: {
  readonly family: FamilyCard;
  readonly onBack: () => void;
  readonly onChoose: (group: MemberGroup) => void;
}): JSX.Element => (
  <Screen
    bar={
      <TopBar
        title={familiesText.addMember}
        detail={familiesText.family(props.family.headName)}
        onBack={props.onBack}
      />
    }
  >
    <h2 class="step-form__title">{formText.groupTitle}</h2>
    <div class="form-buttons">
      <Button wide icon="baby" look="primary" onPress={() => props.onChoose("child")}>
        {formText.groups.child}
      </Button>
      <Button wide icon="user-plus" onPress={() => props.onChoose("woman")}>
        {formText.groups.woman}
      </Button>
      <Button wide icon="user-plus" onPress={() => props.onChoose("adult")}>
        {formText.groups.adult}
      </Button>
    </div>
  </Screen>
);
