import type { JSX } from "preact";
import { useState } from "preact/hooks";
import * as z from "zod/mini";
import { contactSkip, type SkipReason } from "#domain/records/contact-skip.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { choiceOptions } from "#features/shared/form/choice-options.ts";
import { type FormProblem, problemText } from "#features/shared/form/form-problem.ts";
import { KeptForm } from "#features/shared/form/kept-form.tsx";
import { useKeptForm } from "#features/shared/form/use-kept-form.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { TextField } from "#ui/text-field.tsx";
import { skipPath } from "../episode-paths.ts";
import { NothingHere } from "../nothing-here.tsx";
import { episodesText } from "../text.ts";
import { undoNew } from "../undo-new.ts";

const schema = z.object({ record: z.string(), reason: z.string(), note: z.string() });
type SkipForm = z.infer<typeof schema>;

export type SkipScreenProps = ScreenProps & { readonly person: string; readonly contact: string | undefined };

const REASONS = Object.keys(contactSkip.fields.reason?.choices ?? {}) as readonly SkipReason[];

/** "Lewati kunjungan": a due contact leaves the list with its reason. */
export const SkipScreen = (props: SkipScreenProps): JSX.Element => {
  const { session, person, contact } = props;
  return contact !== undefined && session.personCard(person) ? (
    <Skip {...props} contact={contact} />
  ) : (
    <NothingHere person={person} />
  );
};

const Skip = (props: SkipScreenProps & { readonly contact: string }): JSX.Element => {
  const { session, today, person, contact } = props;
  const name = session.personCard(person)?.name ?? "";
  const [opened] = useState<SkipForm>(() => ({ record: session.newId(), reason: "", note: "" }));
  const edit = useKeptForm(props, {
    path: skipPath(person, contact),
    title: episodesText.skipDraft(name),
    schema,
    opened,
    read: ({ record, reason, note }) => {
      const problems: Partial<Record<"reason" | "note", FormProblem>> = {};
      if (reason === "") problems.reason = { type: "Missing" };
      if (reason === "other" && note.trim() === "") problems.note = { type: "Missing" };
      const fields = { contact, date: today, reason, note: note.trim() || undefined };
      return { versions: [{ record, subject: person, kind: contactSkip.kind, fields }], problems };
    },
    undo: undoNew,
    donePath: `/orang/${person}`,
  });
  const { form, problems } = edit;
  return (
    <KeptForm title={episodesText.skipTitle} about={name} saveLabel={episodesText.save} edit={edit}>
      <ChoiceGroup
        label={episodesText.skipReason}
        options={choiceOptions(contactSkip, "reason", REASONS)}
        value={form.reason || undefined}
        error={problemText(problems.reason, episodesText.skipReasonMissing)}
        onChange={(reason) => edit.change({ ...form, reason })}
      />
      <TextField
        label={episodesText.skipNote}
        optional={form.reason !== "other"}
        maxLength={500}
        value={form.note}
        error={problemText(problems.note, episodesText.skipNoteMissing)}
        onInput={(note) => edit.change({ ...form, note })}
      />
    </KeptForm>
  );
};
