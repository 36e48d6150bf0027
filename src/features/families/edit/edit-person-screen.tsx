import type { JSX } from "preact";
import { person as personKind } from "#domain/records/person.ts";
import { readBody } from "#domain/records/read-body.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { hasNone, ofFields } from "#features/shared/form/form-problem.ts";
import { KeptForm } from "#features/shared/form/kept-form.tsx";
import { useKeptForm } from "#features/shared/form/use-kept-form.ts";
import { useOpened } from "#features/shared/record/use-opened.ts";
import type { OpenedSubjects, PersonCard, Session } from "#storage/session-types.ts";
import { LoadingState } from "#ui/loading-state.tsx";
import { Section } from "#ui/section.tsx";
import { MemberFields } from "../forms/member-fields.tsx";
import { type MemberForm, memberFormSchema } from "../forms/member-form.ts";
import { MEMBER_STEPS, STEP_FIELDS } from "../forms/member-steps.ts";
import { readMember } from "../forms/read-member.ts";
import { formText } from "../forms/text.ts";
import { useMemberContext } from "../forms/use-member-context.ts";
import { OutsideScreen } from "../page/family-screen.tsx";
import { editWords, familiesText } from "../text.ts";
import { conflictLines } from "./conflict-lines.ts";
import { ConflictNotice } from "./conflict-notice.tsx";
import { memberFormOf } from "./member-form-of.ts";
import { type EditedPerson, personEditVersions } from "./person-edit-versions.ts";

export type EditPersonScreenProps = ScreenProps & { readonly person: string };

/** "Ubah data": everything that is asked of a person, on one page. */
export const EditPersonScreen = (props: EditPersonScreenProps): JSX.Element => {
  const { session, person } = props;
  const opening = useOpened((id) => session.openPerson(id, "reveal"), person);
  const card = session.personCard(person);
  if (!card || opening.at === "outside") return <OutsideScreen />;
  if (opening.at === "opening") return <LoadingState rows={4} />;
  return <Form {...props} card={card} subjects={opening.subjects} />;
};

const Form = (
  props: EditPersonScreenProps & { readonly card: PersonCard; readonly subjects: OpenedSubjects },
): JSX.Element => {
  const { session, today, card, subjects } = props;
  const { fold } = subjects;
  const family = card.family === undefined ? undefined : session.familyCard(card.family);
  const context = useMemberContext(session, today, family, mothersFor(card, session));
  const opened = memberFormOf(card, fold);
  const body = readBody(personKind, fold.records.get(card.id)?.body ?? {});
  const before: EditedPerson = {
    id: card.id,
    family: card.family,
    birthDate: body.birthDate,
    wasEstimated: body.birthDateEstimated === true,
    motherName: body.motherName,
  };
  const read = (form: MemberForm) => {
    const { values, problems } = readMember(form, today, opened);
    return { problems, versions: hasNone(problems) ? personEditVersions(before, form, values) : [] };
  };
  const edit = useKeptForm<MemberForm>(props, {
    path: `personEdit:${card.id}`,
    draft: { form: "personEdit", subject: card.id },
    title: familiesText.draftPersonEdit(card.name),
    words: editWords,
    schema: memberFormSchema,
    opened,
    read,
    undo: () => personEditVersions(before, opened, readMember(opened, today, opened).values),
    donePath: `/orang/${card.id}`,
  });
  const { nikWarnings } = readMember(edit.form, today);
  return (
    <KeptForm title={card.name} about={familiesText.edit} saveLabel={familiesText.save} edit={edit}>
      <ConflictNotice lines={conflictLines(fold.about(card.id).filter(({ kind }) => OWN.has(kind)))} />
      {MEMBER_STEPS[card.group].map((step) => (
        <Section key={step} title={SECTIONS[step]}>
          <MemberFields
            step={step}
            form={edit.form}
            problems={ofFields(edit.problems, STEP_FIELDS[step])}
            nikWarnings={nikWarnings}
            context={context}
            onChange={edit.change}
          />
        </Section>
      ))}
    </KeptForm>
  );
};

/** Records that this form edits; measurements have a form of their own. */
const OWN: ReadonlySet<string> = new Set(["person", "membership", "identity", "carer"]);

const SECTIONS = {
  who: formText.sectionWho,
  birth: formText.sectionBirth,
  nik: formText.nik,
  mother: formText.sectionMother,
  care: formText.careTitle,
  size: formText.sizeTitle,
} as const;

/** Women of the family, and the mother who stands, wherever she lives. */
const mothersFor = (card: PersonCard, session: Pick<Session, "familyCard" | "personCard">) => {
  const family = card.family === undefined ? undefined : session.familyCard(card.family);
  const women = (family?.members ?? []).filter(({ id, group }) => group === "woman" && id !== card.id);
  const known = card.mother === undefined ? undefined : session.personCard(card.mother);
  const name = known?.name ?? card.motherName ?? familiesText.outsideMother;
  const isListed = women.some(({ id }) => id === card.mother);
  return card.mother === undefined || isListed ? women : [...women, { id: card.mother, name }];
};
