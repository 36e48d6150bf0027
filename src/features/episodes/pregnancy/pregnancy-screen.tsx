import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PregnancyFacts } from "#domain/episodes/care-facts.ts";
import { datingOf, gestationOn, gestationText } from "#domain/episodes/dating.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { KeptForm } from "#features/shared/form/kept-form.tsx";
import { useKeptForm } from "#features/shared/form/use-kept-form.ts";
import { formatDate } from "#ui/format.ts";
import { pregnancyPath } from "../episode-paths.ts";
import { ReasonField } from "../reason-field.tsx";
import { episodesText } from "../text.ts";
import { undoNew } from "../undo-new.ts";
import { useUndoBack } from "../use-undo-back.ts";
import { PregnancyDateFields, PregnancyHistoryFields } from "./pregnancy-fields.tsx";
import {
  emptyPregnancyForm,
  pregnancyFormOf,
  pregnancyFormSchema,
  pregnancyVersion,
  readPregnancyForm,
} from "./pregnancy-form.ts";

export type PregnancyScreenProps = ScreenProps & {
  readonly person: string;
  /** The pregnancy that is corrected; absent for a new one. */
  readonly record: string | undefined;
};

/** "Mulai kehamilan", and its correction: dates first, and the age they give at once. */
export const PregnancyScreen = (props: PregnancyScreenProps): JSX.Element => {
  const { session, today, person, record } = props;
  const card = session.personCard(person);
  const [known] = useState<PregnancyFacts | undefined>(() =>
    card?.care?.pregnancies.find((one) => one.record === record),
  );
  const [opened] = useState(() => (known ? pregnancyFormOf(known) : emptyPregnancyForm(session.newId())));
  const back = useUndoBack(session, person);
  const edit = useKeptForm(props, {
    path: pregnancyPath(person, record),
    title: episodesText.pregnancyDraft(card?.name ?? ""),
    schema: pregnancyFormSchema,
    opened,
    read: (form) => {
      const { fields, problems } = readPregnancyForm(form, today);
      return { versions: [pregnancyVersion(person, form, fields, known ? undefined : today)], problems };
    },
    reason: ({ reason }) => reason,
    undo: known ? back : undoNew,
    donePath: `/orang/${person}`,
  });
  const dating = datingOf(readPregnancyForm(edit.form, today).dated);
  return (
    <KeptForm
      title={episodesText.pregnancyTitle}
      about={card?.name ?? ""}
      saveLabel={episodesText.save}
      edit={edit}
    >
      <ReasonField
        reason={edit.form.reason}
        problem={edit.problems.reason}
        onInput={(reason) => edit.change({ ...edit.form, reason })}
      />
      <PregnancyDateFields form={edit.form} problems={edit.problems} onChange={edit.change} />
      <p aria-live="polite">
        {dating.basis === "unknown"
          ? episodesText.notReadYet
          : episodesText.readsAs(
              gestationText(gestationOn(dating, today)),
              formatDate(dating.dueDate),
              dating.basis === "ultrasound" ? episodesText.byUltrasound : episodesText.byLastPeriod,
            )}
      </p>
      <PregnancyHistoryFields form={edit.form} problems={edit.problems} onChange={edit.change} />
    </KeptForm>
  );
};
