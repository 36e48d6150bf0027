import type { JSX } from "preact";
import type { ScreenProps } from "#features/screen-props.ts";
import { DiscardButton } from "#features/shared/form/discard-button.tsx";
import { SaveNotice } from "#features/shared/form/save-notice.tsx";
import { StepForm } from "#features/shared/form/step-form.tsx";
import { Banner } from "#ui/banner.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { uiText } from "#ui/text.ts";
import { HeadFields } from "../forms/head-fields.tsx";
import { MemberEditor } from "../forms/member-editor.tsx";
import { PlaceFields } from "../forms/place-fields.tsx";
import { readPlace } from "../forms/place-form.ts";
import { formText } from "../forms/text.ts";
import { onlyPosyandu, useMemberContext } from "../forms/use-member-context.ts";
import { familiesText } from "../text.ts";
import {
  isTyped,
  REGISTER_STEPS,
  type RegisterDraft,
  withEntry,
  withMember,
  withNewMember,
  withOpened,
  withoutEntry,
  withoutMember,
} from "./register-draft.ts";
import { RegisterMembers } from "./register-members.tsx";
import { RegisterSummary } from "./register-summary.tsx";
import { useRegister } from "./use-register.ts";

export type RegisterFamilyScreenProps = ScreenProps & {
  /** Id of a draft to go on with (`?draf=`). */
  readonly resume?: string | undefined;
};

/** "Keluarga baru": place, head, members, summary; one idea a screen, kept at every letter. */
export const RegisterFamilyScreen = (props: RegisterFamilyScreenProps): JSX.Element => {
  const { session, today } = props;
  const register = useRegister(props, props.resume);
  const { draft, change, problems } = register;
  const context = useMemberContext(session, today, readPlace(draft.place).values, mothersIn(draft));
  const { entry } = draft;
  if (entry)
    return (
      <MemberEditor
        key={entry.member.id}
        session={session}
        today={today}
        entry={entry}
        others={draft.members.filter(({ id }) => id !== entry.member.id)}
        context={context}
        doneLabel={uiText.done}
        onChange={(next) => change(withEntry(draft, next))}
        onDone={(member) => change(withMember(draft, member))}
        onBack={() => change(withoutEntry(draft))}
        onSame={(id, isInForm) =>
          isInForm ? change(withoutMember(draft, entry.member.id)) : props.go(`/orang/${id}`)
        }
        notice={<SaveNotice problem={undefined} draftProblem={register.draftProblem} />}
      />
    );
  const other = props.resume === undefined && !isTyped(draft) && otherDraft(props, register.draftId);
  return (
    <StepForm
      title={familiesText.newFamily}
      progress={familiesText.step(REGISTER_STEPS.indexOf(draft.step) + 1, REGISTER_STEPS.length)}
      question={QUESTIONS[draft.step]}
      hint={draft.step === "members" ? formText.membersHint : undefined}
      onBack={register.back}
      onNext={register.next}
      nextLabel={NEXT_LABELS[draft.step]}
      busy={register.isSaving}
      refusals={register.refusals}
      actions={draft.step === "summary" && <DiscardButton onDiscard={() => void register.discard()} />}
    >
      <SaveNotice problem={register.problem} draftProblem={register.draftProblem} />
      {other && (
        <Banner
          tone="info"
          title={familiesText.unfinishedTitle}
          todo={other.title}
          actions={
            <LinkButton href={`/keluarga/baru?draf=${other.id}`}>{familiesText.unfinishedGo}</LinkButton>
          }
        />
      )}
      {draft.step === "place" && (
        <PlaceFields
          form={draft.place}
          options={register.options}
          problems={problems.place}
          onChange={(place) => change({ ...draft, place })}
        />
      )}
      {draft.step === "head" && (
        <HeadFields
          form={draft.head}
          problems={problems.head}
          kkWarnings={register.kkWarnings}
          onChange={(head) => change({ ...draft, head })}
        />
      )}
      {draft.step === "members" && (
        <RegisterMembers
          members={draft.members}
          today={today}
          onAdd={(group) => change(withNewMember(draft, session.newId(), group, onlyPosyandu(context)))}
          onOpen={(id) => change(withOpened(draft, id))}
          onRemove={(id) => {
            change(withoutMember(draft, id));
            const name = draft.members.find((member) => member.id === id)?.name ?? "";
            props.showToast({ text: formText.memberRemoved(name), onUndo: () => change(draft) });
          }}
        />
      )}
      {draft.step === "summary" && (
        <RegisterSummary
          draft={draft}
          options={register.options}
          today={today}
          onEdit={(step) => change({ ...draft, step })}
        />
      )}
    </StepForm>
  );
};

const QUESTIONS: Readonly<Record<RegisterDraft["step"], string>> = {
  place: formText.placeTitle,
  head: formText.headTitle,
  members: formText.membersTitle,
  summary: formText.summaryTitle,
};

const NEXT_LABELS: Readonly<Record<RegisterDraft["step"], string>> = {
  place: uiText.next,
  head: uiText.next,
  members: formText.toSummary,
  summary: familiesText.saveFamily,
};

const mothersIn = ({ members, entry }: RegisterDraft) =>
  members.filter(({ id, group }) => group === "woman" && id !== entry?.member.id);

const otherDraft = ({ session }: ScreenProps, own: string) =>
  session.drafts.list().find(({ id, form }) => form === "family" && id !== own);
