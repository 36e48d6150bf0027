import { parseArgs } from "node:util";
import type { AdminContext, Command, CommandInput, ExitCode } from "./command.ts";
import { commands } from "./commands/index.ts";

/** Runs one command line. `open` is asked only when a command really runs, so that help needs no database. */
export const runAdmin = async (
  args: readonly string[],
  { print, printError }: Pick<AdminContext, "print" | "printError">,
  open: () => Promise<AdminContext>,
): Promise<ExitCode> => {
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
  return command.run(await open(), input);
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
    "Rincian satu perintah: npm run admin -- PERINTAH --help",
    "Berjalan pada DATA_DIR yang sama dengan server, juga selagi server hidup.",
  ].join("\n");

const commandHelp = ({ name, summary, usage }: Command): string =>
  `npm run admin -- ${name} ...\n\n${summary}\n\n${usage}`;
