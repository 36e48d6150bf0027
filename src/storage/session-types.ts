import type { Grant } from "#domain/access/grant.ts";
import type { SubjectCare } from "#domain/care/subject-care.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { CareFacts } from "#domain/episodes/care-facts.ts";
import type { VersionProblem } from "#domain/facts/check-version.ts";
import type { Fold } from "#domain/facts/fold.ts";
import type { Merged } from "#domain/facts/merge.ts";
import type { Body, Version } from "#domain/facts/version.ts";
import type { KrsAnswers } from "#domain/krs/krs-answers.ts";
import type { ChildMeasurement } from "#domain/measurements/child-measurement.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import type { Result } from "#domain/result.ts";
import type { Drafts } from "./draft-types.ts";
import type { StorageProblem } from "./failures.ts";
import type { Lease } from "./keys/lease.ts";
import type { LeaveProblem } from "./leave/leave-device.ts";
import type { OpenedOnline } from "./online/opened-online.ts";
import type { OpenedHow } from "./openings/openings.ts";
import type { OutboxView } from "./outbox-types.ts";

/**
 * What screens see of the phone. Everything here is plain values, promises and subscribe functions; no Dexie, no Preact.
 * Lists and search answer at once from memory (cards); opening one family or person reads its sealed body. What comes before
 * anybody signed in is in device-types.ts.
 */

export interface Grants {
  readonly version: number;
  readonly list: readonly Grant[];
}

/** One signed-in person. After `lock` every method answers `Locked` or nothing; the app then reloads the page. */
export interface Session {
  readonly person: string;
  readonly worker: { readonly id: string; readonly name: string };
  readonly device: string;
  readonly regency: string;
  grants(): Grants;

  /** Called after anything in memory changed (a save here or in another tab, a page from the server). */
  subscribe(listener: () => void): () => void;
  /** Rises with every change; a cheap key for memoising. */
  revision(): number;

  /** Every family on this phone that is not withdrawn. */
  families(): readonly FamilyCard[];
  /** Every person on this phone that is not withdrawn, members and lone ones. */
  people(): readonly PersonCard[];
  familyCard(id: string): FamilyCard | undefined;
  personCard(id: string): PersonCard | undefined;
  /** Referrals, danger signs, treatment, help and consent of everybody on this phone for whom there is any. */
  care(): readonly CareCard[];
  careOf(subject: string): CareCard | undefined;
  /** Teams, posyandu, workers, tools, days of free meals, and what an agency was told, on this phone, by kind. */
  references(kind: string): readonly ReferenceCard[];
  /** Families and people about whom nothing counts yet, since they are only proposed: they stand in no list and no count. */
  proposed(): readonly ProposedSubject[];
  /** People and families by name, head, mother, NIK end, No KK end, RW, as typed. Best first. */
  search(text: string, limit?: number): readonly SearchHit[];

  /** Opens a family: every record of the household and of its members. Noted as opened. `undefined`: "di luar wilayah". */
  family(id: string): Promise<OpenedSubjects | undefined>;
  /**
   * Opens one person (with every record about them), and notes how; "notShown" where only the app compares and nobody sees
   * it. `undefined`: "di luar wilayah".
   */
  openPerson(id: string, how?: OpenedHow | "notShown"): Promise<OpenedSubjects | undefined>;
  /** Notes that a hidden number was shown, or somebody's records were written to a file or shared. */
  noteOpened(subject: string, how: OpenedHow): void;

  /** A new id for a record that is about to be saved (UUIDv7). */
  newId(): string;
  /** The only way anything is written: all of them, with their outbox entries, or none. */
  saveGroup(drafts: readonly NewVersion[], options?: SaveOptions): Promise<Result<Saved, SaveProblem>>;
  readonly drafts: Drafts;
  /**
   * "Saya mengerti": a refused version leaves the lists, the outbox keeps it for good. Saving the same record again and
   * having that accepted does the same by itself.
   */
  acknowledgeRefusal(version: string): Promise<Result<void, StorageProblem | { readonly type: "Locked" }>>;

  /** What was handed over, what waits, what was refused. */
  outbox(): OutboxView;
  /** The server's clock minus this device's, in ms, as last learnt. */
  clockOffsetMs(): number;
  /** True once everything this person may read has been loaded at least once. */
  isLoaded(): boolean;
  /** How long this phone may still go without contact; undefined where the server sets no limit. */
  lease(): Lease | undefined;
  /** What stands in the way of `leave`. */
  leaveProblem(): LeaveProblem | undefined;
  /**
   * Takes this person off the device, with everything that nobody else here holds; refused while anything would be lost by
   * it. Afterwards as after `lock`.
   */
  leave(): Promise<Result<void, LeaveProblem | StorageProblem | { readonly type: "Locked" }>>;
  /** Forgets the keys in memory. The app must reload the page afterwards: only that frees opened text. */
  lock(): void;
}

