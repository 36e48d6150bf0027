import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { WeddingFacts } from "#domain/episodes/care-facts.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { KeptForm } from "#features/shared/form/kept-form.tsx";
import { useKeptForm } from "#features/shared/form/use-kept-form.ts";
import { TextField } from "#ui/text-field.tsx";
import { EndFields } from "../end-fields.tsx";
import { weddingEndPath } from "../episode-paths.ts";
import { NothingHere } from "../nothing-here.tsx";
import { episodesText } from "../text.ts";
import { useUndoBack } from "../use-undo-back.ts";
import { readWeddingEnd, weddingEndOf, weddingEndSchema } from "./wedding-form.ts";

export type WeddingEndScreenProps = ScreenProps & {
  readonly person: string;
  readonly record: string | undefined;
};

/** "Menikah atau batal": a plan given up needs no reason. */
export const WeddingEndScreen = (props: WeddingEndScreenProps): JSX.Element => {
  const { session, person, record } = props;
  const [wedding] = useState(() =>
    session.personCard(person)?.care?.weddings.find((one) => one.record === record),
  );
  return wedding ? <EndForm {...props} wedding={wedding} /> : <NothingHere person={person} />;
};

const EndForm = (props: WeddingEndScreenProps & { readonly wedding: WeddingFacts }): JSX.Element => {
  const { session, today, person, wedding } = props;
  const name = session.personCard(person)?.name ?? "";
  const [opened] = useState(() => weddingEndOf(wedding));
  const edit = useKeptForm(props, {
    path: weddingEndPath(person, wedding.record),
    title: episodesText.weddingDraft(name),
    schema: weddingEndSchema,
    opened,
    read: (form) => readWeddingEnd(form, person, wedding, today),
    reason: ({ reason }) => reason,
    undo: useUndoBack(session, person),
    donePath: `/orang/${person}`,
  });
  const { form, problems } = edit;
  return (
    <KeptForm title={episodesText.weddingEndTitle} about={name} saveLabel={episodesText.save} edit={edit}>
      <EndFields
        form={form}
        problems={problems}
        ends={episodesText.weddingEnds}
        gentle={episodesText.weddingEndGentle}
        onChange={(change) => edit.change({ ...form, ...change })}
      />
      {form.end === "married" && (
        <TextField
          label={episodesText.certificate}
          optional
          maxLength={60}
          value={form.certificateNumber}
          onInput={(certificateNumber) => edit.change({ ...form, certificateNumber })}
        />
      )}
    </KeptForm>
  );
};
