import { aidFields, answeredFields, deliveredFields } from "#domain/agencies/answered.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { consentOf } from "#domain/consent/consent-facts.ts";
import { mayKeep } from "#domain/consent/may-keep.ts";
import { type Fold, foldSubjects } from "#domain/facts/fold.ts";
import type { Merged } from "#domain/facts/merge.ts";
import { editedVersion, firstVersion, retractedVersion } from "#domain/facts/next-version.ts";
import type { Body, Version } from "#domain/facts/version.ts";
import { agencyAnswer } from "#domain/records/agency-answer.ts";
import { aid } from "#domain/records/aid.ts";
import { aidGiven } from "#domain/records/aid-given.ts";
import { referralFacts } from "#domain/referral/referral-facts.ts";
import type { ServerWrite } from "../accept/record-as-server.ts";
import type { ContentIds } from "../import/content-ids.ts";
import type { AgencyItem } from "../store/port/agency-items.ts";
import type { ReadTx } from "../store/store.ts";
import { type HouseholdView, versionsIn } from "./household-views.ts";

/** Answers on their way into the family's own records. */
export interface AnswerPlan {
  readonly writes: readonly ServerWrite[];
  /** Copies whose answers are not all there yet: the next look writes more, and nothing of them is withdrawn before. */
  readonly waiting: ReadonlySet<string>;
}

/**
 * What agencies said and the family's records do not know yet. Each word is written once: the version in the family's stream has
 * an id made from the agency's, so a correction by the team afterwards is never overwritten. One word per referral at a time, since
 * the next builds on it.
 */
export const planAnswers = async (
  tx: ReadTx,
  view: HouseholdView,
  ids: ContentIds,
  today: CivilDate,
): Promise<AnswerPlan> => {
  const said = foldSubjects(versionsIn(view.stored));
  const words = [...said.records.values()].flatMap((merged) => wordsOf(view, merged, ids));
  if (words.length === 0) return { writes: [], waiting: new Set() };
  const known = new Set((await tx.versions.byIds(words.map(({ mirror }) => mirror))).map(({ id }) => id));
  // Handed in after the one it is about was erased: it goes with its copy, and nothing is written of them.
  const erased = new Set(
    (await tx.placements.erasedOf(words.map(({ row }) => row.subject))).map(({ subject }) => subject),
  );
  const fresh = words
    .filter(({ mirror, row }) => !known.has(mirror) && !erased.has(row.subject))
    .sort(byAcceptance);
  const aids = foldSubjects(versionsIn(await tx.versions.ofRecords(fresh.map(({ aidRecord }) => aidRecord))));
  const written = new Set<string>();
  const waiting = new Set<string>();
  const writes = fresh.flatMap((word): readonly ServerWrite[] => {
    const write = word.becomes === "aid" ? aidWrite(view, word, aids) : stepWrite(view, word, today);
    if (!write) return [];
    waiting.add(word.row.item);
    const target = word.becomes === "aid" ? word.aidRecord : word.row.source;
    if (written.has(target)) return [];
    written.add(target);
    return [write];
  });
  return { writes, waiting };
};

interface Word {
  readonly merged: Merged;
  /** A step of the referral, or help that reached the family; a delivery is both. */
  readonly becomes: "step" | "aid";
  readonly row: AgencyItem;
  /** Its latest version, and the id under which the family's records hold it. */
  readonly latest: Version;
  readonly mirror: string;
  readonly aidRecord: string;
  readonly agency: {
    readonly name: string;
    readonly program?: HouseholdView["decisions"][number]["program"];
  };
}

const wordsOf = ({ items, decisions }: HouseholdView, merged: Merged, ids: ContentIds): readonly Word[] => {
  const { kind, state, subject, record, writers } = merged;
  const row = items.find(({ item }) => item === subject);
  if (!row || (kind !== agencyAnswer.kind && kind !== aidGiven.kind)) return [];
  if (state !== "active" && state !== "retracted") return [];
  const latest = Object.values(writers).sort(byOrder).at(-1);
  if (!latest) return [];
  const code = row.stream.replace(/^agency:/, "");
  const agency = decisions.find((one) => one.code === code) ?? { name: code };
  const word = { merged, row, latest, agency, aidRecord: ids("aid given", record) };
  const step: Word = { ...word, becomes: "step", mirror: ids("answer", latest.id) };
  return kind === agencyAnswer.kind
    ? [step]
    : [{ ...word, becomes: "aid", mirror: ids("aid", latest.id) }, step];
};

/** A step of the referral. What was taken back is not undone: the team has read it, and answers may be given anew. */
const stepWrite = (
  { fold, stream }: HouseholdView,
  { merged, row, mirror, agency }: Word,
  today: CivilDate,
): ServerWrite | undefined => {
  const seen = fold.records.get(row.source);
  const referral = seen && referralFacts(seen);
  if (!referral || merged.state !== "active") return undefined;
  const fields =
    merged.kind === aidGiven.kind
      ? deliveredFields(referral, merged.body, today)
      : answeredFields(referral, merged.body, agency.name, today);
  if (!fields?.ok) return undefined;
  return editedAs(seen, fields.value, mirror, stream);
};

const aidWrite = (
  { fold, household, stream }: HouseholdView,
  { merged, row, mirror, aidRecord, agency }: Word,
  aids: Fold,
): ServerWrite | undefined => {
  const seen = aids.records.get(aidRecord);
  if (merged.state === "retracted")
    return seen?.state === "active"
      ? (origin) => ({
          version: retractedVersion(seen, { ...origin, id: mirror }, "Dibatalkan pemberi bantuan"),
          stream,
        })
      : undefined;
  const fields = aidFields(merged.body, agency);
  if (!fields || !mayKeep(consentOf(fold, household), aid.kind).may) return undefined;
  if (seen) return seen.state === "erased" ? undefined : editedAs(seen, fields, mirror, stream);
  return (origin) => ({
    version: firstVersion({ record: aidRecord, subject: row.subject, kind: aid.kind }, fields, {
      ...origin,
      id: mirror,
    }),
    stream,
  });
};

/** Nothing where the record says so already. */
const editedAs = (seen: Merged, fields: Body, id: string, stream: string): ServerWrite | undefined => {
  const nowhere = { id, group: id, author: "", device: "", n: 1, recordedAt: "" };
  if (!editedVersion(seen, fields, nowhere)) return undefined;
  return (origin) => {
    const version = editedVersion(seen, fields, { ...origin, id });
    if (!version) throw new Error("what differs is written");
    return { version, stream };
  };
};

const byOrder = (a: Version, b: Version): number => (a.stamp?.order ?? 0) - (b.stamp?.order ?? 0);

const byAcceptance = (a: Word, b: Word): number => {
  const at = ({ latest }: Word): string => `${latest.stamp?.acceptedAt ?? ""} ${latest.id}`;
  return at(a) < at(b) ? -1 : 1;
};
