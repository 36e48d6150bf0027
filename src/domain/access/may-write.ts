import { ROLE_RANK } from "../facts/field-class.ts";
import type { Role } from "../facts/version.ts";
import { type Access, accept, accessTable, CLOSED_ROLES, none, type WriteOutcome } from "./access-table.ts";

/** What becomes of a write by somebody holding these roles where they write, and the role it is stamped with. */
export interface WriteVerdict {
  readonly outcome: WriteOutcome;
  readonly role: Role | undefined;
}

/** The best that any of the roles may do; among equals the highest-ranked role acts. */
export const judgeWrite = (
  roles: readonly Role[],
  kind: string,
  changed: readonly string[] = [],
): WriteVerdict => {
  let best: WriteVerdict = { outcome: "refuse", role: undefined };
  for (const role of roles) {
    const outcome = writeAs(role, kind, changed);
    const gain = OUTCOME_RANK[outcome] - OUTCOME_RANK[best.outcome];
    const outranks = best.role === undefined || ROLE_RANK[role] > ROLE_RANK[best.role];
    if (gain > 0 || (gain === 0 && outranks)) best = { outcome, role };
  }
  return best;
};

/** The outcome alone, for one role or several. */
export const mayWrite = (
  roles: Role | readonly Role[],
  kind: string,
  changed: readonly string[] = [],
): WriteOutcome => judgeWrite(typeof roles === "string" ? [roles] : roles, kind, changed).outcome;

/** True when any of the roles may see records of that kind. */
export const mayReadKind = (roles: readonly Role[], kind: string): boolean =>
  roles.some((role) => accessOf(role, kind).read);

const OUTCOME_RANK: Readonly<Record<WriteOutcome, number>> = { refuse: 0, propose: 1, accept: 2 };

const accessOf = (role: Role, kind: string): Access =>
  Object.hasOwn(accessTable[role], kind) ? (accessTable[role][kind] ?? none) : unknownKind(role);

const writeAs = (role: Role, kind: string, changed: readonly string[]): WriteOutcome => {
  const { write, alone = [] } = accessOf(role, kind);
  const isAlone = changed.length > 0 && changed.every((field) => alone.includes(field));
  return isAlone ? "accept" : write;
};

/**
 * A kind that a newer app brought: kept as it comes. Nothing here decides on it, and a proposal would stay one for ever.
 * Except of those who see only what is named for them.
 */
const unknownKind = (role: Role): Access => (CLOSED_ROLES.includes(role) ? none : accept);
