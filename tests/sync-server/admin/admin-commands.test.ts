import { beforeEach, describe, expect, test } from "vitest";
import type { CivilDate } from "#domain/civil-date.ts";
import { fail, ok } from "#domain/result.ts";
import { recordAsServer } from "#server/accept/record-as-server.ts";
import type { AdminContext } from "#server/admin/command.ts";
import { commands } from "#server/admin/commands/index.ts";
import { runAdmin } from "#server/admin/run-admin.ts";
import { seedDemo } from "#server/demo/seed-demo.ts";
import type { ListedErasure } from "#server/erase/erasure-list.ts";
import { aFamily } from "#support/builders.ts";
import { csvFile, eppgbmRow } from "#support/import-files.ts";
import { createPhone } from "#support/phone.ts";
import { createTestServer, type TestServer } from "#support/test-server.ts";

const setupAdmin = () => {
  const server = createTestServer();
  const said: string[] = [];
  const errors: string[] = [];
  const listed: ListedErasure[] = [];
  const files = new Map<string, Uint8Array | string>();
  const context: AdminContext = {
    world: server.world,
    regency: "3571",
    today: "2026-11-21" as CivilDate,
    appUrl: "https://damping.test/",
    print: (text) => void said.push(text),
    printError: (text) => void errors.push(text),
    readFile: async (path) => {
      const file = files.get(path);
      return typeof file === "string" ? Buffer.from(file) : file;
    },
    writeFile: async (path, text) => {
      if (path.startsWith("/tidak-ada/")) return false;
      files.set(path, text);
      return true;
    },
    erasures: { all: () => listed, add: (erasure) => void listed.push(erasure) },
    rotateKey: async () => ({ key: "k1", rows: 0 }),
    backup: async () => "backups/damping.db",
    restore: async (file) => (file === "ada.db" ? ok({ kept: "lama.db" }) : fail("Cadangan itu tidak ada.")),
  };
  return {
    server,
    files,
    listed,
    /** Runs a command; answers its exit code and what it said since. */
    admin: async (...args: readonly string[]) => {
      said.length = 0;
      errors.length = 0;
      const code = await runAdmin(args, context, async () => context);
      return { code, text: said.join("\n"), error: errors.join("\n") };
    },
  };
};

let admin: ReturnType<typeof setupAdmin>["admin"];
let server: TestServer;
let files: ReturnType<typeof setupAdmin>["files"];
let listed: ListedErasure[];
beforeEach(() => {
  ({ admin, server, files, listed } = setupAdmin());
});

const accounts = () => server.store.read("3571", (tx) => tx.accounts.all());
const grantsOf = async (name: string) => {
  const worker = (await accounts()).find((account) => account.name === name)?.worker ?? "";
  const held = await server.store.read("3571", (tx) => tx.accounts.grantsOf([worker]));
  return held.filter(({ to }) => to === null).map(({ role, area }) => `${role} ${area}`);
};
const enrol = (code: string, device = "device-0001") =>
  server.fetch("/v1/enrol", {
    method: "POST",
    body: JSON.stringify({ proto: 1, code, device, label: "HP" }),
  });

describe("help", () => {
  test("lists every command, and opens no database for it", async () => {
    const said: string[] = [];
    const say = (text: string) => void said.push(text);
    const open = () => Promise.reject(new Error("opened"));
    expect(await runAdmin([], { print: say, printError: say }, open)).toBe(0);
    for (const { name } of commands) expect(said.join()).toContain(name);
    expect(await runAdmin(["accounts", "load", "--help"], { print: say, printError: say }, open)).toBe(0);
    expect(said.at(-1)).toContain("--dry-run");
  });

  test("an unknown command or option is said and ends with 2", async () => {
    expect(await admin("akun", "buat")).toMatchObject({
      code: 2,
      error: expect.stringContaining("tidak dikenal"),
    });
    expect(await admin("accounts", "list", "--semua")).toMatchObject({ code: 2 });
  });
});

