import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { goldenVectors } from "../fixtures/golden-vectors.ts";
import { runGrowth, spawnGrowth } from "./run-growth.ts";
import { rowsOf } from "./simple-csv.ts";

const HEADER = "id,sex,age_days,weight_kg,lenhei_cm,measure,headc_cm,oedema";
const RESULTS = "clenhei,cmeasure,c9mo_flag,cbmi,zlen,flen,zwei,fwei,zwfl,fwfl,zbmi,fbmi,zhc,fhc";
const NOTHING = ",".repeat(14);

const run = (...lines: string[]) => runGrowth(["-"], `${lines.join("\n")}\n`);

describe("npm run -s growth", () => {
  test("the thirteen golden children come out with their z-scores", async () => {
    const lines = goldenVectors.map(
      (child, at) =>
        `${at},${child.sex === "L" ? "M" : "F"},${child.ageDays},${child.weightKg},${child.lengthCm},${child.position === "lying" ? "L" : "H"},${child.headCm},n`,
    );
    const { output, complaints, code } = await run(HEADER, ...lines);
    const z = rowsOf(output).map((row) =>
      [row.zwei, row.zlen, row.zwfl, row.zbmi, row.zhc].map((text) => Number(text)),
    );
    expect(z).toEqual(goldenVectors.map((child) => child.z));
    expect({ complaints, code }).toEqual({ complaints: "", code: 0 });
  });

  test("the results of WHO's package, cell by cell as it prints them", async () => {
    const { output } = await run(
      "id,stratum,sex,age_days,weight_kg,lenhei_cm,measure,headc_cm,armc_cm,oedema",
      "20,missing,F,1758,15.65,95.3,L,45.9,18.8,n",
      "441,decimals,F,31.75,2.095,46.13,H,32.0,10.5,n",
      "178,missing,F,,10.60,78.5,H,,,y",
      "343,missing,,,12.80,88.8,L,,15.5,n",
      "296,extreme,M,1651,39.42,122.4,H,39.5,21.9,n",
    );
    expect(output.trimEnd().split("\n")).toEqual([
      `id,stratum,sex,age_days,weight_kg,lenhei_cm,measure,headc_cm,armc_cm,oedema,${RESULTS}`,
      "20,missing,F,1758,15.65,95.3,L,45.9,18.8,n,94.6,l,0,17.487674820877,-2.92,0,-0.91,0,1.38,0,1.35,0,-2.76,0",
      "441,decimals,F,31.75,2.095,46.13,H,32.0,10.5,n,46.13,,1,9.84503168243979,-3.96,0,-4.57,0,-2.73,0,-3.85,0,-3.96,0",
      "178,missing,F,,10.60,78.5,H,,,y,78.5,h,0,17.2015091890138,,,,,,,,,,",
      "343,missing,,,12.80,88.8,L,,15.5,n,88.8,l,0,16.2324486648811,,,,,,,,,,",
      "296,extreme,M,1651,39.42,122.4,H,39.5,21.9,n,122.4,h,0,26.3119953863899,3.53,0,6.99,1,,,6.48,1,-7.44,1",
    ]);
  });

  test("codes of WHO's package and of Indonesian files mean the same", async () => {
    const codes = ["M", "m", "1", "L", "l"].map((sex) => `${sex},400,8,70,L,44,n`);
    const positions = ["h", "H"].map((measure) => `P,400,8,70,${measure},44,2`);
    const oedema = ["y", "Y", "1"].map((code) => `f,400,8,70,,44,${code}`);
    const { output, complaints } = await run(
      "sex,age_days,weight_kg,lenhei_cm,measure,headc_cm,oedema",
      ...codes,
      ...positions,
      ...oedema,
    );
    const rows = rowsOf(output);
    expect(new Set(rows.slice(0, 5).map((row) => row.zlen)).size).toBe(1);
    expect(rows.slice(5, 7).map((row) => row.clenhei)).toEqual(["70.7", "70.7"]);
    expect(rows.slice(7).map((row) => row.zwei)).toEqual(["", "", ""]);
    expect(complaints).toBe("");
  });

  test("age in months becomes days, half a day counting up; age in days is preferred", async () => {
    const { output } = await run(
      "sex,age_days,age_months,lenhei_cm,measure",
      "F,,24,77.5,",
      "M,,8,60,H",
      "M,,9,60,H",
      "M,335,1,73,L",
      "F,,60,100,H",
    );
    expect(rowsOf(output).map((row) => row.zlen)).toEqual(["-2.55", "-4.81", "-5.02", "-0.66", ""]);
  });
});

