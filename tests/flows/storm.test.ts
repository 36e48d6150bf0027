import { describe, expect, test } from "vitest";
import type { Version } from "#domain/facts/version.ts";
import { createMemoryRows } from "#storage/memory-rows.ts";
import type { RowStore } from "#storage/rows.ts";
import { createClock } from "#support/clock.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { createKiller, type Killer } from "#support/phone-faults.ts";
import { AREA, childDraft, memberDraft, RW05, RW08, weighDraft } from "#support/phone-saves.ts";
import { createRandom, type Random } from "#support/random.ts";
import { createTestServer, type TestGrant, type TestServer } from "#support/test-server.ts";

/**
 * Storms with a seed: three phones with tabs save, edit, withdraw, move families and people, lose requests and answers, hear
 * answers twice, are killed in the middle and opened again, while backups finish, history begins anew and grants change.
 * Then all heals, and everybody must hold the same. The seed fixes what people do and what fails, not how tasks interleave
 * (packing a request takes real time); tests/simulator replays those too. A seed that ever failed is pinned here for good.
 */
const PINNED: readonly number[] = [73, 82, 95, 150, 165, 250, 768];
const SEEDS = [...PINNED, ...Array.from({ length: 15 }, (_, i) => i + 1)];

interface Actor {
  readonly rows: RowStore;
  readonly worker: string;
  readonly granted: readonly TestGrant[];
  readonly streams: readonly string[];
  readonly seed: number;
  /** Tabs of one phone: they share the rows and nothing else. */
  tabs: Tab[];
}

interface Tab {
  readonly phone: Phone;
  readonly killer: Killer;
}

type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

const bend =
  (random: Random, isCalm: () => boolean, next: Fetch): Fetch =>
  async (input, init) => {
    if (isCalm() || !input.endsWith("/v1/sync")) return next(input, init);
    switch (random.below(8)) {
      case 0:
        throw new TypeError("request lost");
      case 1:
        await next(input, init);
        throw new TypeError("answer lost");
      case 2:
        await next(input, init);
        return next(input, init);
      case 3:
        return new Response("<html>Wi-Fi</html>", { headers: { "content-type": "text/html" } });
      default:
        return next(input, init);
    }
  };

const setupStorm = async (seed: number) => {
  const random = createRandom(seed);
  const clock = createClock();
  const server = createTestServer({ seed, clock: clock.nowMs });
  let isCalm = false;
  const fetch = bend(random, () => isCalm, server.fetch);
  const everywhere = [RW05, RW08].map((area) => ({ role: "cadre" as const, area }));
  const grants = [
    everywhere,
    // Every other storm has somebody whose work may be refused or only proposed.
    seed % 2 === 0 ? everywhere : [{ role: "cadre" as const, area: RW05 }],
    [{ role: "healthWorker" as const, area: AREA }],
  ];
  const open = async (rows: RowStore, phoneSeed: number) => {
    const killer = createKiller();
    const phone = await createPhone({
      server: { fetch },
      clock,
      seed: phoneSeed,
      isPlain: true,
      rows,
      change: killer.wrap,
    });
    return { phone, killer };
  };
  const actors: Actor[] = [];
  for (const [i, granted] of grants.entries()) {
    const { code, worker } = await server.addWorker({ name: `Petugas ${i}`, grants: granted });
    const rows = createMemoryRows();
    const streams = granted.some(({ area }) => area === AREA)
      ? [RW05, RW08]
      : granted.map(({ area }) => area);
    const tabs = [await open(rows, seed * 100 + i)];
    const actor = { rows, worker, granted, streams, seed: seed * 100 + i, tabs };
    await tabs[0]?.phone.enrol(code);
    actors.push(actor);
  }
  const openTab = async (actor: Actor): Promise<void> => {
    const tab = await open(actor.rows, actor.seed + 1_000 + random.below(1_000_000));
    await tab.phone.unlock();
    actor.tabs.push(tab);
  };
  return { random, clock, server, actors, openTab, calm: () => (isCalm = true) };
};
type Storm = Awaited<ReturnType<typeof setupStorm>>;

const pick = <T>(random: Random, all: readonly T[]): T | undefined => all[random.below(all.length)];

/** One thing a person does; what the phone refuses is part of life. Answers what was written. */
const act = async ({ random }: Storm, { phone }: Tab): Promise<readonly Version[]> => {
  const session = phone.session();
  const person = pick(random, session.people());
  const family = pick(random, session.families());
  const save = async (...[drafts, options]: Parameters<typeof session.saveGroup>) => {
    const saved = await session.saveGroup(drafts, options);
    return saved.ok ? saved.value.versions : [];
  };
  const choice = random.below(10);
  if (choice < 2 || !person || !family) {
    const [home, child] = [session.newId(), session.newId()];
    const rw = pick(random, ["05", "08"]) ?? "05";
    return save([
      {
        record: home,
        subject: home,
        kind: "family",
        fields: { headName: `Kepala ${random.below(99)}`, area: AREA, rw },
      },
      childDraft(child, `Anak ${random.below(99)}`),
      memberDraft(child, home),
    ]);
  }
  if (choice < 5) return save([weighDraft(session.newId(), person.id, 5 + random.below(100) / 10)]);
  if (choice === 5) return save([childDraft(person.id, `Nama ${random.below(99)}`)]);
  if (choice === 6)
    return save([
      { record: family.id, subject: family.id, kind: "family", fields: { rw: pick(random, ["05", "08"]) } },
    ]);
  if (choice === 7) return save([memberDraft(person.id, family.id)]);
  const [measured] = person.measurements;
  if (!measured) return [];
  const { record } = measured;
  return choice === 8
    ? save([{ record, subject: person.id, kind: "measurement", retract: true, reason: "keliru" }])
    : save([weighDraft(record, person.id, 6 + random.below(50) / 10)], { reason: "salah baca" });
};

