import { PRACTICE_AREA } from "#domain/areas/index.ts";
import { addDays, type CivilDate } from "#domain/civil-date.ts";
import { singletonRecord } from "#domain/facts/version.ts";
import type { PulledVersion } from "#protocol/envelope.ts";
import { weighingDay, writeGrowth } from "./practice-child.ts";
import { createPracticePen, PRACTICE_RW, PRACTICE_WORKER, type PracticePen } from "./practice-pen.ts";
import { createSeededRandom, type SeededRandom } from "./seeded-random.ts";

/** Made-up people as a server would send them. */
export interface PracticeVillage {
  readonly streams: ReadonlyMap<string, readonly PulledVersion[]>;
}

/** Whom the guided steps go to; the same in every village. */
export const GUIDE = {
  visitFamily: "latihan-keluarga-1",
  visitHead: "Joko Latihan",
  childFamily: "latihan-keluarga-2",
  child: "latihan-anak-2",
  childName: "Bima Latihan",
  /** Less than last month, which was too little already: a referral fits. */
  weight: "8,0",
  length: "71,0",
} as const;

const TEAM = "latihan-tim";
const POSYANDU = "latihan-posyandu";
const MORE_FAMILIES = 8;
const MEN = "Agus Bambang Dedi Eko Hadi Imam Slamet Teguh Wawan Yanto".split(" ");
const WOMEN = "Ani Dewi Endang Fitri Lilis Nur Ratna Sri Tutik Yuni".split(" ");
const CHILDREN = "Alya Bagas Citra Danish Farah Gilang Hana Ibrahim Kirana Rafa".split(" ");

/** The same village for the same seed and day: all five groups, and somebody for every guided step. */
export const createPracticeVillage = (seed: number, today: CivilDate): PracticeVillage => {
  const pen = createPracticePen();
  const random = createSeededRandom(seed);
  writePlaces(pen);
  writeGuideFamilies(pen, today);
  writeExpecting(pen, today);
  for (let at = 5; at < 5 + MORE_FAMILIES; at += 1) writeAnyFamily(pen, at, today, random);
  return { streams: pen.streams };
};

const writePlaces = (pen: PracticePen): void => {
  const area = PRACTICE_AREA;
  pen.write("team", TEAM, TEAM, { area, name: "TPK Latihan", rws: [PRACTICE_RW] });
  pen.write("posyandu", POSYANDU, POSYANDU, { area, name: "Posyandu Latihan", rws: [PRACTICE_RW] });
  pen.write("worker", PRACTICE_WORKER, PRACTICE_WORKER, {
    area,
    name: "Kader Latihan",
    roles: ["cadre"],
    team: TEAM,
  });
};

interface House {
  readonly family: string;
  readonly mother: string;
  readonly motherName: string;
}

const writeHouse = (
  pen: PracticePen,
  at: number,
  { headName, wifeName, wifeBorn }: { headName: string; wifeName: string; wifeBorn: CivilDate },
): House => {
  const family = `latihan-keluarga-${at}`;
  const mother = `latihan-ibu-${at}`;
  pen.write("family", family, family, {
    headName,
    area: PRACTICE_AREA,
    rw: PRACTICE_RW,
    rt: String((at % 4) + 1).padStart(2, "0"),
    address: `Gang Latihan No. ${at}`,
    team: TEAM,
  });
  pen.writePerson(mother, family, "wife", { name: wifeName, sex: "P", birthDate: wifeBorn, group: "woman" });
  return { family, mother, motherName: wifeName };
};

const writeChild = (
  pen: PracticePen,
  at: number,
  { family, mother }: House,
  child: {
    name: string;
    sex: "L" | "P";
    birthDate: CivilDate;
    birthWeightKg?: number;
    birthLengthCm?: number;
  },
): string => {
  const id = `latihan-anak-${at}`;
  pen.writePerson(id, family, "child", {
    ...child,
    group: "child",
    mother,
    posyandu: POSYANDU,
    hasKiaBook: true,
  });
  return id;
};

