import { expect, test } from "vitest";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Version } from "#domain/facts/version.ts";
import type { AdminContext } from "#server/admin/command.ts";
import { runAdmin } from "#server/admin/run-admin.ts";
import { createTestServer } from "#support/test-server.ts";

const setupSettings = () => {
  const server = createTestServer();
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
  return {
    admin: async (...args: readonly string[]) => {
      said.length = 0;
      return { code: await runAdmin(args, context, async () => context), text: said.join("\n") };
    },
    inStream: (stream: string) =>
      server.store.read("3571", async (tx) =>
        (await tx.versions.neededOfStreams([stream])).map(({ text }) => JSON.parse(text) as Version),
      ),
  };
};

const DECISION = ["--from", "2026-12-01", "--basis", "Surat 12"];

test("a decision of a kecamatan reaches the stream of each of its kelurahan, and only those", async () => {
  const { admin, inStream } = setupSettings();
  const set = await admin(
    "settings",
    "set",
    "--area",
    "357101",
    ...DECISION,
    "--set",
    "kbModernCounts=on",
    "--set",
    "midwifeRules=BM-PROT,BM-TFU",
  );
  expect(set).toMatchObject({ code: 0, text: expect.stringContaining("kelurahan") });
  const [version] = await inStream("3571011001");
  expect(version?.content).toMatchObject({
    type: "body",
    body: {
      area: "3571011001",
      validFrom: "2026-12-01",
      kbModernCounts: "on",
      midwifeRules: ["BM-PROT", "BM-TFU"],
    },
  });
  expect(version?.stamp?.proposed).toBeUndefined();
  expect(await inStream("3571021001")).toEqual([]);
  const list = await admin("settings", "list", "--area", "3571011001");
  expect(list.text).toContain(
    "2026-12-01  pemeriksaan bidan untuk kader: protein urine, tinggi fundus (TFU); KB modern ikut menentukan KRS: ya  (Surat 12)",
  );
});

test("a kelurahan without decisions says that national rules hold", async () => {
  const { admin } = setupSettings();
  expect((await admin("settings", "list", "--area", "3571011001")).text).toContain("aturan nasional");
});

test.each([
  ["an unknown area", ["--area", "Antah", ...DECISION, "--set", "hexavalent=on"], "tidak dikenal"],
  ["no day", ["--area", "3571", "--basis", "Surat", "--set", "hexavalent=on"], "--from"],
  ["no basis", ["--area", "3571", "--from", "2026-12-01", "--set", "hexavalent=on"], "--basis"],
  ["nothing decided", ["--area", "3571", ...DECISION], "--set"],
  ["an unknown rule", ["--area", "3571", ...DECISION, "--set", "kaki=on"], "tidak dikenal"],
  ["an unknown value", ["--area", "3571", ...DECISION, "--set", "hexavalent=ya"], "Pilihannya: on, off"],
  ["a rule that is nobody's", ["--area", "3571", ...DECISION, "--set", "midwifeRules=BM-AGE"], "Pilihannya"],
])("%s is refused with a reason, and nothing is written", async (_, args, reason) => {
  const { admin, inStream } = setupSettings();
  const { code, text } = await admin("settings", "set", ...args);
  expect(code).toBe(2);
  expect(text).toContain(reason);
  expect(await inStream("3571011001")).toEqual([]);
});
