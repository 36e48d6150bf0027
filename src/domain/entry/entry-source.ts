import type { CivilDate } from "../civil-date.ts";
import type { PersonInCare } from "../episodes/person-in-care.ts";
import type { ExportSource } from "../export/export-source.ts";
import type { Fold } from "../facts/fold.ts";
import type { KrsDecision } from "../krs/decide-krs.ts";

/** What is known of a family and, on a person's sheet, of that person. */
export interface EntrySource {
  /** Every record of the household and its members. */
  readonly fold: Fold;
  readonly today: CivilDate;
  readonly family: {
    readonly id: string;
    readonly headName: string;
    readonly stream: string;
    readonly rt?: string | undefined;
    readonly address?: string | undefined;
    readonly members: readonly PersonInCare[];
  };
  /** Absent on the household's own sheet. */
  readonly person?: PersonInCare | undefined;
  /** Of a child. */
  readonly child?: ExportSource | undefined;
  /** Whether this reader's role shows records of a kind; what it does not is left out. */
  readonly mayRead: (kind: string) => boolean;
  readonly krs?: KrsDecision | undefined;
}
