import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type MbgException, mbgExceptionLabels } from "#domain/records/mbg-day.ts";
import { Badge } from "#ui/badge.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { labelOptions } from "../label-options.ts";
import { mbgText } from "./text.ts";

type Exceptions = readonly { readonly person: string; readonly reason: MbgException }[];

export type RosterListProps = {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly exceptions: Exceptions;
  readonly onChange: (exceptions: Exceptions) => void;
};

const RECEIVED = "received";

/** Everybody on the list received; whoever did not is tapped, and why. */
export const RosterList = ({ people, exceptions, onChange }: RosterListProps): JSX.Element => {
  const [asked, setAsked] = useState<RosterListProps["people"][number]>();
  const reasonOf = (id: string) => exceptions.find(({ person }) => person === id)?.reason;
  const choose = (person: string, choice: MbgException | typeof RECEIVED) => {
    const others = exceptions.filter((one) => one.person !== person);
    onChange(choice === RECEIVED ? others : [...others, { person, reason: choice }]);
    setAsked(undefined);
  };
  return (
    <Section
      title={mbgText.roster}
      detail={people.length === 0 ? mbgText.noRoster : mbgText.rosterHint}
      aside={people.length > 0 ? people.filter(({ id }) => reasonOf(id) === undefined).length : undefined}
    >
      <ListRows label={mbgText.roster}>
        {people.map((one) => {
          const reason = reasonOf(one.id);
          return (
            <ListRow
              key={one.id}
              title={one.name}
              onPress={() => setAsked(one)}
              trail={
                <Badge tone={reason === undefined ? "ok" : "warn"}>
                  {reason === undefined ? mbgText.received : mbgExceptionLabels[reason]}
                </Badge>
              }
            />
          );
        })}
      </ListRows>
      <Sheet isOpen={asked !== undefined} title={asked?.name ?? ""} onClose={() => setAsked(undefined)}>
        {asked && (
          <ChoiceGroup
            label={mbgText.why(asked.name)}
            options={[{ value: RECEIVED, label: mbgText.received }, ...labelOptions(mbgExceptionLabels)]}
            value={reasonOf(asked.id) ?? RECEIVED}
            onChange={(choice) => choose(asked.id, choice)}
          />
        )}
      </Sheet>
    </Section>
  );
};
