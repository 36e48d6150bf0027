import { describe, expect, test } from "vitest";
import { programmeSettings } from "#domain/records/programme-settings.ts";
import {
  type DecisionForm,
  emptyDecision,
  readDecision,
  rulesToDecide,
} from "#features/programme/decision-form.ts";

const AREA = "3571011001";
const read = (parts: Partial<DecisionForm>) =>
  readDecision({
    ...emptyDecision([AREA], "2026-12-01"),
    rule: "kbModernCounts",
    value: "on",
    basis: "Surat 12",
    ...parts,
  });

describe("a decision about the rules", () => {
  test("gives a body that its kind takes", () => {
    const fields = read({ basis: " Surat 12 " });
    expect(fields).toEqual({
      ok: true,
      value: { area: AREA, validFrom: "2026-12-01", basis: "Surat 12", kbModernCounts: "on" },
    });
    expect(fields.ok && programmeSettings.schema.safeParse(fields.value).success).toBe(true);
  });
  test("may take all examinations back from cadres", () => {
    expect(read({ rule: "midwifeRules", midwifeRules: [], value: undefined })).toMatchObject({
      ok: true,
      value: { midwifeRules: [] },
    });
  });
  test.each([
    [{ area: "" }, "area"],
    [{ rule: undefined }, "rule"],
    [{ value: undefined }, "value"],
    [{ validFrom: "" }, "validFrom"],
    [{ validFrom: "2026-02-31" }, "validFrom"],
    [{ basis: " " }, "basis"],
  ] as const)("tells what is wrong beside the field: %j", (parts, field) => {
    const result = read(parts);
    expect(result.ok ? [] : Object.keys(result.problem)).toEqual([field]);
  });
  test("is offered by office: examinations to health workers, the family list to supervisors, nothing to cadres", () => {
    expect(rulesToDecide(["healthWorker"])).toEqual(["midwifeRules", "hexavalent", "japaneseEncephalitis"]);
    expect(rulesToDecide(["supervisor"])).toEqual(["kbModernCounts", "tooCloseStopsAt5"]);
    expect(rulesToDecide(["cadre"])).toEqual([]);
  });
});
