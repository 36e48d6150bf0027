import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { keepingText, mayKeep } from "#domain/consent/may-keep.ts";
import { destinationLabels, urgencyLabels } from "#domain/records/referral.ts";
import { reasonLabel } from "#domain/referral/reasons.ts";
import { referralRecord } from "#domain/referral/referral-facts.ts";
import { slipCodeFrom } from "#domain/referral/slip-code.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { problemText } from "#features/shared/form/form-problem.ts";
import { KeptForm } from "#features/shared/form/kept-form.tsx";
import { undoNew, useKeptForm } from "#features/shared/form/use-kept-form.ts";
import { Banner } from "#ui/banner.tsx";
import { CheckGroup } from "#ui/check-group.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { referFamilyPath, referPersonPath, slipPath } from "../care-paths.ts";
import { labelOptions } from "../label-options.ts";
import { agencyNames } from "./passed-on.ts";
import {
  chosenTo,
  chosenUrgency,
  emptyReferForm,
  findingsOf,
  readReferForm,
  reasonsFor,
  referFormSchema,
} from "./refer-form.ts";
import { subjectHere } from "./subject-name.ts";
import { referralText } from "./text.ts";

export type ReferScreenProps = ScreenProps & {
  /** A person or a household. */
  readonly subject: string;
  /** Ids of reasons that a visit has just found. */
  readonly found?: readonly string[] | undefined;
};

/** "Buat rujukan": what was found stands there already; who helps and how soon follow from it. */
export const ReferScreen = (props: ReferScreenProps): JSX.Element => {
  const { session, today, go, subject } = props;
  const here = subjectHere(session, subject);
  const person = session.personCard(subject);
  const [slipCode] = useState(() => slipCodeFrom(session.newId()));
  const [findings] = useState(() => findingsOf(person, today, props.found));
  const isHealthWorker = session.grants().list.some(({ role }) => role === "healthWorker");
  const edit = useKeptForm(props, {
    path: here.isPerson ? referPersonPath(subject) : referFamilyPath(subject),
    title: referralText.draft(here.name),
    schema: referFormSchema,
    opened: emptyReferForm(slipCode, findings),
    read: (form) => readReferForm(form, subject, today, isHealthWorker ? "puskesmas" : "team"),
    undo: undoNew(subject),
    donePath: here.isPerson ? `/orang/${subject}` : `/keluarga/${subject}`,
    onSaved: (saved) => go(slipPath(subject, referralRecord(subject, saved.slipCode))),
  });
  const { form, problems } = edit;
  const urgency = chosenUrgency(form);
  const consent = here.family === undefined ? undefined : session.careOf(here.family)?.consent;
  const limit = keepingText(mayKeep(consent, "referral", { isUrgent: urgency === "today" }));
  const agencies = agencyNames(session, here.stream, chosenTo(form), today);
  const others = reasonsFor(person).filter(({ id }) => !findings.includes(id));
  const setReasons = (own: readonly string[], values: readonly string[]) =>
    edit.change({ ...form, reasons: [...form.reasons.filter((id) => !own.includes(id)), ...values] });
  return (
    <KeptForm
      title={referralText.makeTitle}
      about={here.name}
      saveLabel={referralText.save}
      edit={limit === undefined ? edit : { ...edit, save: () => scrollTo(0, 0) }}
    >
      {limit !== undefined && <Banner tone="warn" title={limit} />}
      {findings.length > 0 && (
        <CheckGroup
          label={referralText.findings}
          hint={referralText.findingsHint}
          options={findings.map((id) => ({ value: id, label: reasonLabel(id) }))}
          values={form.reasons.filter((id) => findings.includes(id))}
          onChange={(values) => setReasons(findings, values)}
        />
      )}
      <CheckGroup
        label={referralText.reasons}
        optional={findings.length > 0}
        options={others.map(({ id, label }) => ({ value: id, label }))}
        values={form.reasons.filter((id) => others.some((one) => one.id === id))}
        error={problemText(problems.reasons, referralText.reasonsMissing)}
        onChange={(values) =>
          setReasons(
            others.map(({ id }) => id),
            values,
          )
        }
      />
      <TextField
        label={referralText.reasonText}
        hint={referralText.reasonTextHint}
        optional
        lines="many"
        maxLength={500}
        value={form.reasonText}
        onInput={(reasonText) => edit.change({ ...form, reasonText })}
      />
      <SelectField
        label={referralText.to}
        options={labelOptions(destinationLabels)}
        value={chosenTo(form)}
        error={problemText(problems.to, referralText.toMissing)}
        onChange={(to) => edit.change({ ...form, to: to ?? "" })}
      />
      {agencies.length > 0 && (
        <ChoiceGroup
          label={referralText.toAgency}
          options={agencies.map((name) => ({ value: name, label: name }))}
          value={agencies.find((name) => name === form.toName)}
          onChange={(toName) => edit.change({ ...form, toName })}
        />
      )}
      <TextField
        label={referralText.toName}
        optional
        maxLength={100}
        capitalize="words"
        value={form.toName}
        onInput={(toName) => edit.change({ ...form, toName })}
      />
      <ChoiceGroup
        label={referralText.urgency}
        options={labelOptions(urgencyLabels)}
        value={urgency}
        error={problemText(problems.urgency, referralText.urgencyMissing)}
        onChange={(next) => edit.change({ ...form, urgency: next })}
      />
    </KeptForm>
  );
};
