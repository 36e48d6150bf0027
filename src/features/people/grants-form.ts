import * as z from "zod/mini";
import { streamOf } from "#domain/access/streams.ts";
import { parseRw, UNKNOWN_RW } from "#domain/people/rw.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { WorkerOnWire } from "#protocol/people-requests.ts";
import { passable } from "./hand-over-form.ts";
import { placeKey, type RoleInPlace } from "./place-words.ts";
import { grantsText } from "./text.ts";

/** What somebody is to hold here: what they held and was left checked, and what was added. */
export const grantsFormSchema = z.object({
  held: z.array(z.object({ role: z.string(), place: z.string() })),
});
export type GrantsForm = z.infer<typeof grantsFormSchema>;

export const openedGrants = (person: WorkerOnWire): GrantsForm => ({
  held: passable(person).map(({ role, place }) => ({ role, place })),
});

/** Everything offered with a tick: what they hold now, then what was added. */
export const offeredGrants = (form: GrantsForm, person: WorkerOnWire): readonly RoleInPlace[] => {
  const now = openedGrants(person).held;
  return [...now, ...form.held.filter((held) => !now.some((one) => placeKey(one) === placeKey(held)))];
};

export const withGrants = ({ held }: GrantsForm, added: readonly RoleInPlace[]): GrantsForm => {
  const known = new Set(held.map(placeKey));
  return { held: [...held, ...added.filter((one) => !known.has(placeKey(one)))] };
};

/** Something to add while it is typed. */
export interface AddedGrant {
  readonly role: string | undefined;
  readonly kelurahan: string | undefined;
  readonly rws: string;
  readonly posyandu: string | undefined;
}

export type AddedProblems = Partial<Record<"role" | "kelurahan" | "rws" | "posyandu", string>>;

/** Roles held in a whole kelurahan as well as in RWs. */
const WHOLE: readonly string[] = ["healthWorker", "supervisor"];

export const mayHoldWhole = (role: string | undefined): boolean => role !== undefined && WHOLE.includes(role);

/** The places that were typed, or what stands in the way beside each field. */
export const readAdded = ({
  role,
  kelurahan,
  rws,
  posyandu,
}: AddedGrant): Result<readonly RoleInPlace[], AddedProblems> => {
  if (role === undefined) return fail({ role: grantsText.roleMissing });
  if (role === "posyanduCadre")
    return posyandu === undefined
      ? fail({ posyandu: grantsText.posyanduMissing })
      : ok([{ role, place: `posyandu:${posyandu}` }]);
  if (kelurahan === undefined) return fail({ kelurahan: grantsText.kelurahanMissing });
  const parts = rws.split(/[\s,;&]+|\bdan\b/).filter((part) => part !== "" && !/^rw$/i.test(part));
  if (parts.length === 0)
    return mayHoldWhole(role) ? ok([{ role, place: kelurahan }]) : fail({ rws: grantsText.rwMissing });
  const places: RoleInPlace[] = [];
  for (const part of parts) {
    const rw = parseRw(part);
    if (!rw.ok || rw.value === UNKNOWN_RW) return fail({ rws: grantsText.rwWrong(part) });
    places.push({ role, place: streamOf(kelurahan, rw.value) });
  }
  return ok(places);
};
