import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { silentLog } from "#server/log.ts";
import { type FolderWorld, openWorld } from "#server/open-world.ts";
import { createServer } from "#server/server.ts";
import { csvFile, eppgbmRow } from "#support/import-files.ts";

const MAIN = fileURLToPath(new URL("../../../sync-server/admin/main.ts", import.meta.url));

let folder: string;
let world: FolderWorld | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "damping-admin-"));
});
afterEach(async () => {
  await world?.store.close();
  world = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const DATA = () => join(folder, "data");

/** The command line as an admin runs it, in a process of its own. */
const admin = (...args: readonly string[]): Promise<{ code: number | null; text: string; error: string }> =>
  new Promise((resolve) => {
    const run = spawn(process.execPath, [MAIN, ...args], {
      cwd: folder,
      env: { ...process.env, DATA_DIR: DATA(), NODE_ENV: "test" },
    });
    const said = { text: "", error: "" };
    run.stdout.on("data", (chunk) => {
      said.text += chunk;
    });
    run.stderr.on("data", (chunk) => {
      said.error += chunk;
    });
    run.on("close", (code) => resolve({ code, ...said }));
  });

const openServer = async () => {
  const opened = await openWorld(DATA(), silentLog);
  if (!opened.ok) throw new Error(opened.problem);
  world = opened.value;
  return createServer(world);
};

test("accounts, codes and a list go in while the server works on the same folder, and it knows them at once", async () => {
  const server = await openServer();
  expect(
    await admin("accounts", "create", "--name", "Rina Contoh", "--grant", "kader:3571011001/05"),
  ).toMatchObject({
    code: 0,
    error: "",
  });
  const issued = await admin("code", "issue", "--worker", "Rina Contoh");
  expect(issued.code).toBe(0);
  const slip = join(folder, "kode-aktivasi.html");
  expect(readFileSync(slip, "utf8")).toContain("Rina Contoh");
  expect(statSync(slip).mode & 0o077).toBe(0);

  const code = /3571-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(issued.text)?.[0];
  const enrolled = await server.fetch(
    new Request("http://localhost/v1/enrol", {
      method: "POST",
      body: JSON.stringify({ proto: 1, code, device: "device-0001", label: "HP" }),
    }),
  );
  const { token } = (await enrolled.json()) as { token: string };

  const list = join(folder, "anak.csv");
  writeFileSync(list, csvFile([eppgbmRow()]));
  const [imported] = await Promise.all([
    admin("import", list),
    ...Array.from({ length: 20 }, () => sync(server, token)),
  ]);
  expect(imported).toMatchObject({ code: 0, error: "" });
  const { pages } = await sync(server, token);
  const kinds = pages.flatMap(({ versions }) => versions.map(({ kind }) => kind));
  expect(kinds).toEqual(expect.arrayContaining(["family", "person", "measurement", "posyandu"]));
});

const sync = async (server: ReturnType<typeof createServer>, token: string) => {
  const body = {
    proto: 1,
    app: "t",
    device: "device-0001",
    epoch: 0,
    grants: 0,
    versions: [],
    cursors: {},
    limit: 500,
  };
  const answer = await server.fetch(
    new Request("http://localhost/v1/sync", {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    }),
  );
  expect(answer.status).toBe(200);
  return (await answer.json()) as { pages: { versions: { kind: string }[] }[] };
};

test("a backup is made and restored; what came after it is gone, the old database is kept", async () => {
  await admin("accounts", "create", "--name", "Lama Contoh", "--grant", "kader:3571011001/05");
  const backup = await admin("backup", "now");
  const file = /Cadangan selesai: (.*)/.exec(backup.text)?.[1] ?? "";
  expect(existsSync(file)).toBe(true);
  await admin("accounts", "create", "--name", "Baru Contoh", "--grant", "kader:3571011001/05");
  const restored = await admin("restore", file, "--yes");
  expect(restored).toMatchObject({ code: 0, error: "" });
  const { text } = await admin("accounts", "list");
  expect(text).toContain("Lama Contoh");
  expect(text).not.toContain("Baru Contoh");
  expect(existsSync(/Basis data lama: (.*)/.exec(restored.text)?.[1] ?? "")).toBe(true);
});

test("a lost secret and unusable settings are said in one sentence, without a stack", async () => {
  await admin("areas", "list");
  rmSync(join(DATA(), "secret.key"));
  const lost = await admin("accounts", "list");
  expect(lost.code).toBe(1);
  expect(lost.error).toContain("secret.key");
  expect(lost.error).not.toContain("at ");
});
