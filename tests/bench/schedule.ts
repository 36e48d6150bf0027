import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { addDays } from "#domain/civil-date.ts";
import { contactsOfFamily } from "#domain/schedule/contacts/contacts-of.ts";
import { routeOfDay } from "#domain/schedule/route-of-day.ts";
import { ROOT } from "../../src/tools/build-app.ts";
import { type Bench, median, percentile } from "./figure.ts";
import { FAMILIES, madeUpFamilies, TODAY } from "./schedule/made-up-families.ts";
import { processorMs } from "./schedule/processor-ms.ts";

const FIRST_ROUTE = join(ROOT, "tests/bench/schedule/first-route.ts");
const ROUNDS = 30;
const STARTS = 9;
/** The phone: its processor slowed six times. Here the work is timed at full speed and multiplied. */
const SLOWED = 6;

/** Due contacts of a whole team, recomputed from facts. */
export const scheduleSpeed: Bench = {
  name: "schedule",
  run: async () => {
    const families = madeUpFamilies();
    const whole: number[] = [];
    const single: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const asOf = addDays(TODAY, round % 7);
      whole.push(
        processorMs(() => {
          const stops = routeOfDay(families, asOf).flatMap((rw) => rw.stops).length;
          if (stops < FAMILIES / 3) throw new Error(`only ${stops} of ${FAMILIES} houses have anything open`);
        }),
      );
      const family = families[(round * 37) % FAMILIES];
      if (family) single.push(processorMs(() => contactsOfFamily(family, asOf)));
    }
    const note = `processor time in node x ${SLOWED}, ${ROUNDS} rounds`;
    const first = Array.from({ length: STARTS }, firstRoute);
    return [
      {
        name: `route of ${FAMILIES} families, the first after a start`,
        value: median(first.map(([, main]) => main)) * SLOWED,
        unit: "ms",
        target: { atMost: 300 },
        note: `the page's thread alone x ${SLOWED}, as a browser slows it; ${STARTS} starts`,
      },
      {
        name: "the same, with compiler and collector beside it",
        value: median(first.map(([all]) => all)) * SLOWED,
        unit: "ms",
        note: `processor time of all threads x ${SLOWED}: on a phone with one core to spare`,
      },
      {
        name: `route of ${FAMILIES} families`,
        value: median(whole) * SLOWED,
        unit: "ms",
        target: { atMost: 300 },
        note: `${note}; least ${(Math.min(...whole) * SLOWED).toFixed(0)} ms`,
      },
      {
        name: "one family with all that is done along",
        value: median(single) * SLOWED,
        unit: "ms",
        target: { atMost: 5 },
        note: `${note}; 95th percentile ${(percentile(single, 95) * SLOWED).toFixed(1)} ms, the first calls are cold`,
      },
    ];
  },
};

/** The first call of a program, once in each of several started for it. */
const firstRoute = (): readonly [allThreads: number, mainThread: number] =>
  JSON.parse(execFileSync(process.execPath, [FIRST_ROUTE], { cwd: ROOT, encoding: "utf8" }));
