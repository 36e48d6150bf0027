import { beforeEach, describe, expect, test } from "vitest";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { AREA, RW05, RW08, saveFamily } from "#support/phone-saves.ts";
import { createTestServer, type TestGrant, type TestServer } from "#support/test-server.ts";
import { createPeople, type People, type SplitAsked } from "#sync/people-transport.ts";

/** Real phones on the real server over SQLite; what a supervisor's screens ask of it. */
const KECAMATAN = "357101";
const NEW_AREA = "3571011015";
interface Person {
  readonly worker: string;
  readonly phone: Phone;
  readonly people: People;
}
let server: TestServer;
let seed = 0;
const person = async (name: string, ...grants: readonly TestGrant[]): Promise<Person> => {
  const { worker, code } = await server.addWorker({ name, grants });
  seed += 1;
  const phone = await createPhone({ server, seed });
  await phone.enrol(code);
  await phone.syncNow();
  return { worker, phone, people: createPeople(phone.transport) };
};

let siti: Person;
let rina: Person;
let budi: Person;
beforeEach(async () => {
  server = createTestServer({ store: openSqliteStore(":memory:") });
  siti = await person("Bu Siti", { role: "cadre", area: RW05 });
  rina = await person("Bu Rina", { role: "supervisor", area: AREA });
  budi = await person("Pak Budi", { role: "supervisor", area: KECAMATAN });
  await saveFamily(siti.phone.session(), "Budi", "Alya");
  await siti.phone.syncNow();
});

const areasOf = ({ phone }: Person): readonly string[] =>
  phone
    .session()
    .grants()
    .list.map(({ area }) => area)
    .sort();

