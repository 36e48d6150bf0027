import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runGrowth } from "./run-growth.ts";
import { csvOf, rowsOf } from "./simple-csv.ts";

// Samples computed with WHO's R package that may not be part of this repository. Where they are at hand they are run.
const SAMPLES = new URL("../../../../../shared/growth/", import.meta.url);
const INPUTS = "id,sex,age_days,age_months,weight_kg,lenhei_cm,measure,headc_cm,oedema".split(",");
const EXACT = "cmeasure,c9mo_flag,zlen,flen,zwei,fwei,zwfl,fwfl,zbmi,fbmi,zhc,fhc".split(",");

const sample = (name: string) => rowsOf(readFileSync(new URL(name, SAMPLES), "utf8"));

describe.skipIf(!existsSync(SAMPLES))("the shared samples", () => {
  test("500 children: every cell equals WHO's package", async () => {
    const expected = sample("zscores-sample.csv");
    const columns = INPUTS.filter((name) => expected[0] && name in expected[0]);
    const actual = rowsOf((await runGrowth(["-"], csvOf(expected, columns))).output);
    expect(actual).toHaveLength(expected.length);
    for (const [at, row] of expected.entries()) {
      const got = actual[at] ?? {};
      for (const name of EXACT) expect([row.id, name, got[name]]).toEqual([row.id, name, row[name]]);
      for (const name of ["clenhei", "cbmi"]) {
        expect(got[name] === "").toBe(row[name] === "");
        expect(Math.abs(Number(got[name]) - Number(row[name]))).toBeLessThanOrEqual(1e-9);
      }
    }
  });

  test("published examples: every indicator of ours", async () => {
    const examples = sample("published-examples.csv").map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, text]) => [name.replaceAll('"', ""), text.replaceAll('"', "")]),
      ),
    );
    const ours = examples.filter(({ indicator = "" }) => EXACT.includes(indicator));
    const actual = rowsOf((await runGrowth(["-"], csvOf(ours, INPUTS))).output);
    expect(ours.length).toBeGreaterThan(30);
    for (const [at, example] of ours.entries()) {
      const got = actual[at]?.[example.indicator ?? ""];
      expect([example.id, got]).toEqual([example.id, example.anthro_1_1_0]);
    }
  });
});
