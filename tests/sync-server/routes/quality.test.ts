import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "#domain/civil-date.ts";
import { type QualityBy, qualityGroups } from "#domain/measurements/quality-groups.ts";
import { byNeed, gradedGroup } from "#domain/measurements/quality-page.ts";
import { qualityAnswerSchema, qualityReportFromWire } from "#protocol/quality-list.ts";
import { aClient, refusalOf } from "./a-client.ts";
import { asOf, setupVillage, type Village } from "./a-village.ts";

let village: Village;
beforeAll(async () => {
  village = await setupVillage();
});

const period = { from: addDays(asOf, -92), to: asOf };
const GROUPS: readonly QualityBy[] = ["author", "posyandu", "tool", "kelurahan"];

const listOf = async (by: QualityBy, page: object = {}, area = village.area) => {
  const answer = await village.city.ask("/v1/quality", {
    ...{ area, by, ...period, offset: 0, limit: 200 },
    ...page,
  });
  return qualityAnswerSchema.parse(await answer.json());
};

describe("the quality of measuring in an area", () => {
  test.each(GROUPS)("by %s is what a phone that holds its rows computes", async (by) => {
    const expected = qualityGroups(village.children, by, period)
      .map(({ id, report }) => gradedGroup(by, id, report))
      .sort(byNeed);
    const { rows, total } = await listOf(by);
    expect(expected.length).toBeGreaterThan(0);
    expect(total).toBe(expected.length);
    expect(rows.map(({ id, report }) => ({ id, report: qualityReportFromWire(report) }))).toEqual(
      expected.map(({ id, report }) => ({ id, report })),
    );
  });

  test("names workers, posyandu and tools, and leaves a kelurahan to its code", async () => {
    const names = async (by: QualityBy) => (await listOf(by)).rows.map(({ name }) => name);
    expect((await names("author")).every((name) => name !== "")).toBe(true);
    expect((await names("posyandu")).every((name) => name.startsWith("Posyandu "))).toBe(true);
    expect((await names("tool")).some((name) => name.startsWith("Timbangan "))).toBe(true);
    const [whole, second] = (await listOf("kelurahan", {}, "3571")).rows;
    expect(whole).toMatchObject({ id: village.area, name: "" });
    expect(second).toBeUndefined();
  });

  test("comes in pages that fit together", async () => {
    const whole = await listOf("author");
    const ids: string[] = [];
    while (ids.length < whole.total) {
      const page = await listOf("author", { offset: ids.length, limit: 2 });
      expect(page.rows.length).toBeGreaterThan(0);
      ids.push(...page.rows.map(({ id }) => id));
    }
    expect(ids).toEqual(whole.rows.map(({ id }) => id));
  });

  test("holds nothing measured outside the days asked for", async () => {
    const before = { from: "2001-01-01", to: "2001-12-31" };
    expect(await listOf("author", before)).toMatchObject({ total: 0, rows: [] });
  });
});

describe("is told", () => {
  const body = (area: string) => ({ area, by: "author", ...period, offset: 0, limit: 5 });

  test("to a supervisor or health worker of the whole area, and to nobody else", async () => {
    const { server, local, area } = village;
    const health = await aClient(server, { grants: [{ role: "healthWorker", area }] }, "device-health");
    for (const client of [local, health]) {
      expect((await client.ask("/v1/quality", body(area))).status).toBe(200);
      for (const other of ["3571", area.slice(0, 6), "3571031001", "3579"])
        expect(await refusalOf(await client.ask("/v1/quality", body(other)))).toBe("403 notAllowed");
    }
    for (const [device, grants] of [
      ["device-whole", [{ role: "cadre", area }] as const],
      ["device-rw", [{ role: "supervisor", area: `${area}/05` }] as const],
    ] as const) {
      const client = await aClient(server, { grants: [...grants] }, device);
      expect(await refusalOf(await client.ask("/v1/quality", body(area)))).toBe("403 notAllowed");
    }
  });

  test("only of a question that is one", async () => {
    const { city, area } = village;
    const ask = (parts: object) => city.ask("/v1/quality", { ...body(area), ...parts });
    expect(await refusalOf(await ask({ by: "shoeSize" }))).toBe("400 badRequest");
    expect(await refusalOf(await ask({ from: asOf, to: addDays(asOf, -1) }))).toBe("400 badRequest");
  });
});
