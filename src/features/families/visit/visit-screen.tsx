import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { talkOfVisit } from "#domain/counselling/counselling-facts.ts";
import { groupsIn } from "#domain/counselling/groups-in.ts";
import { topicsFor } from "#domain/counselling/index.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { KeptForm } from "#features/shared/form/kept-form.tsx";
import { undoVersions } from "#features/shared/form/undo-versions.ts";
import { useKeptForm } from "#features/shared/form/use-kept-form.ts";
import { useOpened } from "#features/shared/record/use-opened.ts";
import {
  emptyVisit,
  readVisit,
  talkVersions,
  type VisitForm,
  visitFormOf,
  visitFormSchema,
} from "#features/shared/visit/visit-form.ts";
import { visitText } from "#features/shared/visit/visit-text.ts";
import type { FamilyCard, OpenedSubjects } from "#storage/session-types.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { OutsideScreen } from "../page/family-screen.tsx";
import { editWords, familiesText } from "../text.ts";
import { VisitFields } from "./visit-fields.tsx";

export type VisitScreenProps = ScreenProps & {
  readonly family: string;
  /** Record of a visit to correct (`?catatan=`). */
  readonly correct?: string | undefined;
};

/** "Catat kunjungan": a contact with a family; not meeting anyone is one too. */
export const VisitScreen = (props: VisitScreenProps): JSX.Element => {
  const { session, today, family, correct } = props;
  const card = session.familyCard(family);
  const opening = useOpened((id) => session.family(id), family);
  if (!card || opening.at === "outside") return <OutsideScreen />;
  if (correct === undefined) return <Form {...props} card={card} opened={emptyVisit(today)} />;
  if (opening.at === "opening") return <LoadingState rows={4} />;
  const before = opening.subjects;
  const opened = correctedVisit(correct, family, before);
  return opened ? (
    <Form {...props} card={card} before={before} opened={opened} />
  ) : (
    <GoneScreen family={family} />
  );
};

const correctedVisit = (record: string, family: string, { fold }: OpenedSubjects): VisitForm | undefined => {
  const merged = fold.records.get(record);
  return merged?.kind === "visit" && merged.state === "active"
    ? visitFormOf(record, merged.body, talkOfVisit(fold, family, record))
    : undefined;
};

const Form = (
  props: VisitScreenProps & {
    readonly card: FamilyCard;
    /** What stood when a kept visit was opened; absent for a new one. */
    readonly before?: OpenedSubjects;
    readonly opened: VisitForm;
  },
): JSX.Element => {
  const { session, today, card, before, opened } = props;
  const [newRecord] = useState(() => session.newId());
  const [newTalk] = useState(() => session.newId());
  const name = { record: opened.correcting ?? newRecord, subject: card.id, kind: "visit" };
  const edit = useKeptForm<VisitForm>(props, {
    path: `visit:${card.id}${opened.correcting === undefined ? "" : `:${opened.correcting}`}`,
    draft: { form: "visit", subject: card.id },
    title: familiesText.draftVisit(card.headName),
    words: editWords,
    schema: visitFormSchema,
    opened,
    read: (form) => {
      const { fields, problems } = readVisit(form, today);
      const reason = form.correcting === undefined ? {} : { reason: form.reason.trim() };
      const talk = before && talkOfVisit(before.fold, card.id, name.record);
      const talks = talkVersions(
        form,
        { family: card.id, visit: name.record, date: form.date },
        { record: talk?.record ?? newTalk, isKept: talk !== undefined },
      );
      return {
        problems,
        versions: [{ ...name, fields }, ...talks].map((version) => ({ ...version, ...reason })),
      };
    },
    undo: (written) => undoVersions(written, before?.fold ?? { records: new Map() }),
    donePath: `/keluarga/${card.id}`,
  });
  const here = card.members.filter(({ life, listStatus }) => life === "alive" && listStatus !== "moved");
  return (
    <KeptForm
      title={opened.correcting === undefined ? visitText.title : visitText.correctTitle}
      about={familiesText.family(card.headName)}
      saveLabel={familiesText.save}
      edit={edit}
    >
      <VisitFields
        form={edit.form}
        problems={edit.problems}
        today={today}
        people={here}
        topics={topicsFor(groupsIn(card.members, today))}
        onChange={edit.change}
      />
    </KeptForm>
  );
};

const GoneScreen = ({ family }: { readonly family: string }): JSX.Element => (
  <Screen bar={<TopBar title={visitText.correctTitle} backHref={`/keluarga/${family}`} />}>
    <EmptyState icon="search" title={visitText.gone}>
      <p>{visitText.goneHint}</p>
    </EmptyState>
  </Screen>
);
