import { streamPlace } from "#domain/access/streams.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { lastFigures } from "#domain/measurements/last-figures.ts";
import { mayCount } from "#domain/measurements/which-counts.ts";
import { ageText } from "#domain/people/age-text.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import { measuredWords } from "#features/measured-words.ts";
import type { PersonCard } from "#storage/session-types.ts";
import { formatDate } from "#ui/format.ts";
import { type ChildNeed, childNeed, NEED_ORDER } from "./child-need.ts";
import { childrenHere, isWeighedThisMonth } from "./children-here.ts";
import { needText, todayText } from "./text.ts";

/** One child to weigh, as a row. */
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
}

/** Whom to see: children not weighed this month, by RW, most pressing first, then never weighed, then longest ago. */
export const todoOf = ({ people, rtOf, today, holds, mayMeasure }: TodoInput): Todo => {
  const children = childrenHere(people, today, holds);
  const due = children
    .filter((child) => !isWeighedThisMonth(child, today))
    .map((child) => ({ child, need: childNeed(child, today) }))
    .sort(byNeedThenLongestAgo);
  const groups = new Map<string, TodoRow[]>();
  for (const entry of due) {
    const rows = groups.get(entry.child.stream) ?? [];
    const row = todoRow(entry, entry.child.family && rtOf(entry.child.family), today);
    rows.push(mayMeasure ? { ...row, href: `${row.href}/ukur` } : row);
    groups.set(entry.child.stream, rows);
  }
  return {
    children: children.length,
    due: due.length,
    groups: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([stream, rows]) => ({ key: stream, title: groupTitle(stream, rows.length), rows })),
  };
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
  href: `/orang/${child.id}`,
});

const lastText = (child: ChildFacts): string | undefined => {
  const last = lastWeight(child);
  return last && todayText.last(measuredWords({ weightKg: last.kg }), formatDate(last.date));
};

const groupTitle = (stream: string, count: number): string => {
  const rw = streamPlace(stream)?.rw;
  return rw === undefined || Number(rw) === 0 ? todayText.todoRwUnknown(count) : todayText.todoRw(rw, count);
};
