import { beforeEach, describe, expect, test } from "vitest";
import { cameOver } from "#features/today/came-over.ts";
import type { HandOverAsk } from "#protocol/people-requests.ts";
import { setGrants } from "#server/accounts/set-grants.ts";
import { carryOutPlanned } from "#server/hand-over/planned.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import { TEST_DAY } from "#support/cards.ts";
import { createClock } from "#support/clock.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { AREA, familyDraft, mustSave, RW05, RW08, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { createTestServer, type TestGrant, type TestServer } from "#support/test-server.ts";
import { createPeople, type People } from "#sync/people-transport.ts";

/** Real phones (Dexie, sealing) on the real server over SQLite, all on one clock; the day is 21 Nov 2026. */
const TODAY = "2026-11-21";
const DAY_MS = 86_400_000;
interface Person {
  readonly worker: string;
  readonly phone: Phone;
  readonly people: People;
}
let clock: ReturnType<typeof createClock>;
let server: TestServer;
let siti: Person;
let yuli: Person;
let ani: Person;
let rina: Person;

beforeEach(async () => {
  clock = createClock();
  server = createTestServer({ clock: clock.nowMs, store: openSqliteStore(":memory:") });
  let seed = 0;
  const person = async (name: string, grants: readonly TestGrant[]): Promise<Person> => {
    const { worker, code } = await server.addWorker({ name, grants });
    seed += 1;
    const phone = await createPhone({ server, clock, seed });
    await phone.enrol(code);
    await phone.syncNow();
    return { worker, phone, people: createPeople(phone.transport) };
  };
  siti = await person("Bu Siti", [
    { role: "cadre", area: RW05 },
    { role: "cadre", area: RW08 },
  ]);
  yuli = await person("Bu Yuli", [{ role: "cadre", area: `${AREA}/01` }]);
  ani = await person("Bu Ani", [{ role: "cadre", area: `${AREA}/02` }]);
  rina = await person("Bu Rina", [{ role: "supervisor", area: AREA }]);
});

const give = (shares: readonly (readonly [string, Person])[], day = TODAY, from = siti): HandOverAsk => ({
  type: "give",
  from: from.worker,
  shares: shares.map(([place, { worker }]) => ({ role: "cadre", place, to: worker })),
  day,
});

const asked = async (ask: HandOverAsk, confirm = false, by = rina) => {
  const said = await by.people.handOver(AREA, ask, confirm);
  if (said.type !== "answer") throw new Error(JSON.stringify(said));
  return said.answer;
};

const lately = async () => {
  const said = await rina.people.people(AREA);
  if (said.type !== "answer") throw new Error(JSON.stringify(said));
  return said.answer;
};

const heads = ({ phone }: Person): readonly string[] =>
  phone
    .session()
    .families()
    .map(({ headName }) => headName)
    .sort();

const syncAll = async (...people: readonly Person[]) => {
  for (const { phone } of people) await phone.syncNow();
};

