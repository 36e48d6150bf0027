import { addDays, type CivilDate, daysBetween } from "#domain/civil-date.ts";
import { createDemoChild, type DemoChild } from "./child.ts";
import { demoId, RWS } from "./layout.ts";
import { address, manName, womanName } from "./names.ts";
import { syntheticKkNumber, syntheticNik } from "./numbers.ts";
import { createSeededRandom, type SeededRandom } from "./random.ts";
import type { SurveyChild } from "./survey.ts";

export interface DemoAdult {
  readonly id: string;
  readonly name: string;
  readonly birthDate: CivilDate;
  readonly nik: string;
}

export interface DemoFamily {
  readonly id: string;
  readonly headName: string;
  readonly rw: string;
  readonly rt: string;
  readonly address: string;
  readonly kkNumber: string | undefined;
  readonly motherName: string;
  /** Present for the families whose mother is registered herself. */
  readonly mother: DemoAdult | undefined;
  /** A grandmother who looks after the children. */
  readonly grandmother: DemoAdult | undefined;
  readonly children: readonly DemoChild[];
  /** Came with a list and was not visited yet. */
  readonly isFromList: boolean;
}

/** Every sixth mother is registered as a woman, every twentieth family has a grandmother who cares. */
const MOTHER_EVERY = 6;
const GRANDMOTHER_EVERY = 20;
const TWIN_FAMILIES: readonly number[] = [5, 17];
const FROM_LIST = 0.08;
/** Siblings are at least this far apart, or twins. */
const SPACING_DAYS = 300;
const YEAR_DAYS = 365;

/** The made-up families of the kelurahan: the same for the same seed, number and day. */
export const createPopulation = (
  survey: readonly SurveyChild[],
  { seed, families, today }: { readonly seed: number; readonly families: number; readonly today: CivilDate },
): readonly DemoFamily[] => {
  const random = createSeededRandom("population", seed, families);
  const pool = createPool(survey, random);
  return Array.from({ length: families }, (_, index) => {
    const rw = RWS[index % RWS.length] ?? "01";
    const children: DemoChild[] = [];
    if (TWIN_FAMILIES.includes(index))
      for (const [place, twin] of pool.takeTwins().entries())
        children.push(createDemoChild(twin, rw, index * 10 + place, today, random, 0));
    const count = children.length > 0 ? 0 : childCount(random);
    for (let place = 0; place < count; place += 1) {
      const child = pool.take((candidate) =>
        createFitting(candidate, children, rw, index * 10 + place, today, random),
      );
      if (child) children.push(child);
    }
    return createFamily(rw, index, withBirthOrders(children), today, random);
  });
};

/** About 1.2 under-fives a family. */
const childCount = (random: SeededRandom): number => {
  const chance = random.next();
  return chance < 0.06 ? 0 : chance < 0.78 ? 1 : chance < 0.97 ? 2 : 3;
};

const createFitting = (
  candidate: SurveyChild,
  siblings: readonly DemoChild[],
  rw: string,
  index: number,
  today: CivilDate,
  random: SeededRandom,
): DemoChild | undefined => {
  const child = createDemoChild(candidate, rw, index, today, random);
  const isPossible = siblings.every(({ birthDate }) => {
    const days = Math.abs(daysBetween(birthDate, child.birthDate));
    return days === 0 || days >= SPACING_DAYS;
  });
  return isPossible ? child : undefined;
};

const withBirthOrders = (children: readonly DemoChild[]): readonly DemoChild[] =>
  [...children]
    .sort((a, b) => (a.birthDate < b.birthDate ? -1 : 1))
    .map((child, index) => ({ ...child, birthOrder: index + 1 }));

const createFamily = (
  rw: string,
  index: number,
  children: readonly DemoChild[],
  today: CivilDate,
  random: SeededRandom,
): DemoFamily => {
  const motherName = womanName(random);
  const isFromList = random.chance(FROM_LIST);
  const adult = (key: string, name: string, years: number): DemoAdult => {
    const birthDate = addDays(today, -years * YEAR_DAYS - random.int(0, 364));
    return {
      id: demoId(key, String(index), String(random.next())),
      name,
      birthDate,
      nik: syntheticNik(birthDate, "P", random),
    };
  };
  return {
    id: demoId("family", String(index), String(random.next())),
    headName: manName(random),
    rw,
    rt: `0${random.int(1, 4)}`,
    address: address(random),
    kkNumber: random.chance(0.85)
      ? syntheticKkNumber(addDays(today, -random.int(400, 4000)), random)
      : undefined,
    motherName,
    mother: index % MOTHER_EVERY === 0 ? adult("mother", motherName, random.int(21, 42)) : undefined,
    grandmother:
      index % GRANDMOTHER_EVERY === 7 && children.length > 0
        ? adult("grandmother", womanName(random), random.int(52, 70))
        : undefined,
    children: isFromList
      ? children.map((child) => ({ ...child, listStatus: "fromList" as const }))
      : children,
    isFromList,
  };
};

/** Survey children in random order, each used once before any is used again. */
const createPool = (survey: readonly SurveyChild[], random: SeededRandom) => {
  let left: SurveyChild[] = [];
  return {
    /** The first child in line that `make` can use; those passed over keep their place. */
    take: <Made>(make: (candidate: SurveyChild) => Made | undefined): Made | undefined => {
      if (left.length < 30) left.push(...random.shuffled(survey));
      for (const [index, candidate] of left.slice(0, 30).entries()) {
        const made = make(candidate);
        if (made === undefined) continue;
        left.splice(index, 1);
        return made;
      }
      return undefined;
    },
    /** Two children measured at the same age. */
    takeTwins: (): readonly SurveyChild[] => {
      for (const one of left) {
        const other = left.find((candidate) => candidate !== one && candidate.ageDays === one.ageDays);
        if (!other) continue;
        left = left.filter((candidate) => candidate !== one && candidate !== other);
        return [one, other];
      }
      return [];
    },
  };
};
