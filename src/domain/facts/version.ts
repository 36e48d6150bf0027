/**
 * The record version: the one thing a device records and the one thing that travels.
 *
 * A version is immutable. A *record* (a person, a measurement, a visit ...) is the set of its versions; what a record says
 * now is computed from that set by `mergeRecord`. A version carries the whole body, so that a reader may lack older ones,
 * and `changed`, the top-level fields its author set, so that two people who set different fields both keep their word.
 *
 * `supersedes` names every version of the record that stood on the author's device at that moment (`Merged.standing`), not
 * the newest alone: then descent between any two versions that still matter is known without the ones between them.
 */
export interface Version {
  /** UUIDv7, minted at save. The same id with other content is refused. */
  readonly id: string;
  /** The record this is a version of; for kinds with one record per subject see `singletonRecord`. */
  readonly record: string;
  /** The person or household it is about, or the record itself. Never changes. */
  readonly subject: string;
  readonly kind: string;
  /** Version number of the kind's body when it was written. */
  readonly schema: number;
  /** Top-level fields the author set; `$retracted` stands for the record's being withdrawn or restored. */
  readonly changed: readonly string[];
  readonly supersedes: readonly string[];
  /** Versions saved together share it and travel in one request. */
  readonly group: string;
  /** The worker who wrote it. */
  readonly author: string;
  readonly device: string;
  /** The device's contiguous counter, from 1. */
  readonly n: number;
  /** The device's clock as an ISO instant: for people and audit, never for order. */
  readonly recordedAt: string;
  /** Why a measurement or visit was corrected, or anything withdrawn. */
  readonly reason?: string;
  readonly content: Content;
  /** Added by the server on acceptance; absent while the version is only on its device. */
  readonly stamp?: Stamp;
}

/** Top-level fields by name. Unknown keys of newer apps are carried through. */
export type Body = Readonly<Record<string, unknown>>;

export type Content =
  | { readonly type: "body"; readonly body: Body }
  | { readonly type: "retracted" }
  /** The one exception to "nothing dropped": `request` names the recorded demand for erasure. */
  | { readonly type: "erased"; readonly request: string };

/** What the server says of an accepted version, for ever. */
export interface Stamp {
  /** Rising per record, from 1. */
  readonly order: number;
  /** Server time as an ISO instant. */
  readonly acceptedAt: string;
  /** The author's role at acceptance. */
  readonly role: Role;
  /** Present when the author may not decide this alone; the version does not count until adopted. */
  readonly proposed?: true;
}

export const ROLES = [
  "cadre",
  "posyanduCadre",
  "healthWorker",
  "supervisor",
  "admin",
  "partner",
  "donor",
] as const;
/** kader TPK, kader posyandu, petugas puskesmas, penyelia, admin. */
export type Role = (typeof ROLES)[number];

/** The field name by which a version withdraws (`content.type` "retracted") or restores (a body) its record. */
export const RETRACTED = "$retracted";

/** The id of the only record of `kind` that `subject` can have (identity, membership, carer). */
export const singletonRecord = (subject: string, kind: string): string => `${subject}.${kind}`;
