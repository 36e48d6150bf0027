import { createHmac } from "node:crypto";
import { canonical } from "#domain/facts/canonical.ts";

/**
 * Keyed hash of what an author wrote, to tell a repeat from other content under the same id. Keyed with a secret that is
 * not in the database, since a bare hash of sixteen digits would give a NIK away to whoever tries them all.
 */
export const digestOf = (pepper: Uint8Array, value: unknown): string =>
  createHmac("sha256", pepper).update(canonical(value)).digest("base64url");
