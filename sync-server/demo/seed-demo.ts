import { type CivilDate, civilDate } from "#domain/civil-date.ts";
import { addWorker } from "../accounts/add-worker.ts";
import { setGrants } from "../accounts/set-grants.ts";
import { decideAgency } from "../agencies/decide-agency.ts";
import { nowOf, type World } from "../world.ts";
import { DEMO_AGENCIES, type DemoWorker, KELURAHAN, REGENCY, WORKERS } from "./layout.ts";
import { createPopulation } from "./population.ts";
import { type OutcomeCounts, postWrites } from "./post-writes.ts";
import { createSeededRandom } from "./random.ts";
import { readSurvey } from "./survey.ts";
import { createDemoPen, type DemoWrite } from "./write.ts";
import { writeCases } from "./write-cases.ts";
import { writeEpisodes } from "./write-episodes.ts";
import { writeFamily } from "./write-family.ts";
import { writePlaces } from "./write-places.ts";
import { writeReferrals } from "./write-referrals.ts";
import { writeServices } from "./write-services.ts";
import { writeVisits } from "./write-visits.ts";

export interface DemoOptions {
  /** Another seed, other people. */
  readonly seed: number;
  readonly families: number;
  readonly today: CivilDate;
}

/** Enough families for about 400 under-fives, as a kelurahan has. */
export const DEMO_FAMILIES = 340;

export interface SeededDemo {
  readonly families: number;
  readonly children: number;
  readonly versions: number;
  readonly outcomes: OutcomeCounts;
}

/** True when the demonstration was seeded here before. */
export const hasDemo = (world: World): Promise<boolean> =>
  world.store.read(REGENCY, async (tx) =>
    (await tx.streams.all()).some(({ stream, serial }) => stream.includes("/") && serial > 0),
  );

/**
 * Fills the regency 3571 with the demonstration: synthetic people in one kelurahan whose children grow like those of WHO's
 * demonstration survey. Deterministic but for the moment the accounts are made. All facts go in as one transaction, so that
 * a start cut off half-way leaves none. Throws when facts are there already.
 */
export const seedDemo = async (world: World, { seed, families, today }: DemoOptions): Promise<SeededDemo> => {
  if (await hasDemo(world)) throw new Error("the demonstration is for an empty regency");
  for (const worker of WORKERS) await openAccount(world, worker);

  const random = createSeededRandom("writes", seed);
  const population = createPopulation(await readSurvey(), { seed, families, today });
  const pen = createDemoPen(random, world.clock());
  writePlaces(pen, today);
  const written = population.flatMap((family) => writeFamily(pen, family, today, random));
  writeVisits(pen, population, today, random);
  writeCases(pen, written, today);
  writeServices(pen, written);
  writeEpisodes(pen, population, today);
  writeReferrals(pen, population, today);

  const outcomes = await world.store.write(REGENCY, async (tx) => {
    const counts = await postWrites(tx, world, pen.written);
    await tx.devices.put(devicesOf(pen.written, nowOf(world)));
    return counts;
  });
  const agreement = { validFrom: civilDate(2026, 1, 1), basis: "Perjanjian kerja sama (contoh)" };
  for (const agency of DEMO_AGENCIES)
    await decideAgency(world, REGENCY, { kelurahan: [KELURAHAN], ...agreement, ...agency });
  return { families, children: written.length, versions: pen.written.length, outcomes };
};

const openAccount = async (
  world: World,
  { id, name, role, area, team, grants }: DemoWorker,
): Promise<void> => {
  await addWorker(world, REGENCY, { id, name, area, roles: [role], ...(team === undefined ? {} : { team }) });
  await setGrants(world, REGENCY, id, grants);
};

/** The phones from which everything came, with the counters they have reached. */
const devicesOf = (writes: readonly DemoWrite[], now: string) =>
  WORKERS.flatMap(({ id, name, device }) => {
    const own = writes.filter(({ author }) => author.id === id);
    if (own.length === 0) return [];
    const last = Math.max(...own.map(({ atMs }) => atMs));
    const first = Math.min(...own.map(({ atMs }) => atMs));
    return [
      {
        device,
        worker: id,
        label: `HP ${name.split(" ").slice(0, 2).join(" ")}`,
        enrolledAt: new Date(first).toISOString(),
        revokedAt: null,
        lastSeenAt: new Date(Math.min(last, Date.parse(now))).toISOString(),
        lastN: own.length,
        toldUnsent: 0,
        toldLastN: own.length,
        clockOffsetS: 0,
        app: "",
        toldStorageLeft: null,
        key: null,
      },
    ];
  });
