import type { JSX } from "preact";
import { streamPlace } from "#domain/access/streams.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { UNKNOWN_RW } from "#domain/people/rw.ts";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import { useAsked } from "#features/shared/online/use-asked.ts";
import type { AskedProblem } from "#protocol/people-requests.ts";
import type { Lists } from "#sync/lists-transport.ts";
import { CheckGroup } from "#ui/check-group.tsx";
import { CheckRow } from "#ui/check-row.tsx";
import { formatCount } from "#ui/format.ts";
import { LoadingState } from "#ui/loading-state.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { kelurahanOptions } from "./kelurahan-options.ts";
import { NEW_KELURAHAN, type SplitForm } from "./split-form.ts";
import { splitText } from "./text.ts";
import { problemBeside } from "./use-ask-form.ts";

export type SplitFieldsProps = {
  readonly form: SplitForm;
  readonly area: string;
  readonly today: CivilDate;
  readonly lists: Pick<Lists, "summary">;
  readonly problems: readonly AskedProblem[];
  readonly onChange: (form: SplitForm) => void;
};

/** Which RWs of which kelurahan go where, and why. */
export const SplitFields = (props: SplitFieldsProps): JSX.Element => {
  const { form, area, today, lists, problems, onChange } = props;
  const beside = (field: string) => problemBeside(problems, splitText.problem, field);
  const kelurahan = kelurahanOptions(area);
  const rws = useAsked(form.from, () => lists.summary(form.from ?? "", today));
  const options = (rws.answer?.parts ?? []).flatMap((part) => {
    const rw = streamPlace(part.area)?.rw;
    if (rw === undefined || rw === UNKNOWN_RW) return [];
    const children = splitText.rwChildren(formatCount(part.summary.children));
    return [{ value: rw, label: `RW ${rw}`, detail: children }];
  });
  const wrongRw = problems.find(({ field, place }) => field === "rws" && place !== undefined);
  return (
    <>
      <p>{splitText.intro}</p>
      <SelectField
        label={splitText.from}
        options={kelurahan}
        value={form.from}
        error={beside("from")}
        onChange={(from) => onChange({ ...form, from, rws: [] })}
      />
      {rws.failed && <NotDeliveredNotice failed={rws.failed} isAsking={rws.isAsking} onAgain={rws.again} />}
      {rws.isAsking && !rws.answer && <LoadingState text={splitText.rwsLoading} rows={2} />}
      {rws.answer && (
        <CheckGroup
          label={splitText.rws}
          options={options}
          values={form.rws}
          error={beside("rws") ?? problemBeside(problems, splitText.problem, "rws", wrongRw?.place)}
          onChange={(chosen) => onChange({ ...form, rws: [...chosen] })}
        />
      )}
      <SelectField
        label={splitText.to}
        options={[...kelurahan, { value: NEW_KELURAHAN, label: splitText.toNew }]}
        value={form.to}
        error={form.to === NEW_KELURAHAN ? undefined : beside("to")}
        onChange={(to) => onChange({ ...form, to })}
      />
      {form.to === NEW_KELURAHAN && (
        <TextField
          label={splitText.code}
          hint={splitText.codeHint}
          keypad="digits"
          value={form.code}
          error={beside("to")}
          onInput={(code) => onChange({ ...form, code })}
        />
      )}
      <TextField
        label={splitText.reason}
        hint={splitText.reasonHint}
        maxLength={200}
        value={form.reason}
        error={beside("reason")}
        onInput={(reason) => onChange({ ...form, reason })}
      />
      <CheckRow
        label={splitText.closes}
        detail={splitText.closesHint}
        checked={form.closes}
        onChange={(closes) => onChange({ ...form, closes })}
      />
    </>
  );
};
