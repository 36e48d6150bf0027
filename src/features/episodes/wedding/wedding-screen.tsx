import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { menIn } from "#domain/visits/visit-news.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { problemText } from "#features/shared/form/form-problem.ts";
import { KeptForm } from "#features/shared/form/kept-form.tsx";
import { useKeptForm } from "#features/shared/form/use-kept-form.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { DateField } from "#ui/date-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { weddingPath } from "../episode-paths.ts";
import { ReasonField } from "../reason-field.tsx";
import { episodesText } from "../text.ts";
import { undoNew } from "../undo-new.ts";
import { useUndoBack } from "../use-undo-back.ts";
import {
  emptyWeddingForm,
  isLateStart,
  NEW_GROOM,
  OTHER_GROOM,
  readWeddingForm,
  weddingFormOf,
  weddingFormSchema,
} from "./wedding-form.ts";

export type WeddingScreenProps = ScreenProps & {
  readonly person: string;
  /** The plan that is corrected; absent for a new one. */
  readonly record: string | undefined;
};

/** "Rencana menikah": with whom and when, as far as it is known. */
export const WeddingScreen = (props: WeddingScreenProps): JSX.Element => {
  const { session, today, person, record } = props;
  const card = session.personCard(person);
  const [known] = useState(() => card?.care?.weddings.find((one) => one.record === record));
  const [opened] = useState(() => {
    const groomId = session.newId();
    return known ? weddingFormOf(known, groomId) : emptyWeddingForm(session.newId(), groomId);
  });
  const family = card?.family === undefined ? undefined : session.familyCard(card.family);
  const bride = { id: person, family: card?.family };
  // Drafts of an older app hold no id for somebody new.
  const read = (form: typeof opened) =>
    readWeddingForm({ ...form, groomId: form.groomId ?? opened.groomId }, bride, today, known === undefined);
  const back = useUndoBack(session, person);
  const edit = useKeptForm(props, {
    path: weddingPath(person, record),
    title: episodesText.weddingDraft(card?.name ?? ""),
    schema: weddingFormSchema,
    opened,
    read,
    reason: ({ reason }) => reason,
    undo: known ? back : undoNew,
    donePath: `/orang/${person}`,
  });
  const { form, problems } = edit;
  const set = (parts: Partial<typeof form>) => edit.change({ ...form, ...parts });
  return (
    <KeptForm
      title={episodesText.weddingTitle}
      about={card?.name ?? ""}
      saveLabel={episodesText.save}
      edit={edit}
    >
      <ReasonField reason={form.reason} problem={problems.reason} onInput={(reason) => set({ reason })} />
      <DateField
        label={episodesText.weddingDate}
        hint={episodesText.weddingDateHint}
        optional
        value={form.plannedDate}
        error={problemText(problems.plannedDate, episodesText.weddingDate)}
        onInput={(plannedDate) => set({ plannedDate })}
        result={isLateStart(read(form).plannedDate, today) ? episodesText.weddingLate : undefined}
      />
      <ChoiceGroup
        label={episodesText.groomQuestion}
        optional
        options={[
          ...menIn(family?.members ?? []).map(({ id, name }) => ({ value: id, label: name })),
          { value: NEW_GROOM, label: episodesText.groomNew, detail: episodesText.groomNewHint },
          { value: OTHER_GROOM, label: episodesText.groomOther },
        ]}
        value={form.groom || undefined}
        onChange={(groom) => set({ groom })}
      />
      {(form.groom === OTHER_GROOM || form.groom === NEW_GROOM) && (
        <>
          <TextField
            label={episodesText.groomName}
            value={form.groomName}
            maxLength={200}
            error={problemText(problems.groomName, episodesText.groomName)}
            onInput={(groomName) => set({ groomName })}
          />
          <DateField
            label={episodesText.groomBirth}
            optional
            value={form.groomBirthDate}
            error={problemText(problems.groomBirthDate, episodesText.groomBirth)}
            onInput={(groomBirthDate) => set({ groomBirthDate })}
          />
        </>
      )}
    </KeptForm>
  );
};