describe("accounts one by one", () => {
  test("an account gets its grants, by code or by name of the area", async () => {
    const made = await admin(
      ...[
        "accounts",
        "create",
        "--name",
        "Rina Contoh",
        "--grant",
        "kader:3571011001/3,5",
        "--grant",
        "penyelia:Kec. Mojoroto",
      ],
    );
    expect(made).toMatchObject({ code: 0, text: expect.stringContaining("kader TPK: Bandar Lor RW 03, 05") });
    expect(await grantsOf("Rina Contoh")).toEqual([
      "cadre 3571011001/03",
      "cadre 3571011001/05",
      "supervisor 357101",
    ]);
  });

  test.each([
    ["no name", ["--grant", "kader:3571011001/1"], "--name"],
    ["no grant", ["--name", "A"], "--grant"],
    ["an unknown role", ["--name", "A", "--grant", "bidan:3571011001"], "peran tidak dikenal"],
    ["an unknown area", ["--name", "A", "--grant", "kader:Antah"], "tidak dikenal"],
    ["a name that two areas bear", ["--name", "A", "--grant", "penyelia:Mojoroto"], "tulis kodenya"],
    ["an RW that is none", ["--name", "A", "--grant", "kader:3571011001/mawar"], "bukan nomor RW"],
    ["an RW of a kecamatan", ["--name", "A", "--grant", "kader:357101/05"], "RW hanya untuk kelurahan"],
    [
      "a team nobody registered",
      ["--name", "A", "--grant", "kader:3571011001/1", "--team", "Tim X"],
      "belum terdaftar",
    ],
  ])("%s is refused with a reason, and no account is made", async (_, args, reason) => {
    const { code, error } = await admin("accounts", "create", ...args);
    expect(code).not.toBe(0);
    expect(error).toContain(reason);
    expect(await accounts()).toEqual([]);
  });

  test("grants are replaced, withdrawn, and the account closed", async () => {
    await admin("accounts", "create", "--name", "Rina Contoh", "--grant", "kader:3571011001/3");
    await admin("grants", "set", "--worker", "rina contoh", "--grant", "puskesmas:Bandar Lor");
    expect(await grantsOf("Rina Contoh")).toEqual(["healthWorker 3571011001"]);
    expect((await admin("grants", "set", "--worker", "Rina Contoh")).code).toBe(2);
    await admin("grants", "set", "--worker", "Rina Contoh", "--none");
    expect(await grantsOf("Rina Contoh")).toEqual([]);
    expect((await admin("accounts", "close", "--worker", "Rina Contoh")).code).toBe(0);
    expect((await admin("accounts", "list")).text).toContain("ditutup");
    expect((await admin("code", "issue", "--worker", "Rina Contoh")).error).toContain("sudah ditutup");
  });

  test("two people of one name are told apart by number, a stranger is said to be one", async () => {
    await admin("accounts", "create", "--name", "Ani", "--grant", "kader:3571011001/1");
    await admin("accounts", "create", "--name", "Ani", "--grant", "kader:3571011001/2");
    expect((await admin("code", "issue", "--worker", "Ani")).error).toContain("ada 2");
    const [one] = await accounts();
    expect((await admin("code", "issue", "--worker", one?.worker ?? "")).code).toBe(0);
    expect((await admin("code", "issue", "--worker", "Nobody")).error).toContain("tidak ada");
  });
});

