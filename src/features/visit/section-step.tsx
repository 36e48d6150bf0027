import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { CivilDate } from "#domain/civil-date.ts";
import type { FormSection } from "#domain/forms/form.ts";
import { typedAnswer } from "#domain/forms/last-answers.ts";
import { isValueQuestion, type Question, type RecordQuestion } from "#domain/forms/question.ts";
import type { AnswerProblem } from "#domain/forms/read-form.ts";
import { BabiesFields, type BabiesFieldsProps } from "#features/shared/birth/babies-fields.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { CarriedAnswer } from "./carried-answer.tsx";
import { GrowthPart, type GrowthPartProps } from "./growth-part.tsx";
import { PrivateQuestions } from "./private-questions.tsx";
import { QuestionField } from "./question-field.tsx";
import { ServicesPart } from "./services-part.tsx";
import { walkText } from "./text.ts";
import { unusualIn } from "./walk-checks.ts";
import {
  typedIn,
  type WalkDraft,
  withAnswer,
  withGivenDay,
  withLater,
  withServices,
  withSure,
} from "./walk-draft.ts";
import type { WalkPart } from "./walk-parts.ts";

export type SectionStepProps = {
  readonly draft: WalkDraft;
  readonly part: WalkPart;
  readonly section: FormSection;
  readonly onChange: (draft: WalkDraft) => void;
  readonly growth: GrowthPartProps;
  readonly babies: BabiesFieldsProps;
  /** Day of the visit. */
  readonly date: CivilDate;
  /** "Lanjut" was pressed: what is still missing is told. */
  readonly isTried: boolean;
};

/** One section of one form: its questions in order, carried answers to be confirmed, private ones folded. */
export const SectionStep = (props: SectionStepProps): JSX.Element => {
  const { draft, part, section, onChange } = props;
  // What is opened anew or unfolded concerns this look at the section only.
  const [reopened, setReopened] = useState<readonly string[]>([]);
  const [isAlone, setIsAlone] = useState(false);
  const typed = typedIn(draft, part.key);
  const asked = section.questions.filter((question) => part.reading.asked.includes(question));
  const isCarried = ({ id }: Question): boolean =>
    part.last.get(id)?.mayConfirm === true && isEmpty(typed[id]) && !reopened.includes(id);
  const carried = asked.filter((question) => isCarried(question) && !question.private);
  const confirm = (before: WalkDraft, { id }: Question): WalkDraft =>
    withAnswer(before, part.key, id, typedAnswer(part.last.get(id)?.value));

  const drawRecord = ({ id, record }: RecordQuestion): JSX.Element => {
    if (record === "babies") return <BabiesFields key={id} {...props.babies} />;
    if (record === "measurement") return <GrowthPart key={id} {...props.growth} />;
    return (
      <ServicesPart
        key={id}
        services={part.services ?? { known: [], asked: [] }}
        ticked={part.foundServices}
        today={props.date}
        onChange={(ticked) => onChange(withServices(draft, part.key, ticked))}
        onDay={(key, day) => onChange(withGivenDay(draft, part.key, key, day))}
      />
    );
  };

  const draw = (question: Question): JSX.Element => {
    if (!isValueQuestion(question)) return drawRecord(question);
    const last = part.last.get(question.id);
    if (last && isCarried(question))
      return (
        <CarriedAnswer
          key={question.id}
          question={question}
          last={last}
          onSame={() => onChange(confirm(draft, question))}
          onChanged={() => setReopened([...reopened, question.id])}
        />
      );
    return (
      <QuestionField
        key={question.id}
        question={question}
        given={typed[question.id]}
        people={part.news?.people?.[question.id]}
        last={last}
        problem={toldProblem(part.reading.problems[question.id], props.isTried)}
        unusual={unusualIn(draft, part, question)}
        onAnswer={(answer) => onChange(withAnswer(draft, part.key, question.id, answer))}
        onSure={() => onChange(withSure(draft, part.key, question.id, String(typed[question.id] ?? "")))}
      />
    );
  };

  const secret = asked.filter((question) => question.private === true);
  const secretIds = secret.map(({ id }) => id);
  const isLater = secretIds.some((id) => draft.later[part.key]?.includes(id));
  const hasSaid = secretIds.some((id) => !isEmpty(typed[id]));
  const firstSecret = asked.findIndex((question) => question.private === true);
  const [before, after] =
    firstSecret < 0 ? [asked, []] : [asked.slice(0, firstSecret), asked.slice(firstSecret)];
  return (
    <>
      {carried.length > 1 && (
        <Banner
          tone="info"
          title={walkText.allSameHint}
          actions={
            <Button icon="check" onPress={() => onChange(carried.reduce(confirm, draft))}>
              {walkText.allSame}
            </Button>
          }
        />
      )}
      {before.map(draw)}
      {secret.length > 0 && (
        <PrivateQuestions
          state={isLater ? "later" : isAlone || hasSaid ? "open" : "closed"}
          onOpen={() => {
            setIsAlone(true);
            onChange(withLater(draft, part.key, secretIds, false));
          }}
          onLater={() => {
            setIsAlone(false);
            onChange(withLater(draft, part.key, secretIds, true));
          }}
        >
          {secret.map(draw)}
        </PrivateQuestions>
      )}
      {after.filter((question) => question.private !== true).map(draw)}
    </>
  );
};

/** An empty answer is no fault while somebody is still at it. */
const toldProblem = (problem: AnswerProblem | undefined, isTried: boolean): AnswerProblem | undefined =>
  problem?.type === "Missing" && !isTried ? undefined : problem;

const isEmpty = (given: string | readonly string[] | undefined): boolean =>
  given === undefined || given.length === 0;