describe("columns that are not ours", () => {
  test("pass untouched: quotes, commas and line ends in a field, blanks, other alphabets", async () => {
    const untouched = '"Siti ""Ayu"", RT 01\nRW 05", Ñandú ,"7"';
    const { output } = await run("name,note,rw,sex,age_days,weight_kg", `${untouched},F,1522,17`);
    expect(output).toContain(`${untouched},F,1522,17,,,0,,,,0.24,0,`);
  });

  test("bytes of another encoding pass too", async () => {
    const latin1 = Buffer.from("name,sex,age_days,weight_kg\nJos\xe9,F,1522,17\n", "latin1");
    const { bytes } = await runGrowth(["-"], latin1);
    expect(bytes.toString("latin1")).toContain("\nJos\xe9,F,1522,17,,,0,,,,0.24,0,");
  });

  test("columns with the names of our results are replaced, not doubled", async () => {
    const { output } = await run("id,zwei,sex,age_days,weight_kg,fwei", "1,99,F,1522,17,1");
    const [header, row] = output.split("\n");
    expect(header).toBe(`id,sex,age_days,weight_kg,${RESULTS}`);
    expect(row).toBe("1,F,1522,17,,,0,,,,0.24,0,,,,,,");
  });

  test("names of columns may be written in capitals and with blanks", async () => {
    const { output } = await run("ID, Sex ,AGE_DAYS,Weight_kg", "1,F,1522,17");
    expect(rowsOf(output)[0]?.zwei).toBe("0.24");
  });
});

describe("how files really look", () => {
  test("BOM and CRLF: the BOM goes, the line ends stay", async () => {
    const { output, complaints } = await runGrowth(["-"], "\ufeffsex,age_days,weight_kg\r\nF,1522,17\r\n");
    expect(output).toBe(`sex,age_days,weight_kg,${RESULTS}\r\nF,1522,17,,,0,,,,0.24,0,,,,,,\r\n`);
    expect(complaints).toBe("");
  });

  test("no line end at the end of the file, blank lines between", async () => {
    const { output } = await runGrowth(["-"], "sex,age_days,weight_kg\n\nF,1522,17\n\n\nL,61,5");
    expect(rowsOf(output).map((row) => row.zwei)).toEqual(["0.24", "-0.86"]);
  });

  test("quoted fields and decimal commas", async () => {
    const { output } = await run("sex,age_days,weight_kg", '"F","1522","17,0"');
    expect(rowsOf(output.replace('"17,0"', "17"))[0]?.zwei).toBe("0.24");
  });

  test("a semicolon file is read with, and gets, decimal commas", async () => {
    const { output } = await run("sex;age_days;weight_kg;lenhei_cm", "P;289;7;64");
    expect(output.split("\n")[1]).toBe("P;289;7;64;64;;0;17,08984375;-2,79;0;-1,47;0;0,24;0;0,27;0;;");
  });

  test("NA of R and empty fields are missing values, no complaint", async () => {
    const { output, complaints } = await run(HEADER, "1,F,1522,17,NA,NA,,NA", "2,,,,,,,");
    expect(rowsOf(output)[0]?.zwei).toBe("0.24");
    expect(output.split("\n")[2]).toBe("2,,,,,,,,,,0,,,,,,,,,,,");
    expect(complaints).toBe("");
  });

  test("a large file streams, also in pieces that cut rows anywhere", async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => `${at},F,${at % 1826},${5 + (at % 15)},,,,`);
    const { output, complaints } = await runGrowth(["-"], [HEADER, ...rows].join("\n"));
    expect(output.trimEnd().split("\n")).toHaveLength(30_001);
    expect(complaints).toBe("");
  });
});

