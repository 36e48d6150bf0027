import type { JSX } from "preact";
import { type Problems, problemText } from "#features/shared/form/form-problem.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { DateField } from "#ui/date-field.tsx";
import { CONTINUES } from "./read-fields.ts";
import { ReasonField } from "./reason-field.tsx";
import { episodesText } from "./text.ts";

/** How something ended and when, as tapped. */
interface EndForm<End extends string> {
  readonly end: End | "" | typeof CONTINUES;
  readonly endDate: string;
  /** Why a recorded end is corrected; absent for a new one. */
  readonly reason?: string | undefined;
}

export type EndFieldsProps<End extends string> = {
  readonly form: EndForm<End>;
  readonly problems: Problems<string>;
  /** What it may have been, in the order shown. */
  readonly ends: Readonly<Record<End, string>>;
  /** Said before the question. */
  readonly gentle: string;
  readonly onChange: (change: Partial<EndForm<End>>) => void;
};

/** Asked gently of a pregnancy and of a plan to marry alike. */
export const EndFields = <End extends string>({
  form,
  problems,
  ends,
  gentle,
  onChange,
}: EndFieldsProps<End>): JSX.Element => {
  const given = (Object.entries(ends) as [End, string][]).map(([value, label]) => ({ value, label }));
  const slip =
    form.reason === undefined ? [] : [{ value: CONTINUES, label: episodesText.continues } as const];
  return (
    <>
      <ReasonField
        reason={form.reason}
        problem={problems.reason}
        onInput={(reason) => onChange({ reason })}
      />
      <p>{gentle}</p>
      <ChoiceGroup<End | typeof CONTINUES>
        label={episodesText.endQuestion}
        options={[...given, ...slip]}
        value={form.end || undefined}
        error={problemText(problems.end, episodesText.endMissing)}
        onChange={(end) => onChange({ end })}
      />
      {form.end !== CONTINUES && (
        <DateField
          label={episodesText.endDate}
          hint={episodesText.endDateHint}
          value={form.endDate}
          error={problemText(problems.endDate, episodesText.endDateMissing)}
          onInput={(endDate) => onChange({ endDate })}
        />
      )}
    </>
  );
};
