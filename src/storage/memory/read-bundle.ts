import type { SubjectFile } from "../bundles/subject-file.ts";
import type { StreamKey } from "../keys/keyring.ts";
import type { Row } from "../rows.ts";
import type { Memory } from "./memory.ts";
import { openBody } from "./seal-rows.ts";
import type { ShelvedBundle } from "./shelf.ts";

/** A bundle's files and the row they were read from: from memory when it was opened lately, else from the store. */
export const readBundle = async (
  memory: Memory,
  { row: shelved }: ShelvedBundle,
  held: StreamKey,
): Promise<{ readonly row: Row; readonly files: readonly SubjectFile[] } | undefined> => {
  const cached = memory.bodies.get(shelved.key, shelved.rev);
  if (cached) return { row: shelved, files: cached };
  const row = await memory.ports.rows.get("bundles", shelved.key);
  if (!row || memory.isLocked) return undefined;
  const files = await openBody(memory.ports.sealer, row, held);
  memory.bodies.put(row.key, row.rev, files);
  return { row, files };
};