/** Marks on a card or record that ask for somebody's eye. */
export interface Marks {
  /** Versions that are only on this phone. */
  readonly pending: number;
  readonly refused: number;
  /** Records with two different standing values in one field. */
  readonly conflicts: number;
  readonly proposals: number;
  /** Measurements sent back and not measured again since. */
  readonly sentBack: number;
}

export interface FamilyCard {
  readonly id: string;
  /** The stream it lives in ("3571011001/05"). */
  readonly stream: string;
  readonly headName: string;
  readonly area: string;
  readonly rw: string;
  readonly rt?: string;
  readonly address?: string;
  readonly team?: string;
  /** Last four digits of the No KK. */
  readonly kkEnd?: string;
  readonly members: readonly PersonCard[];
  readonly lastVisit?: { readonly date: CivilDate; readonly met: string; readonly nextVisitDate?: CivilDate };
  /** The last day on which the family screen was filled in; empty when never. */
  readonly screenedOn?: readonly CivilDate[];
  /** What was last answered about the household and on the family screen; absent when nobody asked. */
  readonly krs?: KrsAnswers;
  readonly marks: Marks;
}

/**
 * What lists and search know of a person without opening them. A child's card is what `domain` asks of a child: hand it to
 * `childStatus`, `joinSame` and the summaries as it is. RT and team are the family's.
 */
export interface PersonCard extends ChildFacts {
  /** head, wife, child, parent, other */
  readonly familyRole?: string | undefined;
  readonly birthDateEstimated: boolean;
  readonly birthOrder?: number | undefined;
  readonly mother?: string | undefined;
  /** Last four digits of the NIK. */
  readonly nikEnd?: string | undefined;
  /** The newest eight that are not withdrawn, newest first; the rest is opened with the person. */
  readonly measurements: readonly MeasurementCard[];
  /** Weddings, pregnancies, births, skipped contacts and days of visits: from it episodes and due contacts are worked out. */
  readonly care?: CareFacts | undefined;
  readonly marks: Marks;
}

export type MeasurementCard = ChildMeasurement;

export interface CareCard extends SubjectCare {
  readonly stream: string;
}

export interface ReferenceCard {
  readonly id: string;
  /** What it is about, where that is not itself: an agency's answer is about its item. */
  readonly subject?: string;
  readonly stream: string;
  readonly kind: string;
  readonly body: Body;
}

/** Opened by `openPerson`, whatever it is. */
export interface ProposedSubject {
  readonly id: string;
  readonly stream: string;
}

export type SearchHit =
  | { readonly type: "person"; readonly person: PersonCard; readonly family?: FamilyCard }
  | { readonly type: "family"; readonly family: FamilyCard };

/** What is known of one or several subjects, read from the sealed body. */
export interface OpenedSubjects {
  readonly subjects: readonly string[];
  /** One per record, as it stands now; `state` tells withdrawn and proposed ones. */
  readonly records: readonly Merged[];
  /** The same by subject and kind, with what reviewers said of single versions. */
  readonly fold: Fold;
  /** Every version on this phone, with stamps: the history. */
  readonly versions: readonly Version[];
  /** Versions of these subjects that the server refused, by id, with its reason. */
  readonly refused: ReadonlyMap<string, string>;
}

/** What a form wants written about one record. Ids, counters and descent are added by `saveGroup`. */
export interface NewVersion {
  /** `session.newId()` for a new record; `singletonRecord(subject, kind)` for kinds with one record per subject. */
  readonly record: string;
  readonly subject: string;
  readonly kind: string;
  /**
   * Fields and their new values; `undefined` clears one. Fields left out keep their value; fields that do not differ are
   * not written, except that naming a field in conflict closes the conflict.
   */
  readonly fields?: Body;
  /** Withdraws the record; needs a `reason`. Setting fields of a withdrawn record restores it. */
  readonly retract?: true;
  readonly reason?: string;
}

export interface SaveOptions {
  /** The unfinished form this came from: removed in the same transaction. */
  readonly removeDraft?: string;
  /** The reason of every version that does not carry its own. */
  readonly reason?: string;
  /** Where a new subject lives whom neither an area nor a family places ("3571011001/05"). */
  readonly stream?: string;
  /**
   * Somebody who is not on this phone and was opened online: versions about them, and about whoever is new with them, stand
   * on these and wait in the outbox alone. See `sessionOver`.
   */
  readonly opened?: OpenedOnline;
}

export interface Saved {
  readonly group: string;
  /** As written; empty when nothing differed from what stands. */
  readonly versions: readonly Version[];
}

export type SaveProblem =
  /** `draft` is its place in the group; nothing of the group was kept. */
  | {
      readonly type: "Refused";
      readonly draft: number;
      readonly record: string;
      readonly problem: VersionProblem | { readonly type: "NothingToRetract" } | { readonly type: "Erased" };
    }
  /** No family, area or stream says where this subject lives. */
  | { readonly type: "NoPlace"; readonly subject: string }
  | { readonly type: "Locked" }
  | StorageProblem;
