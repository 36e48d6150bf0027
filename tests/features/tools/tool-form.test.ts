import { describe, expect, test } from "vitest";
import { tool } from "#domain/records/tool.ts";
import { emptyToolForm, FREE, readToolForm, type ToolForm } from "#features/tools/tool-form.ts";
import { toolAreas, toolGroups } from "#features/tools/tools-here.ts";
import type { ReferenceCard } from "#storage/session-types.ts";
import { aSessionShowing, TEST_DAY } from "#support/cards.ts";

const AREA = "3571011001";
const context = {
  today: TEST_DAY,
  places: [{ id: "kenanga", name: "Posyandu Kenanga", area: AREA }],
  others: [{ id: "other", name: "Dacin 3", posyandu: "kenanga" }],
};
const typed = (parts: Partial<ToolForm>): ToolForm => ({
  ...emptyToolForm("new", [AREA]),
  type: "scale",
  name: "Dacin 4",
  posyandu: "kenanga",
  ...parts,
});
const read = (parts: Partial<ToolForm>) => readToolForm(typed(parts), context);

describe("registering a tool", () => {
  test("gives the fields of its record, with the kelurahan of its posyandu", () => {
    const fields = read({ name: " Dacin 4 ", calibratedOn: "2026-01-15" });
    expect(fields).toEqual({
      ok: true,
      value: { type: "scale", name: "Dacin 4", area: AREA, posyandu: "kenanga", calibratedOn: "2026-01-15" },
    });
    expect(fields.ok && tool.schema.safeParse(fields.value).success).toBe(true);
  });

  test("that stands nowhere in particular needs no posyandu, and the kelurahan where there are several", () => {
    expect(read({ posyandu: FREE })).toMatchObject({ ok: true, value: { area: AREA, posyandu: undefined } });
    expect(read({ posyandu: FREE, area: "" })).toMatchObject({
      ok: false,
      problem: { area: expect.anything() },
    });
  });

  test.each([
    [{ type: "" }, "type"],
    [{ name: " " }, "name"],
    [{ name: "dacin 3" }, "name"],
    [{ posyandu: "" }, "posyandu"],
    [{ calibratedOn: "2026-12-01" }, "calibratedOn"],
    [{ calibratedOn: "2026-02-31" }, "calibratedOn"],
  ])("tells what is wrong beside the field: %j", (parts, field) => {
    const result = read(parts);
    expect(result.ok ? [] : Object.keys(result.problem)).toEqual([field]);
  });

  test("keeps the name when it is itself that is changed", () => {
    expect(read({ id: "other", name: "Dacin 3" }).ok).toBe(true);
  });
});

describe("the list of tools", () => {
  const card = (id: string, kind: string, body: ReferenceCard["body"]): ReferenceCard => ({
    id,
    kind,
    stream: AREA,
    body,
  });
  const session = aSessionShowing({
    grants: () => ({ version: 1, list: [{ role: "healthWorker", area: AREA }] }),
    references: (kind) =>
      [
        card("kenanga", "posyandu", { name: "Posyandu Kenanga", area: AREA, rws: ["05"] }),
        card("a", "tool", {
          type: "scale",
          name: "Dacin",
          area: AREA,
          posyandu: "kenanga",
          calibratedOn: "2026-01-15",
        }),
        card("b", "tool", { type: "lengthBoard", name: "Papan", area: AREA }),
      ].filter((one) => one.kind === kind),
  });

  test("stands by posyandu, with its kind and when it was calibrated", () => {
    expect(toolGroups(session)).toMatchObject([
      { name: "Posyandu Kenanga", rows: [{ name: "Dacin", detail: "timbangan · ditera 15 Jan 2026" }] },
      { rows: [{ name: "Papan", form: { posyandu: FREE, area: AREA } }] },
    ]);
  });

  test("belongs to the kelurahan that somebody holds something of", () => {
    expect(toolAreas(session)).toEqual([AREA]);
    const wide = aSessionShowing({
      grants: () => ({ version: 1, list: [{ role: "supervisor", area: "357101" }] }),
    });
    expect(toolAreas(wide)).toEqual([]);
  });
});
