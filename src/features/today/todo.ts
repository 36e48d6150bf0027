import { streamPlace } from "#domain/access/streams.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { groupBy } from "#domain/group-by.ts";
import { lastFigures } from "#domain/measurements/last-figures.ts";
import { mayCount } from "#domain/measurements/which-counts.ts";
import { ageText } from "#domain/people/age-text.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import type { RouteUrgency } from "#domain/schedule/route-of-day.ts";
import { measuredWords } from "#features/shared/measuring/measured-words.ts";
import type { PersonCard } from "#storage/session-types.ts";
import { formatCount, formatDate } from "#ui/format.ts";
import { type ChildNeed, childNeed, NEED_ORDER } from "./child-need.ts";
import { childrenHere, isWeighedThisMonth } from "./children-here.ts";
import type { RouteRow } from "./route-rows.ts";
import { needText, todayText } from "./text.ts";

/** One child to weigh, or somebody to visit, as a row. */
export interface TodoRow {
  readonly id: string;
  readonly name: string;
  /** "16 bulan · Ibu Siti · RT 02". */
  readonly detail: string;
  /** "8,2 kg · 3 Okt 2026". */
  readonly last: string | undefined;
  /** Why this one comes first; undefined for the ordinary case. */
  readonly need: string | undefined;
  /** Stands out in the list: something is to be mended, not only due. */
  readonly isPressing: boolean;
  readonly icon: "baby" | "user" | "house";
  readonly href: string;
}

export interface TodoGroup {
  /** "05"; "0" while unknown. With the area where there are several. */
  readonly key: string;
  readonly title: string;
  readonly rows: readonly TodoRow[];
}

export interface Todo {
  /** Children under five in scope. */
  readonly children: number;
  /** Of these, not weighed this month. */
  readonly due: number;
  /** Visits besides weighings. */
  readonly visits: number;
  readonly groups: readonly TodoGroup[];
}

export interface TodoInput {
  readonly people: readonly PersonCard[];
  /** "02" of the child's family. */
  readonly rtOf: (family: string) => string | undefined;
  readonly today: CivilDate;
  readonly holds: (stream: string) => boolean;
  /** False for those who only read: their rows lead to the child's page, not to the scale. */
  readonly mayMeasure: boolean;
  /** Visits that are no weighings. */
  readonly route?: readonly RouteRow[];
}

/**
 * Whom to see, by RW, most pressing first: children not weighed this month (then never weighed, then longest ago), and between them
 * the visits of the day's route.
 */
export const todoOf = ({ people, rtOf, today, holds, mayMeasure, route = [] }: TodoInput): Todo => {
  const children = childrenHere(people, today, holds);
  const due = children
    .filter((child) => !isWeighedThisMonth(child, today))
    .map((child) => ({ child, need: childNeed(child, today) }))
    .sort(byNeedThenLongestAgo);
  // Who is visited for more is weighed then, and stands once in the list.
  const visited = new Set(route.map(({ row }) => row.id));
  const toWeigh = due.filter(({ child }) => !visited.has(visitRowId(child.id)));
  const rows = [
    ...toWeigh.map((entry) => {
      const row = todoRow(entry, entry.child.family && rtOf(entry.child.family), today);
      const { stream } = entry.child;
      return { stream, rank: NEED_ORDER.indexOf(entry.need), row: mayMeasure ? toScale(row) : row };
    }),
    ...route.map(({ stream, urgency, row }) => ({
      stream,
      rank: NEED_ORDER.indexOf(ROUTE_NEED[urgency]) - 0.5,
      row,
    })),
  ].sort((a, b) => a.rank - b.rank);
  return {
    children: children.length,
    due: due.length,
    visits: route.length,
    groups: [...groupBy(rows, ({ stream }) => stream)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([stream, inRw]) => ({
        key: stream,
        title: groupTitle(
          stream,
          inRw.map(({ row }) => row),
        ),
        rows: inRw.map(({ row }) => row),
      })),
  };
};

/** Id of the row of a person who is visited for more than a weighing. */
export const visitRowId = (person: string): string => `visit ${person}`;

const toScale = (row: TodoRow): TodoRow => ({ ...row, href: `${row.href}/ukur` });

/** A visit stands just before the children whose need is as great. */
const ROUTE_NEED: Readonly<Record<RouteUrgency, ChildNeed>> = {
  first: "again",
  overdue: "thisWeek",
  due: "never",
};

interface Due {
  readonly child: ChildFacts;
  readonly need: ChildNeed;
}

const byNeedThenLongestAgo = (a: Due, b: Due): number =>
  NEED_ORDER.indexOf(a.need) - NEED_ORDER.indexOf(b.need) ||
  (lastWeight(a.child)?.date ?? "").localeCompare(lastWeight(b.child)?.date ?? "") ||
  a.child.name.localeCompare(b.child.name, "id");

/** The newest weight that counts: one sent back is not compared with. */
const lastWeight = ({ measurements }: ChildFacts) =>
  lastFigures(measurements.filter(mayCount), undefined).weight;

const todoRow = ({ child, need }: Due, rt: string | undefined, today: CivilDate): TodoRow => ({
  id: child.id,
  name: child.name,
  detail: [
    ageText(child, today),
    child.motherName === undefined ? todayText.motherUnknown : todayText.mother(child.motherName),
    rt === undefined ? undefined : todayText.rt(rt),
  ]
    .filter((part) => part !== undefined)
    .join(" · "),
  last: lastText(child),
  need: need === "due" ? undefined : needText[need],
  isPressing: need !== "due" && need !== "never",
  icon: "baby",
  href: `/orang/${child.id}`,
});

const lastText = (child: ChildFacts): string | undefined => {
  const last = lastWeight(child);
  return last && todayText.last(measuredWords({ weightKg: last.kg }), formatDate(last.date));
};

const groupTitle = (stream: string, rows: readonly TodoRow[]): string => {
  const rw = streamPlace(stream)?.rw;
  const who = rowsText(rows.length, rows);
  return rw === undefined || Number(rw) === 0 ? todayText.todoRwUnknown(who) : todayText.todoRw(rw, who);
};

/** "3 anak" where all are children, else "3 kunjungan". */
export const rowsText = (count: number, rows: readonly TodoRow[]): string =>
  (rows.every(({ icon }) => icon === "baby") ? todayText.todoChildren : todayText.todoPeople)(
    formatCount(count),
  );
