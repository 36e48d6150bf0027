import { streamOf } from "#domain/access/streams.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { singletonRecord, type Version } from "#domain/facts/version.ts";
import { birthFactsOf } from "./birth-facts.ts";
import type { DemoChild, DemoMeasurement } from "./child.ts";
import {
  ADMIN,
  companionsOf,
  type DemoWorker,
  demoId,
  HEALTH_WORKER,
  KELURAHAN,
  POSYANDU,
  POSYANDU_WORKERS,
  posyanduOfRw,
  teamOfRw,
} from "./layout.ts";
import { doubtOf, toolsOf } from "./measured-with.ts";
import type { DemoAdult, DemoFamily } from "./population.ts";
import type { SeededRandom } from "./random.ts";
import { type DemoPen, type DemoTime, daysBefore, type RecordToWrite } from "./write.ts";

/** What was written of a child, for those who refer to it. */
export interface WrittenChild {
  readonly family: DemoFamily;
  readonly child: DemoChild;
  readonly stream: string;
  readonly person: Version;
  /** Oldest first. */
  readonly measurements: readonly Version[];
}

/** A list brings no more than the last three. */
const LISTED_MEASUREMENTS = 3;

/** Registers a family with everybody in it, and writes down the children's measurements as they were taken. */
export const writeFamily = (
  pen: DemoPen,
  family: DemoFamily,
  today: CivilDate,
  random: SeededRandom,
): readonly WrittenChild[] => {
  const stream = streamOf(KELURAHAN, family.rw);
  const cadre = random.pick(companionsOf(teamOfRw(family.rw)));
  const author = family.isFromList ? ADMIN : cadre;
  const known = family.children.filter((child) => child.birthDate < daysBefore(today, 200));
  const registered = family.isFromList
    ? listed(today)
    : { date: daysBefore(today, random.int(201, 230)), hour: 7 };
  const adults = [family.mother, family.grandmother].filter((adult) => adult !== undefined);
  pen.write(author, registered, stream, [
    ...householdRecords(family),
    ...adults.flatMap((adult) => adultRecords(adult, family)),
  ]);
  return family.children.map((child) => {
    const first = child.measurements[0]?.date ?? today;
    const isKnown = known.includes(child) || family.isFromList;
    const [person] = pen.write(
      author,
      isKnown ? registered : { date: first, hour: 7 },
      stream,
      childRecords(child, family),
    );
    if (!person) throw new Error("a child has a person record");
    const kept = family.isFromList ? child.measurements.slice(-LISTED_MEASUREMENTS) : child.measurements;
    const measurements = kept.flatMap((measured) => {
      const { date } = measured;
      return family.isFromList
        ? pen.write(ADMIN, listed(today), stream, [measurementRecord(child, measured, undefined)])
        : pen.write(measurer(family.rw, cadre, random), { date, hour: 9 }, stream, [
            measurementRecord(child, measured, family.rw),
          ]);
    });
    return { family, child, stream, person, measurements };
  });
};

/** The list came on the day of the demonstration. */
const listed = (today: CivilDate): DemoTime => ({ date: today, hour: 6 });

/** On weighing days the posyandu's own cadre writes most, a companion some, the puskesmas a few. */
const measurer = (rw: string, cadre: DemoWorker, random: SeededRandom): DemoWorker => {
  const chance = random.next();
  if (chance < 0.1) return HEALTH_WORKER;
  const own = POSYANDU_WORKERS[POSYANDU.indexOf(posyanduOfRw(rw))];
  return chance < 0.7 && own ? own : cadre;
};

export const householdRecords = ({
  id,
  headName,
  rw,
  rt,
  address,
  kkNumber,
}: DemoFamily): readonly RecordToWrite[] => [
  { record: id, subject: id, kind: "family", body: { headName, area: KELURAHAN, rw, rt, address } },
  ...(kkNumber === undefined
    ? []
    : [{ record: singletonRecord(id, "identity"), subject: id, kind: "identity", body: { kkNumber } }]),
];

const adultRecords = (
  { id, name, birthDate, nik }: DemoAdult,
  family: DemoFamily,
): readonly RecordToWrite[] => {
  const isMother = id === family.mother?.id;
  return [
    {
      record: id,
      subject: id,
      kind: "person",
      body: {
        name,
        sex: "P",
        birthDate,
        group: isMother ? "woman" : "adult",
        listStatus: family.isFromList ? "fromList" : "present",
      },
    },
    membershipRecord(id, family.id, isMother ? "wife" : "parent"),
    {
      record: singletonRecord(id, "identity"),
      subject: id,
      kind: "identity",
      body: { nik, nikStatus: "present" },
    },
  ];
};

export const childRecords = (child: DemoChild, family: DemoFamily): readonly RecordToWrite[] => {
  const { id, name, survey, birthDate, birthOrder, birthWeightKg, birthLengthCm, identity, listStatus } =
    child;
  const { mother, motherName, grandmother, rw } = family;
  return [
    {
      record: id,
      subject: id,
      kind: "person",
      body: {
        name,
        sex: survey.sex,
        birthDate,
        group: "child",
        birthOrder,
        mother: mother?.id,
        motherName: mother ? undefined : motherName,
        birthWeightKg,
        birthLengthCm,
        posyandu: posyanduOfRw(rw).id,
        listStatus,
        ...birthFactsOf(child),
      },
    },
    membershipRecord(id, family.id, "child"),
    { record: singletonRecord(id, "identity"), subject: id, kind: "identity", body: identity },
    ...(grandmother
      ? [
          {
            record: singletonRecord(id, "carer"),
            subject: id,
            kind: "carer",
            body: { carer: grandmother.id, relation: "grandparent" },
          },
        ]
      : []),
  ];
};

export const membershipRecord = (subject: string, family: string, role: string): RecordToWrite => ({
  record: singletonRecord(subject, "membership"),
  subject,
  kind: "membership",
  body: { family, role },
});

/** A measurement as the weighing day of an RW writes it, or without place where a list brought it. */
export const measurementRecord = (
  { id }: Pick<DemoChild, "id">,
  { date, weightKg, lengthCm, position, armCm, oedema }: DemoMeasurement,
  rw: string | undefined,
): RecordToWrite => {
  const place = rw === undefined ? undefined : posyanduOfRw(rw);
  return {
    record: demoId("measurement", id, date),
    subject: id,
    kind: "measurement",
    body: {
      date,
      weightKg,
      lengthCm,
      position,
      armCm,
      oedema,
      ...(place
        ? {
            place: "posyandu",
            posyandu: place.id,
            ...toolsOf(place, id, position),
            ...doubtOf(place, id, date),
          }
        : {}),
    },
  };
};
