import { type CivilDate, isCivilDate } from "../civil-date.ts";
import type { Version } from "../facts/version.ts";
import { family } from "../records/family.ts";

const PLACE = ["area", "rw", "rt", "address"];

/**
 * The day on which a family's place was last changed after it was registered, by the writer's device; nothing when it never was. A
 * corrected address counts too: asking about water once too often does no harm.
 */
export const movedOn = (versions: readonly Version[], household: string): CivilDate | undefined =>
  versions
    .filter(
      ({ kind, record, supersedes, changed }) =>
        kind === family.kind &&
        record === household &&
        supersedes.length > 0 &&
        changed.some((field) => PLACE.includes(field)),
    )
    .map(({ recordedAt }) => recordedAt.slice(0, 10))
    .filter(isCivilDate)
    .sort()
    .at(-1);
