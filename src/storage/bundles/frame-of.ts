import { subjectCare } from "#domain/care/subject-care.ts";
import { daysOf } from "#domain/episodes/care-facts-of.ts";
import { FAMILY_SCREEN_KIND } from "#domain/episodes/contact-kinds.ts";
import type { Fold } from "#domain/facts/fold.ts";
import { addSum, EMPTY_SUM, sumToText } from "#domain/facts/head-sum.ts";
import { krsAnswersOf } from "#domain/krs/krs-answers.ts";
import { family } from "#domain/records/family.ts";
import { identity } from "#domain/records/identity.ts";
import { kindOf } from "#domain/records/index.ts";
import { readBody } from "#domain/records/read-body.ts";
import { visit } from "#domain/records/visit.ts";
import { CARD_FORMAT, type CardFrame } from "./card-frame.ts";
import { activeBody, foldFiles } from "./fold-files.ts";
import { marksOf } from "./marks-of.ts";
import { personCard } from "./person-card.ts";
import { headSumOf, type SubjectFile } from "./subject-file.ts";

/** Folds a bundle's files and says in short what lists need. Pure: the same files and reader give the same frame. */
export const frameOf = (group: string, files: readonly SubjectFile[], reader: string): CardFrame => {
  const fold = foldFiles(files, reader);
  const hasProposal = files.some(({ versions }) => versions.some(({ stamp }) => stamp?.proposed));
  const people = files.flatMap((file) => personCard(fold, file) ?? []);
  const household = familyPart(group, fold, files);
  const shown = new Set([...people.map(({ id }) => id), ...(household ? [group] : [])]);
  const proposed = proposedIn(fold, files, shown);
  const care = files.flatMap(({ subject }) => subjectCare(fold, subject) ?? []);
  return {
    format: CARD_FORMAT,
    group,
    subjects: files.map(({ subject }) => subject),
    sum: sumToText(files.map(headSumOf).reduce(addSum, EMPTY_SUM)),
    people,
    references: referencesIn(fold),
    ...(household ? { family: household } : {}),
    ...(care.length > 0 ? { care } : {}),
    ...(proposed.length > 0 ? { proposed } : {}),
    ...(hasProposal ? { reader } : {}),
  };
};

/** Those a list cannot show, since nothing about them counts yet. */
const proposedIn = (
  fold: Fold,
  files: readonly SubjectFile[],
  shown: ReadonlySet<string>,
): readonly string[] =>
  files
    .map(({ subject }) => subject)
    .filter(
      (subject) => !shown.has(subject) && fold.about(subject).some(({ proposals }) => proposals.length > 0),
    );

const familyPart = (group: string, fold: Fold, files: readonly SubjectFile[]): CardFrame["family"] => {
  const merged = fold.records.get(group);
  const own = files.find(({ subject }) => subject === group);
  if (merged?.kind !== family.kind || merged.state !== "active" || !own) return undefined;
  const body = readBody(family, merged.body);
  const { kkNumber } = readBody(identity, activeBody(fold, group, identity.kind));
  const { rt, address, team } = body;
  const lastVisit = lastVisitOf(fold, group);
  const krs = krsAnswersOf(fold, group);
  return {
    id: group,
    headName: body.headName ?? "",
    area: body.area ?? "",
    rw: body.rw ?? "0",
    marks: marksOf(fold, own),
    screenedOn: daysOf(fold, group, FAMILY_SCREEN_KIND).slice(0, 1),
    ...(rt === undefined ? {} : { rt }),
    ...(address === undefined ? {} : { address }),
    ...(team === undefined ? {} : { team }),
    ...(kkNumber === undefined ? {} : { kkEnd: kkNumber.slice(-4) }),
    ...(lastVisit === undefined ? {} : { lastVisit }),
    ...(krs === undefined ? {} : { krs }),
  };
};

const lastVisitOf = (fold: Fold, household: string): NonNullable<CardFrame["family"]>["lastVisit"] => {
  const visits = fold
    .of(household, visit.kind)
    .filter(({ state }) => state === "active")
    .map(({ body }) => readBody(visit, body))
    .sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1));
  const [last] = visits;
  if (!last?.date || !last.met) return undefined;
  const { date, met, nextVisitDate } = last;
  return { date, met, ...(nextVisitDate === undefined ? {} : { nextVisitDate }) };
};

const referencesIn = (fold: Fold): CardFrame["references"] =>
  [...fold.records.values()]
    .filter(({ kind, state }) => isReference(kind) && state === "active")
    .map(({ record, subject, kind, body }) => ({
      ...{ id: record, kind, body },
      ...(subject === record ? {} : { subject }),
    }));

/** What is about itself, and what an agency says of what it was told. */
const isReference = (kind: string): boolean => ["self", "item"].includes(kindOf(kind)?.about ?? "");
