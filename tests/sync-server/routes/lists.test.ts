import { beforeAll, describe, expect, test } from "vitest";
import { type ChildFilter, listChildren } from "#domain/summary/list-children.ts";
import { summariseArea } from "#domain/summary/summarise-area.ts";
import { childrenAnswerSchema, placesAnswerSchema, summaryAnswerSchema } from "#protocol/lists.ts";
import { aMeasurement } from "#support/builders.ts";
import { aPhone } from "../sync/a-phone.ts";
import { aClient, refusalOf } from "./a-client.ts";
import { asOf, setupVillage, type Village } from "./a-village.ts";

let village: Village;
beforeAll(async () => {
  village = await setupVillage();
});

const listOf = async ({ city, area }: Village, filter: object, page: object = {}) => {
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
    const { server, city, area } = await setupVillage();
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
