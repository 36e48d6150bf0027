// npm run bench [-- name ...]: runs the benchmarks whose names contain one of the words, or all; `--peers` those of others.
import { loadavg } from "node:os";
import { bundleSize } from "./bundle-size.ts";
import { chartDrawing } from "./chart.ts";
import { cityLoad } from "./city.ts";
import type { Bench, Figure } from "./figure.ts";
import { firstSyncSpeed } from "./first-sync.ts";
import { growthSpeed } from "./growth.ts";
import { phoneSpeed } from "./phone.ts";
import { scheduleSpeed } from "./schedule.ts";
import { serverSpeed } from "./server.ts";
import { storeSpeed } from "./stores.ts";
import { weighingDay } from "./weighing-day.ts";

const BENCHES: readonly Bench[] = [
  bundleSize,
  growthSpeed,
  chartDrawing,
  scheduleSpeed,
  phoneSpeed,
  weighingDay,
  firstSyncSpeed,
  serverSpeed,
  storeSpeed,
  cityLoad,
];

const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const wanted = process.argv.includes("--peers")
  ? [(await import("./peers.ts")).peersSpeed]
  : BENCHES.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));

const verdict = ({ value, target }: Figure): string => {
  if (!target) return "";
  return "atMost" in target
    ? `${value <= target.atMost ? "meets" : "MISSES"} <= ${target.atMost}`
    : `${value >= target.atLeast ? "meets" : "MISSES"} >= ${target.atLeast}`;
};

const show = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString("en") : value.toFixed(value < 10 ? 2 : 1);

for (const bench of wanted) {
  console.log(`\n${bench.name} (load ${loadavg()[0]?.toFixed(1)})`);
  for (const figure of await bench.run()) {
    const line = `  ${figure.name.padEnd(64)} ${show(figure.value).padStart(10)} ${figure.unit.padEnd(12)} ${verdict(figure)}`;
    console.log(figure.note ? `${line}  (${figure.note})` : line);
  }
}
