import type { CivilDate } from "../civil-date.ts";
import type { DeliveryFacts, PregnancyFacts, WeddingFacts } from "./care-facts.ts";
import type { Dating } from "./dating.ts";

/** What a person is accompanied for on a day. One person may have several: a bride who is pregnant has two. */
export type Episode = CatinEpisode | HamilEpisode | NifasEpisode | ChildEpisode;

interface Common {
  readonly person: string;
  /** The record it rests on: the wedding, the pregnancy, the birth (or the pregnancy that was lost), the child. */
  readonly record: string;
  readonly since: CivilDate;
}

export interface CatinEpisode extends Common {
  readonly group: "catin";
  readonly wedding: WeddingFacts;
}

export interface HamilEpisode extends Common {
  readonly group: "hamil";
  readonly pregnancy: PregnancyFacts;
  readonly dating: Dating;
}

/** Day 0 is the day of birth; the last day is 42. */
export interface NifasEpisode extends Common {
  readonly group: "nifas";
  readonly until: CivilDate;
  readonly delivery: DeliveryFacts | undefined;
  readonly pregnancy: PregnancyFacts | undefined;
  /** Babies of this birth who live, in the order of the record. */
  readonly babies: readonly string[];
  /** No baby of it lives: gentle words, and nothing is asked of her unless she wants to be looked in on. */
  readonly isLoss: boolean;
  /** False after a loss unless she said that visits are welcome: then no contact is due. */
  readonly isReminded: boolean;
}

export interface ChildEpisode extends Common {
  readonly group: "baduta" | "balita";
  readonly birthDate: CivilDate;
  /** The last day in the group. */
  readonly until: CivilDate;
}

/** Puerperium (nifas) lasts to this day after birth (Permenkes 21/2021). */
export const NIFAS_DAYS = 42;