describe("what a person holds", () => {
  const asked = async (places: readonly string[], confirm = false, role = "cadre", whom = siti) => {
    const grants = places.map((place) => ({ role, place }));
    const said = await rina.people.grants(AREA, whom.worker, grants, confirm);
    if (said.type !== "answer") throw new Error(JSON.stringify(said));
    return said.answer;
  };

  test("is told before it changes, with the families nobody would look after, and then changed on the phone", async () => {
    const preview = {
      added: [{ role: "cadre", place: RW08 }],
      removed: [{ role: "cadre", place: RW05 }],
      orphaned: [{ stream: RW05, families: 1 }],
    };
    expect(await asked([RW08])).toMatchObject({ result: "preview", ...preview });
    await siti.phone.syncNow();
    expect(areasOf(siti)).toEqual([RW05]);
    expect(await asked([RW08], true)).toMatchObject({ result: "done", ...preview });
    await siti.phone.syncNow();
    expect(areasOf(siti)).toEqual([RW08]);
    expect(siti.phone.session().families()).toEqual([]);
    expect(siti.phone.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
  });

  test("warns of nobody where another cadre holds the same", async () => {
    await person("Bu Ani", { role: "cadre", area: RW05 });
    expect(await asked([])).toMatchObject({ orphaned: [] });
  });

  test("leaves alone what lies elsewhere or is of another office", async () => {
    await server.setGrants(siti.worker, [
      { role: "cadre", area: RW05 },
      { role: "cadre", area: "3571011002/01" },
      { role: "admin", area: AREA },
    ]);
    await asked([], true);
    await siti.phone.syncNow();
    expect(areasOf(siti)).toEqual([AREA, "3571011002/01"].sort());
  });

  test.each([
    ["a place outside the area", ["3571011002/01"], "cadre", "outside"],
    ["a wider place than a kelurahan", [KECAMATAN], "healthWorker", "outside"],
    ["no RW", [`${AREA}/5`], "cadre", "wrong"],
    ["the unknown RW", [`${AREA}/0`], "cadre", "wrong"],
    ["a posyandu nobody registered", ["posyandu:x"], "posyanduCadre", "outside"],
    ["a role of her own height", [AREA], "supervisor", "notYours"],
    ["a role nobody knows", [RW05], "king", "notYours"],
    ["what is there already", [RW05], "cadre", "same"],
  ])("refuses %s", async (_, places, role, why) => {
    expect(await asked(places, true, role)).toMatchObject({
      result: "problems",
      problems: [{ field: "grants", why }],
    });
    await siti.phone.syncNow();
    expect(areasOf(siti)).toEqual([RW05]);
  });

  test("is nobody's own to change, and a stranger's from elsewhere is not hers", async () => {
    const far = await person("Bu Jauh", { role: "cadre", area: "3571021001/01" });
    expect(await asked([RW08], true, "cadre", rina)).toMatchObject({
      problems: [{ field: "worker", why: "self" }],
    });
    expect(await asked([RW08], true, "cadre", far)).toMatchObject({
      problems: [{ field: "worker", why: "unknown" }],
    });
  });
});

describe("an area split by request", () => {
  const split: SplitAsked = {
    area: KECAMATAN,
    from: AREA,
    to: NEW_AREA,
    rws: ["05"],
    reason: "Pemekaran 2026",
    closes: false,
  };
  const asked = async (parts: Partial<SplitAsked> = {}, confirm = false, by = budi) => {
    const said = await by.people.split({ ...split, ...parts }, confirm);
    if (said.type !== "answer") throw new Error(JSON.stringify(said));
    return said.answer;
  };

  test("is counted first, without moving anybody, and then does what was counted", async () => {
    const counts = { families: 1, parts: [{ rw: "05", families: 1 }], workers: 2, proposed: 0, torn: [] };
    expect(await asked()).toMatchObject({ result: "preview", ...counts });
    await siti.phone.syncNow();
    expect(siti.phone.session().families()).toMatchObject([{ stream: RW05 }]);
    expect(await asked({}, true)).toMatchObject({ result: "done", ...counts });
    await siti.phone.syncNow();
    expect(siti.phone.session().families()).toMatchObject([{ stream: `${NEW_AREA}/05` }]);
    expect(areasOf(siti)).toEqual([RW05, `${NEW_AREA}/05`]);
    expect(await asked({ closes: true }, true)).toMatchObject({ families: 0 });
    await siti.phone.syncNow();
    expect(areasOf(siti)).toEqual([`${NEW_AREA}/05`]);
    expect(siti.phone.session().families()).toHaveLength(1);
  });

  test.each([
    [{ to: AREA }, "to same"],
    [{ to: "357101101" }, "to wrong"],
    [{ to: "3571021015" }, "to outside"],
    [{ from: "3571021001", rws: [] }, "from outside, rws none"],
    [{ rws: ["5"] }, "rws wrong"],
    [{ rws: ["0"] }, "rws wrong"],
    [{ rws: ["44"] }, "rws unknown"],
    [{ reason: " " }, "reason missing"],
  ])("refuses %j beside its field", async (parts, why) => {
    const { result, problems } = await asked(parts, true);
    expect(result).toBe("problems");
    expect(problems.map(({ field, why: reason }) => `${field} ${reason}`).join(", ")).toBe(why);
  });

  test("is not for who answers for one kelurahan only", async () => {
    expect(await rina.people.split(split, true)).toMatchObject({ type: "refused", refusal: "notAllowed" });
    expect(await asked({ area: AREA }, true, rina)).toMatchObject({
      problems: [{ field: "to", why: "outside" }],
    });
  });
});

test("where a second code is demanded, none of these changes is even looked at without a fresh one; all are written down", async () => {
  await rina.people.grants(AREA, siti.worker, [], true);
  const log = await server.store.read("3571", (tx) => tx.accessLog.latest(5));
  expect(log[0]).toMatchObject({ worker: rina.worker, action: "grants.set", target: siti.worker });

  server = createTestServer({ store: openSqliteStore(":memory:"), deps: { secondFactor: "required" } });
  const ida = await person("Bu Ida", { role: "supervisor", area: KECAMATAN });
  const needed = { type: "refused", refusal: "secondFactorNeeded" };
  expect(await ida.people.people(AREA)).toMatchObject(needed);
  expect(await ida.people.grants(AREA, "x", [])).toMatchObject(needed);
  expect(await ida.people.handOver(AREA, { type: "undo", record: "x" })).toMatchObject(needed);
  const split = { area: KECAMATAN, from: AREA, to: NEW_AREA, rws: [], reason: "", closes: false };
  expect(await ida.people.split(split)).toMatchObject(needed);
});
