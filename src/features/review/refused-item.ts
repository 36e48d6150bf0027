import { areaName } from "#domain/areas/index.ts";
import type { Body } from "#domain/facts/version.ts";
import { kindOf } from "#domain/records/index.ts";
import type { ReviewAnswer } from "#protocol/lists.ts";
import { formatDateTime } from "#ui/format.ts";
import { bodyLines } from "./record-title.ts";
import { subjectWords } from "./subject-words.ts";
import { refusedWhy, reviewText } from "./text.ts";
import { type Names, namesIn } from "./written-by.ts";

/** A record that the server did not take, as the area's supervisor sees it. */
export interface RefusedItem {
  readonly key: string;
  /** "Penimbangan dan pengukuran: Alya". */
  readonly title: string;
  /** "Siti · Bandar Lor RW 05 · 21 Nov 2026 pukul 09.12". */
  readonly from: string;
  readonly why: string;
  readonly todo: string;
  /** What was sent, as far as it can be read; nothing of it counts. */
  readonly lines: readonly { readonly term: string; readonly value: string }[];
  readonly code: string;
}

/** Puts a refused record of the server into words. */
export const refusedItem = (
  { id, kind, stream, authorName, reason, receivedAt, sent }: ReviewAnswer["refused"]["rows"][number],
  names: Names,
): RefusedItem => {
  const written = readSent(sent);
  const label = kindOf(kind)?.label ?? reviewText.unknownKind;
  const about = nameIn(written.body) ?? (written.subject && subjectWords(written.subject, names).name);
  const { why, todo } = refusedWhy[reason] ?? refusedWhy.unknown;
  return {
    key: id,
    title: `${label.slice(0, 1).toUpperCase()}${label.slice(1)}${about === undefined ? "" : `: ${about}`}`,
    from: [
      authorName === "" ? reviewText.somebody : authorName,
      stream === "" ? undefined : areaName(stream),
      timeText(receivedAt),
    ]
      .filter(Boolean)
      .join(" · "),
    why,
    todo,
    lines: bodyLines(kind, written.body, namesIn(names)).map(({ label: term, value }) => ({ term, value })),
    code: reason,
  };
};

/** A refused person or family is on no phone but its author's; what was sent names them. */
const nameIn = ({ name, headName }: Body): string | undefined =>
  [name, headName].find((said) => typeof said === "string");

/** What came cannot be trusted to have any shape: it was refused for a reason. */
const readSent = (sent: unknown): { readonly subject: string | undefined; readonly body: Body } => {
  const version = asObject(sent);
  const content = asObject(version?.content);
  return {
    subject: typeof version?.subject === "string" ? version.subject : undefined,
    body: asObject(content?.body) ?? {},
  };
};

const asObject = (value: unknown): Body | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Body) : undefined;

const timeText = (instant: string): string | undefined => {
  const moment = Date.parse(instant);
  return Number.isNaN(moment) ? undefined : formatDateTime(moment);
};
