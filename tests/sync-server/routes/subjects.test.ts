import { beforeAll, describe, expect, test } from "vitest";
import { foldSubjects } from "#domain/facts/fold.ts";
import { childrenIn } from "#domain/people/child-facts.ts";
import { historyAnswerSchema, reviewAnswerSchema, subjectAnswerSchema } from "#protocol/lists.ts";
import { aChild, aFamily, aMeasurement, aReview, idNamed } from "#support/builders.ts";
import { createTestServer, type TestServer } from "#support/test-server.ts";
import { aPhone } from "../sync/a-phone.ts";
import { aClient, refusalOf } from "./a-client.ts";
import { KELURAHAN, setupVillage, type Village } from "./a-village.ts";

let village: Village;
beforeAll(async () => {
  village = await setupVillage();
});

describe("one subject", () => {
  const open = async ({ city, children }: Village) => {
    const [child] = children;
    const answer = await city.ask("/v1/subject", { subject: child?.id });
    return { child, ...subjectAnswerSchema.parse(await answer.json()) };
  };

  test("is opened with its household, as those who hold it see it", async () => {
    const { child, versions, stream } = await open(village);
    expect(stream).toBe(child?.stream);
    const fold = foldSubjects(versions as never);
    expect(childrenIn(fold).find(({ id }) => id === child?.id)).toEqual(child);
  });

  test("is written down", async () => {
    const { child } = await open(village);
    const [entry] = await village.server.store.read("3571", (tx) => tx.accessLog.latest(1));
    expect(entry).toEqual({
      at: expect.any(String),
      worker: village.city.worker,
      device: "device-city",
      action: "open",
      target: child?.id,
    });
  });

  test("of elsewhere is answered as if nobody were there", async () => {
    const { server, children } = village;
    const far = await aClient(server, { grants: [{ role: "supervisor", area: "3571031001" }] }, "device-far");
    for (const subject of [children[0]?.id, "nobody"])
      expect(await refusalOf(await far.ask("/v1/subject", { subject }))).toBe("404 notFound");
    const [record] = children[0]?.measurements.map((measurement) => measurement.record) ?? [];
    expect(await refusalOf(await far.ask("/v1/history", { record }))).toBe("404 notFound");
  });
});

test("a history has every version of a record, with the names of their authors", async () => {
  const server = createTestServer();
  const cadre = await aClient(server, { name: "Siti", grants: [{ role: "cadre", area: `${KELURAHAN}/05` }] });
  const own = { author: cadre.worker, device: cadre.device, stream: `${KELURAHAN}/05` };
  const first = { ...aFamily("a"), ...own, n: 1 };
  const second = {
    ...aFamily("a", { headName: "B" }),
    ...own,
    id: idNamed("2"),
    supersedes: [first.id],
    n: 2,
  };
  await cadre.sync({ versions: [first, second] });
  const answer = historyAnswerSchema.parse(
    await (await cadre.ask("/v1/history", { record: first.record })).json(),
  );
  expect(answer.versions.map(({ id, stamp }) => [id, stamp.order])).toEqual([
    [first.id, 1],
    [second.id, 2],
  ]);
  expect(answer.authors).toEqual({ [cadre.worker]: "Siti" });
});

describe("names within a history", () => {
  const namesOf = async (client: Village["city"], record: string) =>
    historyAnswerSchema.parse(await (await client.ask("/v1/history", { record })).json()).names;

  test("are told of a posyandu and a family inside the area, to somebody whose phone holds neither", async () => {
    const { city, phone, children } = village;
    const nameOf = (id: string) => phone.fold().records.get(id)?.body.name;
    const [named] = children.flatMap(({ id, posyandu }) => {
      const mother = phone.fold().records.get(id)?.body.mother;
      return posyandu !== undefined && typeof mother === "string" ? [{ id, posyandu, mother }] : [];
    });
    if (!named) throw new Error("no child with a mother and a posyandu");
    expect(nameOf(named.posyandu)).toEqual(expect.any(String));
    expect(await namesOf(city, named.id)).toEqual({
      [named.posyandu]: nameOf(named.posyandu),
      [named.mother]: nameOf(named.mother),
    });
  });

  test("are not told of who lives outside it", async () => {
    const server = createTestServer();
    const at = async (rw: string) => {
      const client = await aClient(
        server,
        { grants: [{ role: "cadre", area: `${KELURAHAN}/${rw}` }] },
        `device-${rw}`,
      );
      return { client, own: { author: client.worker, device: client.device, stream: `${KELURAHAN}/${rw}` } };
    };
    const [here, there] = [await at("05"), await at("06")];
    const mother = { ...aChild("siti", { name: "Siti", group: "woman" }), ...there.own, n: 1 };
    await there.client.sync({ versions: [mother] });
    const child = { ...aChild("alya", { mother: mother.record }), ...here.own, n: 1 };
    await here.client.sync({ versions: [child] });
    expect(await namesOf(here.client, child.record)).toEqual({});
    const both = await aClient(server, { grants: [{ role: "supervisor", area: KELURAHAN }] }, "device-00");
    expect(await namesOf(both, child.record)).toEqual({ [mother.record]: "Siti" });
  });
});

