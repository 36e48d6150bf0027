import { nowOf, type World } from "../world.ts";
import {
  CODE_HOURS,
  createActivationCode,
  hashActivationCode,
  parseActivationCode,
} from "./activation-code.ts";

/** A code as it is handed to a person, once: the server keeps only its hash. */
export interface IssuedCode {
  readonly code: string;
  /** ISO instant. */
  readonly expiresAt: string;
}

/** Issues an activation code for one device of a worker. Throws for a worker without account (a bug). */
export const issueCode = async (world: World, regency: string, worker: string): Promise<IssuedCode> =>
  world.store.write(regency, async (tx) => {
    const [account] = await tx.accounts.byWorkers([worker]);
    if (!account || account.closedAt !== null) throw new Error("a code is for a worker with an open account");
    const code = createActivationCode(regency, world.random(8));
    const expiresAt = new Date(world.clock() + CODE_HOURS * 3_600_000).toISOString();
    const hash = hashActivationCode(world.pepper, parseActivationCode(code)?.code ?? code);
    await tx.accounts.putCodes([
      { hash, worker, issuedAt: nowOf(world), expiresAt, usedAt: null, usedBy: null },
    ]);
    return { code, expiresAt };
  });
