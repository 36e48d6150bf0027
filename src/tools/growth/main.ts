/**
 * WHO z-scores for a file of children: `npm run -s growth -- children.csv > out.csv`, or `-` for standard input.
 * Rows with problems are named on standard error; the exit code is 0 unless the file itself is unusable. See README.md.
 */
import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { assessCsv, type CsvOutlet } from "./assess-csv.ts";
import { fileProblemText, rowProblemText } from "./row-problem.ts";

const USAGE = `Pakai: npm run -s growth -- [--why] BERKAS.csv > hasil.csv   (- untuk masukan baku)
Kolom wajib: sex, age_days atau age_months, dan salah satu dari weight_kg, lenhei_cm, headc_cm.
Kolom lain: measure, oedema. --why menambah kolom alasan bila z-score tidak ada.
`;

const main = async (args: readonly string[]): Promise<number> => {
  const files = args.filter((arg) => !arg.startsWith("--"));
  const unknown = args.find((arg) => arg.startsWith("--") && arg !== "--why" && arg !== "--help");
  if (args.includes("--help")) {
    process.stdout.write(USAGE);
    return 0;
  }
  const [file] = files;
  if (unknown !== undefined || file === undefined || files.length > 1) {
    process.stderr.write(unknown === undefined ? USAGE : `pilihan tidak dikenal: ${unknown}\n${USAGE}`);
    return 2;
  }
  const result = await assessCsv(chunksOf(file), outlet, { reasons: args.includes("--why") }).catch(
    (error: unknown) => {
      if (!isSystemError(error)) throw error;
      return { ok: false, problem: { type: "Unreadable", reason: error.message } } as const;
    },
  );
  if (!result.ok) {
    process.stderr.write(`${file}: ${fileProblemText(result.problem)}\n`);
    return 1;
  }
  const { rows, rowsWithProblems } = result.value;
  if (rowsWithProblems > 0)
    process.stderr.write(`${rowsWithProblems} dari ${rows} baris bermasalah, lihat di atas\n`);
  return 0;
};

// npm runs scripts in the project's folder; the person typed the path in her own.
const chunksOf = (file: string): AsyncIterable<string> =>
  file === "-"
    ? process.stdin.setEncoding("latin1")
    : createReadStream(resolve(process.env.INIT_CWD ?? ".", file), {
        encoding: "latin1",
        highWaterMark: 1 << 20,
      });

const outlet: CsvOutlet = {
  write: (text) => {
    if (process.stdout.write(text, "latin1")) return undefined;
    return new Promise<void>((drained) => process.stdout.once("drain", drained));
  },
  rowProblems: (line, problems) => {
    process.stderr.write(`baris ${line}: ${problems.map(rowProblemText).join("; ")}\n`);
  },
};

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "code" in error && "syscall" in error;

// A reader such as `head` that has seen enough closes the pipe; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
