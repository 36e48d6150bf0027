import { beforeAll, describe, expect, test } from "vitest";
import { parseCivilDate } from "#domain/civil-date.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import { childrenIn } from "#domain/people/child-facts.ts";
import { type ChildFilter, listChildren } from "#domain/summary/list-children.ts";
import { summariseArea } from "#domain/summary/summarise-area.ts";
import {
  childrenAnswerSchema,
  historyAnswerSchema,
  placesAnswerSchema,
  reviewAnswerSchema,
  subjectAnswerSchema,
  summaryAnswerSchema,
} from "#protocol/lists.ts";
import { seedDemo } from "#server/demo/seed-demo.ts";
import { aFamily, aMeasurement, idNamed } from "#support/builders.ts";
import { createTestServer, type TestServer } from "#support/test-server.ts";
import { aPhone } from "../sync/a-phone.ts";
import { aClient, refusalOf } from "./a-client.ts";

const parsed = parseCivilDate("2026-11-21");
if (!parsed.ok) throw new Error("a day");
const asOf = parsed.value;
const KELURAHAN = "3571011001";

/** A kelurahan of synthetic people, and those who look after it at every height. */
const setup = async () => {
  const server = createTestServer();
  await seedDemo(server.world, { seed: 3, families: 40, today: asOf });
  const area = KELURAHAN;
  const supervisor = (name: string, at: string) =>
    aClient(server, { name, grants: [{ role: "supervisor", area: at }] }, `device-${name}`);
  const city = await supervisor("city", "3571");
  const local = await supervisor("local", area);
  const { code } = await server.addWorker({ grants: [{ role: "supervisor", area }] });
  const phone = await aPhone(server, code, "device-phone");
  await phone.settle(2_000);
  return { server, area, city, local, children: childrenIn(phone.fold()), phone };
};

let village: Awaited<ReturnType<typeof setup>>;
beforeAll(async () => {
  village = await setup();
});

const listOf = async ({ city, area }: typeof village, filter: object, page: object = {}) => {
  const answer = await city.ask("/v1/children", { area, asOf, filter, offset: 0, limit: 500, ...page });
  return childrenAnswerSchema.parse(await answer.json());
};

describe("figures", () => {
  test("of a kelurahan are what a phone that holds its rows computes", async () => {
    const { city, area, children } = village;
    const answer = summaryAnswerSchema.parse(await (await city.ask("/v1/summary", { area, asOf })).json());
    expect(children.length).toBeGreaterThan(20);
    expect(answer.total).toEqual(JSON.parse(JSON.stringify(summariseArea(children, asOf))));
    expect(answer.total.weighed.numerator).toBeGreaterThan(0);
    expect(answer.parts.map(({ area: part }) => part).every((part) => part.startsWith(`${area}/`))).toBe(
      true,
    );
  });

  test("of a city name every kelurahan, and are the sum of them", async () => {
    const { city, area } = village;
    const answer = summaryAnswerSchema.parse(
      await (await city.ask("/v1/summary", { area: "3571", asOf })).json(),
    );
    expect(answer.parts).toHaveLength(46);
    expect(answer.parts.find((part) => part.area === area)?.summary).toEqual(answer.total);
    expect(answer.parts.reduce((sum, { summary }) => sum + summary.children, 0)).toBe(answer.total.children);
  });

  test("move with the next measurement", async () => {
    const { server, city, area } = await setup();
    const ask = async () =>
      summaryAnswerSchema.parse(await (await city.ask("/v1/summary", { area, asOf })).json()).total;
    const before = await ask();
    const { rows } = await listOf({ ...village, city }, { notWeighedThisMonth: true }, { limit: 1 });
    const [child] = rows;
    if (!child) throw new Error("somebody is not weighed yet");
    const { code, worker } = await server.addWorker({ grants: [{ role: "cadre", area: child.stream }] });
    const cadre = await aPhone(server, code, "device-cadre");
    const measured = aMeasurement("x", "new", { date: asOf }, { subject: child.id });
    cadre.write((origin) => ({ ...measured, ...origin, author: worker }), child.stream);
    await cadre.settle(2_000);
    expect((await ask()).weighed.numerator).toBe(before.weighed.numerator + 1);
  });
});

