import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../../../src/tools/growth/main.ts", import.meta.url));

export type GrowthRun = { readonly output: string; readonly complaints: string; readonly code: number };

/** Runs the real command as a person would, with `input` on standard input. */
export const runGrowth = (
  args: readonly string[],
  input: string | Buffer = "",
  env: NodeJS.ProcessEnv = {},
): Promise<GrowthRun> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, ...env } });
    const output: Buffer[] = [];
    const complaints: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => complaints.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({
        output: Buffer.concat(output).toString(),
        complaints: Buffer.concat(complaints).toString(),
        code: code ?? -1,
      }),
    );
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
