import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PregnancyFacts } from "#domain/episodes/care-facts.ts";
import { problemText } from "#features/form-problem.ts";
import { KeptForm } from "#features/kept-form.tsx";
import type { ScreenProps } from "#features/screen-props.ts";
import { useKeptForm } from "#features/use-kept-form.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { DateField } from "#ui/date-field.tsx";
import { pregnancyEndPath } from "../episode-paths.ts";
import { NothingHere } from "../nothing-here.tsx";
import { ReasonField } from "../reason-field.tsx";
import { episodesText } from "../text.ts";
import { useUndoBack } from "../use-undo-back.ts";
import { CONTINUES, isLoss, pregnancyEndOf, pregnancyEndSchema, readPregnancyEnd } from "./end-form.ts";

export type PregnancyEndScreenProps = ScreenProps & {
  readonly person: string;
  readonly record: string | undefined;
};

/** "Akhir kehamilan": asked gently; afterwards nothing reminds. */
export const PregnancyEndScreen = (props: PregnancyEndScreenProps): JSX.Element => {
  const { session, person, record } = props;
  const [pregnancy] = useState(() =>
    session.personCard(person)?.care?.pregnancies.find((one) => one.record === record),
  );
  return pregnancy ? <EndForm {...props} pregnancy={pregnancy} /> : <NothingHere person={person} />;
};

const EndForm = (props: PregnancyEndScreenProps & { readonly pregnancy: PregnancyFacts }): JSX.Element => {
  const { session, today, person, pregnancy } = props;
  const name = session.personCard(person)?.name ?? "";
  const [opened] = useState(() => pregnancyEndOf(pregnancy));
  const edit = useKeptForm(props, {
    path: pregnancyEndPath(person, pregnancy.record),
    title: episodesText.pregnancyDraft(name),
    schema: pregnancyEndSchema,
    opened,
    read: (form) => readPregnancyEnd(form, person, pregnancy, today),
    reason: ({ reason }) => reason,
    undo: useUndoBack(session, person),
    donePath: `/orang/${person}`,
  });
  const { form, problems } = edit;
  const ends = Object.entries(episodesText.ends) as [keyof typeof episodesText.ends, string][];
  const slip =
    opened.reason === undefined ? [] : [{ value: CONTINUES, label: episodesText.continues } as const];
  return (
    <KeptForm title={episodesText.endTitle} about={name} saveLabel={episodesText.save} edit={edit}>
      <ReasonField
        reason={form.reason}
        problem={problems.reason}
        onInput={(reason) => edit.change({ ...form, reason })}
      />
      <p>{episodesText.endGentle}</p>
      <ChoiceGroup
        label={episodesText.endQuestion}
        options={[...ends.map(([value, label]) => ({ value, label })), ...slip]}
        value={form.end || undefined}
        error={problemText(problems.end, episodesText.endMissing)}
        onChange={(end) => edit.change({ ...form, end })}
      />
      {form.end !== CONTINUES && (
        <DateField
          label={episodesText.endDate}
          hint={episodesText.endDateHint}
          value={form.endDate}
          error={problemText(problems.endDate, episodesText.endDateMissing)}
          onInput={(endDate) => edit.change({ ...form, endDate })}
        />
      )}
      {isLoss(form) && (
        <ChoiceGroup
          label={episodesText.welcome}
          hint={episodesText.welcomeHint}
          options={[
            { value: "yes", label: episodesText.welcomeYes },
            { value: "no", label: episodesText.welcomeNo },
          ]}
          value={form.visitsWelcome || undefined}
          onChange={(visitsWelcome) => edit.change({ ...form, visitsWelcome })}
        />
      )}
    </KeptForm>
  );
};
