import type { CareGroup } from "../episodes/care-group.ts";
import type { ExportFieldId } from "../export/export-fields.ts";
import type { KrsItemId } from "../krs/krs-item.ts";
import type { EntryFieldId } from "./entry-fields.ts";

/** Where one box of another system's screen is filled from. */
export type EntryFrom =
  /** Who somebody is, and dates that follow from records. */
  | { readonly type: "field"; readonly id: EntryFieldId }
  /** The newest answer to a question of a form. */
  | { readonly type: "answer"; readonly form: string; readonly question: string }
  /** A child's figures of the month, as tables for other systems hold them. */
  | { readonly type: "export"; readonly id: ExportFieldId }
  /** An item of the family screen as it is decided from facts; `pus4T` is any of the four "too". */
  | { readonly type: "krs"; readonly item: KrsItemId | "pus4T" };

/** One box, in the order in which the other system asks. */
export interface EntryBox {
  /** As it stands over there. */
  readonly label: string;
  readonly from: EntryFrom;
  /** How a value is written (`exportFormats`). */
  readonly format?: string;
  /** Values written as the other system's words or codes. */
  readonly codes?: Readonly<Record<string, string>>;
  /** Over there nothing can be saved without it. */
  readonly required?: true;
}

/**
 * The screen of another system, as data: which boxes in which order and how each is written. None of these systems publishes its
 * screens, so each profile says where its order comes from and whether somebody compared it.
 */
export interface EntryProfile {
  readonly id: string;
  readonly version: number;
  /** "ELSIMIL", "e-PPGBM", "Verval KRS". */
  readonly system: string;
  readonly name: string;
  readonly source: string;
  readonly confidence: "checked" | "check";
  /** Whom it is filled in about; a household's has no groups. */
  readonly about:
    | { readonly type: "person"; readonly groups: readonly CareGroup[] }
    | { readonly type: "family" };
  readonly boxes: readonly EntryBox[];
}

/** A box filled from a field, an answer, a child's figure or an item; only what is said is there. */
type More = Pick<EntryBox, "format" | "codes" | "required">;
export const field = (label: string, id: EntryFieldId, more: More = {}): EntryBox => ({
  label,
  from: { type: "field", id },
  ...more,
});
export const answer = (label: string, form: string, question: string, more: More = {}): EntryBox => ({
  label,
  from: { type: "answer", form, question },
  ...more,
});
export const figure = (label: string, id: ExportFieldId, more: More = {}): EntryBox => ({
  label,
  from: { type: "export", id },
  ...more,
});
export const item = (label: string, id: KrsItemId | "pus4T"): EntryBox => ({
  label,
  from: { type: "krs", item: id },
});
