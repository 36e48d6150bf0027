import type { JSX } from "preact";
import { EmptyState } from "#ui/empty-state.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import type { SearchRow } from "./search-rows.ts";
import { todayText } from "./text.ts";

export type SearchResultsProps = {
  readonly rows: readonly SearchRow[];
  readonly query: string;
  readonly mayRegister: boolean;
};

/** People and families found as typed; in place of the page below. */
export const SearchResults = ({ rows, query, mayRegister }: SearchResultsProps): JSX.Element =>
  rows.length === 0 ? (
    <EmptyState
      icon="search"
      title={todayText.searchNone(query.trim())}
      action={
        mayRegister && (
          <LinkButton href="/keluarga/baru" icon="user-plus">
            {todayText.newFamily}
          </LinkButton>
        )
      }
    >
      <p>{todayText.searchNoneHint}</p>
    </EmptyState>
  ) : (
    <ListRows label={todayText.searchFound}>
      {rows.map(({ id, type, title, detail, href }) => (
        <ListRow
          key={id}
          lead={<Icon name={type === "family" ? "house" : "user"} />}
          title={title}
          detail={detail}
          href={href}
        />
      ))}
    </ListRows>
  );
