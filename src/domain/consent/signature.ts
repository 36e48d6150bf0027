import { fail, ok, type Result } from "../result.ts";

/** Points of one stroke on a grid of 200 by 100, from the upper left. */
export type Stroke = readonly (readonly [x: number, y: number])[];

export const SIGNATURE_GRID = { width: 200, height: 100 } as const;
/** As the record kind allows: some 500 points. */
const MOST_CHARACTERS = 4000;

export type SignatureProblem = { readonly type: "Empty" } | { readonly type: "TooLong" };

/** Strokes as the text that is kept: "12 30 14 33;90 40". Points are rounded to the grid, repeated ones dropped. */
export const signatureText = (strokes: readonly Stroke[]): Result<string, SignatureProblem> => {
  const kept = strokes.map(withoutRepeats).filter((stroke) => stroke.length > 0);
  const drawn = kept.reduce((sum, stroke) => sum + stroke.length, 0);
  // A dot by accident is no signature.
  if (drawn < 4) return fail({ type: "Empty" });
  const text = kept.map((stroke) => stroke.map(([x, y]) => `${x} ${y}`).join(" ")).join(";");
  return text.length > MOST_CHARACTERS ? fail({ type: "TooLong" }) : ok(text);
};

/** Reads kept strokes; what is no pair of numbers is left out. */
export const parseSignature = (text: string): readonly Stroke[] =>
  text
    .split(";")
    .map((part) => {
      const numbers = part.trim().split(/\s+/).map(Number);
      return numbers.flatMap((x, i): [number, number][] => {
        const y = numbers[i + 1];
        return i % 2 === 0 && y !== undefined && Number.isFinite(x) && Number.isFinite(y) ? [[x, y]] : [];
      });
    })
    .filter((stroke) => stroke.length > 0);

const withoutRepeats = (stroke: Stroke): Stroke => {
  const rounded = stroke.map(([x, y]): [number, number] => [
    clampTo(x, SIGNATURE_GRID.width),
    clampTo(y, SIGNATURE_GRID.height),
  ]);
  return rounded.filter(([x, y], i) => {
    const before = rounded[i - 1];
    return before === undefined || before[0] !== x || before[1] !== y;
  });
};

/** A finger that slips over the rim draws along it. */
const clampTo = (value: number, most: number): number => Math.min(Math.max(Math.round(value), 0), most);
