// Asks the registry for known weaknesses of what is installed: 0 none that are high, 1 some, 2 nobody knows. Not every registry
// answers audits.
import { spawnSync } from "node:child_process";
import { auditVerdict } from "./audit-verdict.ts";
import { ROOT } from "./build-app.ts";

const { stdout, error } = spawnSync("npm", ["audit", "--json"], { cwd: ROOT, encoding: "utf8" });
const { text, code } = auditVerdict(stdout ?? "", error?.message);
console.log(text);
process.exitCode = code;
