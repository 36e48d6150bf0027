import type { JSX } from "preact";
import { areaName } from "#domain/areas/index.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import { useAsked } from "#features/shared/online/use-asked.ts";
import type { PeopleAnswer, WorkerOnWire } from "#protocol/people-requests.ts";
import type { People } from "#sync/people-transport.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { AskForm } from "./ask-form.tsx";
import { HandOverFields } from "./hand-over-fields.tsx";
import { handOverAsk, handOverFormSchema, handOverProblems } from "./hand-over-form.ts";
import { HandOverTold } from "./hand-over-told.tsx";
import { handOverText, peopleText } from "./text.ts";
import { useAskForm } from "./use-ask-form.ts";

export type OnePersonProps = ScreenProps & {
  readonly people: People;
  readonly area: string;
  readonly worker: string;
};

/** "Serah terima": the families of somebody who leaves, to one successor or several. */
export const HandOverScreen = (props: OnePersonProps): JSX.Element => {
  const { people, area, worker } = props;
  const { answer, failed, isAsking, again } = useAsked(area, () => people.people(area));
  const giver = answer?.people.find((one) => one.worker === worker);
  if (answer && giver) return <HandOverForm {...props} answer={answer} giver={giver} />;
  return (
    <Screen bar={<TopBar title={handOverText.title} backHref="/petugas" />}>
      {failed && <NotDeliveredNotice failed={failed} isAsking={isAsking} onAgain={again} />}
      {!answer && isAsking && <LoadingState text={peopleText.loading} rows={3} />}
      {answer && <EmptyState icon="users" title={peopleText.gone} />}
    </Screen>
  );
};

const HandOverForm = (
  props: OnePersonProps & { readonly answer: PeopleAnswer; readonly giver: WorkerOnWire },
): JSX.Element => {
  const { people, area, worker, answer, giver, today, go, session } = props;
  const edit = useAskForm(props, {
    path: `/petugas/${area}/serah/${worker}`,
    title: `${handOverText.title} ${giver.name}`,
    schema: handOverFormSchema,
    opened: { to: {}, day: today },
    check: (form) => handOverProblems(form, giver, today),
    ask: (form, confirm) => people.handOver(area, handOverAsk(form, giver), confirm),
  });
  const { form, step } = edit;
  const candidates = answer.people.filter((one) => one.worker !== worker && one.worker !== session.worker.id);
  return (
    <AskForm
      title={handOverText.title}
      about={`${giver.name}, ${areaName(area)}`}
      previewTitle={handOverText.preview}
      confirmLabel={form.day > today ? handOverText.doLater : handOverText.doNow}
      edit={edit}
      onLeave={() => go("/petugas")}
      told={
        step.at !== "form" && (
          <HandOverTold
            answer={step.answer}
            posyandu={answer.posyandu}
            isDone={step.at === "done"}
            today={today}
          />
        )
      }
    >
      <HandOverFields
        form={form}
        giver={giver}
        candidates={candidates}
        posyandu={answer.posyandu}
        problems={edit.problems}
        today={today}
        onChange={edit.change}
      />
    </AskForm>
  );
};
