import type { Result } from "#domain/result.ts";
import type { StorageProblem } from "./failures.ts";

/** Unfinished forms. Saved at every field, sealed; they survive a closed tab and a dead battery. */
export interface Drafts {
  list(): readonly Draft[];
  /** Keeps `value` (plain JSON) under `id`; the newest call wins. */
  keep(draft: Omit<Draft, "keptAt">): Promise<Result<void, StorageProblem | { readonly type: "Locked" }>>;
  /** A draft that was removed or saved does not come back by a late `keep`: a form opened anew has a new id, or says so. */
  remove(id: string): Promise<Result<void, StorageProblem | { readonly type: "Locked" }>>;
  /** A form is opened anew under an id that may have been removed or saved: from here on it is kept again. */
  reopen(id: string): void;
}

export interface Draft {
  readonly id: string;
  /** Which form: "measurement", "family" ... */
  readonly form: string;
  /** What it is about, for the sentence that offers it again; empty for a choice that is kept, which is nothing unfinished. */
  readonly title: string;
  readonly subject?: string;
  readonly value: unknown;
  /** Device clock, ISO instant. */
  readonly keptAt: string;
}
