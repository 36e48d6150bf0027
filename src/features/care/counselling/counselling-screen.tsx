import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { keepingText, mayKeep } from "#domain/consent/may-keep.ts";
import { counsellingsOf, lastTalked } from "#domain/counselling/counselling-facts.ts";
import { groupsIn } from "#domain/counselling/groups-in.ts";
import { topicsFor } from "#domain/counselling/index.ts";
import type { Topic } from "#domain/counselling/topic.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { KeptForm } from "#features/shared/form/kept-form.tsx";
import { undoNew, useKeptForm } from "#features/shared/form/use-kept-form.ts";
import { useOpened } from "#features/shared/record/use-opened.ts";
import { Banner } from "#ui/banner.tsx";
import { CheckGroup } from "#ui/check-group.tsx";
import { formatDate } from "#ui/format.ts";
import { Section } from "#ui/section.tsx";
import { counsellingPath } from "../care-paths.ts";
import type { Speech } from "../speech.ts";
import { counsellingFormSchema, readCounsellingForm } from "./counselling-form.ts";
import { counsellingText } from "./text.ts";
import { TopicCard } from "./topic-card.tsx";
import "../care.css";

export type CounsellingScreenProps = ScreenProps & { readonly family: string; readonly speech: Speech };

/** "Penyuluhan": the cards that fit this family first; what was talked about is ticked and kept. */
export const CounsellingScreen = (props: CounsellingScreenProps): JSX.Element => {
  const { session, today, family, speech } = props;
  const card = session.familyCard(family);
  const members = card?.members ?? [];
  const opening = useOpened(session.family, family);
  const last = opening.at === "open" ? lastTalked(counsellingsOf(opening.subjects.fold, family)) : undefined;
  const [record] = useState(() => session.newId());
  const edit = useKeptForm(props, {
    path: counsellingPath(family),
    title: counsellingText.draft(card?.headName ?? ""),
    schema: counsellingFormSchema,
    opened: { record, topics: [] as string[], people: [] as string[] },
    read: (form) => readCounsellingForm(form, family, today),
    undo: undoNew(family),
    donePath: `/keluarga/${family}`,
  });
  const { form } = edit;
  const limit = keepingText(mayKeep(session.careOf(family)?.consent, "counselling"));
  const { fitting, others } = topicsFor(groupsIn(members, today));
  const toggle = (topic: string, isGiven: boolean) =>
    edit.change({
      ...form,
      topics: isGiven ? [...form.topics, topic] : form.topics.filter((one) => one !== topic),
    });
  const cards = (list: readonly Topic[]) =>
    list.map((topic) => {
      const day = last?.get(topic.id);
      return (
        <TopicCard
          key={topic.id}
          topic={topic}
          speech={speech}
          last={day && counsellingText.last(formatDate(day))}
          isGiven={form.topics.includes(topic.id)}
          onGiven={(isGiven) => toggle(topic.id, isGiven)}
        />
      );
    });
  return (
    <KeptForm
      title={counsellingText.title}
      about={counsellingText.family(card?.headName ?? "")}
      saveLabel={counsellingText.save}
      edit={limit === undefined ? edit : { ...edit, save: () => scrollTo(0, 0) }}
    >
      {limit !== undefined && <Banner tone="warn" title={limit} />}
      {"topics" in edit.problems ? (
        <Banner tone="warn" title={counsellingText.none} announce />
      ) : (
        <p>{counsellingText.chosen(form.topics.length)}</p>
      )}
      <Section title={counsellingText.fitting}>{cards(fitting)}</Section>
      <Section title={counsellingText.others}>{cards(others)}</Section>
      {members.length > 0 && (
        <CheckGroup
          label={counsellingText.listeners}
          optional
          options={members
            .filter(({ group, life }) => group !== "child" && life === "alive")
            .map(({ id, name }) => ({ value: id, label: name }))}
          values={form.people}
          onChange={(people) => edit.change({ ...form, people: [...people] })}
        />
      )}
    </KeptForm>
  );
};
