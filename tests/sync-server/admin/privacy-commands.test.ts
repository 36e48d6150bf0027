import { beforeEach, describe, expect, test } from "vitest";
import type { CivilDate } from "#domain/civil-date.ts";
import { fail, ok } from "#domain/result.ts";
import { exportAnswerSchema } from "#protocol/account-requests.ts";
import { runAdmin } from "#server/admin/run-admin.ts";
import { forgetLogEverywhere } from "#server/erase/log-retention.ts";
import { parseRetention } from "#server/erase/retention.ts";
import { aChild, aFamily, aMeasurement, aMembership, idNamed } from "#support/builders.ts";
import { createTestServer, type TestServer } from "#support/test-server.ts";
import { aClient, refusalOf } from "../routes/a-client.ts";

const RW = "3571011001/05";
const ALYA = idNamed("Alya");
const START = Date.parse("2026-11-21T01:00:00Z");

let server: TestServer;
let files: Map<string, string>;
let rina: Awaited<ReturnType<typeof aClient>>;
let now = START;
let kept: string[] = [];

const admin = async (...args: readonly string[]) => {
  const said: string[] = [];
  const errors: string[] = [];
  const out = {
    print: (text: string) => void said.push(text),
    printError: (text: string) => void errors.push(text),
  };
  const code = await runAdmin(args, out, async () => ({
    ...out,
    world: server.world,
    regency: "3571",
    today: "2026-11-21" as CivilDate,
    appUrl: undefined,
    readFile: async (path) => (files.has(path) ? Buffer.from(files.get(path) ?? "") : undefined),
    writeFile: async (path, text) => {
      files.set(path, text);
      return true;
    },
    erasures: { all: () => [], add: () => {} },
    keptRules: { keep: (text) => void kept.push(text), last: () => ok(undefined) },
    operator: "admin:budi",
    rotateKey: async () => ({ key: "", rows: 0 }),
    backup: async () => "",
    restore: async () => fail("Tidak ada."),
  }));
  return { code, text: said.join("\n"), error: errors.join("\n") };
};

const log = () => server.store.read("3571", (tx) => tx.accessLog.latest(9));

beforeEach(async () => {
  now = START;
  server = createTestServer({ clock: () => now });
  files = new Map();
  kept = [];
  rina = await aClient(server, { name: "Rina", grants: [{ role: "cadre", area: RW }] });
  const own = { author: rina.worker, device: rina.device, stream: RW };
  await rina.sync({
    versions: [
      { ...aFamily("Slamet"), ...own, n: 1 },
      { ...aChild("Alya", { name: "Alya <b>" }), ...own, n: 2 },
      { ...aMembership("Alya", "Slamet"), ...own, n: 3 },
      { ...aMeasurement("Alya", "first"), ...own, n: 4 },
    ],
  });
});

describe("who was opened on a phone", () => {
  const opened = { subject: ALYA, at: "2026-11-20T23:30:00Z", how: "reveal" };

  test("is written down as the phone told it, each once, also when it tells again", async () => {
    const more = { ...opened, at: "2026-11-20T23:31:00Z" };
    await rina.sync({ opened: [opened] });
    await rina.sync({ opened: [opened, opened, more] });
    expect(await log()).toEqual([
      {
        at: "2026-11-20T23:31:00.000Z",
        worker: rina.worker,
        device: rina.device,
        action: "phone.reveal",
        target: ALYA,
      },
      {
        at: "2026-11-20T23:30:00.000Z",
        worker: rina.worker,
        device: rina.device,
        action: "phone.reveal",
        target: ALYA,
      },
    ]);
  });

  test("that makes no sense is left, and holds up neither the rest nor the round", async () => {
    const strange = [
      null,
      7,
      {},
      { ...opened, at: "9999-99-99T99:99:99Z" },
      { ...opened, subject: "a b" },
      opened,
    ];
    expect(await refusalOf(await rina.sync({ opened: strange }))).toBe("200");
    expect(await log()).toHaveLength(1);
  });
});

