import { nowOf } from "../world.ts";
import type { AdminContext, Command, CommandInput } from "./command.ts";

export const UNKNOWN_OPERATOR = "admin";

/** How the access log names somebody at the command line; nothing for what is no name. */
export const operatorOf = (name: string): string | undefined =>
  /^[\p{L}\p{N}][\p{L}\p{N}._@ -]{0,59}$/u.test(name) ? `admin:${name}` : undefined;

/** An id, and neither a name nor a file: what may stand in the log as looked at. */
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21,28}$|^d_[0-9a-f]{32}$/;

/** Writes down who asked for which command, before it runs: also one that fails was asked for. */
export const logCommand = async (
  { world, regency, operator = UNKNOWN_OPERATOR }: Pick<AdminContext, "world" | "regency" | "operator">,
  { name }: Pick<Command, "name">,
  input: CommandInput,
): Promise<void> => {
  const named = [input.text("subject"), input.text("worker"), ...input.rest].find(
    (text) => text !== undefined && ID.test(text),
  );
  const action = `admin.${name.replaceAll(" ", ".")}`;
  await world.store.write(regency, (tx) =>
    tx.accessLog.add([
      { at: nowOf(world), worker: operator, device: "server", action, target: named ?? regency },
    ]),
  );
};