const writeGuideFamilies = (pen: PracticePen, today: CivilDate): void => {
  const first = writeHouse(pen, 1, {
    headName: GUIDE.visitHead,
    wifeName: "Wulan Latihan",
    wifeBorn: addDays(today, -11_500),
  });
  const birthDate = addDays(today, -980);
  const girl = writeChild(pen, 1, first, { name: "Citra Latihan", sex: "P", birthDate });
  writeGrowth(pen, { id: girl, sex: "P", birthDate, sd: 0.2 }, today, 6);

  const second = writeHouse(pen, 2, {
    headName: "Budi Latihan",
    wifeName: "Sari Latihan",
    wifeBorn: addDays(today, -9_900),
  });
  const bima = writeChild(pen, 2, second, {
    name: GUIDE.childName,
    sex: "L",
    birthDate: addDays(today, -285),
  });
  const figures = [
    [3, 7.7, 68.2],
    [2, 8, 69.4],
    [1, 8.1, 70.2],
  ] as const;
  for (const [back, weightKg, lengthCm] of figures)
    pen.write("measurement", `${bima}-ukur-${back}`, bima, {
      date: weighingDay(today, back),
      weightKg,
      lengthCm,
      position: "lying",
      place: "posyandu",
    });
};

const writeExpecting = (pen: PracticePen, today: CivilDate): void => {
  const { mother } = writeHouse(pen, 3, {
    headName: "Rudi Latihan",
    wifeName: "Dian Latihan",
    wifeBorn: addDays(today, -8_800),
  });
  pen.write("pregnancy", "latihan-kehamilan-3", mother, {
    registeredOn: addDays(today, -60),
    lmpDate: addDays(today, -140),
    lmpSure: true,
    gravida: 1,
    livingChildren: 0,
  });

  const family = "latihan-keluarga-4";
  pen.write("family", family, family, {
    headName: "Harun Latihan",
    area: PRACTICE_AREA,
    rw: PRACTICE_RW,
    rt: "01",
    address: "Gang Latihan No. 4",
    team: TEAM,
  });
  const bride = "latihan-catin-4";
  const born = addDays(today, -8_100);
  pen.writePerson(bride, family, "child", {
    name: "Rara Latihan",
    sex: "P",
    birthDate: born,
    group: "woman",
  });
  pen.write("wedding", "latihan-nikah-4", bride, {
    registeredOn: addDays(today, -20),
    plannedDate: addDays(today, 100),
    groomName: "Galih Latihan",
  });

  const nifas = writeHouse(pen, 99, {
    headName: "Tono Latihan",
    wifeName: "Maya Latihan",
    wifeBorn: addDays(today, -9_300),
  });
  const bornOn = addDays(today, -12);
  const baby = writeChild(pen, 99, nifas, {
    name: "Nadia Latihan",
    sex: "P",
    birthDate: bornOn,
    birthWeightKg: 3.1,
    birthLengthCm: 49,
  });
  pen.write("delivery", "latihan-lahir-99", nifas.mother, {
    date: bornOn,
    place: "puskesmas",
    attendant: "midwife",
    method: "vaginal",
    gestationWeeks: 39,
    babies: [baby],
    motherCondition: "good",
  });
};

const writeAnyFamily = (pen: PracticePen, at: number, today: CivilDate, random: SeededRandom): void => {
  const house = writeHouse(pen, at, {
    headName: `${random.pick(MEN)} Latihan`,
    wifeName: `${random.pick(WOMEN)} Latihan`,
    wifeBorn: addDays(today, -random.int(7_500, 14_000)),
  });
  const birthDate = addDays(today, -random.int(80, 1_700));
  const sex = random.pick(["L", "P"] as const);
  const name = `${random.pick(CHILDREN)} Latihan`;
  const child = writeChild(pen, at, house, { name, sex, birthDate, birthWeightKg: random.int(26, 36) / 10 });
  writeGrowth(pen, { id: child, sex, birthDate, sd: random.int(-22, 12) / 10 }, today, 5);
  if (random.int(0, 1) === 1)
    pen.write("identity", singletonRecord(house.family, "identity"), house.family, { phone: "080000000000" });
};
