import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { CivilDate } from "#domain/civil-date.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import type { ImmunisationSets } from "#domain/schedule/services/immunisation.ts";
import { addRecapCounts, NO_COUNTS, type RecapCounts } from "#domain/summary/recap-counts.ts";
import type { PosyanduHere } from "../days/posyandu-here.ts";
import { registerChildren } from "./register-children.ts";
import { type RegisterRow, registerRow } from "./row-view.ts";
import { isFoundBy, normalSearch } from "./search-text.ts";

export type RegisterFilter = "all" | "waiting" | "done" | "toSee";

/**
 * The register while it is open. Every child has a signal of its own, so that an entry draws its own line and the counters, and
 * nothing else; what did not change is not computed anew. Lines stay where they are while one works on them: who is shown
 * changes only when one searches, filters, or somebody new comes.
 */
export interface Register {
  readonly posyandu: PosyanduHere;
  readonly date: CivilDate;
  /** The vaccine schedules in force where its city has its own. */
  readonly immunisation?: ImmunisationSets | undefined;
  /** Ids of the lines on the screen, in order. */
  readonly shown: ReadonlySignal<readonly string[]>;
  readonly totals: ReadonlySignal<RecapCounts>;
  readonly tallies: ReadonlySignal<Tallies>;
  readonly query: ReadonlySignal<string>;
  readonly filter: ReadonlySignal<RegisterFilter>;
  /** The child whose line is open. */
  readonly active: ReadonlySignal<string | undefined>;
  row(id: string): ReadonlySignal<RegisterRow> | undefined;
  /** Takes over what the phone knows now. */
  refresh(people: readonly ChildFacts[]): void;
  /** Puts a child of another place on the list. */
  add(id: string): void;
  search(text: string): void;
  show(filter: RegisterFilter): void;
  open(id: string): void;
  close(): void;
  /** The next child of those shown that was not weighed; undefined after the last. */
  nextAfter(id: string): string | undefined;
}

export interface Tallies {
  readonly all: number;
  readonly waiting: number;
  readonly done: number;
  readonly toSee: number;
  /** Weighed here, but of another place. */
  readonly visitors: number;
  readonly withoutBirthDate: number;
}

export const createRegister = (
  posyandu: PosyanduHere,
  date: CivilDate,
  immunisation?: ImmunisationSets,
): Register => {
  const rows = new Map<string, Signal<RegisterRow>>();
  const ids = signal<readonly string[]>([]);
  const shown = signal<readonly string[]>([]);
  const query = signal("");
  const filter = signal<RegisterFilter>("all");
  const active = signal<string | undefined>(undefined);
  const added = new Set<string>();
  let people: readonly ChildFacts[] = [];

  const rowsNow = (): readonly RegisterRow[] => ids.value.flatMap((id) => rows.get(id)?.value ?? []);
  const totals = computed(() =>
    rowsNow().reduce((sum, { counts }) => addRecapCounts(sum, counts), NO_COUNTS),
  );
  const tallies = computed(() => talliesOf(rowsNow()));

  const choose = (): void => {
    const words = normalSearch(query.peek());
    shown.value = ids.peek().filter((id) => {
      const row = rows.get(id)?.peek();
      return row !== undefined && (words === "" ? isIn(filter.peek(), row) : isFoundBy(row.searched, words));
    });
  };

  const take = (child: ChildFacts, place: RowPlace): void => {
    const known = rows.get(child.id);
    const before = known?.peek();
    if (before && before.isVisitor === place.isVisitor && isSame(before.child, child)) return;
    const row = registerRow(child, date, place);
    if (known) known.value = row;
    else rows.set(child.id, signal(row));
  };

  const refresh = (now: readonly ChildFacts[]): void =>
    batch(() => {
      people = now;
      const { own, visitors, withoutBirthDate } = registerChildren(now, posyandu, date, added);
      for (const child of own) take(child, { isVisitor: false, isCounted: true });
      for (const child of withoutBirthDate) take(child, { isVisitor: false, isCounted: false });
      for (const child of visitors) take(child, { isVisitor: true, isCounted: false });
      const next = [...own, ...withoutBirthDate, ...visitors].sort(byName).map(({ id }) => id);
      if (next.length === ids.peek().length && next.every((id, at) => id === ids.peek()[at])) return;
      ids.value = next;
      choose();
    });

  return {
    posyandu,
    date,
    immunisation,
    shown,
    totals,
    tallies,
    query,
    filter,
    active,
    row: (id) => rows.get(id),
    refresh,
    add: (id) =>
      batch(() => {
        added.add(id);
        refresh(people);
        query.value = "";
        filter.value = "all";
        choose();
        active.value = id;
      }),
    search: (text) =>
      batch(() => {
        query.value = text;
        choose();
      }),
    show: (chosen) =>
      batch(() => {
        filter.value = chosen;
        query.value = "";
        active.value = undefined;
        choose();
      }),
    open: (id) => {
      active.value = id;
    },
    close: () => {
      active.value = undefined;
    },
    nextAfter: (id) => {
      const list = shown.peek();
      return list.slice(list.indexOf(id) + 1).find((one) => rows.get(one)?.peek().state === "waiting");
    },
  };
};

interface RowPlace {
  readonly isVisitor: boolean;
  readonly isCounted: boolean;
}

const talliesOf = (rows: readonly RegisterRow[]): Tallies => {
  const own = rows.filter(({ isVisitor }) => !isVisitor);
  return {
    all: own.length,
    waiting: own.filter((row) => isIn("waiting", row)).length,
    done: own.filter((row) => isIn("done", row)).length,
    toSee: rows.filter((row) => isIn("toSee", row)).length,
    visitors: rows.filter(({ isVisitor, state }) => isVisitor && state === "weighed").length,
    withoutBirthDate: own.filter(({ counts }) => counts.children === 0).length,
  };
};

const isIn = (filter: RegisterFilter, { state, step, isDoubtful }: RegisterRow): boolean => {
  switch (filter) {
    case "all":
      return true;
    case "waiting":
      return state === "waiting";
    case "done":
      return state !== "waiting";
    case "toSee":
      return step !== undefined || isDoubtful;
  }
};

/** Cards are made anew at every change of anything; what they hold is shared while it is the same. */
const isSame = (a: ChildFacts, b: ChildFacts): boolean => {
  const [one, other] = [a, b] as unknown as readonly [Record<string, unknown>, Record<string, unknown>];
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.is(one[key], other[key]));
};

// One for all: `localeCompare` builds one a call, which takes seconds for a puskesmas on a slow phone.
const order = new Intl.Collator("id");

const byName = (a: ChildFacts, b: ChildFacts): number =>
  order.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