describe("rows with problems are named with line and reason, get no results, and the rest goes on", () => {
  const complaintsAbout = async (...rows: string[]) => {
    const { output, complaints, code } = await run(HEADER, "0,F,1522,17,,,,", ...rows, "9,F,1522,17,,,,");
    const lines = output.trimEnd().split("\n");
    expect(lines[1]).toContain("0.24");
    expect(lines.at(-1)).toContain("0.24");
    expect(code).toBe(0);
    return { output: lines.slice(2, -1), complaints };
  };

  test.each([
    ["text instead of a number", "1,F,500,berat,80,L,45,n", 'weight_kg "berat" bukan angka'],
    ["thousands and decimals", '1,F,500,"1.234,5",80,L,45,n', 'weight_kg "1.234,5" bukan angka'],
    ["a number beyond all numbers", "1,F,500,1e999,80,L,45,n", 'weight_kg "1e999" bukan angka'],
    ["weight zero", "1,F,500,0,80,L,45,n", "weight_kg 0 harus lebih dari 0"],
    ["negative length", "1,F,500,9,-80,L,45,n", "lenhei_cm -80 harus lebih dari 0"],
    ["negative age", "1,F,-3,9,80,L,45,n", "age_days -3: umur tidak boleh negatif"],
    ["unknown sex", "1,X,500,9,80,L,45,n", 'sex "X" tidak dikenal'],
    ["a word that every object knows", "1,constructor,500,9,80,L,45,n", 'sex "constructor" tidak dikenal'],
    ["unknown position", "1,F,500,9,80,duduk,45,n", 'measure "duduk" tidak dikenal'],
    ["unknown oedema", "1,F,500,9,80,L,45,ya", 'oedema "ya" tidak dikenal'],
  ])("%s", async (_, row, reason) => {
    const { output, complaints } = await complaintsAbout(row);
    expect(complaints).toContain(`baris 3: ${reason}`);
    expect(output).toEqual([row + NOTHING]);
  });

  test("several problems of one row are named together", async () => {
    const { complaints } = await complaintsAbout("1,X,-3,0,80,L,45,n");
    expect(complaints).toMatch(/baris 3: sex .*; age_days .*; weight_kg .*\n/);
    expect(complaints).toContain("1 dari 3 baris bermasalah");
  });

  test("a head circumference of 0 costs only its own index", async () => {
    const { output, complaints } = await complaintsAbout("1,F,289,7,64,L,0,n");
    expect(output[0]).toBe("1,F,289,7,64,L,0,n,64,l,0,17.08984375,-2.79,0,-1.47,0,0.24,0,0.27,0,,");
    expect(complaints).toContain("baris 3: headc_cm 0 harus lebih dari 0");
  });

  test("too few columns are filled up, too many stay inside the last one: results keep their place", async () => {
    const { output, complaints } = await complaintsAbout("1,F,500", "2,F,500,9,5,80,L,45,n");
    expect(complaints).toContain("baris 3: jumlah kolom 3, seharusnya 8");
    expect(complaints).toContain("baris 4: jumlah kolom 9, seharusnya 8");
    expect(output).toEqual([`1,F,500,,,,,${NOTHING}`, `2,F,500,9,5,80,L,"45,n"${NOTHING}`]);
  });

  test("a quote that never closes costs its own line, not the file", async () => {
    const { output, complaints } = await complaintsAbout('1,"F,500,9,80,L,45,n', "2,F,289,7,64,L,,n");
    expect(complaints).toContain("baris 3: tanda kutip tidak ditutup");
    expect(output[1]).toContain("-2.79");
  });

  test("line numbers count the lines of the file, also after fields with line ends", async () => {
    const { complaints } = await run("note,sex,age_days,weight_kg", '"a\nb\nc",F,500,9', "x,F,500,nol");
    expect(complaints).toContain("baris 5: weight_kg");
  });
});

