import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { parseCivilDate } from "#domain/civil-date.ts";
import { type Urgency, urgencyLabels } from "#domain/records/referral.ts";
import { initialsOf, type Slip } from "#domain/referral/slip.ts";
import { slipCodeText } from "#domain/referral/slip-code.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import type { PersonCard } from "#storage/session-types.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { DateField } from "#ui/date-field.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { uiText } from "#ui/text.ts";
import { labelOptions } from "../label-options.ts";
import { referralText } from "./text.ts";

export type UnknownCodeProps = Pick<ScreenProps, "session" | "today"> & {
  readonly code: string;
  readonly onAccept: (slip: Slip) => void;
};

const MOST_HITS = 8;

/**
 * A code that this tablet has not heard of: the person is looked up, day and urgency are copied from paper. Person and code make
 * the record's id, so that the cadre's own referral meets this one when it arrives.
 */
export const UnknownCode = ({ session, today, code, onAccept }: UnknownCodeProps): JSX.Element => {
  const [query, setQuery] = useState("");
  const [person, setPerson] = useState<PersonCard>();
  const [date, setDate] = useState<string>(today);
  const [urgency, setUrgency] = useState<Urgency>();
  const [isTried, setIsTried] = useState(false);
  const day = parseCivilDate(date);
  const hits = person
    ? []
    : session.search(query, MOST_HITS).flatMap((hit) => (hit.type === "person" ? [hit.person] : []));
  const save = () => {
    setIsTried(true);
    if (!person || !day.ok || day.value > today || urgency === undefined) return;
    onAccept({
      subject: person.id,
      code,
      date: day.value,
      to: "puskesmas",
      urgency,
      initials: initialsOf(person.name),
      age: "",
      reasons: [],
      stream: person.stream,
      phone: "",
    });
  };
  return (
    <div class="care-block">
      <Banner
        tone="info"
        title={referralText.unknownCode(slipCodeText(code))}
        todo={referralText.unknownCodeHint}
        announce
      />
      <SearchField
        label={referralText.search}
        value={person?.name ?? query}
        onInput={(text) => {
          setPerson(undefined);
          setQuery(text);
        }}
      />
      {hits.length > 0 && (
        <ListRows label={referralText.search}>
          {hits.map((hit) => (
            <ListRow
              key={hit.id}
              title={hit.name}
              detail={[hit.motherName, hit.nikEnd].filter(Boolean).join(" · ")}
              onPress={() => setPerson(hit)}
            />
          ))}
        </ListRows>
      )}
      {person && (
        <>
          <DateField
            label={referralText.slipDate}
            value={date}
            error={isTried && day.ok && day.value > today ? referralText.problems.InFuture : undefined}
            quickDays={[{ label: uiText.today, date: today }]}
            onInput={setDate}
          />
          <ChoiceGroup
            label={referralText.urgency}
            options={labelOptions(urgencyLabels)}
            value={urgency}
            error={isTried && urgency === undefined ? referralText.urgencyMissing : undefined}
            onChange={setUrgency}
          />
          <Button look="primary" wide onPress={save}>
            {referralText.accept}
          </Button>
        </>
      )}
    </div>
  );
};
