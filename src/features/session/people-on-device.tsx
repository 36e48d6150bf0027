import type { JSX } from "preact";
import type { PersonOnDevice } from "#storage/device-types.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import { sessionText } from "./text.ts";

export type PeopleOnDeviceProps = {
  readonly people: readonly PersonOnDevice[];
  readonly onChoose: (person: PersonOnDevice) => void;
};

const DETAILS: Readonly<Record<PersonOnDevice["state"], string | undefined>> = {
  ready: undefined,
  choosePin: sessionText.unlockNeedsPin,
  leaseEnded: sessionText.unlockLeaseEnded,
  pinForgotten: sessionText.unlockPinForgotten,
};

/** Names of those who share this phone. */
export const PeopleOnDevice = ({ people, onChoose }: PeopleOnDeviceProps): JSX.Element => (
  <Section title={sessionText.unlockWho}>
    <ListRows label={sessionText.unlockWho}>
      {people.map((person) => (
        <ListRow
          key={person.person}
          lead={<Icon name="user" />}
          title={person.name}
          detail={DETAILS[person.state]}
          onPress={() => onChoose(person)}
        />
      ))}
    </ListRows>
  </Section>
);