describe("export", () => {
  test("says everything about one person and who opened it, for machines and for print, and is written down", async () => {
    await rina.sync({ opened: [{ subject: ALYA, at: "2026-11-20T23:30:00Z", how: "open" }] });
    expect(await admin("export", "--subject", ALYA, "--out", "alya")).toMatchObject({ code: 0 });
    const data = JSON.parse(files.get("alya.json") ?? "");
    expect(data.versions.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      "measurement",
      "membership",
      "person",
    ]);
    expect(data.opened).toEqual([
      { at: "2026-11-20T23:30:00.000Z", worker: rina.worker, how: "phone.open" },
      { at: "2026-11-21T01:00:00.000Z", worker: "admin:budi", how: "admin.export" },
    ]);
    const page = files.get("alya.html") ?? "";
    expect(page).toContain("Alya &lt;b&gt;");
    expect(page).toContain("Rina");
    expect(page).not.toMatch(/<script|<b>|\bon\w+=|https?:/i);
    expect((await log())[0]).toMatchObject({ worker: "admin:budi", action: "export", target: ALYA });
    expect(await admin("export", "--subject", "nobody", "--out", "x")).toMatchObject({ code: 1 });
  });

  test("is given to a supervisor of the place, without what their role may not see", async () => {
    const boss = await aClient(
      server,
      { grants: [{ role: "supervisor", area: "3571011001" }] },
      "device-boss",
    );
    const answer = exportAnswerSchema.parse(await (await boss.ask("/v1/export", { subject: ALYA })).json());
    expect(answer.data.subject).toBe(ALYA);
    expect(answer.page).toContain("Salinan data");
    expect((await log())[0]).toMatchObject({ action: "export", target: ALYA });
  });
});

describe("retention", () => {
  const rules = (months: object) =>
    files.set("aturan", JSON.stringify({ version: "1", source: "SK 1", months }));
  const kindsLeft = () =>
    server.store.read("3571", async (tx) =>
      (await tx.versions.neededOfStreams([RW]))
        .filter(({ text }) => !text.includes('"type":"erased"'))
        .map(({ kind }) => kind)
        .sort(),
    );

  test("empties records over their time, after a dry run that changes nothing", async () => {
    rules({ measurement: 24 });
    now = Date.parse("2028-11-22T01:00:00Z");
    const before = await kindsLeft();
    expect(await admin("retention", "aturan")).toMatchObject({
      code: 2,
      text: expect.stringContaining("measurement: 1"),
    });
    expect(await kindsLeft()).toEqual(before);
    expect(kept).toEqual([]);
    expect(await admin("retention", "aturan", "--yes")).toMatchObject({
      code: 0,
      text: expect.stringContaining("1 versi"),
    });
    expect(await kindsLeft()).toEqual(["family", "membership", "person"]);
    expect(kept).toEqual([files.get("aturan")]);
    expect(await admin("retention", "aturan", "--yes")).toMatchObject({
      text: "Tidak ada yang melewati masa simpan.",
    });
  });

  test("takes the log of who looked away after its months, by command and from then on by itself", async () => {
    const ages = () =>
      server.store.read("3571", async (tx) => [
        await tx.accessLog.countBefore("2026-12-01"),
        await tx.accessLog.countBefore("9999"),
      ]);
    const text = { version: "2", source: "SK 2", months: {}, accessLogMonths: 24 };
    files.set("aturan", JSON.stringify(text));
    await rina.ask("/v1/history", { record: idNamed("Alya") });
    const [old = 0] = await ages();
    expect(old).toBeGreaterThan(0);
    now = Date.parse("2029-01-01T01:00:00Z");
    expect(await admin("retention", "aturan")).toMatchObject({
      code: 2,
      text: expect.stringContaining("log akses:"),
    });
    expect((await ages())[0]).toBe(old);
    expect((await admin("retention", "aturan", "--yes")).code).toBe(0);
    const [none, left = 0] = await ages();
    expect(none).toBe(0);
    // The commands themselves are in it.
    expect(left).toBeGreaterThan(0);
    const rules = parseRetention(JSON.stringify(text));
    if (!rules.ok) throw new Error(rules.problem);
    now = Date.parse("2032-01-01T01:00:00Z");
    await forgetLogEverywhere(server.world, { ...rules.value, accessLogMonths: undefined });
    expect((await ages())[1]).toBe(left);
    await forgetLogEverywhere(server.world, rules.value);
    expect((await ages())[1]).toBe(0);
  });

  test("reaches phones, which overwrite their copy", async () => {
    rules({ measurement: 24 });
    const first = (await (await rina.sync()).json()) as {
      epoch: number;
      pages: { to: object }[];
      grants: { version: number };
    };
    now = Date.parse("2028-11-22T01:00:00Z");
    await admin("retention", "aturan", "--yes");
    const next = await rina.sync({
      epoch: first.epoch,
      grants: first.grants.version,
      cursors: { [RW]: first.pages.at(-1)?.to },
    });
    expect(await next.text()).toContain('"type":"erased","request":"retensi-1"');
  });

  test("leaves what is a day too young, and what was written to since", async () => {
    rules({ measurement: 24 });
    now = Date.parse("2028-11-20T01:00:00Z");
    expect(await admin("retention", "aturan")).toMatchObject({ code: 0 });
    const own = { author: rina.worker, device: rina.device, stream: RW, n: 5 };
    const again = aMeasurement(
      "Alya",
      "first",
      { weightKg: 10.6 },
      { id: idNamed("corrected"), reason: "salah ketik" },
    );
    await rina.sync({ versions: [{ ...again, ...own, supersedes: [aMeasurement("Alya", "first").id] }] });
    now = Date.parse("2028-11-22T01:00:00Z");
    expect(await admin("retention", "aturan")).toMatchObject({ code: 0 });
  });

  test.each([
    ["no file", "tidak-ada", ""],
    ["no JSON", "aturan", "bulan"],
    ["no source", "aturan", '{"version":"1","months":{}}'],
    ["an unknown kind", "aturan", '{"version":"1","source":"a","months":{"hologram":1}}'],
    ["no whole months", "aturan", '{"version":"1","source":"a","months":{"visit":0.5}}'],
  ])("with %s is said and does nothing", async (_, path, text) => {
    if (text !== "") files.set("aturan", text);
    const { code, error } = await admin("retention", path, "--yes");
    expect([code, error !== ""]).toEqual([2, true]);
  });
});

