import { beforeEach, describe, expect, test, vi } from "vitest";
import { startChores } from "#server/backup/chores.ts";
import { carryOutPlanned } from "#server/hand-over/planned.ts";
import { RW05, RW08, saveFamily } from "#support/phone-saves.ts";
import { DAY_MS, heads, setupHandOver, syncAll } from "./setup-hand-over.ts";

let { clock, server, person, siti, yuli, ani, give, asked, lately } = {} as Awaited<
  ReturnType<typeof setupHandOver>
>;
beforeEach(async () => {
  ({ clock, server, person, siti, yuli, ani, give, asked, lately } = await setupHandOver());
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

  test("happens once when two processes look at the same moment", async () => {
    clock.advance(4 * DAY_MS);
    const looks = [1, 2, 3].map(() => carryOutPlanned(server.world, "3571"));
    expect((await Promise.all(looks)).sort()).toEqual([0, 0, 1]);
    const record = (await lately()).handOvers[0]?.record ?? "";
    const written = await server.store.read("3571", (tx) => tx.versions.ofRecords([record]));
    expect(written).toHaveLength(2);
    await syncAll(siti, yuli);
    expect([heads(siti), heads(yuli)]).toEqual([[], ["Budi"]]);
  });

  test("is looked for by the running server each hour", async () => {
    clock.advance(4 * DAY_MS);
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const chores = startChores(server.world);
    try {
      vi.advanceTimersByTime(59 * 60_000);
      await syncAll(yuli);
      expect(heads(yuli)).toEqual([]);
      vi.advanceTimersByTime(60_000);
      await chores.stop();
    } finally {
      vi.useRealTimers();
    }
    await syncAll(yuli);
    expect(heads(yuli)).toEqual(["Budi"]);
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

  test("goes to somebody who has worked in another kelurahan only", async () => {
    const dewi = await person("Bu Dewi", { role: "cadre", area: "3571011002/01" });
    const wati = await person("Bu Wati", { role: "supervisor", area: "357101" });
    const said = await wati.people.handOver("357101", give([[RW08, dewi]], later), true);
    expect(said).toMatchObject({ answer: { result: "planned" } });
    clock.advance(4 * DAY_MS);
    await carryOutPlanned(server.world, "3571");
    const { handOvers } = await lately();
    expect(handOvers.map(({ state }) => state)).toEqual(["done", "done"]);
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
