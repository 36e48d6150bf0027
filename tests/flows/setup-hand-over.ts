import type { HandOverAsk } from "#protocol/people-requests.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import { createClock } from "#support/clock.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { AREA, RW05, RW08 } from "#support/phone-saves.ts";
import { createTestServer, type TestGrant } from "#support/test-server.ts";
import { openTestStore } from "#support/test-store.ts";
import { createPeople, type People } from "#sync/people-transport.ts";

export const TODAY = "2026-11-21";
export const DAY_MS = 86_400_000;

export interface Person {
  readonly worker: string;
  readonly phone: Phone;
  readonly people: People;
}

/**
 * Real phones (Dexie, sealing) on the real server over SQLite (or the store that a suite names), all on one clock; the day is 21 Nov 2026. Siti leaves, Yuli and Ani
 * may succeed her, Rina answers for the kelurahan.
 */
export const setupHandOver = async () => {
  const clock = createClock();
  const server = createTestServer({
    clock: clock.nowMs,
    store: openTestStore(() => openSqliteStore(":memory:")),
  });
  let seed = 0;
  const person = async (name: string, ...areas: readonly TestGrant[]): Promise<Person> => {
    const { worker, code } = await server.addWorker({ name, grants: areas });
    seed += 1;
    const phone = await createPhone({ server, clock, seed });
    await phone.enrol(code);
    await phone.syncNow();
    return { worker, phone, people: createPeople(phone.transport) };
  };
  const siti = await person("Bu Siti", { role: "cadre", area: RW05 }, { role: "cadre", area: RW08 });
  const yuli = await person("Bu Yuli", { role: "cadre", area: `${AREA}/01` });
  const ani = await person("Bu Ani", { role: "cadre", area: `${AREA}/02` });
  const rina = await person("Bu Rina", { role: "supervisor", area: AREA });
  return {
    ...{ clock, server, person, siti, yuli, ani, rina },
    give: (shares: readonly (readonly [string, Person])[], day = TODAY, from = siti): HandOverAsk => ({
      type: "give",
      from: from.worker,
      shares: shares.map(([place, { worker }]) => ({ role: "cadre", place, to: worker })),
      day,
    }),
    asked: async (ask: HandOverAsk, confirm = false) => {
      const said = await rina.people.handOver(AREA, ask, confirm);
      if (said.type !== "answer") throw new Error(JSON.stringify(said));
      return said.answer;
    },
    lately: async () => {
      const said = await rina.people.people(AREA);
      if (said.type !== "answer") throw new Error(JSON.stringify(said));
      return said.answer;
    },
  };
};

export const heads = ({ phone }: Person): readonly string[] =>
  phone
    .session()
    .families()
    .map(({ headName }) => headName)
    .sort();

export const syncAll = async (...people: readonly Person[]) => {
  for (const { phone } of people) await phone.syncNow();
};
