import type { LastFigures } from "#domain/measurements/last-figures.ts";
import { measuredWords } from "#features/shared/measuring/measured-words.ts";
import { formatDate } from "#ui/format.ts";
import { reviewText } from "./text.ts";

/** "Sebelumnya 8,2 kg (3 Okt 2026) · 71,0 cm (3 Sep 2026)". */
export const lastFiguresText = ({ weight, length }: LastFigures): string => {
  const parts = [
    weight && dated(measuredWords({ weightKg: weight.kg }), weight.date),
    length && dated(measuredWords({ lengthCm: length.cm }), length.date),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? reviewText.beforeNone : reviewText.before(parts.join(" · "));
};

const dated = (figure: string, date: string): string => `${figure} (${formatDate(date)})`;
