/**
 * WHO z-scores for a file of children: `npm run -s growth -- children.csv > out.csv`, or `-` for standard input; with
 * `--summary` prevalence and data quality instead. Rows with problems are named on standard error; the exit code is 0
 * unless the file itself is unusable. See README.md.
 */
import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { growthCommand } from "./command.ts";

// A reader such as `head` that has seen enough closes the pipe; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await growthCommand(process.argv.slice(2), {
  // npm runs scripts in the project's folder; the person typed the path in her own.
  open: (file) =>
    file === "-"
      ? process.stdin.setEncoding("latin1")
      : createReadStream(resolve(process.env.INIT_CWD ?? ".", file), { encoding: "latin1" }),
  write: (text, encoding) => {
    if (process.stdout.write(text, encoding)) return undefined;
    return new Promise<void>((drained) => process.stdout.once("drain", drained));
  },
  complain: (text) => {
    process.stderr.write(text);
  },
});
