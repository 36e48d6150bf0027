import type { CivilDate } from "#domain/civil-date.ts";
import { grantLines } from "#features/shared/record/grant-lines.ts";
import type { PeopleAnswer, WorkerOnWire } from "#protocol/people-requests.ts";
import { deviceLines } from "./device-lines.ts";
import { passable } from "./hand-over-form.ts";
import { isRole, placeText } from "./place-words.ts";
import { peopleText } from "./text.ts";

/** Somebody of an area as its supervisor reads them. */
export interface PersonRow {
  readonly key: string;
  readonly name: string;
  /** "Kader TPK: Bandar Lor RW 05, 08", one line a role. */
  readonly holds: readonly string[];
  readonly devices: readonly string[];
  /** Where to hand over; absent of who holds nothing that can be. */
  readonly handOverHref?: string;
  /** Absent of who looks. */
  readonly changeHref?: string;
}

/** Those whose name or place holds what was typed: people who work first, then those who left. */
export const personRows = (
  { people, posyandu }: Pick<PeopleAnswer, "people" | "posyandu">,
  { query, today, self, area }: { query: string; today: CivilDate; self: string; area: string },
): readonly PersonRow[] => {
  const typed = query.trim().toLowerCase();
  const isMeant = ({ name, grants }: WorkerOnWire): boolean =>
    [name, ...grants.map(({ place }) => placeText(place, posyandu))].some((text) =>
      text.toLowerCase().includes(typed),
    );
  return people
    .filter(isMeant)
    .map((one): PersonRow => {
      const path = (task: string) => `/petugas/${area}/${task}/${one.worker}`;
      return {
        key: one.worker,
        name: one.name,
        holds: holdsLines(one, posyandu),
        devices: deviceLines(one.devices, today),
        ...(one.worker !== self && passable(one).length > 0 ? { handOverHref: path("serah") } : {}),
        ...(one.worker === self ? {} : { changeHref: path("wilayah") }),
      };
    })
    .sort((a, b) => Number(a.holds.length === 0) - Number(b.holds.length === 0));
};

const holdsLines = ({ grants }: WorkerOnWire, posyandu: PeopleAnswer["posyandu"]): readonly string[] => {
  const known = grants.flatMap(({ role, place: area }) => (isRole(role) ? [{ role, area }] : []));
  const nameOf = (record: string) => posyandu.find(({ id }) => id === record)?.name;
  return grantLines(known, nameOf).map(({ role, places }) => `${role}: ${places}`);
};

/** What they hold in one line, or that it is nothing any more. */
export const holdsText = ({ holds }: PersonRow): string =>
  holds.length === 0 ? peopleText.nothingHeld : holds.join("; ");
