import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { growthCommand } from "../../../../src/tools/growth/command.ts";

const MAIN = fileURLToPath(new URL("../../../../src/tools/growth/main.ts", import.meta.url));

export type GrowthRun = {
  readonly output: string;
  readonly bytes: Buffer;
  readonly complaints: string;
  readonly code: number;
};

/** The command in this process, with `input` as standard input in small pieces; files do not exist. */
export const runGrowth = async (args: readonly string[], input: string | Buffer = ""): Promise<GrowthRun> => {
  const output: Buffer[] = [];
  let complaints = "";
  const code = await growthCommand(args, {
    open: () => pieces(Buffer.from(input).toString("latin1")),
    write: (text, encoding) => {
      output.push(Buffer.from(text, encoding));
    },
    complain: (text) => {
      complaints += text;
    },
  });
  const bytes = Buffer.concat(output);
  return { output: bytes.toString(), bytes, complaints, code };
};

const PIECE = 1021;

const pieces = async function* (text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
};

/** The real command in a process of its own, as a person runs it. */
export const spawnGrowth = (
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
    child.on("close", (code) => {
      const bytes = Buffer.concat(output);
      resolve({
        output: bytes.toString(),
        bytes,
        complaints: Buffer.concat(complaints).toString(),
        code: code ?? -1,
      });
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
