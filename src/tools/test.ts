// Everything CI runs, in the order that fails fastest. `--check` leaves the tests out: format, lint, types, build.
import { spawnSync } from "node:child_process";
import { ROOT } from "./build-app.ts";

const isCheckOnly = process.argv.includes("--check");
const only = process.argv.slice(2).filter((word) => !word.startsWith("--"));

const STEPS: readonly (readonly [name: string, command: string, ...words: string[]])[] = [
  ["format and lint", "biome", "ci", "."],
  ["types: domain", "tsc", "-p", "src/domain"],
  ["types: app", "tsc", "-p", "src"],
  ["types: service worker", "tsc", "-p", "src/sw"],
  ["types: server and tools", "tsc", "-p", "sync-server"],
  ["types: tests", "tsc", "-p", "tests"],
  ["build", "node", "src/tools/build.ts"],
];
const TESTS: typeof STEPS = [
  ["tests without a browser", "vitest", "run", "--project", "unit"],
  ["tests in a real browser", "vitest", "run", "--project", "browser"],
];

const run = (name: string, command: string, words: readonly string[]): boolean => {
  const startedMs = performance.now();
  console.log(`\n▸ ${name}`);
  const { status } = spawnSync(command, words, { cwd: ROOT, stdio: "inherit" });
  console.log(
    `${status === 0 ? "✓" : "✗"} ${name} (${((performance.now() - startedMs) / 1000).toFixed(1)} s)`,
  );
  return status === 0;
};

if (only.length > 0) {
  process.exit(run(only.join(" "), "vitest", ["run", ...only]) ? 0 : 1);
}
const steps = isCheckOnly ? STEPS : [...STEPS, ...TESTS];
const failed = steps.filter(([name, command, ...words]) => !run(name, command, words)).map(([name]) => name);
if (failed.length > 0) console.error(`\nFailed: ${failed.join(", ")}`);
console.log(`\n${steps.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
