import { lockedNote } from "#domain/records/locked-note.ts";
import { readBody } from "#domain/records/read-body.ts";
import { TOOLS_TODAY } from "#features/shared/measuring/tools-today.ts";
import type { Draft } from "#storage/draft-types.ts";
import type { ReferenceCard } from "#storage/session-types.ts";
import { formatDateTime } from "#ui/format.ts";
import { todayText } from "./text.ts";

/** An unfinished form that is offered again. */
export interface DraftRow {
  readonly id: string;
  readonly title: string;
  /** When it was last touched, or what day it says. */
  readonly detail: string;
  /** Where it goes on; undefined for a form that this version does not have. */
  readonly href: string | undefined;
}

/**
 * Where each form goes on. The forms keep their drafts under these names, and take `?draf=` where one subject may have
 * several unfinished forms.
 */
const RESUME_PATHS: Readonly<Record<string, (draft: Draft) => string>> = {
  measurement: ({ subject, value }) => `/orang/${subject}/ukur${correcting(value)}`,
  family: ({ id }) => `/keluarga/baru?draf=${id}`,
  familyEdit: ({ subject }) => `/keluarga/${subject}/ubah`,
  member: ({ subject }) => `/keluarga/${subject}/anggota-baru`,
  personEdit: ({ subject }) => `/orang/${subject}/ubah`,
  /** Forms whose draft is named by where they are. */
  path: ({ id }) => id,
  tool: () => "/alat",
  newChild: ({ subject }) => `/posyandu/${subject}`,
  exportColumns: ({ subject, value }) => `/posyandu/${subject}/kolom?susunan=${arrangedFrom(value)}`,
  walk: ({ subject }) => `/keluarga/${subject}/kunjungan`,
  // Visits were once one short form; what it left unfinished still opens in it.
  visit: ({ subject, value }) => `/keluarga/${subject}/kunjungan${correcting(value) || "?singkat=ya"}`,
};

/** A form that corrects a kept record says which, so that it opens on it again. */
const correcting = (value: unknown): string => {
  const record =
    typeof value === "object" && value !== null && "correcting" in value ? value.correcting : undefined;
  return typeof record === "string" ? `?catatan=${record}` : "";
};

/** The arrangement of columns that was begun with. */
const arrangedFrom = (value: unknown): string =>
  typeof value === "object" && value !== null && "profile" in value ? String(value.profile) : "";

/** Notes that their author has yet to enter where they belong, newest first: ids rise with time. */
export const noteRows = (notes: readonly ReferenceCard[]): readonly DraftRow[] =>
  notes
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
    .map(({ id, body }) => {
      const { who = "", date } = readBody(lockedNote, body);
      return {
        id,
        title: todayText.noteRow(who),
        detail: date ?? "",
        href: `/saya/catatan-terkunci?catatan=${id}`,
      };
    });

/** Newest first: what the battery died on is what one wants back. */
export const draftRows = (drafts: readonly Draft[]): readonly DraftRow[] =>
  drafts
    // A choice that is kept is nothing unfinished.
    .filter(({ form }) => form !== TOOLS_TODAY)
    .sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1))
    .map((draft) => ({
      id: draft.id,
      title: todayText.resumeRow(draft.title),
      detail: formatDateTime(Date.parse(draft.keptAt)),
      href: RESUME_PATHS[draft.form]?.(draft),
    }));
