import type { JSX } from "preact";
import type { ScreenProps } from "#features/screen-props.ts";
import { supervisedAreas } from "#features/shared/online/supervised-areas.ts";
import type { People } from "#sync/people-transport.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { AreaPeople } from "./area-people.tsx";
import { peopleText } from "./text.ts";

export type PeopleScreenProps = Pick<ScreenProps, "session" | "today"> & { readonly people: People };

/** "Petugas wilayah": who holds what, and hands it to whom. */
export const PeopleScreen = ({ session, today, people }: PeopleScreenProps): JSX.Element => {
  const areas = supervisedAreas(session);
  return (
    <Screen bar={<TopBar title={peopleText.title} backHref="/saya" />}>
      {areas.length === 0 && <EmptyState icon="users" title={peopleText.noArea} />}
      {areas.map((area) => (
        <AreaPeople key={area} area={area} today={today} self={session.worker.id} people={people} />
      ))}
    </Screen>
  );
};