describe("device-holdings", () => {
  test("says whose data a phone held, by number; with names only when asked, and then it is written down", async () => {
    await rina.sync({ opened: [{ subject: ALYA, at: "2026-11-20T23:30:00Z", how: "open" }] });
    const opaque = await admin("device-holdings", rina.device);
    expect(opaque.text).toContain(`${ALYA}  person  ${RW}  dibuka`);
    expect(opaque.text).toContain(`${idNamed("Slamet")}  family  ${RW}`);
    expect(opaque.text).toContain("2 subjek, 1 di antaranya orang.");
    expect(opaque.text).not.toMatch(/Alya|Slamet/);
    expect((await log()).map(({ action }) => action)).not.toContain("holdings");
    const named = await admin("device-holdings", rina.device, "--reveal");
    expect(named.text).toMatch(/Alya <b>[\s\S]*Slamet|Slamet[\s\S]*Alya <b>/);
    expect((await log())[0]).toMatchObject({ action: "holdings", target: rina.device });
  });

  test("counts what was lost with a grant too, and nothing of other places", async () => {
    const other = await aClient(
      server,
      { grants: [{ role: "cadre", area: "3571011001/06" }] },
      "device-other",
    );
    expect((await admin("device-holdings", "device-other")).text).toContain("0 subjek");
    await server.setGrants(other.worker, [{ role: "cadre", area: RW }]);
    await server.setGrants(other.worker, []);
    expect((await admin("device-holdings", "device-other")).text).toContain(ALYA);
    expect(await admin("device-holdings", "unknown")).toMatchObject({ code: 1 });
  });
});

describe("accounts", () => {
  test("are signed out of every device, and lose a second factor whose phone is gone", async () => {
    expect(await admin("accounts", "sign-out", "--worker", "Rina")).toMatchObject({ code: 0 });
    expect(await refusalOf(await rina.sync())).toBe("401 signedOut");
    const boss = await aClient(
      server,
      { name: "Tri", grants: [{ role: "supervisor", area: "3571011001" }] },
      "device-tri",
    );
    await server.store.write("3571", (tx) =>
      tx.accounts.putFactors([
        { worker: boss.worker, secret: "A", confirmedAt: "1", lastStep: 0, recovery: [] },
      ]),
    );
    expect(await admin("factor", "reset", "--worker", "Tri")).toMatchObject({ code: 0 });
    expect(await server.store.read("3571", (tx) => tx.accounts.factors([boss.worker]))).toEqual([]);
    expect(await refusalOf(await boss.sync())).toBe("401 signedOut");
  });
});

describe("who is at the command line", () => {
  test("is written down with every command, before it runs, by the account of the machine", async () => {
    await admin("areas", "list");
    await admin("devices", "revoke", "d_00000000000000000000000000000000");
    const by = { worker: "admin:budi", device: "server" };
    expect(await log()).toMatchObject([
      { ...by, action: "admin.devices.revoke", target: "d_00000000000000000000000000000000" },
      { ...by, action: "admin.areas.list", target: "3571" },
    ]);
  });

  test("may say so where an account is shared; names of people and files never stand in the log", async () => {
    await admin("accounts", "close", "--worker", "Rina", "--as", "Dewi Lestari");
    const [entry] = await log();
    expect(entry).toMatchObject({
      worker: "admin:Dewi Lestari",
      action: "admin.accounts.close",
      target: "3571",
    });
    expect(await admin("areas", "list", "--as")).toMatchObject({ code: 2 });
    expect(await admin("areas", "list", "--as", "a\nb")).toMatchObject({ code: 2 });
  });

  test("asking for help writes nothing", async () => {
    await admin("areas", "list", "--help");
    expect(await log()).toEqual([]);
  });
});