describe("lists", () => {
  const filters: readonly ChildFilter[] = [
    {},
    { notWeighedThisMonth: true },
    { toReview: true },
    { sentBack: false },
    { category: { index: "lengthForAge", band: "stunted" } },
    { category: { index: "weightForAge", band: "normalWeight" }, notWeighedThisMonth: false },
  ];

  test("are the domain's, whatever is asked for", async () => {
    for (const filter of filters) {
      const { rows, total } = await listOf(village, filter);
      const expected = listChildren(village.children, filter, asOf);
      expect(rows).toEqual(JSON.parse(JSON.stringify(expected)));
      expect(total).toBe(expected.length);
    }
  });

  test("come in pages that fit together", async () => {
    const whole = await listOf(village, {});
    const ids: string[] = [];
    while (ids.length < whole.total) {
      const page = await listOf(village, {}, { offset: ids.length, limit: 7 });
      expect(page.rows.length).toBeGreaterThan(0);
      ids.push(...page.rows.map(({ id }) => id));
    }
    expect(ids).toEqual(whole.rows.map(({ id }) => id));
  });

  test("are narrowed to an RW, a posyandu, a team", async () => {
    const { city, area, children } = village;
    const [stream] = children.map((child) => child.stream);
    const inRw = await listOf(village, { streams: [stream] });
    expect(new Set(inRw.rows.map((row) => row.stream))).toEqual(new Set([stream]));
    const places = placesAnswerSchema.parse(await (await city.ask("/v1/places", { area })).json());
    expect(places.posyandu.length).toBeGreaterThan(0);
    const counts = await Promise.all(
      places.teams.map(async ({ id }) => (await listOf(village, { team: id })).total),
    );
    expect(counts.reduce((a, b) => a + b, 0)).toBe((await listOf(village, {})).total);
  });

  test("refuse a filter that names what is not known", async () => {
    const { city, area } = village;
    const ask = (filter: object) => city.ask("/v1/children", { area, asOf, filter, offset: 0, limit: 5 });
    expect(await refusalOf(await ask({ category: { index: "shoeSize", band: "x" } }))).toBe("400 badRequest");
    expect(await refusalOf(await ask({ team: "nobody" }))).toBe("400 badRequest");
  });
});

describe("an area is answered to those who look after all of it", () => {
  const paths = ["/v1/summary", "/v1/children", "/v1/places", "/v1/review"];
  const body = (area: string) => ({ area, asOf, filter: {}, offset: 0, limit: 5 });

  test("and to nobody else", async () => {
    const { server, local, area } = village;
    const cadre = await aClient(server, { grants: [{ role: "cadre", area: `${area}/05` }] }, "device-cadre");
    for (const path of paths) {
      expect((await local.ask(path, body(area))).status).toBe(200);
      for (const other of ["3571", area.slice(0, 6), "3571031001", "3579", "3579011001"])
        expect(await refusalOf(await local.ask(path, body(other)))).toBe("403 notAllowed");
      expect(await refusalOf(await cadre.ask(path, body(area)))).toBe("403 notAllowed");
    }
  });

  test("and a question that is none is named", async () => {
    const { city } = village;
    expect(await refusalOf(await city.ask("/v1/summary", { area: "3571", asOf: "2026-02-30" }))).toBe(
      "400 badRequest",
    );
    expect(await refusalOf(await city.ask("/v1/summary", { area: "Kediri", asOf }))).toBe("400 badRequest");
    expect(await refusalOf(await city.ask("/v1/children", { ...body("3571"), offset: -1 }))).toBe(
      "400 badRequest",
    );
  });
});

describe("one subject", () => {
  const open = async ({ city, children }: typeof village) => {
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
