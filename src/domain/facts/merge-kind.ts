import { fieldClassOf, kindOf } from "../records/index.ts";
import { type MergeContext, type Merged, mergeRecord } from "./merge.ts";
import { neededVersions } from "./needed.ts";
import { upgradeVersion } from "./upgrade.ts";
import type { Version } from "./version.ts";

/** Which proposals were decided on, by version id. */
export type Verdicts = Pick<MergeContext, "adopted" | "rejected">;

export const NO_VERDICTS: Verdicts = { adopted: new Set(), rejected: new Set() };

/** `mergeRecord` by the rules of the record's kind, over bodies of today's schema. */
export const mergeOfKind = (versions: readonly Version[], verdicts: Verdicts, reader?: string): Merged =>
  mergeRecord(upgraded(versions), contextOf(versions, verdicts, reader));

/** `neededVersions` by the rules of the record's kind. */
export const neededOfKind = (versions: readonly Version[], verdicts: Verdicts): ReadonlySet<string> =>
  neededVersions(upgraded(versions), contextOf(versions, verdicts));

const upgraded = (versions: readonly Version[]): readonly Version[] =>
  versions.map((version) => {
    const kind = kindOf(version.kind);
    return kind ? upgradeVersion(version, kind) : version;
  });

const contextOf = (versions: readonly Version[], verdicts: Verdicts, reader?: string): MergeContext => {
  const kind = versions[0]?.kind ?? "";
  return {
    ...verdicts,
    classOf: (field) => fieldClassOf(kind, field),
    ...(reader === undefined ? {} : { reader }),
  };
};
