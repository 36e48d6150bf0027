import { addDays, type CivilDate, civilDate } from "#domain/civil-date.ts";
import { assessGrowth } from "#domain/growth/assess-growth.ts";
import type { GrowthInput } from "#domain/growth/growth-input.ts";
import { assessMonth, type MonitoredChild } from "#domain/growth/monthly/assess-month.ts";
import { gramsFromKg } from "#domain/growth/monthly/monthly-status.ts";
import { standardLine } from "#domain/growth/standard-line.ts";
import { type Bench, median } from "./figure.ts";

const CHILDREN = 100_000;
const HISTORIES = 2_000;
const ROUNDS = 9;

/** Speed of the growth rules in one process; medians of several rounds over made-up children of every age. */
export const growthSpeed: Bench = {
  name: "growth",
  run: async () => [
    {
      name: "all five indices of one measurement",
      value: perSecond(
        Array.from({ length: CHILDREN }, (_, at) => madeUpChild(at)),
        (child) => {
          const { readings } = assessGrowth(child);
          return readings.weightForLength.kind === "z" && readings.headForAge.kind === "z";
        },
      ),
      unit: "children/s",
      target: { atLeast: 200_000 },
      note: `${CHILDREN} children`,
    },
    {
      name: "z, zone, N/T, velocity and next step with a five-year history",
      value: perSecond(
        Array.from({ length: HISTORIES }, (_, at) => madeUpHistory(at)),
        (child) => {
          const last = child.weighings.at(-1);
          const { monthly, step } = assessMonth(child, {
            date: last?.date ?? child.birthDate,
            weightKg: (last?.grams ?? 0) / 1000,
            lengthCm: 105,
            position: "standing",
          });
          return monthly !== undefined && step.todo !== "";
        },
      ),
      unit: "children/s",
      note: "59 weighings each",
    },
    {
      name: "the seven lines of a chart, by week",
      value:
        1000 /
        perSecond(Array.from({ length: 200 }), () =>
          [-3, -2, -1, 0, 1, 2, 3].every((sd) => standardLine("lengthForAge", "P", sd).segments.length === 2),
        ),
      unit: "ms",
    },
  ],
};

/** Things judged a second; `judge` says whether it really did, so that no work is optimised away. */
const perSecond = <T>(things: readonly T[], judge: (thing: T) => boolean): number => {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    let judged = 0;
    for (const thing of things) if (judge(thing)) judged++;
    const seconds = (performance.now() - started) / 1000;
    if (judged < things.length / 2) throw new Error(`only ${judged} of ${things.length} were judged`);
    return things.length / seconds;
  });
  return median(rounds);
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

/** A child weighed every month for nearly five years. */
const madeUpHistory = (at: number): MonitoredChild => {
  const birthDate: CivilDate = civilDate(2020, 1 + (at % 12), 1 + (at % 27));
  return {
    sex: at % 2 === 0 ? "L" : "P",
    birthDate,
    isComplete: true,
    weighings: Array.from({ length: 59 }, (_, month) => ({
      date: addDays(birthDate, Math.round((month + 1) * 30.4375)),
      grams: gramsFromKg(3.3 + 2.5 * Math.sqrt(month + 1) * 0.75 + ((at + month) % 5) / 20),
    })),
  };
};
