import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { ValueQuestion } from "#domain/forms/question.ts";
import { problemText } from "#features/shared/form/form-problem.ts";
import { KeptForm } from "#features/shared/form/kept-form.tsx";
import { useOpened } from "#features/shared/record/use-opened.ts";
import { visitText } from "#features/shared/visit/visit-text.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { formatDate } from "#ui/format.ts";
import { LoadingState } from "#ui/loading-state.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { TextField } from "#ui/text-field.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import type { ScreenProps } from "../screen-props.ts";
import { PrivateQuestions } from "./private-questions.tsx";
import { QuestionField } from "./question-field.tsx";
import { walkText } from "./text.ts";
import { type SavedAnswers, savedAnswers, useAnswers } from "./use-answers.ts";
import "./visit.css";

export type AnswersScreenProps = ScreenProps & {
  readonly family: string;
  /** The record of the answers. */
  readonly record: string | undefined;
};

/** "Perbaiki jawaban": the form of a visit again, with what was saved in it. */
export const AnswersScreen = (props: AnswersScreenProps): JSX.Element => {
  const { session, family, record } = props;
  const opening = useOpened((id) => session.family(id), family);
  const saved = useMemo(
    () =>
      opening.at === "open" ? savedAnswers(record, session.familyCard(family), opening.subjects) : undefined,
    [opening],
  );
  if (opening.at === "opening") return <LoadingState rows={4} />;
  if (saved) return <Answers {...props} saved={saved} />;
  return (
    <Screen bar={<TopBar title={walkText.answersTitle} backHref={`/keluarga/${family}`} />}>
      <EmptyState icon="search" title={walkText.answersGone}>
        <p>{visitText.goneHint}</p>
      </EmptyState>
    </Screen>
  );
};

const Answers = (props: AnswersScreenProps & { readonly saved: SavedAnswers }): JSX.Element => {
  const { form: asked, date } = props.saved;
  const { edit, name, reading, unsure } = useAnswers(props, props.saved);
  const [isAlone, setIsAlone] = useState(false);
  const { form, problems } = edit;
  const draw = (question: ValueQuestion): JSX.Element => (
    <QuestionField
      key={question.id}
      question={question}
      given={form.typed[question.id]}
      last={undefined}
      problem={reading.problems[question.id]}
      unusual={unsure[question.id]}
      onAnswer={(answer) =>
        edit.change({
          ...form,
          typed: { ...form.typed, [question.id]: typeof answer === "string" ? answer : [...answer] },
        })
      }
      onSure={() =>
        edit.change({
          ...form,
          sure: { ...form.sure, [question.id]: String(form.typed[question.id] ?? "") },
        })
      }
    />
  );
  return (
    <KeptForm
      title={walkText.answersTitle}
      about={walkText.answersOf(name, formatDate(date))}
      saveLabel={walkText.saveAnswers}
      edit={edit}
    >
      <TextField
        label={visitText.reason}
        hint={visitText.reasonHint}
        maxLength={200}
        value={form.reason}
        error={problemText(problems.reason, visitText.reasonMissing)}
        onInput={(reason) => edit.change({ ...form, reason })}
      />
      {asked.sections.map(({ id, title, questions }) => {
        const here = reading.shown.filter((question) => questions.includes(question));
        const secret = here.filter((question) => question.private === true);
        return here.length === 0 ? null : (
          <Section key={id} title={title}>
            {here.filter((question) => question.private !== true).map(draw)}
            {secret.length > 0 && (
              <PrivateQuestions
                state={isAlone ? "open" : "closed"}
                onOpen={() => setIsAlone(true)}
                onLater={() => setIsAlone(false)}
              >
                {secret.map(draw)}
              </PrivateQuestions>
            )}
          </Section>
        );
      })}
    </KeptForm>
  );
};
