import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { keepingText, mayKeep } from "#domain/consent/may-keep.ts";
import { tabletTypeLabels } from "#domain/records/tablets.ts";
import { tabletsCountedSince } from "#domain/tablets/counted-since.ts";
import { tabletCount, tabletGoals, tabletsOf } from "#domain/tablets/tablet-count.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { problemText } from "#features/shared/form/form-problem.ts";
import { KeptForm } from "#features/shared/form/kept-form.tsx";
import { undoNew, useKeptForm } from "#features/shared/form/use-kept-form.ts";
import { useOpened } from "#features/shared/record/use-opened.ts";
import { Banner } from "#ui/banner.tsx";
import { Card } from "#ui/card.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { Facts } from "#ui/facts.tsx";
import { formatDate } from "#ui/format.ts";
import { TextField } from "#ui/text-field.tsx";
import { tabletsPath } from "../care-paths.ts";
import { labelOptions } from "../label-options.ts";
import { subjectHere } from "../referral/subject-name.ts";
import { readTabletsForm, tabletsFormSchema } from "./tablets-form.ts";
import { treatmentText as text } from "./text.ts";
import "../care.css";

export type TabletsScreenProps = ScreenProps & { readonly person: string };

/** "Tablet tambah darah": what was given, what was taken, what is left. */
export const TabletsScreen = (props: TabletsScreenProps): JSX.Element => {
  const { session, today, person } = props;
  const here = subjectHere(session, person);
  const [record] = useState(() => session.newId());
  const opening = useOpened(session.openPerson, person);
  const from = tabletsCountedSince(session.personCard(person)?.care, today);
  const count =
    opening.at === "open"
      ? tabletCount(tabletsOf(opening.subjects.fold, person), { from, to: today })
      : undefined;
  const edit = useKeptForm(props, {
    path: tabletsPath(person),
    title: text.tabletsDraft(here.name),
    schema: tabletsFormSchema,
    opened: { record, type: "" as const, given: "", taken: "" },
    read: (form) => readTabletsForm(form, person, today),
    undo: undoNew(person),
    donePath: `/orang/${person}`,
  });
  const { form, problems } = edit;
  const limit = keepingText(mayKeep(session.careOf(here.family ?? "")?.consent, "tablets"));
  const pieces = (number: number | undefined) => (number === undefined ? text.unknown : text.pieces(number));
  return (
    <KeptForm
      title={text.tabletsTitle}
      about={here.name}
      saveLabel={text.tabletsSave}
      edit={limit === undefined ? edit : { ...edit, save: () => scrollTo(0, 0) }}
    >
      {limit !== undefined && <Banner tone="warn" title={limit} />}
      {count && (
        <Card>
          <Facts
            facts={[
              { term: text.totalGiven, value: pieces(count.given), note: text.since(formatDate(from)) },
              { term: text.totalTaken, value: pieces(count.taken) },
              { term: text.left, value: pieces(count.left) },
              { term: text.goal, value: text.goalText(tabletGoals.leastTaken, tabletGoals.mmsCourse) },
            ]}
          />
        </Card>
      )}
      {count?.hasLeastTaken === true && <Banner tone="ok" title={text.reached} />}
      <ChoiceGroup
        label={text.tabletType}
        layout="row"
        options={labelOptions(tabletTypeLabels)}
        value={form.type || undefined}
        error={problemText(problems.type, text.tabletTypeMissing)}
        onChange={(type) => edit.change({ ...form, type })}
      />
      <TextField
        label={text.givenCount}
        optional
        keypad="digits"
        maxLength={3}
        value={form.given}
        error={problems.given?.type === "Missing" ? text.nothingCounted : problems.given && text.countWrong}
        onInput={(given) => edit.change({ ...form, given })}
      />
      <TextField
        label={text.takenCount}
        hint={text.takenHint}
        optional
        keypad="digits"
        maxLength={3}
        value={form.taken}
        error={problems.taken && text.countWrong}
        onInput={(taken) => edit.change({ ...form, taken })}
      />
    </KeptForm>
  );
};
