import { mayReadKind } from "#domain/access/may-write.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { monthOf } from "#domain/civil-date.ts";
import { mayHandOn } from "#domain/consent/may-hand-on.ts";
import type { ExportSource } from "#domain/export/export-source.ts";
import type { Fold } from "#domain/facts/fold.ts";
import type { Body } from "#domain/facts/version.ts";
import { childInMonth } from "#domain/measurements/child-in-month.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import { identity } from "#domain/records/identity.ts";
import { person } from "#domain/records/person.ts";
import { readBody } from "#domain/records/read-body.ts";
import type { RecordKind } from "#domain/records/record-kind.ts";
import type { Session } from "#storage/session-types.ts";
import type { PosyanduHere } from "../days/posyandu-here.ts";

/** The children whose records their family lets go to another office's system. */
export const handedOn = (
  session: Pick<Session, "careOf">,
  children: readonly ChildFacts[],
): readonly ChildFacts[] => children.filter(({ family }) => mayHandOn(session.careOf(family ?? "")?.consent));

/** Opens each child for what lists do not hold. `tell` hears how many are done. */
export const exportSources = async (
  session: Session,
  children: readonly ChildFacts[],
  { posyandu, date }: { readonly posyandu: PosyanduHere; readonly date: CivilDate },
  tell: (done: number) => void,
): Promise<readonly ExportSource[]> => {
  const mayReadNumbers = mayReadKind(
    session.grants().list.map(({ role }) => role),
    identity.kind,
  );
  const sources: ExportSource[] = [];
  for (const child of children) {
    sources.push(await sourceOf(session, child, posyandu, date, mayReadNumbers));
    tell(sources.length);
  }
  return sources;
};

const sourceOf = async (
  session: Session,
  child: ChildFacts,
  posyandu: PosyanduHere,
  date: CivilDate,
  mayReadNumbers: boolean,
): Promise<ExportSource> => {
  const opened = await session.openPerson(child.id, "export");
  const body = opened ? bodyOf(opened.fold, child.id, person) : {};
  const household = child.family === undefined ? undefined : session.familyCard(child.family);
  return {
    child,
    inMonth: childInMonth(child, monthOf(date)),
    number: 0,
    birthOrder: body.birthOrder,
    birthWeightKg: body.birthWeightKg,
    birthLengthCm: body.birthLengthCm,
    headName: household?.headName,
    address: household?.address,
    posyandu: posyandu.name,
    puskesmas: posyandu.puskesmas,
    ...(mayReadNumbers ? await numbersOf(session, child, body.mother) : {}),
  };
};

/** Only for those who may read them: a posyandu cadre's file goes without. */
const numbersOf = async (
  session: Session,
  child: ChildFacts,
  mother: string | undefined,
): Promise<Pick<ExportSource, "nik" | "kkNumber" | "motherNik" | "phone">> => {
  const of = async (subject: string | undefined) => {
    const opened = subject === undefined ? undefined : await session.openPerson(subject, "export");
    return opened && subject !== undefined ? bodyOf(opened.fold, subject, identity) : {};
  };
  const [own, household, hers] = [await of(child.id), await of(child.family), await of(mother)];
  return {
    nik: own.nik,
    kkNumber: household.kkNumber ?? own.kkNumber,
    motherNik: hers.nik,
    phone: household.phone ?? hers.phone,
  };
};

const bodyOf = <Shape extends Body>(fold: Fold, subject: string, kind: RecordKind<Shape>): Partial<Shape> => {
  const merged = kind.opensSubject ? fold.records.get(subject) : fold.of(subject, kind.kind)[0];
  return merged?.state === "active" ? readBody(kind, merged.body) : {};
};
