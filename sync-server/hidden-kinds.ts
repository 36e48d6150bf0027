import { mayReadKind } from "#domain/access/may-write.ts";
import type { Role } from "#domain/facts/version.ts";
import { recordKinds } from "#domain/records/index.ts";

/**
 * The kinds that these roles may not see although they read the stream: a posyandu's register has no NIK. They are left
 * out of pages, and such pages carry no checksum.
 */
export const hiddenKinds = (roles: readonly Role[]): readonly string[] =>
  recordKinds.map(({ kind }) => kind).filter((kind) => !mayReadKind(roles, kind));
