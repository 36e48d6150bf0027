import { nameKey } from "./name-key.ts";
import type { Remark, SourceMeasurement, SourceRow } from "./source-row.ts";

/** A person of the file, put together from all rows that name them (a child has one row per month). */
export interface FilePerson extends Omit<SourceRow, "measurement"> {
  /** Lines of the rows, ascending; `line` is the first. */
  readonly lines: readonly number[];
  /** By date, at most the last three. */
  readonly measurements: readonly SourceMeasurement[];
  /** What tells this person from all others of the file, the same in next month's file. */
  readonly key: string;
}

export interface GroupedPeople {
  readonly people: readonly FilePerson[];
  readonly remarks: readonly Remark[];
  /** Rows that only said again what another had said. */
  readonly repeatedRows: number;
  /** Measurements older than a person's last three. */
  readonly olderMeasurements: number;
}

const KEPT_MEASUREMENTS = 3;

/**
 * Joins rows into people. Same NIK is the same person when birth date and sex agree; without it, same name, birth date, sex
 * and kelurahan are, as long as parents, NIK and birth order do not contradict. Twins differ by name and stay two. A NIK that
 * two different people claim stays with the first and is missing from the other.
 */
export const groupPeople = (rows: readonly SourceRow[]): GroupedPeople => {
  const remarks: Remark[] = [];
  const groups: SourceRow[][] = [];
  const groupsByName = new Map<string, SourceRow[][]>();
  const groupByNik = new Map<string, SourceRow[]>();
  for (const row of rows) {
    const holder = row.nik === undefined ? undefined : groupByNik.get(row.nik);
    const isHolder = holder?.some((other) => isSameByNik(row, other)) ?? false;
    const namesakes = groupsByName.get(identityKey(row)) ?? [];
    const group = isHolder ? holder : namesakes.find((other) => other.every((known) => agrees(row, known)));
    const isTaken = holder !== undefined && holder !== group;
    if (isTaken) remarks.push(nikTaken(row, holder));
    const kept = isTaken ? { ...row, nik: undefined } : row;
    if (group) group.push(kept);
    else {
      const opened = [kept];
      groups.push(opened);
      groupsByName.set(identityKey(row), [...namesakes, opened]);
    }
    const joined = group ?? groups.at(-1);
    if (kept.nik !== undefined && joined) groupByNik.set(kept.nik, joined);
  }
  const joined = groups.map((group) => joinRows(group, remarks));
  return {
    people: withDistinctKeys(joined.map(({ person }) => person)),
    remarks,
    repeatedRows: joined.reduce((sum, { repeatedRows }) => sum + repeatedRows, 0),
    olderMeasurements: joined.reduce((sum, { olderMeasurements }) => sum + olderMeasurements, 0),
  };
};

/** The parent a row names, whichever column says it. */
export const parentKey = ({
  headName,
  parentName,
  motherName,
}: Pick<SourceRow, "headName" | "parentName" | "motherName">): string =>
  nameKey(parentName ?? motherName ?? headName);

const identityKey = ({ name, birthDate, sex, area }: SourceRow): string =>
  [nameKey(name), birthDate ?? "", sex, area].join("|");

const isSameByNik = (a: SourceRow, b: SourceRow): boolean =>
  a.sex === b.sex && a.area === b.area && a.birthDate === b.birthDate && a.birthDate !== undefined;

/** Without a birth date the parent must be named and the same: a name alone is nobody. */
const agrees = (a: SourceRow, b: SourceRow): boolean => {
  const parents = [parentKey(a), parentKey(b)];
  const sameParent = parents[0] === parents[1] && parents[0] !== "";
  return (
    (sameParent || (a.birthDate !== undefined && parents.includes(""))) &&
    agree(a.nik, b.nik) &&
    agree(a.birthOrder, b.birthOrder)
  );
};

const agree = <Value>(a: Value | undefined, b: Value | undefined): boolean =>
  a === undefined || b === undefined || a === b;

const nikTaken = ({ line }: SourceRow, holder: readonly SourceRow[]): Remark => ({
  line,
  level: "value",
  column: "nik",
  problem: { type: "NikTaken", by: `baris ${holder[0]?.line}` },
});

const joinRows = (
  rows: readonly SourceRow[],
  remarks: Remark[],
): { person: FilePerson; repeatedRows: number; olderMeasurements: number } => {
  const [first, ...others] = rows;
  if (!first) throw new Error("a group has at least one row");
  const byDate = new Map<string, SourceMeasurement>();
  let repeatedRows = 0;
  for (const { measurement, line } of rows) {
    if (!measurement) {
      if (line !== first.line) repeatedRows += 1;
      continue;
    }
    const known = byDate.get(measurement.date);
    if (!known) byDate.set(measurement.date, measurement);
    else if (figuresOf(known) === figuresOf(measurement)) repeatedRows += 1;
    else
      remarks.push({
        line,
        level: "measurement",
        problem: { type: "OtherFiguresThatDay", line: known.line },
      });
  }
  const all = [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  const { measurement: _, ...person } = others.reduce<SourceRow>(fillGaps, first);
  const key = [identityKey(first), parentKey(person)].join("|");
  return {
    person: {
      ...person,
      key,
      lines: rows.map(({ line }) => line),
      measurements: all.slice(-KEPT_MEASUREMENTS),
    },
    repeatedRows,
    olderMeasurements: Math.max(0, all.length - KEPT_MEASUREMENTS),
  };
};

const figuresOf = ({ weightKg, lengthCm, position, armCm, headCm }: SourceMeasurement): string =>
  JSON.stringify([weightKg, lengthCm, position, armCm, headCm]);

/** What the first row leaves open, a later one may say; "0" as RW is open too. */
const fillGaps = (known: SourceRow, next: SourceRow): SourceRow => {
  const said = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return { ...next, ...said, rw: known.rw === "0" ? next.rw : known.rw } as SourceRow;
};

/** Two people whom only the NIK tells apart are numbered in the order of the file. */
const withDistinctKeys = (people: readonly FilePerson[]): readonly FilePerson[] => {
  const counts = new Map<string, number>();
  return people.map((person) => {
    const count = (counts.get(person.key) ?? 0) + 1;
    counts.set(person.key, count);
    return count === 1 ? person : { ...person, key: `${person.key}#${count}` };
  });
};
