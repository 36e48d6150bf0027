/** One copy that an agency was given: from which record it is made, and whether it still stands. */
export interface AgencyItem {
  /** The copy's own subject, from which nobody finds the family. */
  readonly item: string;
  /** The referral it is made from, and whom that is about: a person or a household. */
  readonly source: string;
  readonly subject: string;
  /** The agency's stream. */
  readonly stream: string;
  /** When it was withdrawn; a copy made again after that is another item. */
  readonly endedAt: string | null;
}

/** A subject whose copies are to be looked at again. `mark` changes with each reason to, so that none is lost meanwhile. */
export interface AgencyDue {
  readonly subject: string;
  readonly mark: string;
}

export interface AgencyItemReads {
  byItems(items: readonly string[]): Promise<readonly AgencyItem[]>;
  /** Every copy ever made of what is about these subjects, withdrawn ones too; by item. */
  ofSubjects(subjects: readonly string[]): Promise<readonly AgencyItem[]>;
  /** All, by item, from above one; "" begins. */
  page(after: string, limit: number): Promise<readonly AgencyItem[]>;
  /** Some of what is due, by subject. */
  due(limit: number): Promise<readonly AgencyDue[]>;
}

export interface AgencyItemWrites {
  put(items: readonly AgencyItem[]): Promise<void>;
  putDue(due: readonly AgencyDue[]): Promise<void>;
  /** Done with; what was marked anew since stays. */
  removeDue(due: readonly AgencyDue[]): Promise<void>;
}
