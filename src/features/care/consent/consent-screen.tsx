import type { JSX } from "preact";
import { consentTextOn } from "#domain/consent/consent-texts.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { KeptForm } from "#features/shared/form/kept-form.tsx";
import { useKeptForm } from "#features/shared/form/use-kept-form.ts";
import { Banner } from "#ui/banner.tsx";
import { Card } from "#ui/card.tsx";
import { CheckGroup } from "#ui/check-group.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { formatDate } from "#ui/format.ts";
import { TextField } from "#ui/text-field.tsx";
import { consentPath } from "../care-paths.ts";
import { ReadAloud } from "../read-aloud.tsx";
import type { Speech } from "../speech.ts";
import {
  ALLOWS,
  type ConsentProblem,
  consentFormSchema,
  emptyConsentForm,
  OTHER_PERSON,
  readConsentForm,
} from "./consent-form.ts";
import { HowFields } from "./how-fields.tsx";
import { consentText } from "./text.ts";
import "../care.css";

export type ConsentScreenProps = ScreenProps & { readonly family: string; readonly speech: Speech };

/** "Persetujuan": a text of twenty seconds, one answer, how it was given. */
export const ConsentScreen = (props: ConsentScreenProps): JSX.Element => {
  const { session, today, family, speech } = props;
  const card = session.familyCard(family);
  const members = (card?.members ?? []).filter(({ group, life }) => group !== "child" && life === "alive");
  const text = consentTextOn(today);
  const earlier = session.careOf(family)?.consent;
  const context = {
    household: family,
    text: text.id,
    today,
    nameOf: (id: string) => session.personCard(id)?.name,
  };
  const edit = useKeptForm(props, {
    path: consentPath(family),
    title: consentText.draft(card?.headName ?? ""),
    schema: consentFormSchema,
    opened: emptyConsentForm,
    read: (form) => {
      const { version, problems } = readConsentForm(form, context);
      return {
        versions: [version],
        problems: Object.fromEntries(problems.map((field) => [field, { type: "Missing" as const }])),
      };
    },
    donePath: `/keluarga/${family}`,
  });
  const { form } = edit;
  const problems: Partial<Record<ConsentProblem, unknown>> = edit.problems;
  const told = (field: ConsentProblem, words: string) => (problems[field] === undefined ? undefined : words);
  const set = (parts: Partial<typeof form>) => edit.change({ ...form, ...parts });
  const isAgreed = form.decision === "agreed";
  return (
    <KeptForm
      title={consentText.title}
      about={consentText.family(card?.headName ?? "")}
      saveLabel={consentText.save}
      edit={edit}
    >
      {earlier && (
        <Banner
          tone="info"
          title={consentText.earlier(
            (earlier.decision === "agreed" ? consentText.agreed : consentText.refused).toLowerCase(),
            formatDate(earlier.date),
          )}
        />
      )}
      <Card>
        <h2 class="care-heading">{consentText.read}</h2>
        {text.paragraphs.map((paragraph) => (
          <p key={paragraph} class="care-words">
            {paragraph}
          </p>
        ))}
        <ReadAloud speech={speech} lines={text.paragraphs} label={consentText.listen} />
      </Card>
      <ChoiceGroup
        label={consentText.answer}
        layout="row"
        options={[
          { value: "agreed", label: consentText.agreed },
          { value: "refused", label: consentText.refused },
        ]}
        value={form.decision || undefined}
        error={told("decision", consentText.answerMissing)}
        onChange={(decision) => set({ decision })}
      />
      {form.decision === "refused" && <Banner tone="info" title={text.ifRefused} />}
      {isAgreed && (
        <CheckGroup
          label={consentText.allows}
          optional
          options={ALLOWS.map((which) => ({ value: which, label: text.allows[which] }))}
          values={form.allows}
          onChange={(allows) => set({ allows: [...allows] })}
        />
      )}
      {members.length > 0 && (
        <ChoiceGroup
          label={consentText.who}
          options={[
            ...members.map(({ id, name }) => ({ value: id, label: name })),
            { value: OTHER_PERSON, label: consentText.whoOther },
          ]}
          value={form.who || undefined}
          error={form.who === "" ? told("who", consentText.whoMissing) : undefined}
          onChange={(who) => set({ who })}
        />
      )}
      {(members.length === 0 || form.who === OTHER_PERSON) && (
        <TextField
          label={consentText.name}
          maxLength={100}
          capitalize="words"
          value={form.name}
          error={told("who", consentText.whoMissing)}
          onInput={(name) => set({ name })}
        />
      )}
      {isAgreed && <HowFields form={form} refusals={edit.refusals} told={told} set={set} />}
    </KeptForm>
  );
};