describe("a file that cannot be used is refused by name, exit 1", () => {
  test.each([
    ["empty", "", "berkas kosong"],
    ["no sex", "age_days,weight_kg\n1,2\n", "kolom wajib tidak ada: sex"],
    ["no age", "sex,weight_kg\nM,2\n", "age_days atau age_months"],
    ["nothing measured", "sex,age_days\nM,2\n", "weight_kg, lenhei_cm, atau headc_cm"],
    ["a column twice", "sex,sex,age_days,weight_kg\nM,M,2,3\n", "kolom sex ada lebih dari satu"],
  ])("%s", async (_, input, reason) => {
    const { output, complaints, code } = await runGrowth(["-"], input);
    expect(complaints).toContain(reason);
    expect({ output, code }).toEqual({ output: "", code: 1 });
  });

  test("UTF-16, as spreadsheets write their text files", async () => {
    const { complaints, code } = await runGrowth(
      ["-"],
      Buffer.from("\ufeffsex,age_days,weight_kg\n", "utf16le"),
    );
    expect(complaints).toContain("UTF-16");
    expect(code).toBe(1);
  });

  test("a file that is not there, a folder", async () => {
    const missing = await spawnGrowth(["/tidak/ada.csv"]);
    expect(missing).toMatchObject({ code: 1, output: "" });
    expect(missing.complaints).toContain("berkas tidak dapat dibaca");
    expect(await spawnGrowth([tmpdir()])).toMatchObject({ code: 1, output: "" });
  });
});

describe("the command line", () => {
  test("a path is taken from where the person stands, not from the project", async () => {
    const folder = mkdtempSync(join(tmpdir(), "growth-"));
    const file = join(folder, "anak.csv");
    writeFileSync(file, "sex,age_days,weight_kg\nF,1522,17\n");
    const { output } = await spawnGrowth([basename(file)], "", { INIT_CWD: dirname(file) });
    expect(rowsOf(output)[0]?.zwei).toBe("0.24");
  });

  test("standard input and output of a real process carry a large file", async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `${at},F,${at % 1826},${5 + (at % 15)},,,,`);
    const { output, code } = await spawnGrowth(["-"], [HEADER, ...rows].join("\n"));
    expect(output.trimEnd().split("\n")).toHaveLength(20_001);
    expect(code).toBe(0);
  });

  test("--why adds the reason where a z-score is missing", async () => {
    const { output } = await runGrowth(
      ["--why", "-"],
      `${HEADER}\n1,F,400,9,120,L,,n\n2,,400,9,80,L,,n\n3,F,2000,9,80,L,,y\n`,
    );
    const [outside, noSex, old] = rowsOf(output);
    expect(outside).toMatchObject({ why_len: "", why_wfl: "outsideTable", why_hc: "noHead" });
    expect(noSex).toMatchObject({ why_len: "noSex", why_hc: "noSex" });
    expect(old).toMatchObject({ why_len: "tooOld", why_wei: "oedema" });
  });

  test("without a file or with an unknown option it says how it is used", async () => {
    expect(await runGrowth([])).toMatchObject({ code: 2, complaints: expect.stringContaining("Pakai:") });
    expect(await runGrowth(["--apa"])).toMatchObject({
      code: 2,
      complaints: expect.stringContaining("--apa"),
    });
    expect(await runGrowth(["--help"])).toMatchObject({ code: 0, output: expect.stringContaining("Pakai:") });
  });
});
