// npm run simulate -- --schedules N --seed S [--tell]: runs seeds S, S+1 ... and says what happened.
import { parseArgs } from "node:util";
import { runSchedule } from "./world/run-schedule.ts";

const { values } = parseArgs({
  options: {
    schedules: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    tell: { type: "boolean", default: false },
  },
});
const first = Number(values.seed);
const count = Number(values.schedules);

const startedMs = performance.now();
const faults = new Map<string, number>();
let [versions, requests, failures] = [0, 0, 0];
for (let seed = first; seed < first + count; seed++) {
  const result = await runSchedule({ seed, isTelling: values.tell });
  for (const [name, times] of result.faults) faults.set(name, (faults.get(name) ?? 0) + times);
  versions += result.versions;
  requests += result.requests;
  if (values.tell) console.log(result.lines.join("\n"));
  if (result.violations.length === 0) continue;
  failures += 1;
  console.log(`seed ${seed} fails\n  ${result.violations.slice(0, 6).join("\n  ")}`);
}
const seconds = (performance.now() - startedMs) / 1000;
const total = [...faults.values()].reduce((sum, times) => sum + times, 0);
console.log(
  `${count} schedules, ${total} faults, ${versions} versions, ${requests} answers, ${failures} failures`,
);
console.log(
  [...faults]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, times]) => `${name} ${times}`)
    .join(", "),
);
console.log(`${(count / seconds).toFixed(1)} schedules a second`);
if (failures > 0) process.exitCode = 1;