describe("what waits for a decision", () => {
  const setupWaiting = async () => {
    const server = createTestServer();
    const area = `${KELURAHAN}/05`;
    const client = (name: string, role: "cadre" | "posyanduCadre" | "supervisor", at: string) =>
      aClient(server, { name, grants: [{ role, area: at }] }, `device-${name}`);
    const [siti, wati] = [await client("siti", "cadre", area), await client("wati", "posyanduCadre", area)];
    const push = (by: typeof siti, n: number, version: object) =>
      by.sync({ versions: [{ ...version, author: by.worker, device: by.device, n, stream: area }] });
    const family = aFamily("a");
    await push(siti, 1, family);
    const edit = (id: string, body: object) => ({
      ...aFamily("a", { ...body }, { id: idNamed(id), supersedes: [family.id], changed: Object.keys(body) }),
    });
    await push(siti, 2, edit("one", { headName: "Slamet" }));
    await push(siti, 3, edit("other", { headName: "Sugeng" }));
    await push(wati, 1, edit("proposal", { note: "pindah" }));
    await push(siti, 4, edit("move", { area: "3571011002", rw: "01" }));
    await push(siti, 5, aMeasurement("p", "heavy", { weightKg: 130 }));
    const review = async (by: Awaited<ReturnType<typeof client>>, at: string) =>
      reviewAnswerSchema.parse(await (await by.ask("/v1/review", { area: at, limit: 50 })).json());
    return { server, client, review, siti, wati };
  };

  test("is told with names, places and authors", async () => {
    const { client, review, siti, wati } = await setupWaiting();
    const { conflicts, proposals, refused } = await review(
      await client("rina", "supervisor", KELURAHAN),
      KELURAHAN,
    );
    expect(conflicts).toMatchObject({
      total: 1,
      rows: [{ kind: "family", fields: ["headName"], name: "Slamet", stream: `${KELURAHAN}/05` }],
    });
    expect(
      proposals.rows.map(({ version, author, authorName, moveTo }) => [version, author, authorName, moveTo]),
    ).toEqual([
      [idNamed("proposal"), wati.worker, "wati", undefined],
      [idNamed("move"), siti.worker, "siti", "3571011002/01"],
    ]);
    expect(refused.rows).toMatchObject([
      { reason: "badBody", authorName: "siti", sent: { kind: "measurement" } },
    ]);
  });

  test("a household that wants to move is offered where it wants to go", async () => {
    const { client, review } = await setupWaiting();
    const { proposals, conflicts } = await review(
      await client("tuti", "supervisor", "3571011002"),
      "3571011002",
    );
    expect(proposals.rows).toMatchObject([
      { version: idNamed("move"), moveTo: "3571011002/01", stream: `${KELURAHAN}/05` },
    ]);
    expect(conflicts.total).toBe(0);
  });
});

