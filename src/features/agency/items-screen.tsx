import type { ComponentChildren, JSX } from "preact";
import type { AgencyItemFacts } from "#domain/agencies/item-facts.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { Badge } from "#ui/badge.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { formatDateTime, formatLongDate } from "#ui/format.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { itemRow } from "./item-words.ts";
import { itemPath, unfinishedSaid } from "./said-draft.ts";
import { agencyText } from "./text.ts";
import { useItems } from "./use-items.ts";

export type ItemsScreenProps = Pick<ScreenProps, "session" | "today"> & {
  /** The state of sending, one line. */
  readonly syncLine?: ComponentChildren;
};

/** Beranda of an office or giver: what was referred to them, most urgent first, and nothing else. */
export const ItemsScreen = ({ session, today, syncLine }: ItemsScreenProps): JSX.Element => {
  const items = useItems(session);
  const gives = session.grants().list.some(({ role }) => role === "donor");
  const open = items.filter(({ isClosed }) => !isClosed);
  const closed = items.filter(({ isClosed }) => isClosed);
  const rows = (label: string, list: readonly AgencyItemFacts[]) => (
    <ListRows label={label}>
      {list
        .map((item) => itemRow(item, today))
        .map(({ item, title, detail, badge, isLate }) => (
          <ListRow
            key={item}
            title={title}
            detail={detail}
            tone={isLate ? "late" : "plain"}
            href={itemPath(item)}
            below={<Badge tone={badge.tone}>{badge.words}</Badge>}
          />
        ))}
    </ListRows>
  );
  const begun = unfinishedSaid(session);
  const openTitle = gives ? agencyText.openAid(open.length) : agencyText.open(open.length);
  return (
    <Screen
      bar={
        <TopBar
          title={agencyText.greeting(session.worker.name.split(" ")[0] ?? "")}
          detail={formatLongDate(today)}
        />
      }
    >
      {syncLine}
      {begun.length > 0 && (
        <Section title={agencyText.unfinished}>
          <ListRows label={agencyText.unfinished}>
            {begun.map(({ id, title, keptAt, subject = "" }) => (
              <ListRow
                key={id}
                lead={<Icon name="pencil" />}
                title={title}
                detail={formatDateTime(Date.parse(keptAt))}
                href={itemPath(subject)}
              />
            ))}
          </ListRows>
        </Section>
      )}
      {items.length === 0 ? (
        <EmptyState icon="list-checks" title={gives ? agencyText.noneAid : agencyText.none}>
          <p>{agencyText.noneHint}</p>
        </EmptyState>
      ) : (
        <Section title={openTitle}>
          {open.length === 0 ? <p>{agencyText.noneOpen}</p> : rows(openTitle, open)}
        </Section>
      )}
      {closed.length > 0 && (
        <Section title={agencyText.closed(closed.length)}>
          {rows(agencyText.closed(closed.length), closed)}
        </Section>
      )}
    </Screen>
  );
};
