import { dewormingSets } from "./deworming.ts";
import { hexavalentDoses, japaneseEncephalitis, pentavalentDoses } from "./vaccine-doses.ts";
import { vitaminASets } from "./vitamin-a.ts";

/** What people call a dose of any set, also one that is no longer in force; its id where no set knows it. */
export const doseLabel = (dose: string): string => labels.get(dose) ?? dose;

const labels: ReadonlyMap<string, string> = new Map([
  ...[...vitaminASets, ...dewormingSets].flatMap(({ rules }) =>
    rules.doses.map(({ dose, label }) => [dose, label] as const),
  ),
  ...[...pentavalentDoses, ...hexavalentDoses, japaneseEncephalitis].map(
    ({ id, label }) => [id, label] as const,
  ),
]);