/** What happens behind the phones' backs: a backup is finished, history begins anew, somebody's grants change. */
const changeWorld = async ({ random, clock, server, actors }: Storm): Promise<void> => {
  const change = random.below(4);
  if (change < 2) {
    const durable = new Date(clock.nowMs()).toISOString();
    await server.store.write("3571", async (tx) => {
      const meta = await tx.meta.get();
      await tx.meta.put(change === 0 ? { ...meta, durable } : { ...meta, epoch: meta.epoch + 1 });
    });
    return;
  }
  const actor = pick(random, actors);
  if (!actor) return;
  await server.setGrants(actor.worker, change === 2 ? [{ role: "cadre", area: RW08 }] : actor.granted);
};

/** Every phone is started anew, the wire is whole, and there is time for a few rounds. */
const heal = async (storm: Storm): Promise<readonly Phone[]> => {
  storm.calm();
  for (const { worker, granted } of storm.actors) await storm.server.setGrants(worker, granted);
  for (const actor of storm.actors) {
    actor.tabs = [];
    await storm.openTab(actor);
  }
  const phones = storm.actors.flatMap(({ tabs }) => tabs.map(({ phone }) => phone));
  for (let i = 0; i < 4; i++) for (const phone of phones) await phone.syncNow();
  return phones;
};

/** What a phone says of what it may see, in an order of its own choosing. */
const told = (phone: Phone, streams: readonly string[]) => ({
  people: phone
    .session()
    .people()
    .filter(({ stream }) => streams.includes(stream))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  families: phone
    .session()
    .families()
    .filter(({ stream }) => streams.includes(stream))
    .map(({ members, ...family }) => ({ ...family, members: members.map(({ id }) => id).toSorted() }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});

/** What the server holds: accepted, and refused but kept for the area's supervisors; and who only proposed something. */
const heldBy = (server: TestServer, ids: readonly string[]) =>
  server.store.read("3571", async (tx) => {
    const accepted = await tx.versions.byIds(ids);
    const standing = await tx.versions.neededOfStreams([RW05, RW08]);
    const versions = [...accepted, ...standing].map(({ text }) => JSON.parse(text) as Version);
    return {
      accepted: new Set(accepted.map(({ id }) => id)),
      refused: new Set((await tx.refused.latest(1_000)).map(({ id }) => id)),
      proposers: new Set(versions.filter(({ stamp }) => stamp?.proposed).map(({ author }) => author)),
    };
  });

/** Authors see their own proposals and refused work, others do not: then phones differ on purpose. */
const isUncontested = (phone: Phone, proposers: ReadonlySet<string>): boolean =>
  !proposers.has(phone.session().worker.id) &&
  [...phone.session().people(), ...phone.session().families()].every(({ marks }) => marks.refused === 0);

describe("after a storm", () => {
  test.each(SEEDS)("%i: nothing is lost, phones agree, no checksum ever differed", async (seed) => {
    const storm = await setupStorm(seed);
    const { random, clock, actors, server } = storm;
    const written: Version[] = [];
    const opened = new Set<Phone>();
    const deed = async (actor: Actor): Promise<void> => {
      if (actor.tabs.length === 0 || random.below(12) === 0) await storm.openTab(actor);
      const tab = pick(random, actor.tabs);
      if (!tab) return;
      opened.add(tab.phone);
      if (random.below(12) === 0) tab.killer.arm(1 + random.below(25), random.below(2) ? "before" : "after");
      const work =
        random.below(12) < 7 ? act(storm, tab).then((done) => written.push(...done)) : tab.phone.syncNow();
      await work.catch((thrown: unknown) => {
        if (!tab.killer.isDead()) throw thrown;
      });
      actor.tabs = actor.tabs.filter(({ killer }) => !killer.isDead());
    };
    for (let step = 0; step < 40; step++) {
      clock.advance(random.below(3_600_000));
      if (random.below(10) === 0) await changeWorld(storm);
      const busy = [pick(random, actors), pick(random, actors)].filter((actor) => actor !== undefined);
      await Promise.all(busy.map(deed));
    }
    const phones = await heal(storm);
    const reports = [...opened, ...phones].flatMap((phone) => phone.reports);
    // A killed tab and a Wi-Fi's sign-in page are reported; a checksum that differs must never be.
    expect(reports.filter(({ type }) => type === "checksumAlarm" || type === "brokenRow")).toEqual([]);

    const { accepted, refused, proposers } = await heldBy(
      server,
      written.map(({ id }) => id),
    );
    expect(written.filter(({ id }) => !accepted.has(id) && !refused.has(id))).toEqual([]);
    expect(phones.map((phone) => phone.session().outbox().waiting)).toEqual([0, 0, 0]);

    // A phone that knows nothing yet must come to the same.
    const rows = createMemoryRows();
    const { code } = await server.addWorker({ grants: [{ role: "healthWorker", area: AREA }] });
    const newcomer = await createPhone({ server, clock, isPlain: true, rows, seed: 999 });
    await newcomer.enrol(code);
    await newcomer.syncNow();
    expect(newcomer.reports).toEqual([]);
    for (const { tabs, streams } of actors)
      for (const { phone } of tabs)
        if (isUncontested(phone, proposers)) expect(told(phone, streams)).toEqual(told(newcomer, streams));
  });
});
