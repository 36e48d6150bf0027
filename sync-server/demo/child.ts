import { addDays, type CivilDate, daysBetween } from "#domain/civil-date.ts";
import { assessGrowth } from "#domain/growth/assess-growth.ts";
import { birthWeightKg, earlierTrack, type TrackPoint } from "./growth-track.ts";
import { demoId, POSYANDU, posyanduOfRw } from "./layout.ts";
import { childName } from "./names.ts";
import { syntheticNik } from "./numbers.ts";
import type { SeededRandom } from "./random.ts";
import { sessionsOf } from "./sessions.ts";
import type { SurveyChild } from "./survey.ts";

export interface DemoChild {
  readonly id: string;
  readonly name: string;
  readonly survey: SurveyChild;
  readonly birthDate: CivilDate;
  readonly birthOrder: number;
  readonly birthWeightKg: number;
  readonly birthLengthCm: number | undefined;
  readonly identity: { readonly nik?: string; readonly nikStatus: "present" | "notYet" | "unknown" };
  readonly listStatus: "present" | "moved" | "notFound" | "fromList";
  /** The survey's measurement last, what led up to it before; oldest first. */
  readonly measurements: readonly DemoMeasurement[];
}

export interface DemoMeasurement extends TrackPoint {
  readonly armCm?: number | undefined;
  readonly oedema?: true;
}

/** At which weighing day a child was seen last, by chance: 0 is the latest; most were there, some long ago. */
const lastSeen = (random: SeededRandom): number => {
  const chance = random.next();
  return chance < 0.84 ? 0 : chance < 0.93 ? 1 : chance < 0.98 ? 2 : 3;
};
const ATTENDANCE = 0.86;
const FIVE_YEARS_DAYS = 1_826;

/** Gives a child of the survey a synthetic identity, a birth date that fits its age when last weighed, and a past. */
export const createDemoChild = (
  survey: SurveyChild,
  rw: string,
  index: number,
  today: CivilDate,
  random: SeededRandom,
  weighingDaysAgo = lastSeen(random),
): DemoChild => {
  const { sex, weightKg, lengthCm, position, armCm, oedema, ageDays } = survey;
  const place = posyanduOfRw(rw);
  const sessions = sessionsOf(place, POSYANDU.indexOf(place) < 6, today);
  const isUnderFive = (date: CivilDate): boolean => daysBetween(date, today) + ageDays < FIVE_YEARS_DAYS;
  const wanted = sessions[weighingDaysAgo];
  const lastDate = (wanted && isUnderFive(wanted) ? wanted : sessions[0]) ?? today;
  const birthDate = addDays(lastDate, -ageDays);
  const last: DemoMeasurement = {
    date: lastDate,
    weightKg,
    lengthCm,
    position,
    armCm,
    ...(oedema ? { oedema: true } : {}),
  };
  const earlier = sessions.filter(
    (date) => date < lastDate && daysBetween(birthDate, date) > 3 && random.chance(ATTENDANCE),
  );
  const { readings } = assessGrowth({ sex, ageDays, weightKg, lengthCm, position });
  const weightZ = readings.weightForAge.kind === "z" ? readings.weightForAge.z : 0;
  const isBaby = ageDays < 200;
  const hasNik = random.chance(isBaby ? 0.55 : 0.93);
  const status = random.next();
  return {
    id: demoId("child", String(index), String(random.next())),
    name: childName(sex, random),
    survey,
    birthDate,
    birthOrder: 1,
    birthWeightKg: birthWeightKg(sex, weightZ * 0.6 + random.normal(0.3)),
    birthLengthCm: random.chance(0.7) ? 48 + random.int(0, 4) : undefined,
    identity: hasNik
      ? { nik: syntheticNik(birthDate, sex, random), nikStatus: "present" }
      : { nikStatus: isBaby ? "notYet" : "unknown" },
    listStatus: status < 0.97 ? "present" : status < 0.985 ? "moved" : "notFound",
    measurements: [last, ...earlierTrack(sex, birthDate, last, earlier, random)].reverse(),
  };
};
