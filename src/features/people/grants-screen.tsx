import type { JSX } from "preact";
import { rolesToGive } from "#domain/access/delegation.ts";
import { writingRoles } from "#domain/access/roles.ts";
import { areaName } from "#domain/areas/index.ts";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import { useAsked } from "#features/shared/online/use-asked.ts";
import type { PeopleAnswer, WorkerOnWire } from "#protocol/people-requests.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { AskForm } from "./ask-form.tsx";
import { GrantsFields } from "./grants-fields.tsx";
import { grantsFormSchema, openedGrants } from "./grants-form.ts";
import { GrantsTold } from "./grants-told.tsx";
import type { OnePersonProps } from "./hand-over-screen.tsx";
import { grantsText, peopleText } from "./text.ts";
import { useAskForm } from "./use-ask-form.ts";

/** "Ubah wilayah": what one person holds in the area. */
export const GrantsScreen = (props: OnePersonProps): JSX.Element => {
  const { people, area, worker } = props;
  const { answer, failed, isAsking, again } = useAsked(area, () => people.people(area));
  const person = answer?.people.find((one) => one.worker === worker);
  if (answer && person) return <GrantsForm {...props} answer={answer} person={person} />;
  return (
    <Screen bar={<TopBar title={grantsText.title} backHref="/petugas" />}>
      {failed && <NotDeliveredNotice failed={failed} isAsking={isAsking} onAgain={again} />}
      {!answer && isAsking && <LoadingState text={peopleText.loading} rows={3} />}
      {answer && <EmptyState icon="users" title={peopleText.gone} />}
    </Screen>
  );
};

const GrantsForm = (
  props: OnePersonProps & { readonly answer: PeopleAnswer; readonly person: WorkerOnWire },
): JSX.Element => {
  const { people, area, worker, answer, person, session, go } = props;
  const edit = useAskForm(props, {
    path: `/petugas/${area}/wilayah/${worker}`,
    title: `${grantsText.title} ${person.name}`,
    schema: grantsFormSchema,
    opened: openedGrants(person),
    check: () => [],
    ask: ({ held }, confirm) => people.grants(area, worker, held, confirm),
  });
  const { form, step } = edit;
  return (
    <AskForm
      title={grantsText.title}
      about={`${person.name}, ${areaName(area)}`}
      previewTitle={grantsText.preview}
      confirmLabel={grantsText.confirm}
      edit={edit}
      onLeave={() => go("/petugas")}
      told={
        step.at !== "form" && (
          <GrantsTold answer={step.answer} posyandu={answer.posyandu} isDone={step.at === "done"} />
        )
      }
    >
      <GrantsFields
        form={form}
        person={person}
        area={area}
        roles={rolesToGive(writingRoles(session.grants().list, area))}
        posyandu={answer.posyandu}
        problems={edit.problems}
        onChange={edit.change}
      />
    </AskForm>
  );
};