describe("a supervisor who hands a cadre's families to two successors", () => {
  test("sees beforehand what moves, and nothing has moved by looking", async () => {
    await saveFamily(siti.phone.session(), "Budi", "Alya");
    await siti.phone.syncNow();
    const told = await asked(
      give([
        [RW05, yuli],
        [RW08, ani],
      ]),
    );
    expect(told).toMatchObject({
      result: "preview",
      problems: [],
      parts: [
        {
          fromName: "Bu Siti",
          shares: [
            {
              place: RW05,
              toName: "Bu Yuli",
              streams: [{ stream: RW05, families: 1, people: 1, children: 1, referrals: 0 }],
            },
            { place: RW08, toName: "Bu Ani", streams: [] },
          ],
          devices: [{ label: "HP uji", unsent: 0 }],
        },
      ],
    });
    await syncAll(siti, yuli);
    expect([heads(siti), heads(yuli)]).toEqual([["Budi"], []]);
  });

  test("each gets their RW, is told by a record, and the old phone's late work arrives", async () => {
    const { child } = await saveFamily(siti.phone.session(), "Budi", "Alya");
    const joko = siti.phone.session().newId();
    await mustSave(siti.phone.session(), [familyDraft(joko, "Joko", { rw: "08" })]);
    await siti.phone.syncNow();
    await mustSave(siti.phone.session(), [weighDraft(siti.phone.session().newId(), child, 9.3)]);
    const done = await asked(
      give([
        [RW05, yuli],
        [RW08, ani],
      ]),
      true,
    );
    expect(done.result).toBe("done");
    await syncAll(yuli, ani);
    expect([heads(yuli), heads(ani)]).toEqual([["Budi"], ["Joko"]]);
    const [told] = yuli.phone.session().references("handOver");
    expect(told?.body).toMatchObject({
      day: TODAY,
      state: "done",
      fromName: "Bu Siti",
      decidedBy: rina.worker,
      shares: [
        { place: RW05, to: yuli.worker, families: 1 },
        { place: RW08, to: ani.worker, families: 1 },
      ],
    });
    expect(cameOver(yuli.phone.session(), TEST_DAY)).toMatchObject([
      { title: "1 keluarga datang dari Bu Siti.", detail: "RW 05, sejak 21 Nov 2026." },
    ]);
    clock.advance(20 * DAY_MS);
    await syncAll(siti, yuli);
    expect(heads(siti)).toEqual([]);
    expect(siti.phone.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
    expect(yuli.phone.session().personCard(child)?.measurements).toHaveLength(1);
  });

  test("takes it back by a second one; what the successor had before stays hers", async () => {
    await setGrants(server.world, "3571", yuli.worker, [{ role: "cadre", area: RW08 }]);
    await saveFamily(siti.phone.session(), "Budi", "Alya");
    await syncAll(siti);
    await asked(
      give([
        [RW05, yuli],
        [RW08, yuli],
      ]),
      true,
    );
    await syncAll(siti, yuli);
    expect(heads(yuli)).toEqual(["Budi"]);
    const record = (await lately()).handOvers[0]?.record ?? "";
    expect(await asked({ type: "undo", record }, true)).toMatchObject({ result: "done" });
    await syncAll(siti, yuli);
    expect([heads(siti), heads(yuli)]).toEqual([["Budi"], []]);
    expect(cameOver(yuli.phone.session(), TEST_DAY)).toEqual([]);
    const areas = ({ phone }: Person) =>
      phone
        .session()
        .grants()
        .list.map(({ area }) => area)
        .sort();
    expect([areas(siti), areas(yuli)]).toEqual([[RW05, RW08], [RW08]]);
    expect((await lately()).handOvers[0]).toMatchObject({ undoes: record, fromName: "Bu Yuli" });
    expect(await asked({ type: "undo", record }, true)).toMatchObject({
      problems: [{ field: "record", why: "changed" }],
    });
  });
});

describe("a hand-over planned for a later day", () => {
  const later = "2026-11-25";
  beforeEach(async () => {
    await saveFamily(siti.phone.session(), "Budi", "Alya");
    await siti.phone.syncNow();
    expect(await asked(give([[RW05, yuli]], later), true)).toMatchObject({ result: "planned" });
  });

  test("happens on that day, once", async () => {
    await carryOutPlanned(server.world, "3571");
    await syncAll(siti, yuli);
    expect([heads(siti), heads(yuli)]).toEqual([["Budi"], []]);
    clock.advance(4 * DAY_MS);
    expect(await carryOutPlanned(server.world, "3571")).toBe(1);
    expect(await carryOutPlanned(server.world, "3571")).toBe(0);
    await syncAll(siti, yuli);
    expect([heads(siti), heads(yuli)]).toEqual([[], ["Budi"]]);
    expect(yuli.phone.session().references("handOver")[0]?.body).toMatchObject({ state: "done" });
  });

  test("is called off before it", async () => {
    const record = (await lately()).handOvers[0]?.record ?? "";
    expect(await asked({ type: "cancel", record }, true)).toMatchObject({ result: "cancelled" });
    clock.advance(4 * DAY_MS);
    expect(await carryOutPlanned(server.world, "3571")).toBe(0);
    expect(await asked({ type: "cancel", record }, true)).toMatchObject({
      problems: [{ field: "record", why: "notPlanned" }],
    });
  });

  test("does not take from somebody else what changed hands meanwhile", async () => {
    await asked(give([[RW05, ani]]), true);
    clock.advance(4 * DAY_MS);
    await carryOutPlanned(server.world, "3571");
    await syncAll(yuli, ani);
    expect([heads(yuli), heads(ani)]).toEqual([[], ["Budi"]]);
    const states = (await lately()).handOvers.map(({ state }) => state);
    expect(states).toEqual(["done", "stopped"]);
  });
});

describe("what cannot be handed over is said beside its field", () => {
  const whyOf = async (ask: HandOverAsk) =>
    (await asked(ask, true)).problems.map(({ field, why }) => `${field} ${why}`);

  test("to oneself, to a stranger to the area, to nobody, what is not held, on a day that is over or far", async () => {
    const stranger = await server.addWorker({
      name: "Bu Jauh",
      grants: [{ role: "cadre", area: "3571011002/01" }],
    });
    const far = { ...yuli, worker: stranger.worker };
    expect(await whyOf(give([[RW05, siti]]))).toEqual(["shares samePerson"]);
    expect(await whyOf(give([[RW05, far]]))).toEqual(["shares unknownSuccessor"]);
    expect(await whyOf(give([[RW05, rina]]))).toEqual(["shares self"]);
    expect(await whyOf(give([]))).toEqual(["shares none"]);
    expect(await whyOf(give([[`${AREA}/09`, yuli]]))).toEqual(["shares notHeld"]);
    expect(await whyOf(give([[RW05, yuli]], "2026-11-20"))).toEqual(["day past"]);
    expect(await whyOf(give([[RW05, yuli]], "2027-02-21"))).toEqual(["day far"]);
    expect(await whyOf(give([[RW05, yuli]], "2026-11-31"))).toEqual(["day wrong"]);
    expect(await whyOf(give([[RW05, yuli]], TODAY, far))).toEqual(["from unknown"]);
    await syncAll(siti, yuli);
    expect(siti.phone.session().grants().list).toHaveLength(2);
  });

  test("a supervisor's own office, and any role above a field worker's, is not hers to give", async () => {
    const other = await server.addWorker({ name: "Bu Ida", grants: [{ role: "supervisor", area: AREA }] });
    const share = { role: "supervisor", place: AREA, to: yuli.worker };
    const ask: HandOverAsk = { type: "give", from: other.worker, shares: [share], day: TODAY };
    expect(await whyOf(ask)).toEqual(["shares notYours"]);
    expect(await whyOf({ ...ask, from: rina.worker })).toEqual(["from self", "shares notYours"]);
  });
});
