import { isAgency } from "#domain/access/grant.ts";
import { cityOf, isOwnStream, streamOf, streamPlace } from "#domain/access/streams.ts";
import { kindOf } from "#domain/records/index.ts";

/**
 * The stream in which a new subject of this kind may live, given the one its author named: families in an RW (`/0` while
 * unknown), the rest in an area's own, in an agency's or in their author's. Nothing when the name is no stream of this regency.
 */
export const homeStream = (regency: string, kind: string, claimed: string): string | undefined => {
  const { home } = kindOf(kind) ?? {};
  if (home === "agency") return isAgency(claimed) ? claimed : undefined;
  if (home === "author") return isOwnStream(claimed) ? claimed : undefined;
  if (!/^(\d{4}|\d{6}|\d{10}(\/\d{1,3})?)$/.test(claimed) || cityOf(claimed) !== regency) return undefined;
  if (home === "kelurahan") return streamPlace(claimed)?.area ?? claimed;
  if (streamPlace(claimed)) return claimed;
  return /^\d{10}$/.test(claimed) ? streamOf(claimed, "0") : undefined;
};
