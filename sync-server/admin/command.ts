import type { CivilDate } from "#domain/civil-date.ts";
import type { Result } from "#domain/result.ts";
import type { ErasureList } from "../erase/erasure-list.ts";
import type { KeptRules } from "../erase/kept-rules.ts";
import type { RotatedKey } from "../seal/rotate-key.ts";
import type { World } from "../world.ts";

/** What a command may touch; everything else it does is a function of this and its arguments. */
export interface AdminContext {
  readonly world: World;
  /** Four digits: the regency this server works for. */
  readonly regency: string;
  readonly today: CivilDate;
  /** Address of the app for the slips ("https://damping.contoh.go.id"); nothing when nobody has told. */
  readonly appUrl: string | undefined;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  /** Nothing when it cannot be read. */
  readonly readFile: (path: string) => Promise<Uint8Array | undefined>;
  /** False when it could not be written. */
  readonly writeFile: (path: string, text: string) => Promise<boolean>;
  /** Erasures asked for, kept beside the database. */
  readonly erasures: ErasureList;
  /** The retention rules last carried out, kept beside the database. */
  readonly keptRules?: KeptRules;
  /** Who is at the command line, for the access log: "admin:budi". */
  readonly operator?: string;
  /** Seals everything under a new key, or under the first of those in the environment. */
  readonly rotateKey: () => Promise<RotatedKey>;
  /** Backs the whole database up and answers where to. */
  readonly backup: () => Promise<string>;
  /** Puts a backup in the place of the database; answers where the old one is kept. Nothing else may run after it. */
  readonly restore: (file: string) => Promise<Result<{ readonly kept?: string }, string>>;
}

/** 0 done; 1 not done, said why; 2 asked wrongly. */
export type ExitCode = 0 | 1 | 2;

/** One thing an admin can do: one file and its line in `commands/index.ts`. */
export interface Command {
  /** As typed: "accounts create". */
  readonly name: string;
  /** One line, in Indonesian. */
  readonly summary: string;
  /** Arguments with their meaning, in Indonesian, one a line. */
  readonly usage: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  run(context: AdminContext, input: CommandInput): Promise<ExitCode>;
}

export interface CommandOption {
  readonly type: "string" | "boolean";
  readonly multiple?: boolean;
}

export interface CommandInput {
  /** What stands without a name, such as a file. */
  readonly rest: readonly string[];
  text(option: string): string | undefined;
  all(option: string): readonly string[];
  isSet(option: string): boolean;
}