describe("activation codes", () => {
  beforeEach(async () => {
    await admin("accounts", "create", "--name", "Rina <Contoh>", "--grant", "kader:3571011001/3");
  });

  test("a slip holds name, place, code, QR and validity, and the code opens the door once", async () => {
    const { code, text } = await admin("code", "issue", "--worker", "Rina <Contoh>", "--out", "slip.html");
    expect(code).toBe(0);
    const activation = /3571-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? "";
    const page = String(files.get("slip.html"));
    for (const part of [
      "Kode aktivasi",
      activation,
      "Rina &lt;Contoh&gt;",
      "Bandar Lor RW 03",
      "<svg",
      "72 jam",
      "24 Nov 2026, 08.00 WIB",
    ])
      expect(page).toContain(part);
    expect(page).not.toContain("<script");
    expect((await enrol(activation)).status).toBe(200);
    expect((await enrol(activation, "device-0002")).status).toBe(401);
  });

  test("a whole area is printed on one page, or only those who never signed in", async () => {
    await admin("accounts", "create", "--name", "Ani Contoh", "--grant", "kader:3571011001/4");
    await admin("accounts", "create", "--name", "Far Contoh", "--grant", "kader:3571021001/4");
    const sheet = await admin("codes", "sheet", "--area", "Bandar Lor", "--out", "all.html");
    expect(sheet.text.match(/3571-[0-9A-Z]{4}-[0-9A-Z]{4}/g)).toHaveLength(2);
    expect(String(files.get("all.html")).match(/<section>/g)).toHaveLength(2);
    const first = /3571-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(sheet.text)?.[0] ?? "";
    expect((await enrol(first)).status).toBe(200);
    const rest = await admin("codes", "sheet", "--area", "3571011001", "--new");
    expect(rest.text.match(/3571-[0-9A-Z]{4}-[0-9A-Z]{4}/g)).toHaveLength(1);
    expect((await admin("codes", "sheet", "--area", "Pojok")).code).toBe(1);
    expect((await admin("codes", "sheet")).code).toBe(2);
  });

  test("a posyandu's cadre is on the sheet of the kelurahan where it is", async () => {
    files.set("akun.csv", "nama;peran;wilayah;RW;posyandu\nCici Contoh;kader posyandu;Bandar Lor;05;Melati");
    await admin("accounts", "load", "akun.csv");
    expect((await admin("codes", "sheet", "--area", "Bandar Lor")).text).toContain("kader posyandu: Melati");
    expect((await admin("accounts", "list", "--area", "357101")).text).toContain("Cici Contoh");
    expect((await admin("accounts", "list", "--area", "357102")).text).toBe("0 akun.");
  });

  test("a page that cannot be written is said; the codes stand on the terminal", async () => {
    const { code, text, error } = await admin(
      "code",
      "issue",
      "--worker",
      "Rina <Contoh>",
      "--out",
      "/tidak-ada/x.html",
    );
    expect(code).toBe(1);
    expect(error).toContain("tidak dapat ditulis");
    expect(text).toMatch(/3571-/);
  });
});

