import type { BandTone } from "./tone.ts";

/**
 * SVG path of a tone's shape around (x, y), `r` in the drawing's units. The shape alone tells the tone apart:
 * circle normal, diamond watch, triangle down low, the same with a bar very low, triangle up high, ring unknown.
 */
export const bandShapePath = (tone: BandTone, x: number, y: number, r: number): string => {
  const at = (dx: number, dy: number): string => `${round(x + dx * r)} ${round(y + dy * r)}`;
  const circle = (radius: number): string => {
    const size = round(r * radius);
    return `M${at(-radius, 0)}a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0Z`;
  };
  switch (tone) {
    case "normal":
      return circle(0.85);
    case "watch":
      return `M${at(0, -1.1)}L${at(1.1, 0)}L${at(0, 1.1)}L${at(-1.1, 0)}Z`;
    case "low":
      return `M${at(-1.05, -0.8)}L${at(1.05, -0.8)}L${at(0, 1)}Z`;
    case "veryLow":
      return `M${at(-1.1, -1.15)}H${round(x + 1.1 * r)}V${round(y - 0.75 * r)}H${round(x - 1.1 * r)}ZM${at(-1.05, -0.5)}L${at(1.05, -0.5)}L${at(0, 1.15)}Z`;
    case "high":
      return `M${at(-1.05, 0.8)}L${at(1.05, 0.8)}L${at(0, -1)}Z`;
    case "unknown":
      // A ring: the inner circle is cut out by the even-odd fill rule.
      return `${circle(0.95)}${circle(0.5)}`;
  }
};

const round = (value: number): number => Math.round(value * 100) / 100;
