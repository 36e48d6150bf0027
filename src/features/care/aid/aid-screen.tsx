import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { keepingText, mayKeep } from "#domain/consent/may-keep.ts";
import { aidTypeLabels, programLabels } from "#domain/records/aid.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { problemText } from "#features/shared/form/form-problem.ts";
import { KeptForm } from "#features/shared/form/kept-form.tsx";
import { undoNew, useKeptForm } from "#features/shared/form/use-kept-form.ts";
import { Banner } from "#ui/banner.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { DateField } from "#ui/date-field.tsx";
import { formatDate } from "#ui/format.ts";
import { SelectField } from "#ui/select-field.tsx";
import { uiText } from "#ui/text.ts";
import { TextField } from "#ui/text-field.tsx";
import { aidFamilyPath, aidPersonPath } from "../care-paths.ts";
import { labelOptions } from "../label-options.ts";
import { subjectHere } from "../referral/subject-name.ts";
import { aidFormSchema, emptyAidForm, readAidForm, usualOf } from "./aid-form.ts";
import { aidText } from "./text.ts";
import "../care.css";

export type AidScreenProps = ScreenProps & { readonly subject: string };

/** "Catat bantuan": what reached whom, from whom; two kinds of food on the same days are asked about. */
export const AidScreen = (props: AidScreenProps): JSX.Element => {
  const { session, today, subject } = props;
  const here = subjectHere(session, subject);
  const [record] = useState(() => session.newId());
  const known = [subject, here.family ?? ""].flatMap((id, i, ids) =>
    ids.indexOf(id) === i ? (session.careOf(id)?.aids ?? []) : [],
  );
  const edit = useKeptForm(props, {
    path: here.isPerson ? aidPersonPath(subject) : aidFamilyPath(subject),
    title: aidText.draft(here.name),
    schema: aidFormSchema,
    opened: emptyAidForm(record, today),
    read: (form) => readAidForm(form, subject, today, known),
    undo: undoNew(subject),
    donePath: here.isPerson ? `/orang/${subject}` : `/keluarga/${subject}`,
  });
  const { form, problems } = edit;
  const { doubles } = readAidForm(form, subject, today, known);
  const limit = keepingText(mayKeep(session.careOf(here.family ?? "")?.consent, "aid"));
  const set = (parts: Partial<typeof form>) => edit.change({ ...form, ...parts });
  return (
    <KeptForm
      title={aidText.title}
      about={here.name}
      saveLabel={aidText.save}
      edit={limit === undefined ? edit : { ...edit, save: () => scrollTo(0, 0) }}
    >
      {limit !== undefined && <Banner tone="warn" title={limit} />}
      <SelectField
        label={aidText.program}
        options={labelOptions(programLabels)}
        value={labelOptions(programLabels).find(({ value }) => value === form.program)?.value}
        error={problemText(problems.program, aidText.programMissing)}
        onChange={(program) => set({ program: program ?? "", ...(program ? usualOf(program) : {}) })}
      />
      <ChoiceGroup
        label={aidText.type}
        options={labelOptions(aidTypeLabels)}
        value={labelOptions(aidTypeLabels).find(({ value }) => value === form.type)?.value}
        error={problemText(problems.type, aidText.typeMissing)}
        onChange={(type) => set({ type })}
      />
      <TextField
        label={aidText.item}
        hint={aidText.itemHint}
        maxLength={100}
        value={form.item}
        error={problemText(problems.item, aidText.itemMissing)}
        onInput={(item) => set({ item })}
      />
      <TextField
        label={aidText.quantity}
        optional
        keypad="digits"
        maxLength={8}
        value={form.quantity}
        error={problemText(problems.quantity, aidText.noNumber)}
        onInput={(quantity) => set({ quantity })}
      />
      <TextField
        label={aidText.unit}
        optional={form.quantity === ""}
        hint={aidText.unitHint}
        capitalize="none"
        maxLength={30}
        value={form.unit}
        error={problemText(problems.unit, aidText.unitMissing)}
        onInput={(unit) => set({ unit })}
      />
      <DateField
        label={aidText.date}
        value={form.date}
        error={problemText(problems.date, aidText.dateMissing)}
        quickDays={[{ label: uiText.today, date: today }]}
        onInput={(date) => set({ date })}
      />
      <DateField
        label={aidText.until}
        optional
        hint={form.program === "MBG" ? aidText.untilMbg : undefined}
        value={form.until}
        error={
          problems.until?.type === "InPast" ? aidText.untilBefore : problemText(problems.until, aidText.until)
        }
        onInput={(until) => set({ until })}
      />
      {doubles.map(({ other, from, until }) => (
        <Banner
          key={other.record}
          tone="warn"
          title={aidText.double(programLabels[other.program], formatDate(from), until && formatDate(until))}
        />
      ))}
      {doubles.length > 0 && (
        <TextField
          label={aidText.doubleNote}
          lines="many"
          maxLength={500}
          value={form.doubleNote}
          error={problemText(problems.doubleNote, aidText.doubleMissing)}
          onInput={(doubleNote) => set({ doubleNote })}
        />
      )}
      <TextField
        label={aidText.source}
        optional
        capitalize="words"
        maxLength={100}
        value={form.source}
        onInput={(source) => set({ source })}
      />
      <TextField
        label={aidText.value}
        hint={aidText.valueHint}
        optional
        keypad="digits"
        maxLength={15}
        value={form.value}
        error={problemText(problems.value, aidText.noNumber)}
        onInput={(value) => set({ value })}
      />
    </KeptForm>
  );
};
