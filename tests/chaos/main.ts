// npm run chaos [-- --kills N --seed N name ...]: kills things in earnest, hundreds of times, and counts what is lost.
import { parseArgs } from "node:util";
import { killBrowser } from "./browser/kill-browser.ts";
import { killUpdate } from "./browser/kill-update.ts";
import type { ChaosRow, ChaosSize } from "./chaos-row.ts";
import { killServerOnPostgres, killServerOnSqlite } from "./server/stores.ts";

const ROUNDS: Readonly<Record<string, (size: ChaosSize) => Promise<ChaosRow>>> = {
  sqlite: killServerOnSqlite,
  postgres: killServerOnPostgres,
  browser: killBrowser,
  update: killUpdate,
};

const { values, positionals } = parseArgs({
  options: { kills: { type: "string", default: "200" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const size = { kills: Number(values.kills), seed: Number(values.seed) };
const names = positionals.length > 0 ? positionals : Object.keys(ROUNDS);

console.log("| where | saves | acknowledged before the last kill | kills | lost | twice | also | seconds |");
console.log("|---|---:|---:|---:|---:|---:|---|---:|");
let isSound = true;
for (const name of names) {
  const round = ROUNDS[name];
  if (!round) throw new Error(`no such round: ${name} (there are ${Object.keys(ROUNDS).join(", ")})`);
  const row = await round(size).catch((error: unknown) => {
    console.error(`${name}:`, error);
    return process.exit(1);
  });
  const cells = [
    row.where,
    ...[row.saves, row.acknowledged, row.kills, row.lost, row.twice].map((count) =>
      count.toLocaleString("en"),
    ),
    row.also,
    row.seconds.toFixed(0),
  ];
  console.log(`| ${cells.join(" | ")} |`);
  isSound &&= row.lost === 0 && row.twice === 0 && row.saves > 0 && row.acknowledged > 0;
}
process.exit(isSound ? 0 : 1);
