import { describe, expect, test } from "vitest";
import { rebuildCopies } from "#server/agencies/rebuild-copies.ts";
import { eraseSubject } from "#server/erase/erase-subject.ts";
import { applyRetention, dueRecords, parseRetention, retentionRequest } from "#server/erase/retention.ts";
import { deviceHoldings } from "#server/lists/device-holdings.ts";
import { aClient, refusalOf } from "../routes/a-client.ts";
import { AGREED, ALYA, copiesOn, R, SLAMET, setupAgencies } from "./setup-agencies.ts";

const POOR = { to: "social", reasons: ["family.poor"] };

const setupTold = async () => {
  const world = await setupAgencies();
  await world.consent(AGREED);
  await world.refer("AAAAAA", POOR);
  const [copy] = await copiesOn(world.dinsos);
  const item = copy?.item ?? "";
  await world.answer(world.dinsos, item, "agencyAnswer", {
    date: "2026-11-21",
    outcome: "done",
    words: "Alya masuk daftar",
  });
  return { ...world, item };
};

describe("erasing a person", () => {
  test("empties what agencies were told of them and said, on their phones too", async () => {
    const { server, dinsos, item } = await setupTold();
    const erasure = { subject: ALYA, request: "470/12", at: "2026-11-22T01:00:00.000Z" };
    await eraseSubject(server.world, R, erasure);
    await rebuildCopies(server.world, R);
    expect(await copiesOn(dinsos)).toEqual([]);
    expect(JSON.stringify(dinsos.versions())).not.toContain("Alya");
    const stored = await server.store.read(R, (tx) => tx.versions.ofSubjects([item]));
    expect(stored.map(({ text }) => text).join()).not.toContain("Alya");
  });

  test("empties what a giver hands in of them afterwards, and holds up nobody else of the household", async () => {
    const { server, consent, refer, answer, zakat } = await setupAgencies();
    await consent(AGREED);
    await refer("AAAAAA", { to: "charity", reasons: ["family.food"] });
    const [copy] = await copiesOn(zakat);
    const item = copy?.item ?? "";
    await eraseSubject(server.world, R, { subject: ALYA, request: "470/12", at: "2026-11-22T01:00:00.000Z" });
    const given = { date: "2026-11-21", type: "nutrition", item: "susu untuk Alya" };
    await answer(zakat, item, "aidGiven", given);
    const stored = await server.store.read(R, (tx) => tx.versions.ofSubjects([item]));
    expect(stored.map(({ text }) => text).join()).not.toContain("Alya");
    expect(await server.store.read(R, (tx) => tx.agencyItems.due(9))).toEqual([]);
  });

  test("and erasing the household takes back the leave that it gave: copies go on without names", async () => {
    const { server, dinsos } = await setupTold();
    const erasure = { subject: SLAMET, request: "470/13", at: "2026-11-22T01:00:00.000Z" };
    await eraseSubject(server.world, R, erasure);
    await rebuildCopies(server.world, R);
    const [copy] = await copiesOn(dinsos);
    expect(copy?.body).not.toHaveProperty("name");
    expect(JSON.stringify(dinsos.versions())).not.toContain("Alya Putri");
  });

  test("what the rules of retention took from an agency is not made again", async () => {
    const { server, dinsos } = await setupTold();
    const rules = parseRetention(
      JSON.stringify({ version: "1", source: "SK 2", months: { agencyReferral: 1, agencyAnswer: 1 } }),
    );
    if (!rules.ok) throw new Error(rules.problem);
    const later = new Date("2027-03-01T00:00:00.000Z");
    const due = await server.store.read(R, (tx) => dueRecords(tx, rules.value, later));
    await applyRetention(server.world, R, due, retentionRequest(rules.value), later);
    await rebuildCopies(server.world, R);
    expect(await copiesOn(dinsos)).toEqual([]);
  });
});

test("a person's export shows what was passed on, to whom, what they said, and who opened it there", async () => {
  const { server, dinsos, item } = await setupTold();
  const boss = await aClient(server, { grants: [{ role: "supervisor", area: "3571011001" }] }, "device-boss");
  const looked = await aClient(
    server,
    { grants: [{ role: "partner", area: "agency:dinsos" }] },
    "device-look",
  );
  const at = "2026-11-21T00:30:00.000Z";
  expect((await looked.sync({ opened: [{ subject: item, at, how: "open" }] })).status).toBe(200);
  const { data } = await (await boss.ask("/v1/export", { subject: ALYA })).json();
  const { versions, opened } = data;
  const kinds = versions.map(({ kind }: { kind: string }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(["person", "agencyReferral", "agencyAnswer"]));
  expect(opened).toContainEqual({ at, worker: looked.worker, how: "phone.open" });
  expect(dinsos.worker).not.toBe(looked.worker);
});

test("no wide view and no history shows an agency's item to anybody else, not even to the city's admin", async () => {
  const { server, item } = await setupTold();
  for (const [role, area] of [
    ["admin", "3571"],
    ["supervisor", "3571"],
    ["cadre", "3571011001/05"],
    ["partner", "agency:pupr"],
    ["partner", "agency:dinsos"],
  ] as const) {
    const asker = await aClient(
      server,
      { grants: [{ role, area }] },
      `device-${role}-${area.slice(-6).replace(/\W/g, "")}`,
    );
    const asked = {
      "/v1/subject": { subject: item },
      "/v1/history": { record: item },
      "/v1/export": { subject: item },
    };
    for (const [path, body] of Object.entries(asked))
      expect(["403 notAllowed", "404 notFound"], `${role} ${area} ${path}`).toContain(
        await refusalOf(await asker.ask(path, body)),
      );
  }
});

test("of a lost phone of an agency the families behind its copies are told, by name", async () => {
  const { server, dinsos } = await setupTold();
  const held = await server.store.read(R, (tx) => deviceHoldings(tx, dinsos.device));
  expect(held).toEqual([
    expect.objectContaining({ subject: ALYA, name: "Alya Putri", stream: "3571011001/05" }),
  ]);
});

test("the one who carries a phone of two agencies sees the items of both, and what is one's answers stay with it", async () => {
  const { server, refer } = await setupTold();
  await refer("BBBBBB", { to: "housing", reasons: ["family.toilet"] });
  const both = [
    { role: "partner", area: "agency:dinsos" },
    { role: "partner", area: "agency:pupr" },
  ] as const;
  const client = await aClient(server, { grants: both }, "device-both");
  const { pages } = await (await client.sync()).json();
  const kindsIn = (stream: string) =>
    pages
      .find((page: { stream: string }) => page.stream === stream)
      ?.versions.map(({ kind }: { kind: string }) => kind);
  expect(kindsIn("agency:dinsos")).toEqual(expect.arrayContaining(["agencyReferral", "agencyAnswer"]));
  expect(kindsIn("agency:pupr")).toEqual(["agencyReferral"]);
});
