import { type CivilDate, civilDate } from "#domain/civil-date.ts";
import type { OutboxView } from "#storage/outbox-types.ts";
import type { FamilyCard, Marks, MeasurementCard, PersonCard, Session } from "#storage/session-types.ts";
import { idNamed } from "./builders.ts";

/** The day on which tests of screens happen. */
export const TEST_DAY: CivilDate = civilDate(2026, 11, 21);

export const NO_MARKS: Marks = { pending: 0, refused: 0, conflicts: 0, proposals: 0, sentBack: 0 };

/** A girl of 16 months in RW 05 of Bandar Lor. */
export const aPersonCard = (name: string, parts: Partial<PersonCard> = {}): PersonCard => ({
  id: idNamed(name),
  stream: "3571011001/05",
  name,
  sex: "P",
  group: "child",
  birthDate: civilDate(2025, 7, 10),
  birthDateEstimated: false,
  life: "alive",
  sameAs: [],
  measurements: [],
  marks: NO_MARKS,
  ...parts,
});

/** A family in RT 02 RW 05 of Bandar Lor. */
export const aFamilyCard = (headName: string, parts: Partial<FamilyCard> = {}): FamilyCard => ({
  id: idNamed(`family ${headName}`),
  stream: "3571011001/05",
  headName,
  area: "3571011001",
  rw: "05",
  rt: "02",
  members: [],
  marks: NO_MARKS,
  ...parts,
});

/** Weighed 8,2 kg and 71 cm lying. */
export const aMeasurementCard = (date: CivilDate, parts: Partial<MeasurementCard> = {}): MeasurementCard => ({
  record: idNamed(`measured ${date}`),
  version: idNamed(`measured version ${date}`),
  date,
  weightKg: 8.2,
  lengthCm: 71,
  position: "lying",
  author: "siti",
  pending: false,
  ...parts,
});

export const anOutbox = (parts: Partial<OutboxView> = {}): OutboxView => ({
  waiting: 0,
  handedOver: 0,
  refused: [],
  written: [],
  receiptOf: () => "safe",
  ...parts,
});

/** What a test says of a session; the rest answers as an empty phone does. */
export interface SessionParts extends Partial<Session> {
  readonly familyCards?: readonly FamilyCard[];
  readonly personCards?: readonly PersonCard[];
}

/**
 * A session that shows given cards, for rendering screens. It keeps nothing: what is written is tested with the real one.
 */
export const aSessionShowing = ({ familyCards = [], personCards, ...parts }: SessionParts = {}): Session => {
  const people = personCards ?? familyCards.flatMap(({ members }) => members);
  return {
    person: "p1",
    worker: { id: "siti", name: "Siti Aminah" },
    device: "hp-siti",
    regency: "3571",
    grants: () => ({ version: 1, list: [{ role: "cadre", area: "3571011001/05" }] }),
    subscribe: () => () => {},
    revision: () => 1,
    families: () => familyCards,
    people: () => people,
    familyCard: (id) => familyCards.find((family) => family.id === id),
    personCard: (id) => people.find((person) => person.id === id),
    references: () => [],
    proposed: () => [],
    care: () => [],
    careOf: () => undefined,
    search: () => [],
    family: async () => undefined,
    noteOpened: () => undefined,
    openPerson: async () => undefined,
    newId: () => idNamed("new"),
    saveGroup: async () => ({ ok: false, problem: { type: "Locked" } }),
    drafts: {
      list: () => [],
      keep: async () => ({ ok: true, value: undefined }),
      reopen: () => {},
      remove: async () => ({ ok: true, value: undefined }),
    },
    acknowledgeRefusal: async () => ({ ok: true, value: undefined }),
    outbox: () => anOutbox(),
    clockOffsetMs: () => 0,
    isLoaded: () => true,
    lease: () => undefined,
    leaveProblem: () => undefined,
    leave: async () => ({ ok: true, value: undefined }),
    lock: () => {},
    ...parts,
  };
};
