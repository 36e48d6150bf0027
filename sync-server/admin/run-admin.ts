import { parseArgs } from "node:util";
import type { AdminContext, Command, CommandInput, ExitCode } from "./command.ts";
import { commands } from "./commands/index.ts";
import { logCommand, operatorOf } from "./operator.ts";

/** Runs one command line. `open` is asked only when a command really runs, so that help needs no database. */
export const runAdmin = async (
  given: readonly string[],
  { print, printError }: Pick<AdminContext, "print" | "printError">,
  open: () => Promise<AdminContext>,
): Promise<ExitCode> => {
  const said = withoutOperator(given);
  if (!said) {
    printError("--as meminta nama: huruf, angka, titik; paling banyak 60.");
    return 2;
  }
  const { args, operator } = said;
  const isAskingHelp = args.length === 0 || args.some((arg) => ["help", "--help", "-h"].includes(arg));
  const words = args.filter((arg) => !["help", "--help", "-h"].includes(arg));
  const command = commandOf(words);
  if (isAskingHelp) {
    print(command ? commandHelp(command) : overview());
    return 0;
  }
  if (!command) {
    printError(`Perintah tidak dikenal: ${words.join(" ")}\n\n${overview()}`);
    return 2;
  }
  const input = readInput(command, words.slice(command.name.split(" ").length));
  if (!input) {
    printError(`Pilihan tidak dikenal atau tanpa isi.\n\n${commandHelp(command)}`);
    return 2;
  }
  const opened = await open();
  const context = operator === undefined ? opened : { ...opened, operator };
  // A database that takes no entry must still be mended from here.
  await logCommand(context, command, input).catch((problem: unknown) =>
    printError(`Catatan akses tidak dapat ditulis: ${String(problem)}`),
  );
  return command.run(context, input);
};

/** The arguments without `--as NAME`, which any command takes; nothing when the name is none. */
const withoutOperator = (
  args: readonly string[],
): { readonly args: readonly string[]; readonly operator?: string } | undefined => {
  const at = args.indexOf("--as");
  if (at < 0) return { args };
  const operator = operatorOf(args[at + 1] ?? "");
  return operator === undefined ? undefined : { args: args.toSpliced(at, 2), operator };
};

const commandOf = (words: readonly string[]): Command | undefined =>
  commands.find(({ name }) => name.split(" ").every((word, index) => words[index] === word));

const readInput = ({ options }: Command, args: readonly string[]): CommandInput | undefined => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    const all = (option: string): readonly string[] => [values[option] ?? []].flat().map(String);
    return {
      rest: positionals,
      text: (option) => all(option).at(-1),
      all,
      isSet: (option) => values[option] === true,
    };
  } catch {
    return undefined;
  }
};

const overview = (): string =>
  [
    "npm run admin -- PERINTAH ...",
    "",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(18)} ${summary}`),
    "",
    "Setiap perintah dicatat dengan nama akun mesin ini; --as NAMA bila akun itu dipakai bersama.",
    "Rincian satu perintah: npm run admin -- PERINTAH --help",
    "Berjalan pada DATA_DIR yang sama dengan server, juga selagi server hidup.",
  ].join("\n");

const commandHelp = ({ name, summary, usage }: Command): string =>
  `npm run admin -- ${name} ...\n\n${summary}\n\n${usage}`;
