import type { JSX } from "preact";
import type { CivilDate } from "#domain/civil-date.ts";
import type { AskedProblem, PeopleAnswer, WorkerOnWire } from "#protocol/people-requests.ts";
import { Banner } from "#ui/banner.tsx";
import { DateField } from "#ui/date-field.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { allTo, type HandOverForm, passable, placeTo, soleSuccessor } from "./hand-over-form.ts";
import { heldText, placeKey, placeText } from "./place-words.ts";
import { handOverText } from "./text.ts";
import { problemBeside } from "./use-ask-form.ts";

export type HandOverFieldsProps = {
  readonly form: HandOverForm;
  readonly giver: WorkerOnWire;
  readonly candidates: readonly WorkerOnWire[];
  readonly posyandu: PeopleAnswer["posyandu"];
  readonly problems: readonly AskedProblem[];
  readonly today: CivilDate;
  readonly onChange: (form: HandOverForm) => void;
};

/** To whom each place goes, and when. */
export const HandOverFields = (props: HandOverFieldsProps): JSX.Element => {
  const { form, giver, candidates, posyandu, problems, today, onChange } = props;
  const held = passable(giver);
  const beside = (field: string, place?: string) =>
    problemBeside(problems, handOverText.problem, field, place);
  const options = candidates.map((one) => ({ value: one.worker, label: candidateText(one, posyandu) }));
  const noneChosen = beside("shares");
  if (held.length === 0) return <Banner tone="info" title={handOverText.nothing(giver.name)} />;
  return (
    <>
      <p>{handOverText.intro}</p>
      {beside("from") && <Banner tone="problem" title={beside("from")} announce />}
      {options.length === 0 && <Banner tone="warn" title={handOverText.nobody} />}
      {held.length > 1 && (
        <SelectField
          label={handOverText.all}
          hint={handOverText.allHint}
          options={options}
          value={soleSuccessor(form, giver)}
          error={noneChosen}
          onChange={(to) => onChange(allTo(form, giver, to))}
        />
      )}
      {held.map((one) => (
        <SelectField
          key={placeKey(one)}
          label={heldText(one, posyandu)}
          hint={form.to[placeKey(one)] === undefined ? handOverText.keep(giver.name) : undefined}
          options={options}
          value={form.to[placeKey(one)]}
          error={beside("shares", one.place) ?? (held.length === 1 ? noneChosen : undefined)}
          onChange={(to) => onChange(placeTo(form, placeKey(one), to))}
        />
      ))}
      <Banner tone="info" title={handOverText.notListed} todo={handOverText.notListedTodo} />
      <DateField
        label={handOverText.day}
        value={form.day}
        error={beside("day")}
        quickDays={[{ label: handOverText.today, date: today }]}
        onInput={(day) => onChange({ ...form, day })}
      />
    </>
  );
};

/** "Bu Yuli, Bandar Lor RW 01": two people may bear one name. */
const candidateText = ({ name, grants }: WorkerOnWire, posyandu: PeopleAnswer["posyandu"]): string =>
  [name, ...grants.slice(0, 2).map(({ place }) => placeText(place, posyandu))].join(", ");
