import type { SubjectCare } from "#domain/care/subject-care.ts";
import type { FamilyCard, PersonCard, ReferenceCard } from "../session-types.ts";

/**
 * The sealed summary of one bundle: what lists, search and counts need without opening its body. A cache: it can be built
 * again from the body at any time, and is when `format` is older than this app's.
 */
export interface CardFrame {
  readonly format: number;
  /** The household, the lone subject, or `REFERENCE`. */
  readonly group: string;
  readonly subjects: readonly string[];
  /** Checksum over the accepted heads in it, as text. */
  readonly sum: string;
  /** True when somebody's own proposal is shown as theirs: another reader's card differs. */
  readonly reader?: string;
  /** The household's own part, when its record is in this bundle. */
  readonly family?: Omit<FamilyCard, "stream" | "members">;
  readonly people: readonly Omit<PersonCard, "stream" | "rt" | "team">[];
  readonly references: readonly Omit<ReferenceCard, "stream">[];
  /** What is being done for those in it: only subjects for whom something is. */
  readonly care?: readonly SubjectCare[];
  /** Subjects without a card of their own about which a proposal waits: somebody new whom a posyandu cadre proposed. */
  readonly proposed?: readonly string[];
}

/** Raised when the frame's shape or the rules behind it change. */
export const CARD_FORMAT = 8;

/** The group of teams, posyandu, workers, tools, and days of free meals: small, and read together. */
export const REFERENCE = "reference";
