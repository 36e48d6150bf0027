/**
 * How many children a second get all five indices in one process. Run: `node tests/bench/growth.ts`.
 * Target: 200,000 children a second. Median of several rounds over 100,000 made-up children of every age.
 */
import { pathToFileURL } from "node:url";
import { assessGrowth } from "#domain/growth/assess-growth.ts";
import type { GrowthInput } from "#domain/growth/growth-input.ts";

const CHILDREN = 100_000;
const ROUNDS = 9;

export type GrowthFigures = {
  readonly name: string;
  readonly children: number;
  readonly childrenPerSecond: number;
  readonly microsecondsPerChild: number;
};

export const run = async (): Promise<GrowthFigures> => {
  const children = Array.from({ length: CHILDREN }, (_, at) => madeUpChild(at));
  const rounds = Array.from({ length: ROUNDS }, () => secondsFor(children)).sort((a, b) => a - b);
  const seconds = rounds[Math.floor(ROUNDS / 2)] ?? Number.NaN;
  return {
    name: "growth: all indices of one measurement",
    children: CHILDREN,
    childrenPerSecond: Math.round(CHILDREN / seconds),
    microsecondsPerChild: Math.round((seconds / CHILDREN) * 1e8) / 100,
  };
};

const secondsFor = (children: readonly GrowthInput[]): number => {
  const started = performance.now();
  let withZ = 0;
  for (const child of children) {
    const { readings } = assessGrowth(child);
    if (readings.weightForLength.kind === "z" && readings.headForAge.kind === "z") withZ++;
  }
  const seconds = (performance.now() - started) / 1000;
  // Keeps the work from being optimised away, and the benchmark honest about what it computes.
  if (withZ < children.length / 2) throw new Error(`only ${withZ} children were judged`);
  return seconds;
};

/** Even spread over age and sex; sizes around the median, one in twenty far beyond 3 SD. */
const madeUpChild = (at: number): GrowthInput => {
  const ageDays = (at * 7919) % 1826;
  const years = ageDays / 365.25;
  const spread = (((at * 104_729) % 1000) / 1000 - 0.5) * (at % 20 === 0 ? 0.9 : 0.3);
  const lengthCm = Math.round((50 + 27 * Math.sqrt(years)) * (1 + spread / 5) * 10) / 10;
  return {
    sex: at % 2 === 0 ? "L" : "P",
    ageDays,
    weightKg: Math.round((lengthCm / 100) ** 2 * 16 * (1 + spread) * 100) / 100,
    lengthCm,
    position: ageDays < 731 === (at % 10 !== 0) ? "lying" : "standing",
    headCm: Math.round((35 + 9 * Math.sqrt(Math.min(years, 2))) * (1 + spread / 8) * 10) / 10,
    oedema: at % 500 === 0,
  };
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) console.log(await run());
