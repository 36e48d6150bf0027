// Asks the registry for known weaknesses of what is installed. Not every registry answers: then it is said, and nothing fails.
import { spawnSync } from "node:child_process";
import { ROOT } from "./build-app.ts";

const { stdout } = spawnSync("npm", ["audit", "--json"], { cwd: ROOT, encoding: "utf8" });

/** Numbers by severity; nothing when the registry did not say. */
const readCounts = (): Readonly<Record<string, number>> | undefined => {
  try {
    const { metadata } = JSON.parse(stdout) as {
      readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> };
    };
    return metadata?.vulnerabilities;
  } catch {
    return undefined;
  }
};

const counts = readCounts();
if (!counts) console.log("not checked: the registry does not answer audits");
else {
  const { high = 0, critical = 0, total = 0 } = counts;
  console.log(`${total} known weaknesses, ${high} high, ${critical} critical`);
  if (high + critical > 0) process.exitCode = 1;
}
