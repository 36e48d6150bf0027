import { mayReadKind } from "#domain/access/may-write.ts";
import { type CivilDate, monthOf } from "#domain/civil-date.ts";
import type { EntrySource } from "#domain/entry/entry-source.ts";
import { FAMILY_SCREEN_KIND } from "#domain/episodes/contact-kinds.ts";
import type { ExportSource } from "#domain/export/export-source.ts";
import type { Fold } from "#domain/facts/fold.ts";
import { decideKrs } from "#domain/krs/decide-krs.ts";
import { krsInputOf } from "#domain/krs/krs-input-of.ts";
import { childInMonth } from "#domain/measurements/child-in-month.ts";
import { person as personKind } from "#domain/records/person.ts";
import { posyandu as posyanduKind } from "#domain/records/posyandu.ts";
import { readBody } from "#domain/records/read-body.ts";
import { programmeRulesHere } from "#features/shared/record/programme-here.ts";
import type { FamilyCard, PersonCard, Session } from "#storage/session-types.ts";

type Here = Pick<Session, "grants" | "references">;

/** What the sheets of a family, or of one person in it, are filled from. */
export const entrySourceHere = (
  session: Here,
  fold: Fold,
  family: FamilyCard,
  person: PersonCard | undefined,
  today: CivilDate,
): EntrySource => ({
  fold,
  today,
  family,
  ...(person ? { person } : {}),
  ...(person?.group === "child" ? { child: childSource(session, fold, person, today) } : {}),
  mayRead: (kind) => mayReadKind(rolesOf(session), kind),
  ...(mayReadKind(rolesOf(session), FAMILY_SCREEN_KIND)
    ? {
        krs: decideKrs(
          krsInputOf(fold, family.id, family.members, today),
          today,
          programmeRulesHere(session, family.area, today).krs,
        ),
      }
    : {}),
});

const rolesOf = (session: Here) => session.grants().list.map(({ role }) => role);

/** The figures of the month in which the child was last measured. */
const childSource = (session: Here, fold: Fold, child: PersonCard, today: CivilDate): ExportSource => {
  const merged = fold.records.get(child.id);
  const body = merged?.state === "active" ? readBody(personKind, merged.body) : {};
  const place = session.references("posyandu").find(({ id }) => id === child.posyandu);
  const { name, puskesmas } = place ? readBody(posyanduKind, place.body) : {};
  const last = child.measurements[0]?.date ?? today;
  return {
    child,
    inMonth: childInMonth(child, monthOf(last)),
    number: 1,
    birthOrder: body.birthOrder,
    birthWeightKg: body.birthWeightKg,
    birthLengthCm: body.birthLengthCm,
    posyandu: name,
    puskesmas,
  };
};
