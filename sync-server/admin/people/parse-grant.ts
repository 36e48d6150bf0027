import { CLOSED_ROLES } from "#domain/access/access-table.ts";
import { isAgency } from "#domain/access/grant.ts";
import { streamOf } from "#domain/access/streams.ts";
import type { Role } from "#domain/facts/version.ts";
import { parseRw, UNKNOWN_RW } from "#domain/people/rw.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { areaProblemText, parseArea } from "./parse-area.ts";
import { parseRole, ROLE_WORDS } from "./parse-role.ts";

/** A role in a place, as the store keeps it. */
export interface WantedGrant {
  readonly role: Role;
  readonly area: string;
}

/** "3, 5 dan 8", "03;05" -> ["03", "05", "08"], or the part that is no RW. */
export const parseRwList = (text: string): Result<readonly string[], string> => {
  const parts = text
    .replace(/^rw\b/i, "")
    .split(/[\s,;/&+]+|\bdan\b/)
    .filter((part) => part !== "");
  const rws: string[] = [];
  for (const part of parts) {
    const rw = parseRw(part);
    if (!rw.ok || rw.value === UNKNOWN_RW) return fail(part);
    rws.push(rw.value);
  }
  return ok([...new Set(rws)].sort());
};

/**
 * Reads "kader:3571011001/03,05", "penyelia:Kec. Mojoroto", "kader posyandu:posyandu:<id>": a role, and the area or RWs in
 * which it is held. Answers what is wrong in words.
 */
export const parseGrants = (regency: string, text: string): Result<readonly WantedGrant[], string> => {
  const [, roleWord = "", place = ""] = /^([^:]*):(.*)$/.exec(text) ?? [];
  const role = parseRole(roleWord);
  if (!role) return fail(`"${text}": peran tidak dikenal; pilih ${ROLE_WORDS}`);
  if (/^posyandu:\S+$/.test(place)) return ok([{ role, area: place }]);
  if (CLOSED_ROLES.includes(role)) {
    const agency = place.startsWith("agency:") ? place : `agency:${place}`;
    return isAgency(agency)
      ? ok([{ role, area: agency }])
      : fail(`"${text}": tulis lembaganya, misalnya mitra:dinsos (huruf, angka, titik, garis)`);
  }
  const [areaText = "", rwText] = place.split("/");
  const area = parseArea(regency, areaText);
  if (!area.ok) return fail(areaProblemText(area.problem));
  if (rwText === undefined) return ok([{ role, area: area.value }]);
  const rws = parseRwList(rwText);
  if (!rws.ok) return fail(`"${rws.problem}" bukan nomor RW`);
  if (area.value.length !== 10) return fail(`RW hanya untuk kelurahan atau desa, bukan "${areaText}"`);
  return ok(rws.value.map((rw) => ({ role, area: streamOf(area.value, rw) })));
};

/** Several such texts; the first that is wrong is what is answered. */
export const parseGrantList = (
  regency: string,
  texts: readonly string[],
): Result<readonly WantedGrant[], string> => {
  const grants: WantedGrant[] = [];
  for (const text of texts) {
    const parsed = parseGrants(regency, text);
    if (!parsed.ok) return parsed;
    grants.push(...parsed.value);
  }
  return ok(grants);
};
