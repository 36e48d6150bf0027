import { describe, expect, test } from "vitest";
import type { CivilDate } from "#domain/civil-date.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import { reportText } from "#server/import/report-text.ts";
import { type ImportOptions, type ImportReport, runImport } from "#server/import/run-import.ts";
import { csvFile, eppgbmRow, otherRow, xlsxFile } from "#support/import-files.ts";
import { createTestServer, type TestServer } from "#support/test-server.ts";

const TODAY = "2026-11-21" as CivilDate;
const KELURAHAN = "3571011001";

const take = async (
  { world }: TestServer,
  bytes: Uint8Array,
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> => {
  const report = await runImport(world, bytes, {
    regency: "3571",
    today: TODAY,
    isDryRun: false,
    ...options,
  });
  if (!report.ok) throw new Error(report.problem.type);
  return report.value;
};

/** Everything the server holds of the kelurahan. */
const held = async ({ store }: TestServer) => {
  const rows = await store.read("3571", async (tx) => {
    const streams = (await tx.streams.all()).map(({ stream }) => stream);
    return (await tx.versions.neededOfStreams(streams)).map(({ text, stream }) => ({
      version: JSON.parse(text) as Version,
      stream,
    }));
  });
  const fold = foldSubjects(rows.map(({ version }) => version));
  const ofKind = (kind: string) => [...fold.records.values()].filter((merged) => merged.kind === kind);
  return { rows, ofKind, bodies: (kind: string) => ofKind(kind).map(({ body }) => body) };
};

const remarksOf = ({ remarks }: ImportReport) => remarks.map(({ line, problem }) => [line, problem.type]);

describe("a list in the e-PPGBM layout", () => {
  test("becomes a family, a child from the list, a posyandu and a measurement, in the stream of the RW", async () => {
    const server = createTestServer();
    const report = await take(server, csvFile([eppgbmRow()]));
    expect(report.remarks).toEqual([]);
    const { bodies, rows } = await held(server);
    expect(bodies("family")).toEqual([
      { headName: "Siti Contoh", area: KELURAHAN, rw: "05", rt: "03", address: "Jl. Contoh 1" },
    ]);
    const [posyandu] = (await held(server)).ofKind("posyandu");
    expect(posyandu?.body).toEqual({
      name: "Posyandu Melati",
      area: KELURAHAN,
      rws: ["05"],
      puskesmas: "Sukorame",
    });
    expect(bodies("person")).toEqual([
      {
        name: "Alya Contoh",
        sex: "P",
        birthDate: "2023-05-12",
        group: "child",
        birthWeightKg: 3.1,
        birthLengthCm: 49,
        posyandu: posyandu?.record,
        listStatus: "fromList",
      },
    ]);
    expect(bodies("measurement")).toEqual([
      { date: "2026-10-10", weightKg: 12.6, lengthCm: 92.5, position: "standing", armCm: 15 },
    ]);
    expect(bodies("identity")).toEqual([{ nik: "3571011205239001", nikStatus: "present" }]);
    const streams = rows.map(({ stream, version }) => [version.kind, stream]);
    expect(new Map(streams as [string, string][])).toEqual(
      new Map([
        ["posyandu", KELURAHAN],
        ["family", `${KELURAHAN}/05`],
        ["person", `${KELURAHAN}/05`],
        ["membership", `${KELURAHAN}/05`],
        ["identity", `${KELURAHAN}/05`],
        ["measurement", `${KELURAHAN}/05`],
      ]),
    );
    expect(new Set(rows.map(({ version }) => version.stamp?.role))).toEqual(new Set(["admin"]));
  });

  test("reads the same from CSV with commas or semicolons, with a byte order mark, and from XLSX", async () => {
    const files = [
      csvFile([eppgbmRow()]),
      csvFile([eppgbmRow()], { separator: ";" }),
      csvFile([eppgbmRow()], { before: "\uFEFF" }),
      csvFile([eppgbmRow()], { separator: ";", before: "sep=;\r\n" }),
      csvFile([eppgbmRow()], { before: "DATA STATUS GIZI BALITA,,\r\n\r\n" }),
      await xlsxFile([
        eppgbmRow({
          NIK: 3571011205239001,
          "Tgl Lahir": new Date(Date.UTC(2023, 4, 12)),
          "Tanggal Pengukuran": 46_305,
          Berat: 12.6,
          Tinggi: 92.5,
          RW: 5,
          RT: 3,
          "BB Lahir": 3100,
          "TB Lahir": 49,
          LiLA: 15,
        }),
      ]),
    ];
    const results = [];
    for (const file of files) {
      const server = createTestServer();
      await take(server, file);
      const { bodies } = await held(server);
      results.push(["family", "person", "identity", "measurement"].map(bodies));
    }
    for (const result of results) expect(result).toEqual(results[0]);
    expect(results[0]?.flat()).toHaveLength(4);
  });

  test("reads Windows-1252 and headings in other spellings", async () => {
    const server = createTestServer();
    const text =
      "NAMA BALITA;Jenis Kelamin;tgl_lahir;DESA;nama ibu\r\nRen\u00e9e;P;12/05/2023;Bandar Lor;Zo\u00eb";
    await take(server, Buffer.from(text, "latin1"));
    const { bodies } = await held(server);
    expect(bodies("person")).toMatchObject([{ name: "Ren\u00e9e", motherName: "Zo\u00eb" }]);
  });

  test("joins a child's rows of several months and keeps the last three measurements", async () => {
    const server = createTestServer();
    const months = ["06", "07", "08", "09", "10"];
    const rows = months.map((month) =>
      eppgbmRow({ "Tanggal Pengukuran": `10/${month}/2026`, Berat: `12,${month}` }),
    );
    const report = await take(server, csvFile(rows));
    const { bodies } = await held(server);
    expect(bodies("person")).toHaveLength(1);
    expect(
      bodies("measurement")
        .map(({ date }) => date)
        .sort(),
    ).toEqual(["2026-08-10", "2026-09-10", "2026-10-10"]);
    expect(report.olderMeasurements).toBe(2);
  });

  test("running it again changes nothing, with the same or with other headings and order", async () => {
    const server = createTestServer();
    const rows = [eppgbmRow(), otherRow({ NIK: "" })];
    await take(server, csvFile(rows));
    const before = (await held(server)).rows;
    const again = await take(server, csvFile([...rows].reverse(), { separator: ";" }));
    expect((await held(server)).rows).toEqual(before);
    expect(again.plan.records).toEqual([]);
    expect(again.plan.people.every(({ stored }) => stored !== undefined)).toBe(true);
    expect(again.written?.countByKind).toEqual({});
  });

  test("next month's list adds only the new month, and does not undo what people wrote since", async () => {
    const server = createTestServer();
    await take(server, csvFile([eppgbmRow()]));
    await take(
      server,
      csvFile([eppgbmRow({ NIK: "", "Tanggal Pengukuran": "10/11/2026", Berat: "12,9", Alamat: "Pindah" })]),
    );
    const { bodies } = await held(server);
    expect(bodies("person")).toHaveLength(1);
    expect(bodies("measurement")).toHaveLength(2);
    expect(bodies("identity")).toEqual([{ nik: "3571011205239001", nikStatus: "present" }]);
  });

  test("a dry run says all and writes nothing", async () => {
    const server = createTestServer();
    const file = csvFile([eppgbmRow(), otherRow({ JK: "" })]);
    const rehearsal = await take(server, file, { isDryRun: true });
    expect(rehearsal.written).toBeUndefined();
    expect((await held(server)).rows).toEqual([]);
    const real = await take(server, file);
    expect(rehearsal.plan.records).toEqual(real.plan.records);
    expect(rehearsal.remarks).toEqual(real.remarks);
  });
});

describe("what cannot be taken", () => {
  test("a row is refused by line and reason, and the others go on", async () => {
    const server = createTestServer();
    const report = await take(
      server,
      csvFile([
        eppgbmRow({ Nama: "" }),
        eppgbmRow({ JK: "" }),
        eppgbmRow({ JK: "X" }),
        eppgbmRow({ "Desa/Kel": "Antah Berantah" }),
        otherRow(),
      ]),
    );
    expect(remarksOf(report)).toEqual([
      [2, "NoName"],
      [3, "NoSex"],
      [4, "SexUnreadable"],
      [5, "UnknownVillage"],
    ]);
    expect((await held(server)).bodies("person")).toMatchObject([{ name: "Bima Contoh" }]);
  });

  test("a name with digits is taken and told; one without a letter is none: the row, or the parent, is left out by name", async () => {
    const server = createTestServer();
    const report = await take(
      server,
      csvFile([
        eppgbmRow({ Nama: "Bima Contoh 2" }),
        otherRow({ Nama: "123" }),
        otherRow({ Nama: "Citra", "Nama Ortu": "12" }),
      ]),
    );
    expect(remarksOf(report)).toEqual([
      [2, "StrangeSigns"],
      [3, "NameUnreadable"],
      [4, "NotAName"],
    ]);
    const names = (await held(server)).bodies("person").map(({ name }) => name);
    expect(names.sort()).toEqual(["Bima Contoh 2", "Citra"]);
    const text = reportText(report);
    expect(text).toContain(
      "Nama yang diambil apa adanya; periksa di aplikasi (1):\n  baris 2, nama: berisi 2",
    );
    expect(text).toContain('baris 3: nama "123" tidak berisi huruf');
    expect(text).toMatch(/baris 4, .*"12" tidak berisi huruf/);
  });

  test("rows of other kelurahan are refused when one is asked for", async () => {
    const report = await take(createTestServer(), csvFile([eppgbmRow(), otherRow({ "Desa/Kel": "Pojok" })]), {
      area: KELURAHAN,
    });
    expect(remarksOf(report)).toEqual([[3, "OtherVillage"]]);
  });

  test("a row without kelurahan needs one to be asked for", async () => {
    const file = csvFile([eppgbmRow({ "Desa/Kel": "" })]);
    expect(remarksOf(await take(createTestServer(), file))).toEqual([[2, "NoVillage"]]);
    expect(remarksOf(await take(createTestServer(), file, { area: KELURAHAN }))).toEqual([]);
  });

  test("a bad value stays missing with its reason, and the child is taken", async () => {
    const server = createTestServer();
    const report = await take(
      server,
      csvFile([eppgbmRow({ NIK: "3.57101E+15", Berat: "130", "Tgl Lahir": "31/02/2023", RW: "mawar" })]),
    );
    expect(
      remarksOf(report)
        .map(([, type]) => type)
        .sort(),
    ).toEqual(["DigitsLost", "NotADate", "NotAnRw", "OutOfRange"]);
    const { bodies, rows } = await held(server);
    expect(bodies("person")[0]).not.toHaveProperty("birthDate");
    expect(bodies("identity")).toEqual([{ nikStatus: "unknown" }]);
    expect(bodies("measurement")).toEqual([
      { date: "2026-10-10", lengthCm: 92.5, position: "standing", armCm: 15 },
    ]);
    expect(rows.find(({ version }) => version.kind === "family")?.stream).toBe(`${KELURAHAN}/0`);
  });

  test("measurements before birth, in the future, without a date or without a figure are refused by name", async () => {
    const report = await take(
      createTestServer(),
      csvFile([
        eppgbmRow({ "Tanggal Pengukuran": "2023-05-11" }),
        eppgbmRow({ "Tanggal Pengukuran": "2027-01-01" }),
        eppgbmRow({ "Tanggal Pengukuran": "" }),
        eppgbmRow({ Berat: "0", Tinggi: "", LiLA: "" }),
      ]),
    );
    expect(remarksOf(report)).toEqual([
      [2, "BeforeBirth"],
      [3, "DateInFuture"],
      [3, "NoDate"],
      [4, "NoDate"],
      [5, "OutOfRange"],
      [5, "NothingMeasured"],
    ]);
  });

  test("empty cells are nothing: no oedema, no zero, no yes", async () => {
    const server = createTestServer();
    await take(
      server,
      csvFile([eppgbmRow({ LiLA: "", "Cara Ukur": "", Tinggi: "-", "BB Lahir": "", "TB Lahir": "" })]),
    );
    const { bodies } = await held(server);
    expect(bodies("measurement")).toEqual([{ date: "2026-10-10", weightKg: 12.6 }]);
    expect(Object.keys(bodies("person")[0] ?? {})).not.toContain("birthWeightKg");
  });

  test.each([
    ["an empty file", new Uint8Array(), "Empty"],
    ["an old Excel file", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), "OldExcel"],
    ["a broken XLSX", Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), "UnreadableSpreadsheet"],
    ["a file without headings", Buffer.from("1;2;3\r\n4;5;6"), "NoHeading"],
    ["a column twice", Buffer.from("Nama;Berat;BB\r\nAlya;12;13"), "ColumnTwice"],
  ])("%s is refused as a whole", async (_, bytes, type) => {
    const { world } = createTestServer();
    const report = await runImport(world, bytes, { regency: "3571", today: TODAY, isDryRun: false });
    expect(report).toMatchObject({ ok: false, problem: { type } });
  });
});

