import { ageMonths } from "#domain/growth/age.ts";
import type { IndicatorId } from "#domain/growth/indicators/index.ts";
import { type Interval, shareInterval } from "#domain/growth/prevalence/confidence-interval.ts";
import {
  OEDEMA_Z,
  type PrevalenceKind,
  prevalenceKinds,
} from "#domain/growth/prevalence/prevalence-kinds.ts";
import type { Reading } from "#domain/growth/reading.ts";
import type { Sex } from "#domain/people/sex.ts";

/**
 * Prevalence in a group of children, point estimates as WHO's `anthro_prevalence` gives them for unweighted data:
 * children over 1826 days are left out; flagged z-scores count neither above nor below the line; a child with oedema
 * counts in numerator and denominator of every index that contains the weight, also when it was not weighed.
 */
export type PrevalenceChild = {
  readonly sex: Sex | undefined;
  readonly ageDays: number | undefined;
  readonly area?: string | undefined;
  readonly oedema: boolean;
  readonly readings: Readonly<Record<IndicatorId, Reading>>;
};

export type PrevalenceGroup = {
  readonly by: "all" | "area" | "sex" | "age" | "ageAndSex";
  readonly label: string;
};

export type Prevalence = {
  readonly group: PrevalenceGroup;
  readonly kind: PrevalenceKind;
  readonly numerator: number;
  readonly denominator: number;
  /** Flagged z-scores of the index, left out. */
  readonly flagged: number;
  /** Children who count because of oedema. */
  readonly oedema: number;
  /** From 0 to 1; undefined when nobody counts. */
  readonly share: number | undefined;
  readonly interval: Interval | undefined;
};

/** WHO's age groups in months; the last ends at the fifth birthday. */
const AGE_BANDS = [
  [0, 6, "00-05"],
  [6, 12, "06-11"],
  [12, 24, "12-23"],
  [24, 36, "24-35"],
  [36, 48, "36-47"],
  [48, 60, "48-59"],
] as const;

const LAST_DAY = 1826;

/** Takes children one by one; keeps counts only. */
export const createPrevalenceTally = () => {
  const groups = new Map<string, { readonly group: PrevalenceGroup; readonly counts: Counts[] }>();
  let children = 0;
  let tooOld = 0;

  const countsOf = (group: PrevalenceGroup): Counts[] => {
    const key = `${group.by} ${group.label}`;
    const known = groups.get(key);
    if (known) return known.counts;
    const counts = prevalenceKinds.map(() => ({ numerator: 0, denominator: 0, flagged: 0, oedema: 0 }));
    groups.set(key, { group, counts });
    return counts;
  };

  return {
    add: (child: PrevalenceChild): void => {
      if (child.ageDays !== undefined && child.ageDays > LAST_DAY) {
        tooOld++;
        return;
      }
      children++;
      for (const group of groupsOf(child)) {
        const counts = countsOf(group);
        prevalenceKinds.forEach((kind, at) => {
          const count = counts[at];
          if (count) countChild(count, kind, child);
        });
      }
    },
    result: () => ({
      children,
      tooOld,
      prevalences: [...groups.values()]
        .sort((a, b) => groupOrder(a.group).localeCompare(groupOrder(b.group)))
        .flatMap(({ group, counts }) =>
          prevalenceKinds.flatMap((kind, at) => {
            const count = counts[at];
            return count ? [toPrevalence(group, kind, count, children)] : [];
          }),
        ),
    }),
  };
};

type Counts = { numerator: number; denominator: number; flagged: number; oedema: number };

const groupsOf = (child: PrevalenceChild): PrevalenceGroup[] => {
  const groups: PrevalenceGroup[] = [{ by: "all", label: "Semua" }];
  if (child.area !== undefined && child.area !== "") groups.push({ by: "area", label: child.area });
  if (child.sex !== undefined) groups.push({ by: "sex", label: child.sex });
  const band = ageBand(child.ageDays);
  if (band !== undefined) groups.push({ by: "age", label: band });
  if (band !== undefined && child.sex !== undefined)
    groups.push({ by: "ageAndSex", label: `${band} ${child.sex}` });
  return groups;
};

const ageBand = (ageDays: number | undefined): string | undefined => {
  if (ageDays === undefined) return undefined;
  const months = ageMonths(ageDays);
  return AGE_BANDS.find(([from, to]) => months >= from && months < to)?.[2];
};

const countChild = (count: Counts, kind: PrevalenceKind, child: PrevalenceChild): void => {
  const reading = child.readings[kind.indicator];
  if (kind.countsOedema && child.oedema) {
    count.denominator++;
    count.oedema++;
    if (kind.isCase(OEDEMA_Z)) count.numerator++;
    return;
  }
  if (reading.kind === "implausible") count.flagged++;
  if (reading.kind !== "z") return;
  count.denominator++;
  if (kind.isCase(reading.z)) count.numerator++;
};

const toPrevalence = (
  group: PrevalenceGroup,
  kind: PrevalenceKind,
  { numerator, denominator, flagged, oedema }: Counts,
  sampleSize: number,
): Prevalence => ({
  group,
  kind,
  numerator,
  denominator,
  flagged,
  oedema,
  share: denominator === 0 ? undefined : numerator / denominator,
  interval: denominator === 0 ? undefined : shareInterval(numerator, denominator, sampleSize),
});

const groupOrder = ({ by, label }: PrevalenceGroup): string =>
  `${["all", "area", "sex", "age", "ageAndSex"].indexOf(by)} ${label}`;
