import { streamOf } from "#domain/access/streams.ts";
import type { Merged } from "#domain/facts/merge.ts";
import { family } from "#domain/records/family.ts";
import { kindOf } from "#domain/records/index.ts";
import { membership } from "#domain/records/membership.ts";
import { readBody } from "#domain/records/read-body.ts";

/**
 * The stream where a subject that is new on this phone is believed to live: a family by its area and RW, what belongs to a
 * kelurahan by its area, a person by their family. The server decides; this only has to be good enough to be asked.
 */
export const placeNew = (
  subject: string,
  records: readonly Merged[],
  streamOfFamily: (family: string) => string | undefined,
): string | undefined => {
  const own = records.find(({ record }) => record === subject);
  if (own?.kind === family.kind) {
    const { area, rw } = readBody(family, own.body);
    return area === undefined ? undefined : streamOf(area, rw ?? "0");
  }
  const { area } = own?.body ?? {};
  if (own && kindOf(own.kind)?.home === "kelurahan")
    return typeof area === "string" ? streamOf(area) : undefined;
  const member = records.find(({ kind }) => kind === membership.kind);
  const household = member && readBody(membership, member.body).family;
  return household === undefined ? undefined : streamOfFamily(household);
};
