import type { JSX } from "preact";
import type { CivilDate } from "#domain/civil-date.ts";
import { UNKNOWN } from "#domain/forms/question.ts";
import type { ChildServices } from "#domain/visits/child-services.ts";
import type { GivenDay } from "#domain/visits/given-day.ts";
import { Button } from "#ui/button.tsx";
import { CheckGroup } from "#ui/check-group.tsx";
import { CheckRow } from "#ui/check-row.tsx";
import { DateField } from "#ui/date-field.tsx";
import { Facts } from "#ui/facts.tsx";
import { formatDate, formatDayMonth } from "#ui/format.ts";
import { uiText } from "#ui/text.ts";
import { walkText } from "./text.ts";
import type { TickedService } from "./walk-parts.ts";

export type ServicesPartProps = {
  readonly services: ChildServices;
  /** Those found in the book. */
  readonly ticked: readonly TickedService[];
  /** Day of the visit. */
  readonly today: CivilDate;
  readonly onChange: (ticked: readonly string[]) => void;
  readonly onDay: (key: string, day: string) => void;
};

/** What is written down, and what is to be looked for in the KIA book: one tick each, and the day that stands beside it. */
export const ServicesPart = (props: ServicesPartProps): JSX.Element => {
  const { services, ticked, onChange } = props;
  const { known, asked } = services;
  return (
    <>
      {asked.length > 0 && (
        <CheckGroup
          label={walkText.services}
          hint={walkText.servicesHint}
          options={asked.map(({ key, label }) => ({ value: key, label }))}
          values={ticked.map(({ key }) => key)}
          onChange={onChange}
        />
      )}
      {asked.length > 2 && ticked.length < asked.length && (
        <Button icon="check" wide onPress={() => onChange(asked.map(({ key }) => key))}>
          {walkText.allServices}
        </Button>
      )}
      {asked.length === 0 && <p>{walkText.noServices}</p>}
      {ticked.map((one) => (
        <DayOf key={one.key} {...props} one={one} />
      ))}
      {known.length > 0 && (
        <Facts
          facts={known.map(({ label, on, isReadDay }) => ({
            term: label,
            value: isReadDay ? walkText.readOn(formatDate(on)) : formatDate(on),
          }))}
        />
      )}
    </>
  );
};

/** When it was given: today in one tap, the day of another dose in one tap, a day from the book, or nobody knows. */
const DayOf = ({
  one,
  ticked,
  today,
  onDay,
}: ServicesPartProps & { readonly one: TickedService }): JSX.Element => {
  const { key, label, typedDay, reading } = one;
  const isUnknown = typedDay === UNKNOWN;
  const others = [...new Set(ticked.flatMap(({ reading: { day } }) => day ?? []))].filter(
    (day) => day !== today,
  );
  return (
    <div class="question">
      {!isUnknown && (
        <DateField
          label={walkText.givenWhen(label)}
          hint={walkText.givenHint}
          value={typedDay}
          error={problemWords(reading)}
          result={
            reading.tooYoung && walkText.givenYoung(reading.tooYoung.ageMonths, reading.tooYoung.fromMonth)
          }
          quickDays={[
            { label: uiText.today, date: today },
            ...others.slice(0, 2).map((date) => ({ label: formatDayMonth(date), date })),
          ]}
          onInput={(day) => onDay(key, day)}
        />
      )}
      <CheckRow
        label={isUnknown ? walkText.givenUnknownOf(label) : walkText.givenUnknown}
        checked={isUnknown}
        onChange={(isOn) => onDay(key, isOn ? UNKNOWN : "")}
      />
    </div>
  );
};

/** A day that is none is told by the field itself, once it was left. */
const problemWords = ({ problem }: GivenDay): string | undefined => {
  switch (problem?.type) {
    case "InFuture":
      return walkText.inFuture;
    case "BeforeBirth":
      return walkText.givenBeforeBirth(formatDate(problem.birthDate));
    default:
      return undefined;
  }
};