describe("accounts from a list", () => {
  const list = [
    "nama;peran;wilayah;RW;tim;posyandu;HP",
    "Ani Contoh;kader TPK;Bandar Lor;3, 5 dan 8;Tim 1;;0812000001",
    "Budi Contoh;PKB;Kec. Mojoroto;;;;",
    "Cici Contoh;kader posyandu;Bandar Lor;05;;Melati;",
    "Cici Contoh;kader;Bandar Lor;semua;Tim 1;;",
  ].join("\n");

  test("makes accounts, grants, teams and posyandu, and one person of two rows", async () => {
    files.set("akun.csv", list);
    const { code, text } = await admin("accounts", "load", "akun.csv", "--codes", "--out", "codes.html");
    expect(code).toBe(0);
    expect(text).toContain("3 akun baru, 0 sudah ada.");
    expect(text).toContain("kader posyandu: Melati");
    expect(await grantsOf("Ani Contoh")).toEqual(["03", "05", "08"].map((rw) => `cadre 3571011001/${rw}`));
    expect(await grantsOf("Budi Contoh")).toEqual(["supervisor 357101"]);
    expect((await grantsOf("Cici Contoh")).map((grant) => grant.replace(/posyandu:.*/, "posyandu"))).toEqual([
      "posyanduCadre posyandu",
      "cadre 3571011001",
    ]);
    expect(String(files.get("codes.html")).match(/<section>/g)).toHaveLength(3);
  });

  test("running it again changes nothing; a new RW list changes only the grants", async () => {
    files.set("akun.csv", list);
    await admin("accounts", "load", "akun.csv");
    const before = [await accounts(), await server.store.read("3571", (tx) => tx.accounts.allGrants())];
    const again = await admin("accounts", "load", "akun.csv", "--codes");
    expect(again.text).toContain("0 akun baru, 3 sudah ada.");
    expect([await accounts(), await server.store.read("3571", (tx) => tx.accounts.allGrants())]).toEqual(
      before,
    );
    files.set("akun.csv", list.replace("3, 5 dan 8", "3"));
    await admin("accounts", "load", "akun.csv");
    expect(await grantsOf("Ani Contoh")).toEqual(["cadre 3571011001/03"]);
    expect(await accounts()).toHaveLength(3);
  });

  test("a dry run writes nothing", async () => {
    files.set("akun.csv", list);
    expect((await admin("accounts", "load", "akun.csv", "--dry-run")).text).toContain("PERCOBAAN");
    expect(await accounts()).toEqual([]);
    expect(await server.store.read("3571", (tx) => tx.streams.all())).toEqual([]);
  });

  test("a bad row is named by line, the others are taken, and the end is 1", async () => {
    const rows = [
      ";kader;Bandar Lor;1",
      "A;bidan;Bandar Lor;1",
      "B;kader;Mojoroto;1",
      "C;kader;Bandar Lor;",
      "D;kader;Bandar Lor;mawar",
      "E;kader posyandu;Bandar Lor;1",
      "F;kader;;1",
      "G;kader;Bandar Lor;1",
    ];
    files.set("akun.csv", `${list.split("\n")[0]}\n${rows.join("\n")}`);
    const { code, error } = await admin("accounts", "load", "akun.csv");
    expect(code).toBe(1);
    expect(error.match(/baris \d+/g)).toEqual([2, 3, 4, 5, 6, 7, 8].map((line) => `baris ${line}`));
    expect((await accounts()).map(({ name }) => name)).toEqual(["G"]);
  });

  test("a missing file and one without headings are said", async () => {
    expect((await admin("accounts", "load", "tidak-ada.csv")).error).toContain("tidak ditemukan");
    files.set("x.csv", "1;2\n3;4");
    expect((await admin("accounts", "load", "x.csv")).error).toContain("Baris judul");
  });
});

describe("devices, areas, backup", () => {
  test("devices of the demonstration are listed and one is revoked", async () => {
    await seedDemo(server.world, { seed: 1, families: 12, today: "2026-11-21" as CivilDate });
    const { text } = await admin("devices", "list");
    expect(text).toContain("HP Rina Wulandari");
    const device =
      text
        .split("\n")
        .find((line) => line.includes("Rina"))
        ?.split(" ")[0] ?? "";
    expect((await admin("devices", "revoke", device)).code).toBe(0);
    expect((await admin("devices", "list")).text).toContain("DICABUT");
    expect((await admin("devices", "revoke", "nobody")).code).toBe(1);
    expect((await admin("devices", "revoke")).code).toBe(2);
  });

  test("a phone that lost its key is let in again once an admin has let go of the key", async () => {
    const { worker, code } = await server.addWorker({ name: "Bu Eni", grants: [] });
    const { device } = await createPhone({ server, seed: 1 });
    // The same id from a browser with another key: what is left of a database that was half lost.
    const { proofFor } = (await createPhone({ server, seed: 2 })).device;
    const enrolWith = async (typed: string, proof: Awaited<ReturnType<typeof proofFor>>) =>
      server.fetch("/v1/enrol", {
        method: "POST",
        body: JSON.stringify({ proto: 1, code: typed, device: device.id, label: "HP", proof }),
      });
    expect((await enrolWith(code, await device.proofFor(code))).status).toBe(200);
    const fresh = await server.issueCode(worker);
    expect((await enrolWith(fresh, await proofFor(fresh))).status).toBe(403);
    expect((await admin("devices", "unbind", device.id)).text).toContain("kode aktivasi baru");
    expect((await enrolWith(fresh, await proofFor(fresh))).status).toBe(200);
    expect((await admin("devices", "unbind", "nobody")).code).toBe(1);
    expect((await admin("devices", "unbind")).code).toBe(2);
  });

  test("areas are listed, all or of one kecamatan", async () => {
    const { text } = await admin("areas", "list");
    expect(text.split("\n")).toHaveLength(1 + 3 + 46);
    expect((await admin("areas", "list", "357103")).text).toContain("3571031015  Burengan");
    expect((await admin("areas", "list", "357199")).code).toBe(1);
  });

  test("backup says where, restore and a new epoch ask first", async () => {
    expect((await admin("backup", "now")).text).toContain("backups/damping.db");
    expect((await admin("restore", "ada.db")).code).toBe(2);
    expect((await admin("restore", "ada.db", "--yes")).text).toContain("lama.db");
    expect((await admin("restore", "x.db", "--yes")).error).toContain("tidak ada");
    expect((await admin("epoch", "bump")).code).toBe(2);
    await server.addWorker({ grants: [{ role: "cadre", area: "3571011001/05" }] });
    const epoch = async () => (await server.store.read("3571", (tx) => tx.meta.get())).epoch;
    const before = await epoch();
    expect((await admin("epoch", "bump", "--yes")).code).toBe(0);
    expect(await epoch()).toBeGreaterThan(before);
  });
});

