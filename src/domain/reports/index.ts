import { tpkMonth } from "./files/tpk-month.ts";
import type { Report } from "./report.ts";
import type { TeamMonth } from "./team-month.ts";

/** Every report of a team's month. Adding one is a file under `files/` and its line here. */
export const teamReports: readonly Report<TeamMonth>[] = [tpkMonth];
