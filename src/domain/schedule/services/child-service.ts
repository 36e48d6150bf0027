import type { CivilDate } from "../../civil-date.ts";
import type { Fold } from "../../facts/fold.ts";
import { readBody } from "../../records/read-body.ts";
import { type ServiceType, service } from "../../records/service.ts";

/** A one-tap mark as read from its record. */
export interface ChildService {
  readonly record: string;
  readonly type: ServiceType;
  readonly date: CivilDate;
  /** Id of the capsule, tablet or vaccine dose. */
  readonly dose?: string | undefined;
  readonly basis?: "given" | "book" | undefined;
  /** Of what was read in the book: whether `date` is the day it was given, else the day it was read. */
  readonly givenDay?: "told" | "unknown" | undefined;
  readonly onlyBreastMilk?: "yes" | "no" | "unknown" | undefined;
  readonly posyandu?: string | undefined;
}

/** True where `date` is only the day on which the book was read. */
export const isReadDay = ({ basis, givenDay }: Pick<ChildService, "basis" | "givenDay">): boolean =>
  basis === "book" && givenDay !== "told";

/** The marks of a person that are not withdrawn, newest day first. */
export const servicesOf = (fold: Fold, person: string): readonly ChildService[] =>
  fold
    .of(person, service.kind)
    .filter(({ state }) => state === "active")
    .flatMap(({ record, body }) => {
      const { type, date, dose, basis, givenDay, onlyBreastMilk, posyandu } = readBody(service, body);
      // Only a newer app could write a mark without day or with a type that has no word here.
      return type === undefined || date === undefined
        ? []
        : [{ record, type, date, dose, basis, givenDay, onlyBreastMilk, posyandu }];
    })
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