describe("import", () => {
  test("reports, tries, writes, and says what it cannot", async () => {
    files.set("anak.csv", csvFile([eppgbmRow(), eppgbmRow({ JK: "" })]));
    const tried = await admin("import", "anak.csv", "--area", "Bandar Lor", "--dry-run");
    expect(tried).toMatchObject({ code: 0, text: expect.stringContaining("PERCOBAAN") });
    expect(tried.text).toContain("Akan ditambahkan: 1 keluarga, 1 orang, 1 pengukuran, 1 posyandu.");
    expect(tried.text).toContain("baris 3: jenis kelamin kosong");
    expect(await server.store.read("3571", (tx) => tx.streams.all())).toEqual([]);
    expect((await admin("import", "anak.csv")).text).toContain("Daftar sudah dimasukkan.");
    const again = await admin("import", "anak.csv");
    expect(again.text).toContain("Ditambahkan: 0 keluarga, 0 orang, 0 pengukuran, 0 posyandu.");
    expect(again.text).not.toMatch(/\d{16}/);
  });

  test("a wrong area, a missing file and no file at all are said", async () => {
    expect((await admin("import", "x.csv", "--area", "Kota Kediri")).error).toContain("bukan kelurahan");
    expect((await admin("import", "x.csv")).error).toContain("tidak ditemukan");
    expect((await admin("import")).code).toBe(2);
  });
});

describe("erasing", () => {
  const subject = "f-1";
  const save = () =>
    server.store.write("3571", (tx) =>
      recordAsServer(tx, server.world, "3571", [
        (origin) => ({
          version: aFamily("Slamet", {}, { ...origin, record: subject, subject }),
          stream: "3571011001/05",
        }),
      ]),
    );

  test("first says what it would touch, without names, and does nothing", async () => {
    await save();
    const shown = await admin("erase", "--subject", subject, "--request", "470/12");
    expect(shown).toMatchObject({ code: 2, text: expect.stringContaining("family: 1 catatan") });
    expect(shown.text).not.toContain("Slamet");
    const [version] = await server.store.read("3571", (tx) => tx.versions.ofSubjects([subject]));
    expect(version?.text).toContain("Slamet");
    expect(listed).toEqual([]);
  });

  test("with --yes lists the demand and empties the records", async () => {
    await save();
    const done = await admin("erase", "--subject", subject, "--request", "470/12", "--yes");
    expect(done).toMatchObject({ code: 0, text: expect.stringContaining("Isi 1 catatan dihapus.") });
    expect(listed).toMatchObject([{ regency: "3571", subject, request: "470/12" }]);
    const [version] = await server.store.read("3571", (tx) => tx.versions.ofSubjects([subject]));
    expect(version?.text).not.toContain("Slamet");
  });

  test("of nobody, or asked wrongly, is said and does nothing", async () => {
    expect((await admin("erase", "--subject", "nobody", "--request", "1", "--yes")).code).toBe(1);
    expect((await admin("erase", "--subject", "a b", "--request", "1", "--yes")).code).toBe(2);
    expect((await admin("erase", "--subject", "f-1", "--yes")).code).toBe(2);
    expect(listed).toEqual([]);
  });

  test("is done again by epoch bump, after a restore by other means", async () => {
    await save();
    listed.push({ regency: "3571", subject, request: "470/12", at: "2026-11-01T00:00:00.000Z" });
    expect((await admin("epoch", "bump", "--yes")).text).toContain("Isi 1 catatan");
    const [version] = await server.store.read("3571", (tx) => tx.versions.ofSubjects([subject]));
    expect(version?.text).not.toContain("Slamet");
  });
});

