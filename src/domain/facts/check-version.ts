import { asIsOf } from "../as-is.ts";
import { kindOf } from "../records/index.ts";
import type { RecordKind } from "../records/record-kind.ts";
import { fail, ok, type Result } from "../result.ts";
import { upgradeVersion } from "./upgrade.ts";
import { RETRACTED, singletonRecord, type Version } from "./version.ts";

/** A version fit to be kept, and how much of it this app understands. */
export interface CheckedVersion {
  /** As it came: nothing added, dropped or upgraded. */
  readonly version: Version;
  /** `known`: parsed; the others come from a newer app and are kept raw. */
  readonly reading: "known" | "unknownKind" | "newerSchema";
}

/** Why a version cannot be kept as a fact. */
export type VersionProblem =
  /** The body does not fit its kind; `field` is the top-level field, "" for the whole. */
  | { readonly type: "BadBody"; readonly kind: string; readonly issues: readonly BodyIssue[] }
  /** `changed` names a field that neither the body nor the kind has. */
  | { readonly type: "UnknownChangedField"; readonly field: string }
  /** A record's first version carries a field that nobody set. */
  | { readonly type: "FieldWithoutWriter"; readonly field: string }
  /** A name that the house keeps for itself. */
  | { readonly type: "ReservedFieldName"; readonly field: string }
  /** A withdrawal says nothing else. */
  | { readonly type: "RetractionSetsFields" }
  | { readonly type: "WrongRecordId"; readonly expected: string }
  | { readonly type: "WrongSubject"; readonly expected: string }
  | { readonly type: "SupersedesItself" }
  /** A correction of a measurement or visit, or a withdrawal, without saying why. */
  | { readonly type: "ReasonMissing" }
  /** Only the server erases, on a recorded request. */
  | { readonly type: "ErasedByAuthor" };

export interface BodyIssue {
  readonly field: string;
  readonly message: string;
}

/** The one gate for versions, the same at the phone's save, the server's door and the phone's inbox. */
export const checkVersion = (version: Version): Result<CheckedVersion, VersionProblem> => {
  const kind = kindOf(version.kind);
  const problem =
    envelopeProblem(version) ?? (kind && (identityProblem(version, kind) ?? reasonProblem(version, kind)));
  if (problem) return fail(problem);
  if (!kind) return ok({ version, reading: "unknownKind" });
  if (version.schema > kind.version) return ok({ version, reading: "newerSchema" });
  const bodyFault = bodyProblem(version, kind);
  return bodyFault ? fail(bodyFault) : ok({ version, reading: "known" });
};

/** What holds for every kind, known or not. */
const envelopeProblem = ({
  id,
  changed,
  supersedes,
  content,
  stamp,
}: Version): VersionProblem | undefined => {
  if (supersedes.includes(id)) return { type: "SupersedesItself" };
  if (content.type === "erased") return stamp ? undefined : { type: "ErasedByAuthor" };
  if (content.type === "retracted")
    return changed.every((field) => field === RETRACTED) ? undefined : { type: "RetractionSetsFields" };
  const fields = Object.keys(content.body);
  const reserved = [...fields, ...changed.filter((field) => field !== RETRACTED)].find(isReserved);
  if (reserved !== undefined) return { type: "ReservedFieldName", field: reserved };
  const orphan = supersedes.length === 0 ? fields.find((field) => !changed.includes(field)) : undefined;
  return orphan === undefined ? undefined : { type: "FieldWithoutWriter", field: orphan };
};

/** `$` marks the house's own names; `__proto__` as a key would change an object instead of filling it. */
const isReserved = (field: string): boolean => field.startsWith("$") || field === "__proto__" || field === "";

const identityProblem = (
  { record, subject, kind }: Version,
  rule: RecordKind,
): VersionProblem | undefined => {
  if (rule.opensSubject && subject !== record) return { type: "WrongSubject", expected: record };
  if (!rule.singleton) return undefined;
  const expected = singletonRecord(subject, kind);
  return record === expected ? undefined : { type: "WrongRecordId", expected };
};

const reasonProblem = (version: Version, kind: RecordKind): VersionProblem | undefined => {
  const isCorrection = kind.correctionNeedsReason && version.supersedes.length > 0;
  const needsReason =
    version.content.type === "retracted" || (isCorrection && version.content.type === "body");
  return needsReason && !version.reason?.trim() ? { type: "ReasonMissing" } : undefined;
};

const bodyProblem = (version: Version, kind: RecordKind): VersionProblem | undefined => {
  const { content, changed } = upgradeVersion(version, kind);
  if (content.type !== "body") return undefined;
  const { body } = content;
  const unknown = changed.find(
    (field) => field !== RETRACTED && !Object.hasOwn(body, field) && !Object.hasOwn(kind.fields, field),
  );
  if (unknown !== undefined) return { type: "UnknownChangedField", field: unknown };
  if (asIsOf(kind.schema)(body)) return undefined;
  const parsed = kind.schema.safeParse(body);
  if (parsed.success) return undefined;
  const issues = parsed.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ""), message }));
  return { type: "BadBody", kind: kind.kind, issues };
};
