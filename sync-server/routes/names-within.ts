import { mayReadKind } from "#domain/access/may-write.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import { type Caller, rolesIn } from "../access.ts";
import { versionsIn } from "../agencies/household-views.ts";
import type { StoredVersion } from "../store/port/versions.ts";
import type { ReadTx } from "../store/store.ts";

/**
 * The names behind the ids that these versions hold (mother, family, posyandu, team, tool), by id: only of what the caller may
 * read where it is placed now. Whom it leaves out is outside the caller's areas indeed, or has no name that stands.
 */
export const namesWithin = async (
  tx: ReadTx,
  caller: Caller,
  versions: readonly StoredVersion[],
): Promise<Readonly<Record<string, string>>> => {
  const ids = [...new Set(versionsIn(versions).flatMap(idsIn))];
  const stored = (await tx.versions.ofRecords(ids)).filter(({ kind, stream }) => {
    const roles = rolesIn(caller, stream);
    return roles.length > 0 && mayReadKind(roles, kind);
  });
  const active = [...foldSubjects(versionsIn(stored)).records.values()].filter(
    ({ state }) => state === "active",
  );
  return Object.fromEntries(
    active.flatMap(({ record, body }) => {
      const name = body.name ?? body.headName;
      return typeof name === "string" ? [[record, name]] : [];
    }),
  );
};

/** Every id that stands as a value of its own; which fields hold one, each kind decides, and a newer one too. */
const idsIn = ({ content }: Version): readonly string[] =>
  content.type !== "body"
    ? []
    : Object.values(content.body).filter(
        (value): value is string => typeof value === "string" && UUID.test(value),
      );

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
