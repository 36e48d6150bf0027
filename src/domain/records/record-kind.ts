import type * as z from "zod/mini";
import type { FieldClass } from "../facts/field-class.ts";
import type { Body } from "../facts/version.ts";

/**
 * A record kind: everything the house knows about one sort of fact, in one file under `records/`. Adding a kind is that
 * file and its line in `records/index.ts`.
 */
export interface RecordKind<Shape extends Body = Body> {
  /** The word on the wire, for ever. */
  readonly kind: string;
  /** Version of the body; raise it together with a step in `upgrades`. */
  readonly version: number;
  /** What people call it, in Indonesian ("penimbangan"). */
  readonly label: string;
  /** What `subject` is: a person, a household (family), either of them, the record itself, or an agency's item. */
  readonly about: "person" | "household" | "either" | "self" | "item";
  /** True when the record *is* its subject (`record === subject`): a family, a person, and all that is about itself. */
  readonly opensSubject: boolean;
  /** True when a subject has one such record, with the id `singletonRecord(subject, kind)`. */
  readonly singleton: boolean;
  /** Where it lives: with the family in its RW's stream, in the kelurahan's own, in an agency's, or in that of its author alone. */
  readonly home: "family" | "kelurahan" | "agency" | "author";
  /** Parses a body of the current version; unknown keys pass (`z.looseObject`), so that an older app erases nothing. */
  readonly schema: z.ZodMiniType<Shape>;
  /** Each known field's label for people and class for conflicts. */
  readonly fields: Readonly<Record<string, FieldRule>>;
  /** True when a new version of an existing record must say why. */
  readonly correctionNeedsReason: boolean;
  /** Sealed whole on the server, which keeps only a keyed hash of it. */
  readonly sealedOnServer: boolean;
  /** Step `n` turns a body of version `n - 1` into one of version `n`. */
  readonly upgrades: Readonly<Record<number, (old: Body) => Body>>;
}

export interface FieldRule {
  /** Indonesian, as in a sentence ("berat badan"). */
  readonly label: string;
  readonly class: FieldClass;
  /** For a choice: what each value is called, in Indonesian. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Indonesian, after a figure: "kg". Where absent, the end of the field's name tells it. */
  readonly unit?: string;
  /** Asked in private: masked in review and history, on no slip and no partner's table. */
  readonly private?: true;
}

/** States a record kind; exists so that the compiler checks the fields against the schema. */
export const defineKind = <Shape extends Body>(
  kind: Omit<RecordKind<Shape>, "fields"> & {
    readonly fields: { readonly [Field in KnownKeys<Shape>]-?: FieldRule };
  },
): RecordKind<Shape> => kind;

/** The keys a loose object names, without its index signature. */
type KnownKeys<Shape> = keyof { [Key in keyof Shape as string extends Key ? never : Key]: never };

export const register: FieldClass = { type: "register" };
export const identity: FieldClass = { type: "identity" };
export const structural: FieldClass = { type: "structural" };
export const roleRanked: FieldClass = { type: "roleRanked" };
