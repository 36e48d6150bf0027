import { streamOf } from "#domain/access/streams.ts";
import { addDays, type CivilDate, daysBetween } from "#domain/civil-date.ts";
import { NIFAS_DAYS } from "#domain/episodes/episode.ts";
import { singletonRecord } from "#domain/facts/version.ts";
import { companionsOf, demoId, KELURAHAN, teamOfRw } from "./layout.ts";
import { womanName } from "./names.ts";
import type { DemoAdult, DemoFamily } from "./population.ts";
import { createSeededRandom, type SeededRandom } from "./random.ts";
import { type DemoPen, daysBefore, type RecordToWrite } from "./write.ts";
import { membershipRecord } from "./write-family.ts";

/** Of mothers whose youngest is no infant, so many are pregnant again. */
const PREGNANT = 0.3;
/** Of families, so many have a daughter about to marry. */
const BRIDE = 0.02;
const INFANT_DAYS = 400;

/** Pregnancies with their visits, the births of the last weeks, and a few brides; drawn from each family's own id. */
export const writeEpisodes = (pen: DemoPen, families: readonly DemoFamily[], today: CivilDate): void => {
  for (const family of families.filter(({ isFromList }) => !isFromList)) {
    const random = createSeededRandom("episodes", family.id);
    const author = random.pick(companionsOf(teamOfRw(family.rw)));
    const stream = streamOf(KELURAHAN, family.rw);
    const write = (date: CivilDate, records: readonly RecordToWrite[]) => {
      if (records.length > 0) pen.write(author, { date, hour: 15 }, stream, records);
    };
    const { mother } = family;
    const youngest = family.children
      .map(({ birthDate }) => birthDate)
      .sort()
      .at(-1);
    if (mother && youngest !== undefined && daysBetween(youngest, today) <= NIFAS_DAYS)
      write(youngest, [birthRecord(mother, family, youngest)]);
    const isFree = youngest === undefined || daysBetween(youngest, today) > INFANT_DAYS;
    if (mother && isFree && random.chance(PREGNANT))
      for (const { date, record } of pregnancyRecords(mother, family, today, random)) write(date, [record]);
    if (random.chance(BRIDE)) {
      const date = daysBefore(today, random.int(1, 60));
      write(date, brideRecords(family, date, random));
    }
  }
};

const birthRecord = (mother: DemoAdult, family: DemoFamily, date: CivilDate): RecordToWrite => ({
  record: demoId("delivery", mother.id),
  subject: mother.id,
  kind: "delivery",
  body: {
    date,
    place: "puskesmas",
    attendant: "midwife",
    method: "vaginal",
    babies: family.children.filter(({ birthDate }) => birthDate === date).map(({ id }) => id),
    stillbornCount: 0,
    motherCondition: "good",
  },
});

interface Dated {
  readonly date: CivilDate;
  readonly record: RecordToWrite;
}

/** Registered at eight to twelve weeks, visited about every four; one in four is thin or short of blood. */
const pregnancyRecords = (
  mother: DemoAdult,
  family: DemoFamily,
  today: CivilDate,
  random: SeededRandom,
): readonly Dated[] => {
  const days = random.int(12 * 7, 39 * 7);
  const lmpDate = daysBefore(today, days);
  const registeredOn = addDays(lmpDate, random.int(56, 84));
  const youngest = family.children
    .map(({ birthDate }) => birthDate)
    .sort()
    .at(-1);
  const heightCm = random.int(1450, 1620) / 10;
  const isWeak = random.chance(0.25);
  const pregnancy: RecordToWrite = {
    record: demoId("pregnancy", mother.id),
    subject: mother.id,
    kind: "pregnancy",
    body: {
      registeredOn,
      lmpDate,
      lmpSure: random.chance(0.8),
      gravida: family.children.length + 1,
      livingChildren: family.children.length,
      lastChildBirthDate: youngest,
      heightCm,
      prePregnancyWeightKg: random.int(430, 620) / 10,
      fetusCount: 1,
    },
  };
  const visits: Dated[] = [];
  for (let date = registeredOn; date <= daysBefore(today, 5); date = addDays(date, random.int(25, 35)))
    visits.push({
      date,
      record: {
        record: demoId("visitPregnancy", mother.id, date),
        subject: mother.id,
        kind: "visitPregnancy",
        body: {
          date,
          weightKg: random.int(480, 640) / 10,
          heightCm,
          muacCm: random.int(isWeak ? 215 : 240, isWeak ? 232 : 285) / 10,
          systolicMmHg: random.int(100, 128),
          diastolicMmHg: random.int(65, 84),
          haemoglobinChecked: "yes",
          haemoglobinGPerDl: random.int(isWeak ? 92 : 112, isWeak ? 108 : 130) / 10,
          conditions: ["none"],
          smokes: "no",
          exposedToSmoke: random.chance(0.4) ? "yes" : "no",
        },
      },
    });
  return [{ date: registeredOn, record: pregnancy }, ...visits];
};

const brideRecords = (
  family: DemoFamily,
  date: CivilDate,
  random: SeededRandom,
): readonly RecordToWrite[] => {
  const id = demoId("bride", family.id);
  return [
    {
      record: id,
      subject: id,
      kind: "person",
      body: {
        name: womanName(random),
        sex: "P",
        birthDate: addDays(date, -random.int(19 * 365, 27 * 365)),
        group: "woman",
        listStatus: "present",
      },
    },
    membershipRecord(id, family.id, "child"),
    {
      record: singletonRecord(id, "identity"),
      subject: id,
      kind: "identity",
      body: { nikStatus: "unknown" },
    },
    {
      record: demoId("wedding", family.id),
      subject: id,
      kind: "wedding",
      body: {
        registeredOn: date,
        plannedDate: addDays(date, random.int(75, 150)),
        groomName: "Bagas Contoh",
      },
    },
  ];
};
