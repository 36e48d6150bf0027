import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { isLossOf } from "#domain/episodes/birth/read-baby.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { BabiesFields } from "#features/shared/birth/babies-fields.tsx";
import { KeptForm } from "#features/shared/form/kept-form.tsx";
import { undoVersions } from "#features/shared/form/undo-versions.ts";
import { useKeptForm } from "#features/shared/form/use-kept-form.ts";
import { useOpened } from "#features/shared/record/use-opened.ts";
import type { OpenedSubjects } from "#storage/session-types.ts";
import { LoadingState } from "#ui/loading-state.tsx";
import { birthPath } from "../episode-paths.ts";
import { NothingHere } from "../nothing-here.tsx";
import { ReasonField } from "../reason-field.tsx";
import { episodesText } from "../text.ts";
import { WelcomeField } from "../welcome-field.tsx";
import { BirthFields } from "./birth-fields.tsx";
import { birthFormSchema, birthVersions, emptyBirthForm, readBirthForm } from "./birth-form.ts";
import { correctedBirth, recordedBirth } from "./recorded-birth.ts";

export type BirthScreenProps = ScreenProps & {
  readonly person: string;
  /** The birth that is corrected; absent for a new one. */
  readonly record?: string | undefined;
};

/** "Persalinan": the birth, and every baby with its first figures. */
export const BirthScreen = (props: BirthScreenProps): JSX.Element => {
  const { session, person, record } = props;
  const family = session.personCard(person)?.family;
  const opening = useOpened(
    (id) => (family === undefined ? session.openPerson(id) : session.family(id)),
    family ?? person,
  );
  if (opening.at === "opening") return <LoadingState rows={4} />;
  const isThere =
    opening.at === "open" &&
    session.personCard(person) !== undefined &&
    (record === undefined || recordedBirth(record, opening.subjects.fold, session.newId) !== undefined);
  return isThere ? <Birth {...props} before={opening.subjects} /> : <NothingHere person={person} />;
};

const Birth = (props: BirthScreenProps & { readonly before: OpenedSubjects }): JSX.Element => {
  const { session, today, person, record, before } = props;
  const newId = () => session.newId();
  const card = session.personCard(person);
  const [recorded] = useState(() =>
    record === undefined ? undefined : recordedBirth(record, before.fold, newId),
  );
  const [pregnancy] = useState(() =>
    card?.care?.pregnancies.findLast((one) =>
      recorded ? one.record === recorded.pregnancy : one.end === undefined,
    ),
  );
  const [opened] = useState(() => recorded?.form ?? emptyBirthForm(newId, pregnancy?.fetusCount));
  const mother = { id: person, name: card?.name ?? "", family: card?.family, pregnancy };
  const edit = useKeptForm(props, {
    path: birthPath(person, record),
    title: episodesText.birthDraft(mother.name),
    schema: birthFormSchema,
    opened,
    read: (form) => {
      const reading = readBirthForm(form, mother, today);
      return {
        problems: reading.problems,
        versions: recorded
          ? correctedBirth(reading, recorded, before.fold, newId)
          : birthVersions(reading, newId),
      };
    },
    reason: ({ reason }) => reason,
    undo: (written) => undoVersions(written, before.fold),
    donePath: `/orang/${person}`,
    stream: card?.stream,
  });
  const { form, problems } = edit;
  return (
    <KeptForm title={episodesText.birthTitle} about={mother.name} saveLabel={episodesText.save} edit={edit}>
      <ReasonField
        reason={form.reason}
        problem={problems.reason}
        onInput={(reason) => edit.change({ ...form, reason })}
      />
      <BirthFields
        form={form}
        problems={problems}
        pregnancy={pregnancy}
        today={today}
        onChange={edit.change}
      />
      <BabiesFields
        babies={form.babies}
        problems={problems.babies ? readBirthForm(form, mother, today).babyProblems : []}
        newId={newId}
        least={1}
        recorded={recorded?.babies ?? []}
        onChange={(babies) => edit.change({ ...form, babies: [...babies] })}
      />
      {isLossOf(form.babies) && pregnancy && (
        <WelcomeField
          value={form.visitsWelcome}
          onChange={(visitsWelcome) => edit.change({ ...form, visitsWelcome })}
        />
      )}
    </KeptForm>
  );
};
