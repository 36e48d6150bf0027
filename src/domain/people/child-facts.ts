import { streamOf } from "../access/streams.ts";
import type { CivilDate } from "../civil-date.ts";
import type { Fold } from "../facts/fold.ts";
import type { Merged } from "../facts/merge.ts";
import type { Body } from "../facts/version.ts";
import { type ChildMeasurement, measurementsOf } from "../measurements/child-measurement.ts";
import { family } from "../records/family.ts";
import { membership } from "../records/membership.ts";
import { person } from "../records/person.ts";
import { readBody } from "../records/read-body.ts";
import type { RecordKind } from "../records/record-kind.ts";
import { sameAs } from "../records/same-as.ts";
import { type ChildService, servicesOf } from "../schedule/services/child-service.ts";
import { isUnderFive } from "./age-text.ts";
import { gestationAtBirth } from "./gestation-at-birth.ts";
import type { Sex } from "./sex.ts";

/** A child as lists and summaries need it, on the phone and on the server. */
export interface ChildFacts {
  readonly id: string;
  readonly name: string;
  readonly sex: Sex;
  readonly group: "child" | "woman" | "adult";
  readonly birthDate?: CivilDate | undefined;
  readonly birthDateEstimated?: boolean | undefined;
  readonly life: "alive" | "dead";
  readonly listStatus?: string | undefined;
  /** Where the family lives: an RW's stream ("3571011001/05"). */
  readonly stream: string;
  readonly rt?: string | undefined;
  readonly family?: string | undefined;
  /** The team named on the family; else it follows from the RW. */
  readonly team?: string | undefined;
  readonly posyandu?: string | undefined;
  readonly motherName?: string | undefined;
  /** Other ids of the same human being. */
  readonly sameAs: readonly string[];
  readonly measurements: readonly ChildMeasurement[];
  /** Capsules, doses, recalls: newest first. Absent where nobody read them. */
  readonly services?: readonly ChildService[] | undefined;
  /** Owns a KIA book; absent when nobody asked. */
  readonly hasKiaBook?: boolean | undefined;
  /** Days of the pregnancy at birth, where HPHT is known. */
  readonly gestationDays?: number | undefined;
  /** Completed weeks of the pregnancy at birth, when known. */
  readonly gestationWeeks?: number | undefined;
}

/** Whom nobody visits here: no longer, or never did, as a child on a visit from elsewhere. */
const GONE: ReadonlySet<string> = new Set(["moved", "notFound", "duplicate", "visitor"]);

/** True for somebody who lives, and lives here as far as the team knows. */
export const isAccompanied = ({ life, listStatus }: Pick<ChildFacts, "life" | "listStatus">): boolean =>
  life === "alive" && !GONE.has(listStatus ?? "");

/** True for a living child under five who is to be accompanied here: the S of S/K/D/N. */
export const isCountedChild = (
  child: Pick<ChildFacts, "group" | "life" | "listStatus" | "birthDate">,
  asOf: CivilDate,
): boolean => child.group === "child" && isAccompanied(child) && isUnderFive(child, asOf);

/**
 * Every child in a fold, with its family's place. `placeOf` says where a person is whose family is not in the fold; a child
 * without a known place is left out, since no count of any area can hold it.
 */
export const childrenIn = (
  fold: Fold,
  placeOf: (person: string) => string | undefined = () => undefined,
): readonly ChildFacts[] =>
  fold.subjects.flatMap((subject) => childFactsOf(fold, subject, placeOf(subject)) ?? []);

/** One child; nothing for somebody else, a withdrawn person, or one without a place. */
export const childFactsOf = (fold: Fold, subject: string, place?: string): ChildFacts | undefined => {
  const merged = fold.records.get(subject);
  if (merged?.kind !== person.kind || merged.state !== "active") return undefined;
  const body = readBody(person, merged.body);
  const { name, sex, group, birthDate, birthDateEstimated, life, listStatus, posyandu, motherName, mother } =
    body;
  if (group !== "child" || sex === undefined) return undefined;
  const familyId = onlyBody(fold, subject, membership).family;
  const household = familyId === undefined ? {} : readBody(family, activeBody(fold.records.get(familyId)));
  const { area, rw, rt, team } = household;
  const stream = area === undefined || rw === undefined ? place : streamOf(area, rw);
  if (stream === undefined) return undefined;
  return {
    id: subject,
    name: name ?? "",
    sex,
    group,
    birthDate,
    birthDateEstimated,
    life: life ?? "alive",
    listStatus,
    stream,
    rt,
    family: familyId,
    team,
    posyandu,
    motherName: motherName ?? nameOf(fold, mother),
    sameAs: joinedWith(fold, subject),
    measurements: measurementsOf(fold, subject),
    services: servicesOf(fold, subject),
    hasKiaBook: body.hasKiaBook,
    gestationDays: gestationAtBirth(fold, subject, body),
    gestationWeeks: body.gestationWeeks,
  };
};

/** The other ids that are said to be the same human being. */
const joinedWith = (fold: Fold, subject: string): readonly string[] =>
  fold.of(subject, sameAs.kind).flatMap((merged) => {
    const { other, joined } = readBody(sameAs, activeBody(merged));
    return joined && other !== undefined ? [other] : [];
  });

const nameOf = (fold: Fold, id: string | undefined): string | undefined =>
  id === undefined ? undefined : readBody(person, activeBody(fold.records.get(id))).name;

const onlyBody = <Shape extends Body>(fold: Fold, subject: string, kind: RecordKind<Shape>): Partial<Shape> =>
  readBody(kind, activeBody(fold.of(subject, kind.kind)[0]));

const NOTHING: Body = {};

const activeBody = (merged: Merged | undefined): Body => (merged?.state === "active" ? merged.body : NOTHING);
