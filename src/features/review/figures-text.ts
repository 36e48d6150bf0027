import type { ChildMeasurement } from "#domain/measurements/child-measurement.ts";
import type { LastFigures } from "#domain/measurements/last-figures.ts";
import { fieldLabel, valueText } from "#features/value-text.ts";
import { formatDate } from "#ui/format.ts";
import { reviewText } from "./text.ts";

const FIGURES = ["weightKg", "lengthCm", "position", "armCm", "headCm"] as const;

/** What was measured, in one line: "12,6 kg · 71,0 cm · telentang · lingkar kepala 44,0 cm". */
export const measuredText = (measured: ChildMeasurement): string => {
  const parts = FIGURES.flatMap((field) => {
    if (measured[field] === undefined) return [];
    const value = figureOf(field, measured[field]);
    return isNamed(field) ? `${fieldLabel("measurement", field)} ${value}` : value;
  });
  return [...parts, measured.oedema ? fieldLabel("measurement", "oedema") : undefined]
    .filter(Boolean)
    .join(" · ");
};

/** Weight and length speak for themselves; the two girths are told apart by name. */
const isNamed = (field: (typeof FIGURES)[number]): boolean => field === "armCm" || field === "headCm";

/** "Sebelumnya 8,2 kg (3 Okt 2026) · 71,0 cm (3 Sep 2026)". */
export const lastFiguresText = ({ weight, length }: LastFigures): string => {
  const parts = [
    weight && dated(figureOf("weightKg", weight.kg), weight.date),
    length && dated(figureOf("lengthCm", length.cm), length.date),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? reviewText.beforeNone : reviewText.before(parts.join(" · "));
};

/** Figures of a measurement hold no ids. */
const figureOf = (field: string, value: unknown): string =>
  valueText("measurement", field, value, () => undefined);

const dated = (figure: string, date: string): string => `${figure} (${formatDate(date)})`;
