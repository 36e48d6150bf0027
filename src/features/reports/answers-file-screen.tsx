import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { addMonths, monthOf } from "#domain/civil-date.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { CheckRow } from "#ui/check-row.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { formatMonth } from "#ui/format.ts";
import { Screen } from "#ui/screen.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { useLive } from "#ui/use-live.ts";
import { answersForms, answersRights, answersScopes } from "./answers-scope.ts";
import { reportText } from "./text.ts";
import { useAnswersFile } from "./use-answers-file.ts";

export type AnswersFileScreenProps = Pick<ScreenProps, "session" | "today" | "showToast"> & {
  /** "tim:…" or "wilayah:…", chosen beforehand. */
  readonly scope: string | undefined;
  readonly backHref: string;
};

const MONTHS_BACK = 24;

/** "Isian formulir (XLSX)": what was answered at visits, as a table for whoever works on with it. */
export const AnswersFileScreen = (props: AnswersFileScreenProps): JSX.Element => {
  const { session, today, backHref } = props;
  useLive(session);
  const { reading, make } = useAnswersFile(props);
  const [chosen, setChosen] = useState({
    scope: props.scope,
    form: answersForms[0]?.id,
    from: monthOf(today),
    to: monthOf(today),
    withNames: false,
    withPrivate: false,
  });
  const change = (next: Partial<typeof chosen>): void => setChosen({ ...chosen, ...next });
  const scopes = answersScopes(session);
  const scope = scopes.find(({ id }) => id === chosen.scope) ?? scopes[0];
  const form = answersForms.find(({ id }) => id === chosen.form) ?? answersForms[0];
  if (!scope || !form)
    return (
      <Screen bar={<TopBar title={reportText.answers} backHref={backHref} />}>
        <Banner tone="info" title={reportText.answersNobody} todo={reportText.answersNobodyTodo} />
      </Screen>
    );
  const rights = answersRights(session, form, scope.families);
  const hasPrivate = form.sections.some(({ questions }) => questions.some((one) => one.private === true));
  const months = Array.from({ length: MONTHS_BACK + 1 }, (_, back) => addMonths(monthOf(today), -back)).map(
    (month) => ({ value: month, label: formatMonth(month) }),
  );
  const isOrdered = chosen.from <= chosen.to;
  return (
    <Screen bar={<TopBar title={reportText.answers} detail={scope.label} backHref={backHref} />}>
      <p>{reportText.answersLead}</p>
      {scopes.length > 1 && (
        <SelectField
          label={reportText.answersScope}
          options={scopes.map(({ id, label }) => ({ value: id, label }))}
          value={scope.id}
          onChange={(id) => change({ scope: id })}
        />
      )}
      <ChoiceGroup
        label={reportText.answersForm}
        options={answersForms.map(({ id, title }) => ({ value: id, label: title }))}
        value={form.id}
        onChange={(id) => change({ form: id })}
      />
      <SelectField
        label={reportText.answersFrom}
        options={months}
        value={chosen.from}
        error={isOrdered ? undefined : reportText.answersOrder}
        onChange={(from) => change({ from: from ?? chosen.from })}
      />
      <SelectField
        label={reportText.answersTo}
        options={months}
        value={chosen.to}
        onChange={(to) => change({ to: to ?? chosen.to })}
      />
      {rights.mayName && (
        <CheckRow
          label={reportText.answersNames}
          detail={reportText.answersNamesHint}
          checked={chosen.withNames}
          onChange={(withNames) => change({ withNames })}
        />
      )}
      {rights.mayTellPrivate && hasPrivate && (
        <CheckRow
          label={reportText.answersPrivate}
          detail={reportText.answersPrivateHint}
          checked={chosen.withPrivate}
          onChange={(withPrivate) => change({ withPrivate })}
        />
      )}
      <Button
        look="primary"
        icon="download"
        wide
        busy={reading !== undefined}
        disabled={!isOrdered}
        onPress={() =>
          void make(scope, {
            form,
            months: { from: chosen.from, to: chosen.to },
            withNames: chosen.withNames && rights.mayName,
            withPrivate: chosen.withPrivate && rights.mayTellPrivate && hasPrivate,
          })
        }
      >
        {reading ? reportText.answersReading(reading.done, reading.all) : reportText.file}
      </Button>
    </Screen>
  );
};
