// npm run simulate -- --schedules N --seed S [--tell] [--real] | --mutants | --replay FILE: runs seeds S, S+1 ... and says
// what happened.
import { parseArgs } from "node:util";
import { MUTANTS } from "./mutants/index.ts";
import { hunt } from "./mutants/mutant.ts";
import { keepHistory, replayHistory } from "./world/history.ts";
import { realMaterials } from "./world/materials.ts";
import { runSchedule } from "./world/run-schedule.ts";

const USAGE =
  "npm run simulate -- [--schedules 1000] [--seed 1] [--tell] [--real] | --mutants [name ...] | --replay file";

const readOptions = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        schedules: { type: "string", default: "1000" },
        seed: { type: "string", default: "1" },
        tell: { type: "boolean", default: false },
        mutants: { type: "boolean", default: false },
        real: { type: "boolean", default: false },
        replay: { type: "string" },
      },
    });
    const [schedules, seed] = [Number(values.schedules), Number(values.seed)];
    const isFit = [schedules, seed].every((value) => Number.isInteger(value) && value > 0);
    return isFit ? { ...values, schedules, seed, names: positionals } : undefined;
  } catch {
    return undefined;
  }
};

const simulate = async (first: number, count: number, isTelling: boolean, isReal: boolean): Promise<void> => {
  const startedMs = performance.now();
  const faults = new Map<string, number>();
  const failed: number[] = [];
  let [versions, answers] = [0, 0];
  for (let seed = first; seed < first + count; seed++) {
    const result = await runSchedule({
      seed,
      isTelling: isTelling || isReal,
      ...(isReal ? { materials: realMaterials() } : {}),
    });
    for (const [name, times] of result.faults) faults.set(name, (faults.get(name) ?? 0) + times);
    versions += result.versions;
    answers += result.requests;
    if (isTelling) console.log(result.lines.join("\n"));
    if (result.violations.length === 0) continue;
    failed.push(seed);
    if (isReal) console.log(`history in ${keepHistory(result)}`);
    console.log(`seed ${seed} fails:\n  ${result.violations.slice(0, 6).join("\n  ")}`);
  }
  const seconds = (performance.now() - startedMs) / 1000;
  const total = [...faults.values()].reduce((sum, times) => sum + times, 0);
  const restores = (faults.get("serverRestore") ?? 0) + (faults.get("deviceRestore") ?? 0);
  for (const [name, times] of [...faults].sort(([, a], [, b]) => b - a))
    console.log(`  ${name.padEnd(18)} ${times}`);
  console.log(
    `${count} schedules, ${total} faults, ${versions} versions, ${answers} answers, ${restores} restores, ` +
      `${failed.length} failures, ${(count / seconds).toFixed(1)} schedules a second`,
  );
  if (failed.length > 0) process.exitCode = 1;
};

const huntAll = async (names: readonly string[]): Promise<void> => {
  for (const mutant of MUTANTS) {
    if (names.length > 0 && !names.some((name) => mutant.name.startsWith(`${name} `))) continue;
    const { after, because } = await hunt(mutant);
    const verdict = after === undefined ? `NOT CAUGHT in ${mutant.within}` : `caught after ${after}`;
    console.log(`${verdict.padEnd(24)} ${mutant.name} (${because.slice(0, 90)})`);
    if (after === undefined) process.exitCode = 1;
  }
};

const options = readOptions();
if (!options) {
  console.error(USAGE);
  process.exitCode = 2;
} else if (options.replay !== undefined) {
  const { lines, violations } = await replayHistory(options.replay);
  console.log(lines.join("\n"));
  console.log(violations.length === 0 ? "nothing of the server's part fails" : violations.join("\n"));
} else if (options.mutants) await huntAll(options.names);
else await simulate(options.seed, options.schedules, options.tell, options.real);
