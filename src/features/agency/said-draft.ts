import type { AgencyOutcome } from "#domain/records/agency-answer.ts";
import type { Draft } from "#storage/draft-types.ts";
import type { Session } from "#storage/session-types.ts";

/** What may be said of an item: an office's answer, or a giver's delivery. */
export type SaidOf = AgencyOutcome | "delivery";

export const itemPath = (item: string): string => `/rujukan-masuk/${item}`;

/** The name under which a sheet's draft is kept: each outcome of an item has its own. */
export const saidDraftId = (item: string, said: SaidOf): string => `${itemPath(item)}?isi=${said}`;

/** Sheets that were left unfinished, newest first; also of items that were withdrawn since. */
export const unfinishedSaid = ({ drafts }: Pick<Session, "drafts">): readonly Draft[] =>
  drafts.list().filter(({ id }) => id.startsWith(itemPath("")));
