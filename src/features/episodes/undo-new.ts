import type { NewVersion } from "#storage/session-types.ts";

/** Takes back records that were new. */
export const undoNew = (written: readonly NewVersion[]): readonly NewVersion[] =>
  written.map(({ record, subject, kind }) => ({ record, subject, kind, retract: true as const }));
