import type { JSX } from "preact";
import * as z from "zod/mini";
import { singletonRecord } from "#domain/facts/version.ts";
import { family as familyKind } from "#domain/records/family.ts";
import { identity } from "#domain/records/identity.ts";
import { readBody } from "#domain/records/read-body.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { KeptForm } from "#features/shared/form/kept-form.tsx";
import { useKeptForm } from "#features/shared/form/use-kept-form.ts";
import { useOpened } from "#features/shared/record/use-opened.ts";
import type { FamilyCard, OpenedSubjects } from "#storage/session-types.ts";
import { LoadingState } from "#ui/loading-state.tsx";
import { familyVersions } from "../forms/family-versions.ts";
import { HeadFields } from "../forms/head-fields.tsx";
import { headFormOf, headFormSchema, readHead } from "../forms/head-form.ts";
import { PlaceFields } from "../forms/place-fields.tsx";
import { placeFormOf, placeFormSchema, readPlace } from "../forms/place-form.ts";
import { type PlaceOption, placeOptions } from "../forms/place-options.ts";
import { OutsideScreen } from "../page/family-screen.tsx";
import { editWords, familiesText } from "../text.ts";
import { conflictLines } from "./conflict-lines.ts";
import { ConflictNotice } from "./conflict-notice.tsx";

export type EditFamilyScreenProps = ScreenProps & { readonly family: string };

/** "Ubah": place and head of a family on one page. */
export const EditFamilyScreen = (props: EditFamilyScreenProps): JSX.Element => {
  const { session, family } = props;
  const opening = useOpened((id) => {
    session.noteOpened(id, "reveal"); // The form shows the numbers in full.
    return session.family(id);
  }, family);
  const card = session.familyCard(family);
  if (!card || opening.at === "outside") return <OutsideScreen />;
  if (opening.at === "opening") return <LoadingState rows={4} />;
  return <Form {...props} card={card} subjects={opening.subjects} />;
};

const schema = z.object({ place: placeFormSchema, head: headFormSchema });
type FamilyForm = z.infer<typeof schema>;

const Form = (
  props: EditFamilyScreenProps & { readonly card: FamilyCard; readonly subjects: OpenedSubjects },
): JSX.Element => {
  const { session, today, card, subjects } = props;
  const options = placeOptions(session);
  const own = subjects.fold.records.get(card.id);
  const numbers = subjects.fold.records.get(singletonRecord(card.id, identity.kind));
  const hasIdentity = numbers?.state === "active";
  const opened: FamilyForm = familyFormOf(card, subjects, options);
  const versionsOf = ({ place, head }: FamilyForm) => {
    const readings = { place: readPlace(place), head: readHead(head, today, opened.head) };
    const problems = { ...readings.place.problems, ...readings.head.problems };
    const { values } = readings.place;
    const versions =
      values && readings.head.values
        ? familyVersions(card.id, values, readings.head.values, hasIdentity)
        : [];
    return { versions, problems };
  };
  const edit = useKeptForm<FamilyForm>(props, {
    path: `familyEdit:${card.id}`,
    draft: { form: "familyEdit", subject: card.id },
    title: familiesText.draftFamilyEdit(card.headName),
    words: editWords,
    schema,
    opened,
    read: versionsOf,
    undo: () => versionsOf(opened).versions,
    donePath: `/keluarga/${card.id}`,
  });
  const { form, change } = edit;
  return (
    <KeptForm
      title={familiesText.family(card.headName)}
      about={familiesText.edit}
      saveLabel={familiesText.save}
      edit={edit}
    >
      <ConflictNotice lines={conflictLines([own, numbers])} />
      <HeadFields
        form={form.head}
        problems={edit.problems}
        kkWarnings={readHead(form.head, today).kkWarnings}
        onChange={(head) => change({ ...form, head })}
      />
      <PlaceFields
        form={form.place}
        options={options}
        problems={edit.problems}
        onChange={(place) => change({ ...form, place })}
      />
    </KeptForm>
  );
};

const familyFormOf = (
  card: FamilyCard,
  { fold }: OpenedSubjects,
  options: readonly PlaceOption[],
): FamilyForm => {
  const body = readBody(familyKind, fold.records.get(card.id)?.body ?? {});
  const numbers = fold.records.get(singletonRecord(card.id, identity.kind));
  const { kkNumber, phone } = numbers?.state === "active" ? readBody(identity, numbers.body) : {};
  const offered = options.find(({ area }) => area === card.area)?.rws ?? [];
  return {
    place: placeFormOf({ ...card, ...body }, offered),
    head: headFormOf({
      headName: body.headName ?? card.headName,
      kkNumber,
      phone,
      kkAddress: body.kkAddress,
    }),
  };
};
