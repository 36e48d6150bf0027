import { readdirSync, readFileSync } from "node:fs";

/** Clock ticks in a second of /proc on every Linux that runs Node. */
const TICKS = 100;

/** Processor time used so far by this process and, where given, by a server's process and all its children. */
export const cpuSeconds = (serverPid?: number): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + (serverPid === undefined ? 0 : treeSeconds(serverPid));
};

/** Linux only; children that have ended are counted in their parent. */
const treeSeconds = (pid: number): number => {
  let ticks = 0;
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    const stat = readStat(name);
    if (stat && (Number(name) === pid || stat.parent === pid))
      ticks += stat.own + (Number(name) === pid ? stat.ended : 0);
  }
  return ticks / TICKS;
};

const readStat = (pid: string): { parent: number; own: number; ended: number } | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, in brackets, may hold blanks.
    const fields = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [, parent = 0] = fields;
    const [own, ended] = [(fields[11] ?? 0) + (fields[12] ?? 0), (fields[13] ?? 0) + (fields[14] ?? 0)];
    return { parent, own, ended };
  } catch {
    return undefined;
  }
};
