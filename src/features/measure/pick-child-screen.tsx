import type { JSX } from "preact";
import type { ScreenProps } from "#features/screen-props.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Screen } from "#ui/screen.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { Section } from "#ui/section.tsx";
import { uiText } from "#ui/text.ts";
import { TopBar } from "#ui/top-bar.tsx";
import { measurePath, newFamilyPath } from "./measure-paths.ts";
import type { PickRow } from "./pick-child.ts";
import { measureText } from "./text.ts";
import { type Picking, usePickChild } from "./use-pick-child.ts";

/** Before measuring: whom? */
export const PickChildScreen = ({ session, today }: ScreenProps): JSX.Element => {
  const picking = usePickChild(session, today);
  const { lists, text, onInput } = picking;
  const count = lists.due.length + lists.done.length;
  return (
    <Screen bar={<TopBar title={measureText.pickTitle} backHref="/" />}>
      <SearchField
        label={measureText.pickSearch}
        value={text}
        onInput={onInput}
        resultText={text === "" ? undefined : measureText.pickFound(count)}
      />
      {count === 0 && <Nobody text={text} />}
      <PickList title={measureText.pickDue} rows={lists.due} picking={picking} />
      <PickList title={measureText.pickDone} rows={lists.done} picking={picking} />
    </Screen>
  );
};

type PickListProps = {
  readonly title: string;
  readonly rows: readonly PickRow[];
  readonly picking: Picking;
};

const PickList = ({ title, rows, picking }: PickListProps): JSX.Element | null =>
  rows.length === 0 ? null : (
    <Section title={title} aside={<Badge>{rows.length}</Badge>}>
      <ListRows label={title}>
        {rows.slice(0, picking.shown).map(({ id, name, detail, last, isUnfinished }) => (
          <ListRow
            key={id}
            title={name}
            detail={detail}
            trail={last ?? measureText.pickNever}
            below={isUnfinished && <Badge tone="info">{measureText.pickUnfinished}</Badge>}
            href={measurePath(id)}
          />
        ))}
      </ListRows>
      {rows.length > picking.shown && <Button onPress={picking.showMore}>{uiText.showMore}</Button>}
    </Section>
  );

const Nobody = ({ text }: { readonly text: string }): JSX.Element =>
  text.trim() === "" ? (
    <EmptyState
      icon="baby"
      title={measureText.pickNone}
      action={
        <LinkButton href={newFamilyPath} look="primary" icon="plus">
          {measureText.newFamily}
        </LinkButton>
      }
    >
      {measureText.pickNoneHint}
    </EmptyState>
  ) : (
    <EmptyState icon="search" title={measureText.pickNotFound(text.trim())}>
      {measureText.pickNotFoundHint}
    </EmptyState>
  );
