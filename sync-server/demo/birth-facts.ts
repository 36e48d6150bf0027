import { addDays } from "#domain/civil-date.ts";
import type { DemoChild } from "./child.ts";
import { createSeededRandom } from "./random.ts";

/** What the KIA book of a child says, as far as somebody asked. */
export interface BirthFacts {
  readonly hasKiaBook?: boolean;
  readonly gestationWeeks?: number;
  readonly lmpDate?: string;
}

const OWNS_BOOK = 0.86;
const HAS_NONE = 0.06;
/** Small at birth is often early; of the others about one in fourteen: a tenth of all births, as in Indonesia. */
const SMALL_KG = 2.5;
const EARLY_OF_SMALL = 0.45;
const EARLY_OF_OTHERS = 0.07;
/** Of those at term the weeks were asked of two in five. */
const ASKED = 0.4;

/**
 * Book and gestation of a child. Drawn from the child's own id, so that nobody else changes. Of those born early half have an HPHT
 * in the book, the others whole weeks.
 */
export const birthFactsOf = ({ id, birthDate, birthWeightKg }: DemoChild): BirthFacts => {
  const random = createSeededRandom("birth", id);
  const chance = random.next();
  const book =
    chance < OWNS_BOOK ? { hasKiaBook: true } : chance < OWNS_BOOK + HAS_NONE ? { hasKiaBook: false } : {};
  const isEarly = random.chance(birthWeightKg < SMALL_KG ? EARLY_OF_SMALL : EARLY_OF_OTHERS);
  if (!isEarly) return { ...book, ...(random.chance(ASKED) ? { gestationWeeks: random.int(38, 40) } : {}) };
  const gestationWeeks = birthWeightKg < 2 ? random.int(30, 33) : random.int(34, 36);
  if (random.chance(0.5)) return { ...book, gestationWeeks };
  return { ...book, lmpDate: addDays(birthDate, -gestationWeeks * 7 - random.int(0, 6)) };
};
