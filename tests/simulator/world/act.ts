import { singletonRecord, type Version } from "#domain/facts/version.ts";
import type { NewVersion, Session } from "#storage/session-types.ts";
import type { Dice } from "./dice.ts";
import type { Journal } from "./journal.ts";

/** Where somebody works, in the names of forms. */
export interface Turf {
  readonly area: string;
  readonly rws: readonly string[];
}

/** What a person does next, from what their phone shows, however old that is. Answers what was saved. */
export const actAtRandom = async (
  session: Session,
  turf: Turf,
  dice: Dice,
  journal: Journal,
  name: string,
): Promise<readonly Version[]> => {
  const drafts = await draftsAtRandom(session, turf, dice);
  if (drafts.length === 0) return [];
  const saved = await session.saveGroup(drafts, { reason: "salah catat" });
  if (!saved.ok) {
    journal.note(() => `${name} could not save: ${JSON.stringify(saved.problem)}`);
    if (saved.problem.type === "NoPlace" || saved.problem.type === "Refused")
      journal.note(() => `${name} wanted ${JSON.stringify(drafts)}`);
    return [];
  }
  journal.note(
    () =>
      `${name} saves ${saved.value.versions.map(({ kind, n, record, changed }) => `${kind} n${n} ${record.slice(-8)} ${changed.join("+")}`).join("; ")}`,
  );
  readsOwnWrites(session, saved.value.versions, journal, name);
  return saved.value.versions;
};

/** What was just saved is what the phone now says. */
const readsOwnWrites = (
  session: Session,
  versions: readonly Version[],
  journal: Journal,
  name: string,
): void => {
  for (const { id } of versions) {
    const waiting = session.outbox().receiptOf({ ...EMPTY, id });
    if (waiting !== "onlyHere" && waiting !== "handedOver")
      journal.violated("read your writes", `${name}: ${id} is ${waiting}`);
  }
};

const EMPTY = {} as Version;

/** By what is random in an id: not by the clock that is in it too. */
const inOrder = <T extends { readonly id: string }>(things: readonly T[]): readonly T[] =>
  things.toSorted((a, b) => (a.id.slice(-12) < b.id.slice(-12) ? -1 : 1));

const draftsAtRandom = async (session: Session, turf: Turf, dice: Dice): Promise<readonly NewVersion[]> => {
  const family = dice.pick(inOrder(session.families()));
  const person = dice.pick(inOrder(session.people()));
  const rw = dice.pick(turf.rws) ?? "05";
  const what = dice.below(12);
  if (!family || what === 0)
    return session.families().length > 5 ? [] : newFamily(session, turf.area, rw, dice);
  switch (what) {
    case 1:
      return [...newMember(session, family.id, dice)];
    case 2:
      return [edit(family.id, "family", { headName: `Kepala ${dice.below(99)}` })];
    case 3:
      return [edit(family.id, "family", { [dice.pick(["rt", "rt"]) ?? "rt"]: `0${1 + dice.below(9)}` })];
    case 4:
      return [edit(family.id, "family", { rw })];
    case 5:
    case 6:
      return person ? [weigh(session, person.id, dice)] : newMember(session, family.id, dice);
    case 7: {
      if (!person) return [];
      const measured = dice.pick(
        person.measurements.toSorted((a, b) => (a.version.slice(-12) < b.version.slice(-12) ? -1 : 1)),
      );
      if (!measured) return [weigh(session, person.id, dice)];
      const { record } = measured;
      return dice.chance(0.4)
        ? [{ record, subject: person.id, kind: "measurement", retract: true }]
        : [{ ...edit(record, "measurement", { weightKg: 5 + dice.below(100) / 10 }), subject: person.id }];
    }
    case 8:
      return person
        ? [
            {
              record: singletonRecord(person.id, "membership"),
              subject: person.id,
              kind: "membership",
              fields: { family: family.id, role: "child" },
            },
          ]
        : [];
    case 9:
      return person
        ? [
            edit(
              person.id,
              "person",
              dice.chance(0.5) ? { name: `Anak ${dice.below(99)}` } : { life: "dead" },
            ),
          ]
        : [];
    case 10:
      return reviewAtRandom(session, dice);
    default:
      return [
        {
          record: session.newId(),
          subject: family.id,
          kind: "visit",
          fields: { date: "2026-11-21", place: "home", purpose: "routine", met: "met" },
        },
      ];
  }
};

const newFamily = (session: Session, area: string, rw: string, dice: Dice): readonly NewVersion[] => {
  const family = session.newId();
  return [
    {
      record: family,
      subject: family,
      kind: "family",
      fields: { headName: `Pak ${dice.below(99)}`, area, rw },
    },
    ...newMember(session, family, dice),
  ];
};

const newMember = (session: Session, family: string, dice: Dice): readonly NewVersion[] => {
  const child = session.newId();
  return [
    {
      record: child,
      subject: child,
      kind: "person",
      fields: { name: `Alya ${dice.below(99)}`, sex: "P", birthDate: "2024-05-12", group: "child" },
    },
    {
      record: singletonRecord(child, "membership"),
      subject: child,
      kind: "membership",
      fields: { family, role: "child" },
    },
  ];
};

const edit = (record: string, kind: string, fields: NewVersion["fields"] = {}): NewVersion => ({
  record,
  subject: record,
  kind,
  fields,
});

const weigh = (session: Session, child: string, dice: Dice): NewVersion => ({
  record: session.newId(),
  subject: child,
  kind: "measurement",
  fields: { date: `2026-11-${10 + dice.below(12)}`, weightKg: 5 + dice.below(100) / 10, place: "home" },
});

/** A decision on a proposal or a measurement; refused by the server when the person may not take it. */
const reviewAtRandom = async (session: Session, dice: Dice): Promise<readonly NewVersion[]> => {
  const family = dice.pick(inOrder(session.families()));
  const opened = family && (await session.family(family.id));
  if (!opened) return [];
  const proposals = opened.records.flatMap((merged) => merged.proposals);
  const measured = opened.records
    .filter(({ kind, state }) => kind === "measurement" && state === "active")
    .flatMap(({ writers }) => writers.date ?? []);
  const target = dice.pick(inOrder(proposals));
  const judged = target ?? dice.pick(inOrder(measured));
  if (!judged) return [];
  const decision = target ? (dice.chance(0.6) ? "adopt" : "reject") : "sendBack";
  return [
    {
      record: session.newId(),
      subject: judged.subject,
      kind: "review",
      fields: { target: judged.id, targetRecord: judged.record, decision },
    },
  ];
};
