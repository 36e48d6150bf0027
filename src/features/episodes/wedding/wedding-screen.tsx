import type { JSX } from "preact";
import { useState } from "preact/hooks";
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
  const [opened] = useState(() => (known ? weddingFormOf(known) : emptyWeddingForm(session.newId())));
  const family = card?.family === undefined ? undefined : session.familyCard(card.family);
  const men = (family?.members ?? []).filter(
    ({ sex, group, life }) => sex === "L" && group === "adult" && life === "alive",
  );
  const read = (form: typeof opened) => readWeddingForm(form, person, today, known === undefined);
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
          ...men.map(({ id, name }) => ({ value: id, label: name })),
          { value: OTHER_GROOM, label: episodesText.groomOther },
        ]}
        value={form.groom || undefined}
        onChange={(groom) => set({ groom })}
      />
      {form.groom === OTHER_GROOM && (
        <>
          <TextField
            label={episodesText.groomName}
            value={form.groomName}
            maxLength={200}
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
