import type { CivilDate } from "#domain/civil-date.ts";
import { firstVersion } from "#domain/facts/next-version.ts";
import { agency } from "#domain/records/agency.ts";
import type { AidProgram, AidType } from "#domain/records/aid.ts";
import type { Destination } from "#domain/records/referral.ts";
import { recordAsServer } from "../accept/record-as-server.ts";
import { newId } from "../accounts/new-id.ts";
import type { PassingWorld } from "./pass-on.ts";
import { rebuildCopies } from "./rebuild-copies.ts";

/** Who serves what in these kelurahan from a day on. */
export interface AgencyOrder {
  readonly kelurahan: readonly string[];
  readonly validFrom: CivilDate;
  readonly code: string;
  readonly name: string;
  readonly serves: readonly Destination[];
  readonly helps?: readonly AidType[] | undefined;
  readonly program?: AidProgram | undefined;
  readonly basis: string;
}

/** Writes the decision into each kelurahan's own stream, and tells the agency of what was referred since; answers how many took it. */
export const decideAgency = async (
  world: PassingWorld,
  regency: string,
  { kelurahan, ...decision }: AgencyOrder,
): Promise<number> => {
  const outcomes = await world.store.write(regency, (tx) =>
    recordAsServer(
      tx,
      world,
      regency,
      kelurahan.map((area) => {
        const id = newId(world);
        const name = { record: id, subject: id, kind: agency.kind };
        return (origin) => ({ version: firstVersion(name, { area, ...decision }, origin), stream: area });
      }),
    ),
  );
  await rebuildCopies(world, regency);
  return outcomes.filter(({ outcome }) => outcome === "accepted").length;
};
