/** `npm run fuzz -- --count 100000 --seed 1`: hostile requests to the real handler, in this process. */
import { parseArgs } from "node:util";
import { runFuzz } from "./run-fuzz.ts";

const { values } = parseArgs({ options: { count: { type: "string" }, seed: { type: "string" } } });
const [count, seed] = [Number(values.count ?? 100_000), Number(values.seed ?? 1)];
const { answers, failures, memoryMb, seconds, slowestMs, isUnchanged, isAlive } = await runFuzz(count, seed);
for (const [answer, times] of Object.entries(answers).sort())
  console.log(`${String(times).padStart(8)}  ${answer}`);
for (const failure of failures) console.log(`FAILED  ${failure}`);
const [early, late] = memoryMb;
console.log(
  `${count} requests, seed ${seed}: ${seconds.toFixed(1)} s, slowest ${slowestMs.toFixed(0)} ms, memory ${early.toFixed(1)} -> ${late.toFixed(1)} MB`,
);
console.log(`data unchanged: ${isUnchanged}; alive: ${isAlive}; failures: ${failures.length}`);
process.exitCode = failures.length === 0 && isUnchanged && isAlive ? 0 : 1;