describe("areas split", () => {
  const split = (...more: readonly string[]) =>
    admin("areas", "split", "--from", "3571011001", "--rw", "5", "--to", "3571011015", ...more);

  test("says first what it would do, and wants a reason", async () => {
    expect((await split()).code).toBe(2);
    const { code, text } = await split("--reason", "Perda 3/2026");
    expect(code).toBe(0);
    expect(text).toContain("RW 05");
    expect(text).toContain("--yes");
  });

  test("moves families and gives their cadres the new side; the old one ends when it is closed", async () => {
    await server.addWorker({ name: "Bu Siti", grants: [{ role: "cadre", area: "3571011001/05" }] });
    await server.store.write("3571", (tx) =>
      recordAsServer(tx, server.world, "3571", [
        (origin) => ({ version: { ...aFamily("budi"), ...origin }, stream: "3571011001/05" }),
      ]),
    );
    expect(await split("--reason", "Perda 3/2026", "--yes")).toMatchObject({ code: 0 });
    expect(await grantsOf("Bu Siti")).toEqual(["cadre 3571011001/05", "cadre 3571011015/05"]);
    const [placed] = await server.store.read("3571", (tx) => tx.placements.of([aFamily("budi").subject]));
    expect(placed?.stream).toBe("3571011015/05");
    await split("--reason", "Perda 3/2026", "--yes", "--close");
    expect(await grantsOf("Bu Siti")).toEqual(["cadre 3571011015/05"]);
  });

  test("refuses what is no kelurahan here, or the same twice", async () => {
    expect((await admin("areas", "split", "--from", "3571011001", "--to", "3578010001")).error).toContain(
      "3578010001",
    );
    expect((await admin("areas", "split", "--from", "3571011001", "--to", "3571011001")).code).toBe(2);
  });
});

describe("grants hand-over", () => {
  test("gives a successor everything and writes the note", async () => {
    await server.addWorker({ name: "Bu Siti", grants: [{ role: "cadre", area: "3571011001/05" }] });
    await server.addWorker({ name: "Bu Yuli", grants: [{ role: "cadre", area: "3571011001/08" }] });
    const { code, text } = await admin(
      ...["grants", "hand-over", "--from", "Bu Siti", "--to", "Bu Yuli"],
      ...["--note", "Kunci posyandu di Pak RT", "--out", "serah.txt"],
    );
    expect(code).toBe(0);
    expect(text).toContain("Bu Siti kepada Bu Yuli");
    expect(text).toContain("Kunci posyandu di Pak RT");
    expect(files.get("serah.txt")).toBe(`${text}\n`);
    expect(await grantsOf("Bu Siti")).toEqual([]);
    expect((await grantsOf("Bu Yuli")).toSorted()).toEqual(["cadre 3571011001/05", "cadre 3571011001/08"]);
  });

  test("refuses somebody unknown, and handing over to oneself", async () => {
    await server.addWorker({ name: "Bu Siti", grants: [{ role: "cadre", area: "3571011001/05" }] });
    expect((await admin("grants", "hand-over", "--from", "Bu Siti", "--to", "Bu Wati")).code).toBe(1);
    expect((await admin("grants", "hand-over", "--from", "Bu Siti", "--to", "Bu Siti")).code).toBe(2);
    expect(await grantsOf("Bu Siti")).toEqual(["cadre 3571011001/05"]);
  });
});
