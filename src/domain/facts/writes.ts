import type { Descent } from "./descent.ts";
import { RETRACTED, type Version } from "./version.ts";

/** True when the author of this version set the field (or, for `$retracted`, withdrew or restored the record). */
export const writesField = ({ content, changed }: Version, field: string): boolean =>
  field === RETRACTED
    ? content.type === "retracted" || changed.includes(RETRACTED)
    : content.type === "body" && changed.includes(field);

/** What the version says of the field, set or carried; `undefined` is "cleared" or "not there". */
export const fieldValue = ({ content }: Version, field: string): unknown => {
  if (field === RETRACTED) return content.type === "retracted";
  return content.type === "body" && Object.hasOwn(content.body, field) ? content.body[field] : undefined;
};

/** Those from which no other of them descends: what still stands among writes of one field. Keeps their order. */
export const latestOf = (versions: readonly Version[], { descends }: Descent): readonly Version[] =>
  versions.filter((version) => !versions.some((other) => descends(other.id, version.id)));

/** Every field somebody set or carried. Sorted. */
export const fieldsOf = (versions: readonly Version[]): readonly string[] => {
  const fields = new Set<string>();
  for (const { changed, content } of versions) {
    if (content.type === "retracted") fields.add(RETRACTED);
    if (content.type !== "body") continue;
    for (const field of changed) fields.add(field);
    for (const field of Object.keys(content.body)) fields.add(field);
  }
  return [...fields].sort();
};
