import { expect, test } from "vitest";
import type { CivilDate } from "#domain/civil-date.ts";
import type { AdminContext } from "#server/admin/command.ts";
import { runAdmin } from "#server/admin/run-admin.ts";
import { createTestServer } from "#support/test-server.ts";
import { AGREED, copiesOn, setupAgencies } from "../agencies/setup-agencies.ts";

const setupAdmin = (server = createTestServer()) => {
  const said: string[] = [];
  const never = () => Promise.reject(new Error("not asked for"));
  const context: AdminContext = {
    world: server.world,
    regency: "3571",
    today: "2026-11-21" as CivilDate,
    appUrl: undefined,
    print: (text) => void said.push(text),
    printError: (text) => void said.push(text),
    readFile: async () => undefined,
    writeFile: async () => false,
    erasures: { all: () => [], add: () => undefined },
    rotateKey: never,
    backup: never,
    restore: never,
  };
  return async (...args: readonly string[]) => {
    said.length = 0;
    return { code: await runAdmin(args, context, async () => context), text: said.join("\n") };
  };
};

const KUA = ["--code", "kua", "--name", "KUA Mojoroto", "--serves", "religious", "--from", "2026-01-01"];

test("an agency is decided for a kecamatan, listed with its accounts, and an account of none that is decided is told so", async () => {
  const admin = setupAdmin();
  const before = await admin("accounts", "create", "--name", "Hasan", "--grant", "mitra:kua");
  expect(before.text).toContain("Lembaga kua belum menerima rujukan apa pun");
  const set = await admin("agencies", "set", ...KUA, "--area", "357101", "--basis", "PKS 4");
  expect(set).toMatchObject({ code: 0, text: expect.stringContaining("14 kelurahan") });
  expect((await admin("agencies", "list", "--area", "3571011001")).text).toMatch(
    /2026-01-01 {2}kua {2}KUA Mojoroto: KUA; 1 akun {2}\(PKS 4\)/,
  );
  expect((await admin("agencies", "list", "--area", "3571021001")).text).toContain("belum ada lembaga");
  const after = await admin("accounts", "create", "--name", "Aminah", "--grant", "mitra:kua");
  expect(after.text).not.toContain("belum menerima");
});

test.each([
  [["--serves", "sosial"], "--serves tidak bisa diisi"],
  [["--serves", ""], "--serves tidak bisa diisi"],
  [["--serves", "social", "--helps", "makanan"], "--helps tidak bisa diisi"],
  [["--serves", "charity", "--program", "genting"], "--program tidak bisa diisi"],
  [["--serves", "social", "--from", "besok"], "--from"],
  [["--serves", "social", "--area", "Atlantis"], "Atlantis"],
  [["--serves", "social", "--code", "dinas sosial"], "--code"],
  [["--serves", "social", "--basis", " "], "--basis"],
  [[], "--serves"],
])("%j is refused with what is wrong", async (args, problem) => {
  const admin = setupAdmin();
  const whole = ["--code", "x", "--name", "X", "--area", "3571", "--from", "2026-01-01", "--basis", "SK"];
  const { code, text } = await admin("agencies", "set", ...whole, ...args);
  expect(code).toBe(2);
  expect(text).toContain(problem);
});

test("an agency decided later is told of what was referred since its day, and rebuilding says how many were looked at", async () => {
  const { server, consent, refer, phoneOf } = await setupAgencies();
  await consent(AGREED);
  await refer("AAAAAA", { to: "religious", reasons: ["family.wedding"] });
  const kua = await phoneOf("kua", "partner", "agency:kua", true);
  expect(await copiesOn(kua)).toEqual([]);
  const admin = setupAdmin(server);
  await admin("agencies", "set", ...KUA, "--area", "3571011001", "--basis", "PKS 4");
  expect((await copiesOn(kua)).map(({ body }) => body.reasons)).toEqual([["Pendampingan calon pengantin"]]);
  expect(await admin("agencies", "rebuild")).toMatchObject({
    code: 0,
    text: "Diperiksa 1 orang atau keluarga yang pernah dirujuk.",
  });
});