describe("a household that wants to move to an area", () => {
  const setupMove = async () => {
    const server = createTestServer();
    const home = `${KELURAHAN}/05`;
    const client = (name: string, role: "cadre" | "supervisor", area: string) =>
      aClient(server, { name, grants: [{ role, area }] }, `device-${name}`);
    const siti = await client("siti", "cadre", home);
    const family = aFamily("a");
    const moving = { area: "3571011002", rw: "01" };
    const move = aFamily("a", moving, {
      id: idNamed("move"),
      supersedes: [family.id],
      changed: Object.keys(moving),
    });
    const inIt = { subject: family.subject };
    const sent = [family, aMeasurement("a", "m", {}, inIt), move];
    const own = { author: siti.worker, device: siti.device, stream: home };
    await siti.sync({ versions: sent.map((version, i) => ({ ...version, ...own, n: i + 1 })) });
    const tuti = await client("tuti", "supervisor", "3571011002");
    const open = () => tuti.ask("/v1/subject", { subject: family.subject });
    return { server, client, family, move, tuti, open };
  };

  test("is opened there by name and wish, and no more of it, until somebody has decided", async () => {
    const { family, move, tuti, open } = await setupMove();
    const opened = subjectAnswerSchema.parse(await (await open()).json());
    expect(opened.versions.map(({ id }) => id)).toEqual([family.id, move.id]);
    expect(opened.stream).toBe("3571011002/01");
    expect(Object.values(opened.authors ?? {})).toEqual(["siti"]);

    const review = aReview(move, "reject", { author: tuti.worker, device: tuti.device, n: 1 });
    await tuti.sync({ versions: [{ ...review, stream: opened.stream }] });
    expect(await refusalOf(await open())).toBe("404 notFound");
  });

  test("is nobody to an area it does not want to move to, nor to a cadre there who decides nothing", async () => {
    const { client, family } = await setupMove();
    const [far, cadre] = [
      await client("far", "supervisor", "3571031001"),
      await client("cadre", "cadre", "3571011002/01"),
    ];
    for (const one of [far, cadre])
      expect(await refusalOf(await one.ask("/v1/subject", { subject: family.subject }))).toBe("404 notFound");
  });
});

test("a posyandu's register has no identity numbers, and loads anew when its reader's role changes", async () => {
  const server: TestServer = createTestServer();
  const area = `${KELURAHAN}/05`;
  const siti = await aClient(server, { name: "siti", grants: [{ role: "cadre", area }] }, "device-siti");
  const nik = {
    kind: "identity",
    subject: idNamed("a"),
    record: `${idNamed("a")}.identity`,
    body: { kkNumber: "3571011201200005" },
  };
  const versions = [
    aFamily("a"),
    { ...aFamily("nik"), ...nik, changed: ["kkNumber"], content: { type: "body", body: nik.body } },
  ];
  await siti.sync({
    versions: versions.map((version, i) => ({
      ...version,
      author: siti.worker,
      device: siti.device,
      n: i + 1,
      stream: area,
    })),
  });
  const { code, worker } = await server.addWorker({ grants: [{ role: "posyanduCadre", area }] });
  const wati = await aPhone(server, code, "device-wati", { hidesKinds: true });
  await wati.settle();
  expect(wati.versions().map(({ kind }) => kind)).toEqual(["family"]);

  await server.setGrants(worker, [{ role: "cadre", area }]);
  await expect(wati.round()).rejects.toThrow("409");
  wati.startOver();
  await wati.settle();
  expect(
    wati
      .versions()
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(["family", "identity"]);
});

test("numbers of the state come only when they are asked for, and that is written down as such", async () => {
  const server = createTestServer();
  const rina = await aClient(server, { grants: [{ role: "cadre", area: `${KELURAHAN}/05` }] });
  const family = aFamily("a");
  const numbers = {
    ...family,
    id: idNamed("numbers"),
    record: `${family.subject}.identity`,
    kind: "identity",
    changed: ["kkNumber"],
    content: { type: "body", body: { kkNumber: "3571010101120034" } },
  };
  const own = { author: rina.worker, device: rina.device, stream: `${KELURAHAN}/05` };
  await rina.sync({
    versions: [
      { ...family, ...own, n: 1 },
      { ...numbers, ...own, n: 2 },
    ],
  });
  const ask = async (parts: object) =>
    (await rina.ask("/v1/subject", { subject: family.subject, ...parts })).text();
  expect(await ask({})).not.toContain("3571010101120034");
  expect(await ask({ reveal: true })).toContain("3571010101120034");
  const log = await server.store.read("3571", (tx) => tx.accessLog.latest(2));
  expect(log.map(({ action }) => action)).toEqual(["reveal", "open"]);
});
