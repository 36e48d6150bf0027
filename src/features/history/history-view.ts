import { canonical } from "#domain/facts/canonical.ts";
import { inOrder } from "#domain/facts/in-order.ts";
import type { Merged } from "#domain/facts/merge.ts";
import { type Body, RETRACTED, type Version } from "#domain/facts/version.ts";
import { kindOf } from "#domain/records/index.ts";
import { readBody } from "#domain/records/read-body.ts";
import { roleLabels, worker } from "#domain/records/worker.ts";
import { fieldLabel, isIdentifying, type NameOf, valueText } from "#features/shared/record/value-text.ts";
import type { Receipt } from "#storage/outbox-types.ts";
import type { OpenedSubjects, Session } from "#storage/session-types.ts";
import { formatDate, formatDateTime } from "#ui/format.ts";
import { historyText } from "./text.ts";

/** One version as a step of the story. */
export interface HistoryStep {
  readonly id: string;
  /** "Diubah". */
  readonly what: string;
  /** "21 Nov 2026 pukul 09.12", by the writer's device. */
  readonly when: string;
  /** "Bu Siti, kader TPK". */
  readonly who: string;
  /** What was set, with what stood before. */
  readonly changes: readonly string[];
  readonly reason: string | undefined;
  readonly isProposed: boolean;
  readonly receipt: Receipt;
}

/** The history of one record, as far as this phone holds it. */
export interface RecordHistory {
  readonly title: string;
  /** Withdrawn, erased, proposed; nothing for an ordinary record. */
  readonly notice: string | undefined;
  /** Values that stand against each other, as sentences. */
  readonly conflicts: readonly string[];
  readonly now: readonly { readonly term: string; readonly value: string }[];
  /** Newest first. */
  readonly steps: readonly HistoryStep[];
  /** Whom the record is about. */
  readonly subject: string;
  /** NIK, No KK or telephone numbers stand in it, masked until asked for. */
  readonly hasNumbers: boolean;
}

/** Whether such numbers are told whole. */
export type Numbers = "masked" | "shown";

/** As much of the session as a history needs. */
export type HistorySession = Pick<Session, "worker" | "references" | "personCard" | "familyCard" | "outbox">;

/**
 * Tells a record's story; nothing when none of its versions is there. `told` are names by id that the server told of
 * whom and what this phone does not know.
 */
export const recordHistory = (
  record: string,
  { fold, versions }: Pick<OpenedSubjects, "fold" | "versions">,
  session: HistorySession,
  told: Readonly<Record<string, string>> = {},
  numbers: Numbers = "masked",
): RecordHistory | undefined => {
  const merged = fold.records.get(record);
  if (!merged) return undefined;
  const known = namesIn(session);
  const nameOf: NameOf = (id) => known(id) ?? (Object.hasOwn(told, id) ? told[id] : undefined);
  const own = inOrder(versions.filter((version) => version.record === record));
  const byId = new Map(own.map((version) => [version.id, version]));
  return {
    title: titleOf(merged),
    notice: NOTICES[merged.state],
    conflicts: merged.conflicts
      .filter(({ field }) => field !== RETRACTED)
      .map(({ field, writes }) =>
        historyText.conflictField(
          fieldLabel(merged.kind, field),
          [
            ...new Set(
              writes.map((write) => valueText(merged.kind, field, bodyOf(write)[field], nameOf, numbers)),
            ),
          ].join(historyText.or),
        ),
      ),
    now: linesOf(merged.kind, merged.body, nameOf, numbers),
    steps: [...own].reverse().map((version) => stepOf(version, byId, session, nameOf, numbers)),
    subject: merged.subject,
    hasNumbers: own.some((version) =>
      Object.values(bodyOf(version)).some((value) => isIdentifying(merged.kind, value)),
    ),
  };
};

const NOTICES: Readonly<Record<Merged["state"], string | undefined>> = {
  active: undefined,
  retracted: historyText.withdrawn,
  erased: historyText.erased,
  proposed: historyText.proposed,
};

const titleOf = ({ kind, body }: Merged): string => {
  const label = kindOf(kind)?.label ?? kind;
  const named =
    typeof body.name === "string" ? body.name : typeof body.headName === "string" ? body.headName : undefined;
  const dated = typeof body.date === "string" ? formatDate(body.date) : undefined;
  const title = [label, named ?? dated].filter(Boolean).join(" · ");
  return `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`;
};

const linesOf = (kind: string, body: Body, nameOf: NameOf, numbers: Numbers): RecordHistory["now"] =>
  Object.keys(kindOf(kind)?.fields ?? body).flatMap((field) =>
    body[field] === undefined
      ? []
      : [{ term: fieldLabel(kind, field), value: valueText(kind, field, body[field], nameOf, numbers) }],
  );

const stepOf = (
  version: Version,
  byId: ReadonlyMap<string, Version>,
  session: HistorySession,
  nameOf: NameOf,
  numbers: Numbers,
): HistoryStep => {
  const { id, author, stamp, reason, recordedAt } = version;
  const name = author === session.worker.id ? historyText.self : (nameOf(author) ?? historyText.somebody);
  const moment = Date.parse(recordedAt);
  return {
    id,
    what: whatOf(version),
    when: Number.isNaN(moment) ? historyText.unknownTime : formatDateTime(moment),
    who: [name, stamp && roleLabels[stamp.role]].filter(Boolean).join(", "),
    changes: changesOf(version, byId, nameOf, numbers),
    reason,
    isProposed: stamp?.proposed === true,
    receipt: session.outbox().receiptOf(version),
  };
};

const whatOf = ({ content, supersedes, changed }: Version): string => {
  if (content.type === "erased") return historyText.wasErased;
  if (content.type === "retracted") return historyText.retracted;
  if (changed.includes(RETRACTED)) return historyText.restored;
  return supersedes.length === 0 ? historyText.first : historyText.changed;
};

/** What the author set against what they saw; what they saw may not be on this phone. */
const changesOf = (
  { content, changed, kind, supersedes }: Version,
  byId: ReadonlyMap<string, Version>,
  nameOf: NameOf,
  numbers: Numbers,
): readonly string[] => {
  if (content.type !== "body") return [];
  const seen = supersedes.flatMap((id) => byId.get(id) ?? []).map(bodyOf);
  return changed
    .filter((field) => field !== RETRACTED)
    .flatMap((field) => {
      const to = content.body[field];
      const before = seen.find(
        (body) => body[field] !== undefined && canonical(body[field]) !== canonical(to),
      )?.[field];
      const label = fieldLabel(kind, field);
      if (to === undefined && before === undefined) return [];
      const text = to === undefined ? historyText.cleared : valueText(kind, field, to, nameOf, numbers);
      return before === undefined
        ? [historyText.set(label, text)]
        : [historyText.change(label, valueText(kind, field, before, nameOf, numbers), text)];
    });
};

const bodyOf = ({ content }: Version): Body => (content.type === "body" ? content.body : {});

const namesIn =
  ({ personCard, familyCard, references }: HistorySession): NameOf =>
  (id) => {
    const known = ["worker", "posyandu", "team", "tool"]
      .flatMap((kind) => references(kind))
      .find((card) => card.id === id);
    return personCard(id)?.name ?? familyCard(id)?.headName ?? (known && readBody(worker, known.body).name);
  };
