import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PregnancyFacts } from "#domain/episodes/care-facts.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { KeptForm } from "#features/shared/form/kept-form.tsx";
import { useKeptForm } from "#features/shared/form/use-kept-form.ts";
import { EndFields } from "../end-fields.tsx";
import { pregnancyEndPath } from "../episode-paths.ts";
import { NothingHere } from "../nothing-here.tsx";
import { episodesText } from "../text.ts";
import { useUndoBack } from "../use-undo-back.ts";
import { WelcomeField } from "../welcome-field.tsx";
import { isLoss, pregnancyEndOf, pregnancyEndSchema, readPregnancyEnd } from "./end-form.ts";

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
  return (
    <KeptForm title={episodesText.endTitle} about={name} saveLabel={episodesText.save} edit={edit}>
      <EndFields
        form={form}
        problems={problems}
        ends={episodesText.ends}
        gentle={episodesText.endGentle}
        onChange={(change) => edit.change({ ...form, ...change })}
      />
      {isLoss(form) && (
        <WelcomeField
          value={form.visitsWelcome}
          onChange={(visitsWelcome) => edit.change({ ...form, visitsWelcome })}
        />
      )}
    </KeptForm>
  );
};
