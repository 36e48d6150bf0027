import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runGrowth } from "./run-growth.ts";
import { rowsOf } from "./simple-csv.ts";

const FILE = [
  "area,sex,age_days,weight_kg,lenhei_cm,measure,oedema",
  "Bandar Lor,F,365,7,66,L,n",
  "Bandar Lor,F,365,9,74,L,n",
  "Mrican,M,365,9.6,75.7,L,y",
  "Mrican,M,400,,77,L,n",
  "Mrican,M,1900,16,105,H,n",
  "Mrican,M,365,nol,75.7,L,n",
].join("\n");

type Line = { groupBy: string; group: string; indicator: string; numerator: number; denominator: number };

const jsonOf = async (args: string[], input: string) => {
  const run = await runGrowth(["--summary", "--json", ...args, "-"], input);
  const summary = JSON.parse(run.output);
  const line = (groupBy: string, group: string, indicator: string): Line | undefined =>
    summary.prevalences.find(
      (one: Line) => one.groupBy === groupBy && one.group === group && one.indicator === indicator,
    );
  return { ...run, summary, line };
};

describe("npm run -s growth -- --summary", () => {
  test("JSON: counts, prevalence by area, sex and age, quality", async () => {
    const { summary, line, complaints, code } = await jsonOf([], FILE);
    expect(summary).toMatchObject({ rows: 6, rowsWithProblems: 1, tooOld: 1, withoutSex: 0 });
    expect(line("all", "Semua", "stunting")).toMatchObject({ numerator: 1, denominator: 4, percent: 25 });
    expect(line("area", "Bandar Lor", "stunting")).toMatchObject({ numerator: 1, denominator: 2 });
    expect(line("all", "Semua", "severeWasting")).toMatchObject({ numerator: 1, denominator: 3, oedema: 1 });
    expect(line("sex", "L", "stunting")).toMatchObject({ denominator: 2 });
    expect(line("age", "12-23", "stunting")).toMatchObject({ denominator: 1 });
    expect(summary.quality).toMatchObject({ measurements: 5, missing: { weight: 1 } });
    expect(complaints).toContain("baris 7: weight_kg");
    expect(code).toBe(0);
  });

  test("text: one line per prevalence with numerator, denominator and interval; quality in words", async () => {
    const { output } = await runGrowth(["--summary", "-"], FILE);
    expect(output).toMatch(
      /Pendek dan sangat pendek \(PB-TB\/U < -2\): 25,0 % \([\d,]+ sampai [\d,]+ %\), 1 dari 4/,
    );
    expect(output).toContain("Wilayah: Bandar Lor");
    expect(output).toContain("Mutu data (5 pengukuran)");
  });

  test("another column names the area; one that is not there is refused", async () => {
    const { line } = await jsonOf(["--area", "posyandu"], FILE.replace("area", "posyandu"));
    expect(line("area", "Mrican", "stunting")).toBeDefined();
    const { code, complaints } = await runGrowth(["--summary", "--area", "desa", "-"], FILE);
    expect({ code, complaints }).toEqual({ code: 1, complaints: "-: kolom wajib tidak ada: desa\n" });
  });

  test("the same figures twice are told", async () => {
    const twice = `${FILE}\nBandar Lor,F,365,9,74,L,n`;
    expect((await jsonOf([], twice)).summary.quality.duplicates).toBe(1);
  });
});

const SAMPLE = new URL("../../../../../shared/growth/zscores-sample.csv", import.meta.url);

test.skipIf(!existsSync(SAMPLE))(
  "500 children: shares follow from the z-scores and flags of WHO's package",
  async () => {
    const text = readFileSync(SAMPLE, "utf8");
    const { line } = await jsonOf([], text);
    const rows = rowsOf(text).filter((row) => row.age_days === "" || Number(row.age_days) <= 1826);
    const counted = (z: string, flag: string, isCase: (z: number) => boolean, countsOedema: boolean) => {
      const oedema = rows.filter((row) => countsOedema && /^[yY1]$/.test(row.oedema ?? ""));
      const zs = rows.filter((row) => row[z] !== "" && row[flag] === "0").map((row) => Number(row[z]));
      return {
        numerator: zs.filter(isCase).length + (isCase(-3.1) ? oedema.length : 0),
        denominator: zs.length + oedema.length,
      };
    };
    expect(line("all", "Semua", "stunting")).toMatchObject(counted("zlen", "flen", (z) => z < -2, false));
    expect(line("all", "Semua", "wasting")).toMatchObject(counted("zwfl", "fwfl", (z) => z < -2, true));
    expect(line("all", "Semua", "underweight")).toMatchObject(counted("zwei", "fwei", (z) => z < -2, true));
    expect(line("all", "Semua", "overweight")).toMatchObject(counted("zwfl", "fwfl", (z) => z > 2, true));
  },
);
