import type { JSX } from "preact";
import type { ScreenProps } from "#features/screen-props.ts";
import { AddButton } from "#ui/add-button.tsx";
import { Chips } from "#ui/chips.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { formatCount } from "#ui/format.ts";
import { Screen } from "#ui/screen.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { familiesText } from "../text.ts";
import { FamilyList } from "./family-list.tsx";
import { rwLabel } from "./family-rows.ts";
import { useFamilies } from "./use-families.ts";
import "./list.css";

export type FamiliesScreenProps = Pick<ScreenProps, "session" | "today"> & {
  /** `daftar`: opens on families of a list that nobody has visited (`?saring=`). */
  readonly filter?: string | undefined;
  /** Where it is reached from by whom it is no tab. */
  readonly backHref?: string | undefined;
};

const FROM_LIST = "daftar";

/** "Keluarga": every family on this phone, by RW and RT. */
export const FamiliesScreen = ({ session, today, filter, backHref }: FamiliesScreenProps): JSX.Element => {
  const list = useFamilies(session, today, filter);
  const chips = [
    ...(list.hasFromList ? [{ value: FROM_LIST, label: familiesText.filterFromList }] : []),
    ...[...list.streams].map(([stream, count]) => ({ value: stream, label: rwLabel(stream), count })),
  ];
  return (
    <Screen
      bar={
        <TopBar
          title={familiesText.listTitle}
          detail={familiesText.searchCount(formatCount(list.total))}
          backHref={backHref}
        />
      }
      action={list.mayRegister && <AddButton label={familiesText.newFamily} href="/keluarga/baru" />}
    >
      <SearchField
        label={familiesText.search}
        value={list.query}
        onInput={list.setQuery}
        resultText={list.query === "" ? undefined : familiesText.searchCount(formatCount(list.shown))}
      />
      {chips.length > 1 && (
        <Chips
          label={familiesText.filterRw}
          options={chips}
          selected={[...list.filter.streams, ...(list.filter.fromList ? [FROM_LIST] : [])]}
          onToggle={(value) => (value === FROM_LIST ? list.toggleFromList() : list.toggleStream(value))}
        />
      )}
      {list.shown > 0 && <FamilyList groups={list.groups} mostRows={list.mostRows} onMore={list.showMore} />}
      {list.shown === 0 && <NothingHere total={list.total} query={list.query.trim()} />}
    </Screen>
  );
};

const NothingHere = ({ total, query }: { readonly total: number; readonly query: string }): JSX.Element => {
  if (total === 0)
    return (
      <EmptyState icon="house" title={familiesText.emptyTitle}>
        <p>{familiesText.emptyHint}</p>
      </EmptyState>
    );
  if (query === "") return <EmptyState icon="funnel" title={familiesText.noneInFilter} />;
  return (
    <EmptyState icon="search" title={familiesText.noneFound(query)}>
      <p>{familiesText.noneFoundHint}</p>
    </EmptyState>
  );
};
