import { syncsRows } from "#domain/access/grant.ts";
import { areaName } from "#domain/areas/index.ts";
import { RETRACTED } from "#domain/facts/version.ts";
import { identity } from "#domain/records/identity.ts";
import { fieldLabel } from "#features/shared/record/value-text.ts";
import type { ReviewAnswer } from "#protocol/lists.ts";
import type { Session } from "#storage/session-types.ts";
import { recordTitle } from "./record-title.ts";
import { reviewText } from "./text.ts";
import { instantDayText } from "./written-by.ts";

/** Something that waits in an area whose rows are not on this phone. */
export interface WiderRow {
  readonly key: string;
  readonly name: string;
  /** "Bandar Lor RW 05 · orang · Nama". */
  readonly detail: string;
  /** Where they are listed, or opened. */
  readonly href: string;
  /** Decided on this phone, which the server does not know yet. */
  readonly isDecidedHere?: boolean;
}

export interface WiderRows {
  readonly rows: readonly WiderRow[];
  /** How many more the server has. */
  readonly more: number;
}

/** What waits beyond this phone, as far as the server told. */
export interface ElsewhereCounts {
  readonly conflicts: number;
  readonly proposals: number;
  readonly refused: number;
}

/** What still waits; what was decided here and not handed over yet is done. */
export const elsewhereCounts = (
  answers: readonly ReviewAnswer[],
  cards: Cards,
  decided: ReadonlySet<string> = new Set(),
): ElsewhereCounts => {
  const all = ({ rows, more }: WiderRows): number =>
    rows.filter(({ isDecidedHere }) => !isDecidedHere).length + more;
  return {
    conflicts: all(widerConflicts(answers, cards, decided)),
    proposals: all(widerProposals(answers, cards, decided)),
    refused: answers.reduce((sum, { refused }) => sum + refused.rows.length, 0),
  };
};

type Cards = Pick<Session, "personCard" | "familyCard" | "proposed">;

/** Doubtful measurements of areas whose rows are not here: the wide view lists them. */
export const widerFlagged = (areas: readonly string[]): WiderRows => ({
  rows: areas
    .filter((area) => !syncsRows({ role: "supervisor", area }))
    .map((area) => ({
      key: area,
      name: reviewText.flaggedIn(areaName(area)),
      detail: reviewText.flaggedInHint,
      href: `/wilayah/${area}?cek=1`,
    })),
  more: 0,
});

/** Tinjauan; below it whoever was opened online. */
export const REVIEW_PATH = "/tinjauan";

const openPath = (subjects: readonly string[], kind: string): string =>
  `${REVIEW_PATH}/${subjects.join(",")}${kind === identity.kind ? "?nomor=1" : ""}`;

/** Conflicts elsewhere; those on this phone are told in full above. */
export const widerConflicts = (
  answers: readonly ReviewAnswer[],
  cards: Cards,
  decided: ReadonlySet<string> = new Set(),
): WiderRows => ({
  rows: answers.flatMap(({ conflicts }) =>
    conflicts.rows
      .filter(({ subject }) => !isHere(subject, cards))
      .map(({ record, subject, name, stream, kind, fields }) => ({
        key: record,
        href: openPath([subject], kind),
        isDecidedHere: decided.has(record),
        name: name === "" ? reviewText.unnamed : name,
        detail: detailText(stream, kind, fieldsText(kind, fields)),
      })),
  ),
  more: answers.reduce((sum, { conflicts: { total, rows } }) => sum + total - rows.length, 0),
});

/** Proposals elsewhere, with who made them. */
export const widerProposals = (
  answers: readonly ReviewAnswer[],
  cards: Cards,
  decided: ReadonlySet<string> = new Set(),
): WiderRows => ({
  rows: answers.flatMap(({ proposals }) =>
    proposals.rows
      .filter(({ subject }) => !isHere(subject, cards))
      .map(({ version, subject, name, stream, kind, changed, authorName, acceptedAt, moveTo }) => ({
        key: version,
        href: openPath(savedTogether(proposals.rows, subject), kind),
        isDecidedHere: decided.has(version),
        name: name === "" ? reviewText.unnamed : name,
        detail: detailText(
          stream,
          kind,
          moveTo === undefined ? fieldsText(kind, changed) : reviewText.moveTo(areaName(moveTo)),
          [authorName, instantDayText(acceptedAt)].filter(Boolean).join(", "),
        ),
      })),
  ),
  more: answers.reduce((sum, { proposals: { total, rows } }) => sum + total - rows.length, 0),
});

type Waiting = ReviewAnswer["proposals"]["rows"][number];

/**
 * Whom to open to decide about somebody's proposal: everybody who was proposed in the same save, since a household that does
 * not count yet is no household to the server. At most as many as a household has.
 */
export const savedTogether = (rows: readonly Waiting[], subject: string): readonly string[] => {
  const saves = rows.filter((row) => row.subject === subject).map(saveOf);
  const others = rows.filter((row) => saves.includes(saveOf(row))).map((row) => row.subject);
  return [...new Set([subject, ...others])].slice(0, MOST_TOGETHER);
};

const MOST_TOGETHER = 20;

const saveOf = ({ author, acceptedAt, stream }: Waiting): string => `${author} ${acceptedAt} ${stream}`;

const isHere = (subject: string, { personCard, familyCard, proposed }: Cards): boolean =>
  personCard(subject) !== undefined ||
  familyCard(subject) !== undefined ||
  proposed().some(({ id }) => id === subject);

const detailText = (stream: string, kind: string, ...parts: readonly string[]): string =>
  [areaName(stream), recordTitle(kind, {}), ...parts].filter((part) => part !== "").join(" · ");

/** A new record sets a dozen fields; their names would bury whose it is. */
const MOST_FIELDS = 3;

const fieldsText = (kind: string, fields: readonly string[]): string => {
  const labels = fields
    .slice(0, MOST_FIELDS)
    .map((field) => (field === RETRACTED ? reviewText.withdrawal : fieldLabel(kind, field)));
  const left = fields.length - labels.length;
  return [...labels, ...(left > 0 ? [reviewText.otherFields(left)] : [])].join(", ");
};
