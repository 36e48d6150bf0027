import { mergeOfKind, NO_VERDICTS } from "#domain/facts/merge-kind.ts";
import { singletonRecord } from "#domain/facts/version.ts";
import { kindOf } from "#domain/records/index.ts";
import { membership } from "#domain/records/membership.ts";
import { readBody } from "#domain/records/read-body.ts";
import { REFERENCE } from "./card-frame.ts";
import { countedVersions, type SubjectFile } from "./subject-file.ts";

/**
 * Which bundle a subject belongs in, by what is known of it now: its family's, the reference one, or its own. Never part of
 * the protocol: another device may group otherwise.
 */
export const groupOf = (file: SubjectFile, reader: string): string => {
  const versions = countedVersions(file);
  if (versions.some(({ kind, record }) => record === file.subject && kindOf(kind)?.about === "self"))
    return REFERENCE;
  const record = singletonRecord(file.subject, membership.kind);
  const memberships = versions.filter((version) => version.record === record);
  if (memberships.length === 0) return file.subject;
  const merged = mergeOfKind(memberships, NO_VERDICTS, reader);
  return (merged.state === "active" && readBody(membership, merged.body).family) || file.subject;
};
