import { parseArgs } from "node:util";
import { assessCsv } from "./assess-csv.ts";
import { type FileProblem, fileProblemText, type RowProblem, rowProblemText } from "./row-problem.ts";
import { summariseCsv } from "./summarise-csv.ts";
import { summaryJson, summaryText } from "./summary-text.ts";

const USAGE = `Pakai: npm run -s growth -- [--why] BERKAS.csv > hasil.csv      (- untuk masukan baku)
       npm run -s growth -- --summary [--json] [--area KOLOM] BERKAS.csv
Kolom wajib: sex, age_days atau age_months, dan salah satu dari weight_kg, lenhei_cm, headc_cm.
Kolom lain: measure, oedema. --why menambah kolom alasan bila z-score tidak ada.
--summary menghitung prevalensi dan mutu data, per kolom wilayah (bawaan: area), jenis kelamin, dan umur.
`;

/** The command line around the command: where text comes from and goes to. */
export type CommandWorld = {
  /** The bytes of a file, or of standard input for `-`, one character per byte. */
  readonly open: (file: string) => AsyncIterable<string>;
  /** Standard output. Results are bytes, one per character; texts of our own are UTF-8. */
  readonly write: (text: string, encoding: "latin1" | "utf8") => Promise<void> | void;
  /** Standard error. */
  readonly complain: (text: string) => void;
};

/** Runs the command and gives its exit code: 0 done, 1 the file is unusable, 2 wrong call. */
export const growthCommand = async (args: readonly string[], world: CommandWorld): Promise<number> => {
  const call = readCall(args);
  if (typeof call === "string") {
    world.complain(`${call}\n${USAGE}`);
    return 2;
  }
  if (call.help) {
    await world.write(USAGE, "utf8");
    return 0;
  }
  const work = call.summary ? summarise(call, world) : assess(call, world);
  const result = await work.catch((error: unknown) => {
    if (!isSystemError(error)) throw error;
    return {
      ok: false,
      problem: { type: "Unreadable", reason: error.message } satisfies FileProblem,
    } as const;
  });
  if (!result.ok) {
    world.complain(`${call.file}: ${fileProblemText(result.problem)}\n`);
    return 1;
  }
  const { rows, rowsWithProblems } = result.value;
  if (rowsWithProblems > 0)
    world.complain(`${rowsWithProblems} dari ${rows} baris bermasalah, lihat di atas\n`);
  return 0;
};

/** What was asked for, or what is wrong with the call. */
const readCall = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: "boolean", default: false },
        why: { type: "boolean", default: false },
        summary: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        area: { type: "string" },
      },
    });
    const [file = ""] = positionals;
    if (!values.help && positionals.length !== 1) return "Sebutkan satu berkas.";
    return { ...values, file };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

type Call = Exclude<ReturnType<typeof readCall>, string>;

const assess = ({ file, why }: Call, world: CommandWorld) =>
  assessCsv(
    world.open(file),
    { write: (text) => world.write(text, "latin1"), rowProblems: naming(world) },
    { reasons: why },
  );

const summarise = async ({ file, json, area }: Call, world: CommandWorld) => {
  const result = await summariseCsv(world.open(file), naming(world), {
    column: area ?? "area",
    isRequired: area !== undefined,
  });
  if (result.ok) await world.write(json ? summaryJson(result.value) : summaryText(result.value), "utf8");
  return result;
};

const naming =
  (world: CommandWorld) =>
  (line: number, problems: readonly RowProblem[]): void =>
    world.complain(`baris ${line}: ${problems.map(rowProblemText).join("; ")}\n`);

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "code" in error && "syscall" in error;