describe("who is who", () => {
  test("twins are two children of one family", async () => {
    const server = createTestServer();
    await take(
      server,
      csvFile([
        eppgbmRow({ NIK: "", Nama: "Kembar Satu" }),
        eppgbmRow({ NIK: "", Nama: "Kembar Dua", Berat: "11,9" }),
      ]),
    );
    const { bodies } = await held(server);
    expect(bodies("person")).toHaveLength(2);
    expect(bodies("family")).toHaveLength(1);
    expect(bodies("measurement")).toHaveLength(2);
  });

  test("children whose birth dates no one mother could have are two families", async () => {
    const server = createTestServer();
    await take(
      server,
      csvFile([
        eppgbmRow(),
        otherRow({ "Nama Ortu": "Siti Contoh", Alamat: "Jl. Contoh 1", "Tgl Lahir": "2023-08-01", NIK: "" }),
      ]),
    );
    expect((await held(server)).bodies("family")).toHaveLength(2);
  });

  test("the mother's NIK in two children's rows becomes missing with its reason", async () => {
    const server = createTestServer();
    const mothers = "3571015203959003";
    const report = await take(
      server,
      csvFile([eppgbmRow({ NIK: mothers }), otherRow({ NIK: mothers, JK: "L" })]),
    );
    expect(remarksOf(report)).toEqual([
      [2, "NikOfParent"],
      [3, "NikOfParent"],
    ]);
    expect((await held(server)).bodies("identity")).toEqual([
      { nikStatus: "unknown" },
      { nikStatus: "unknown" },
    ]);
  });

  test("a NIK that two children claim stays with the first", async () => {
    const server = createTestServer();
    const report = await take(server, csvFile([eppgbmRow(), otherRow({ NIK: eppgbmRow().NIK ?? null })]));
    expect(remarksOf(report)).toEqual([[3, "NikTaken"]]);
    expect((await held(server)).bodies("person")).toHaveLength(2);
  });

  test("a NIK that the server knows as somebody else's is not given twice", async () => {
    const server = createTestServer();
    await take(server, csvFile([eppgbmRow()]));
    const report = await take(server, csvFile([otherRow({ NIK: eppgbmRow().NIK ?? null })]));
    expect(remarksOf(report)).toEqual([[2, "NikTaken"]]);
  });

  test("namesakes born on one day with other parents are two, and are not joined in the next list either", async () => {
    const server = createTestServer();
    const rows = [eppgbmRow({ NIK: "" }), eppgbmRow({ NIK: "", "Nama Ortu": "Wati Contoh" })];
    await take(server, csvFile(rows));
    await take(server, csvFile(rows));
    expect((await held(server)).bodies("person")).toHaveLength(2);
  });

  test("other figures for the same child and day: the first row counts, the second is named", async () => {
    const server = createTestServer();
    const report = await take(server, csvFile([eppgbmRow(), eppgbmRow(), eppgbmRow({ Berat: "14,6" })]));
    expect(report.repeatedRows).toBe(1);
    expect(report.remarks).toEqual([
      { line: 4, level: "measurement", problem: { type: "OtherFiguresThatDay", line: 2 } },
    ]);
    expect((await held(server)).bodies("measurement")).toMatchObject([{ weightKg: 12.6 }]);
  });

  test("a similar child in the file and on the server is reported, and both are kept", async () => {
    const server = createTestServer();
    await take(server, csvFile([eppgbmRow()]));
    const report = await take(
      server,
      csvFile([
        eppgbmRow({ NIK: "", Nama: "Alia Contoh", "Nama Ortu": "Bu Siti" }),
        otherRow(),
        otherRow({ NIK: "", Nama: "Bima C", "Nama Ortu": "Ibu Wati" }),
      ]),
    );
    expect(report.duplicates.map(({ line, other }) => [line, other.in, other.name])).toEqual([
      [2, "server", "Alya Contoh"],
      [4, "file", "Bima Contoh"],
    ]);
    expect((await held(server)).bodies("person")).toHaveLength(4);
  });

  test("a child that somebody withdrew does not come back with the next list", async () => {
    const server = createTestServer();
    await take(server, csvFile([eppgbmRow()]));
    const [child] = (await held(server)).ofKind("person");
    const cadre = await server.addWorker({ grants: [{ role: "cadre", area: `${KELURAHAN}/05` }] });
    await withdraw(server, cadre, child?.record ?? "", child?.standing ?? []);
    const report = await take(server, csvFile([eppgbmRow({ "Tanggal Pengukuran": "2026-11-10" })]));
    expect(report.plan.withdrawn.map(({ name }) => name)).toEqual(["Alya Contoh"]);
    expect(report.plan.records).toEqual([]);
  });
});

