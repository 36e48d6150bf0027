/**
 * Tests sync by simulation: `npm run simulate -- --schedules 20000 --seed 1`. Says which seeds failed, and why; `--tell`
 * with one seed tells what happened in it, line by line. What is simulated lives with the tests.
 */
await import(new URL("../../tests/simulator/main.ts", import.meta.url).href);
