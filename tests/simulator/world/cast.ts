import { firstVersion } from "#domain/facts/next-version.ts";
import type { Version } from "#domain/facts/version.ts";
import { recordAsServer } from "#server/accept/record-as-server.ts";
import type { RowStore } from "#storage/rows.ts";
import type { TestGrant } from "#support/test-server.ts";
import type { Turf } from "./act.ts";
import type { FaultMix } from "./fault-mix.ts";
import { createSimPhone, type SimPhone } from "./phone.ts";
import { AREA, FAR, POSYANDU, POSYANDU_RWS } from "./places.ts";
import { createStranger, type Stranger } from "./stranger.ts";
import type { World } from "./world.ts";

/** Somebody of the village, what they were granted at first, and where they work. */
export interface Person {
  readonly name: string;
  readonly worker: string;
  readonly turf: Turf;
  readonly grants: readonly TestGrant[];
}

export interface Cast {
  readonly people: readonly Person[];
  /** Somebody with another client, in some schedules. */
  readonly stranger: Stranger | undefined;
  phones(): readonly SimPhone[];
  personOf(phone: SimPhone): Person;
  /** A further phone with these rows (a clone), or a new one for somebody whose phone was cleared. */
  add(person: Person, rows?: RowStore): Promise<SimPhone>;
  /** What was written by the server or by nobody's phone, on purpose. */
  isKnown(version: Version): boolean;
}

interface Part {
  readonly name: string;
  readonly turf: Turf;
  readonly grants: readonly TestGrant[];
}

const near: Turf = { area: AREA, rws: ["05", "08"] };
const PARTS: readonly Part[] = [
  {
    name: "siti",
    turf: near,
    grants: [
      { role: "cadre", area: `${AREA}/05` },
      { role: "cadre", area: `${AREA}/08` },
    ],
  },
  { name: "ani", turf: near, grants: [{ role: "cadre", area: `${AREA}/05` }] },
  { name: "rina", turf: near, grants: [{ role: "supervisor", area: AREA }] },
  { name: "dewi", turf: { area: AREA, rws: ["05"] }, grants: [{ role: "healthWorker", area: AREA }] },
  { name: "tuti", turf: { area: AREA, rws: ["08"] }, grants: [{ role: "cadre", area: `${AREA}/08` }] },
  {
    name: "yuni",
    turf: { area: AREA, rws: POSYANDU_RWS },
    grants: [{ role: "posyanduCadre", area: `posyandu:${POSYANDU}` }],
  },
  { name: "budi", turf: { area: FAR, rws: ["01"] }, grants: [{ role: "cadre", area: `${FAR}/01` }] },
];

/** Two to four of the village, each with an account and a phone, some with two. */
export const castOf = async (world: World, faults: FaultMix): Promise<Cast> => {
  const { dice, server, time } = world;
  const own = dice.fork("cast");
  const chosen = PARTS.filter((_, i) => i < 1 || own.chance(0.33));
  const people: Person[] = [];
  const phones: SimPhone[] = [];
  const owners = new Map<SimPhone, Person>();
  let made = 0;

  const settle = async (work: Promise<unknown>): Promise<void> => {
    let failure: unknown;
    work.catch((thrown: unknown) => {
      failure = thrown;
    });
    const isDone = await time.runUntil(work, 3_600_000);
    if (failure) throw failure;
    if (!isDone) throw new Error("the setting did not come to an end");
  };
  const add: Cast["add"] = async (person, rows) => {
    made += 1;
    const name = `${person.name}${made}`;
    const phone = createSimPhone(world, {
      name,
      worker: person.worker,
      isOutsider: person.turf.area === FAR,
      rows: rows ?? (await world.materials.createRows()),
    });
    phones.push(phone);
    owners.set(phone, person);
    if (!rows) await phone.enrol(() => server.test.issueCode(person.worker));
    return phone;
  };

  await openPosyandu(world);
  const { poison, futureSchema, oneHead } = faults;
  const stranger = poison + futureSchema + oneHead > 0 ? await createStranger(world) : undefined;
  for (const { name, turf, grants } of chosen) {
    const { worker } = await server.test.addWorker({ name, grants });
    const person = { name, worker, turf, grants };
    people.push(person);
    await settle(add(person));
    if (own.chance(0.15)) await settle(add(person));
  }
  return {
    people,
    stranger,
    phones: () => phones.filter((phone) => !phone.isGone()),
    personOf: (phone) => owners.get(phone) ?? raise("a phone without an owner"),
    add,
    isKnown: ({ author }) => author === "server" || author === stranger?.worker,
  };
};

const openPosyandu = async ({ server: { test } }: World): Promise<void> => {
  const name = { record: POSYANDU, subject: POSYANDU, kind: "posyandu" };
  const body = { name: "Melati", area: AREA, rws: [...POSYANDU_RWS] };
  await test.store.write(test.regency, (tx) =>
    recordAsServer(tx, test.world, test.regency, [
      (origin) => ({ version: firstVersion(name, body, origin), stream: AREA }),
    ]),
  );
};

const raise = (message: string): never => {
  throw new Error(message);
};