describe("a simple list of people", () => {
  const headings = [
    "nama",
    "nik",
    "tgl lahir",
    "jk",
    "nama ibu",
    "kepala keluarga",
    "hubungan",
    "rt/rw",
    "alamat",
    "no kk",
    "kelurahan",
  ];

  test("makes one family of those who share a family card, mother and child linked", async () => {
    const server = createTestServer();
    const home = {
      "no kk": "3571010101209001",
      "rt/rw": "003/005",
      alamat: "Jl. Contoh 1",
      kelurahan: "Bandar Lor",
    };
    await take(
      server,
      csvFile(
        [
          { ...home, nama: "Budi Contoh", jk: "L", "tgl lahir": "1/2/1990", hubungan: "Kepala Keluarga" },
          { ...home, nama: "Siti Contoh", jk: "P", "tgl lahir": "5/3/1995", hubungan: "Istri" },
          {
            ...home,
            nama: "Alya Contoh",
            jk: "P",
            "tgl lahir": "12/05/2023",
            hubungan: "Anak",
            "nama ibu": "SITI CONTOH",
          },
        ],
        { headings },
      ),
    );
    const { bodies, ofKind } = await held(server);
    expect(bodies("family")).toMatchObject([{ headName: "Budi Contoh", rw: "05", rt: "03" }]);
    const mother = ofKind("person").find(({ body }) => body.name === "Siti Contoh");
    expect(bodies("person").map(({ name, group }) => [name, group])).toEqual(
      expect.arrayContaining([
        ["Budi Contoh", "adult"],
        ["Siti Contoh", "woman"],
        ["Alya Contoh", "child"],
      ]),
    );
    expect(ofKind("person").find(({ body }) => body.name === "Alya Contoh")?.body.mother).toBe(
      mother?.record,
    );
    expect(
      bodies("membership")
        .map(({ role }) => role)
        .sort(),
    ).toEqual(["child", "head", "wife"]);
    expect(bodies("identity")).toContainEqual({ kkNumber: "3571010101209001" });
  });
});

const withdraw = async (
  { fetch }: TestServer,
  { worker, code }: { worker: string; code: string },
  record: string,
  supersedes: readonly string[],
): Promise<void> => {
  const enrolled = await fetch("/v1/enrol", {
    method: "POST",
    body: JSON.stringify({ proto: 1, code, device: "device-0001", label: "HP" }),
  });
  const { token } = (await enrolled.json()) as { token: string };
  const version = {
    id: "withdrawal-1",
    record,
    subject: record,
    kind: "person",
    schema: 1,
    changed: ["$retracted"],
    supersedes,
    group: "g",
    author: worker,
    device: "device-0001",
    n: 1,
    recordedAt: "2026-11-21T01:00:00Z",
    reason: "salah catat",
    content: { type: "retracted" },
    stream: `${KELURAHAN}/05`,
  };
  const body = {
    proto: 1,
    app: "t",
    device: "device-0001",
    epoch: 0,
    grants: 0,
    versions: [version],
    cursors: {},
    limit: 1,
  };
  const answer = await fetch("/v1/sync", {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  expect(await answer.json()).toMatchObject({ outcomes: [{ outcome: "accepted" }] });
};
