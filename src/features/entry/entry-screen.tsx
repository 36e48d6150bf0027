import type { JSX } from "preact";
import type { ScreenProps } from "#features/screen-props.ts";
import { refusalsUnseen, seesRefusals } from "#features/shared/record/refusals-seen.ts";
import { useOpened } from "#features/shared/record/use-opened.ts";
import { ActionBar } from "#ui/action-bar.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { EntryLines } from "./entry-lines.tsx";
import { orderText } from "./order-text.ts";
import { entryText } from "./text.ts";
import { type CopyText, type EntryInput, profilesFor, useEntry } from "./use-entry.ts";

export type EntryScreenProps = Pick<ScreenProps, "session" | "today" | "showToast"> & {
  readonly family: string | undefined;
  /** Absent: the household's own sheet, with its members below. */
  readonly person?: string | undefined;
  readonly copy: CopyText;
};

/** "Lembar entri": what another system still wants typed, in its order, a tap a box. */
export const EntryScreen = (props: EntryScreenProps): JSX.Element => {
  const { session, family = "", person } = props;
  const card = session.familyCard(family);
  const one = person === undefined ? undefined : session.personCard(person);
  const back = person === undefined ? `/keluarga/${family}` : `/orang/${person}`;
  const opening = useOpened(session.family, family);
  if (opening.at === "opening") return <LoadingState />;
  if (opening.at === "outside" || !card || (person !== undefined && !one))
    return (
      <Screen bar={<TopBar title={entryText.title} backHref={back} />}>
        <EmptyState icon="map-pin" title={entryText.outside} />
      </Screen>
    );
  return <Sheet {...props} family={card} person={one} opened={opening.subjects} back={back} />;
};

const Sheet = (props: EntryInput & { readonly back: string }): JSX.Element => {
  const { family, person, back, today } = props;
  const entry = useEntry(props);
  const { profile, profiles, limit } = entry;
  return (
    <Screen
      bar={<TopBar title={entryText.title} detail={person?.name ?? family.headName} backHref={back} />}
      action={
        profile &&
        limit === undefined && (
          <ActionBar>
            <Button look="primary" icon="clipboard-list" wide onPress={() => void entry.copyAll()}>
              {entryText.copyAll}
            </Button>
          </ActionBar>
        )
      }
    >
      {limit !== undefined && <Banner tone="info" title={entryText.refused} todo={limit} />}
      {limit === undefined && !profile && (
        <EmptyState icon="info" title={entryText.none}>
          <p>{entryText.noneTodo}</p>
        </EmptyState>
      )}
      {limit === undefined && profile && (
        <>
          {profiles.length > 1 && (
            <ChoiceGroup
              label={entryText.system}
              options={profiles.map(({ id, name }) => ({ value: id, label: name }))}
              value={profile.id}
              onChange={entry.choose}
            />
          )}
          <Section title={profile.name} detail={entryText.missingCount(entry.missing)}>
            <p>{orderText(profile)}</p>
            {!seesRefusals(props.session) && (
              <Banner tone="warn" title={refusalsUnseen.title} todo={refusalsUnseen.todo} />
            )}
            {entry.hidesNumbers && <Banner tone="info" title={entryText.numbersHidden} />}
            <Card>
              <EntryLines entry={entry} />
            </Card>
            {entry.privateCount > 0 && (
              <>
                <Button icon="eye" onPress={entry.togglePrivate}>
                  {entry.showsPrivate ? entryText.hidePrivate : entryText.showPrivate(entry.privateCount)}
                </Button>
                <p>{entryText.privateHint}</p>
              </>
            )}
          </Section>
        </>
      )}
      {!person && <Members family={family} today={today} />}
    </Screen>
  );
};

const Members = ({ family, today }: Pick<EntryInput, "family" | "today">): JSX.Element | null => {
  const members = family.members
    .map((member) => ({ member, profiles: profilesFor(family, member, today) }))
    .filter(({ profiles }) => profiles.length > 0);
  if (members.length === 0) return null;
  return (
    <Section title={entryText.members}>
      <ListRows>
        {members.map(({ member, profiles }) => (
          <ListRow
            key={member.id}
            title={member.name}
            detail={profiles.map(({ name }) => name).join(" · ")}
            href={`/orang/${member.id}/lembar`}
          />
        ))}
      </ListRows>
    </Section>
  );
};
