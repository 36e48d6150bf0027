import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CivilDate } from "#domain/civil-date.ts";
import { fail } from "#domain/result.ts";
import { runAdmin } from "#server/admin/run-admin.ts";
import { openPostgresStore } from "#server/store/postgres/postgres-store.ts";
import { createTestDatabase, type TestDatabase } from "#support/postgres.ts";
import { createTestServer } from "#support/test-server.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

/** The command line over an embedded server with one worker. */
const setupAdmin = async () => {
  const server = createTestServer();
  await server.addWorker({ name: "Rina", grants: [{ role: "cadre", area: "3571011001/05" }] });
  return async (...args: readonly string[]) => {
    const said: string[] = [];
    const errors: string[] = [];
    const code = await runAdmin(
      args,
      { print: (text) => void said.push(text), printError: (text) => void errors.push(text) },
      async () => ({
        world: server.world,
        regency: "3571",
        today: "2026-11-21" as CivilDate,
        appUrl: undefined,
        print: (text) => void said.push(text),
        printError: (text) => void errors.push(text),
        readFile: async () => undefined,
        writeFile: async () => false,
        erasures: { all: () => [], add: () => {} },
        rotateKey: async () => ({ key: "k1", rows: 0 }),
        backup: async () => "",
        restore: async () => fail("Tidak ada."),
      }),
    );
    return { code, text: said.join("\n"), error: errors.join("\n") };
  };
};

describe("migrate-store", () => {
  test("copies, compares and says what is there now; run again it copies nothing", async () => {
    const admin = await setupAdmin();
    const first = await admin("migrate-store", "--to", database.url);
    expect(first).toMatchObject({ code: 0, error: "" });
    expect(first.text).toContain("3571: 1 catatan, 1 akun");
    expect((await admin("migrate-store", "--to", database.url)).text).toContain("; 0 kelompok data");
    const store = await openPostgresStore({ url: database.url });
    expect((await store.read("3571", (tx) => tx.accounts.all())).map(({ name }) => name)).toEqual(["Rina"]);
    await store.close();
  });

  test("leaves a database alone that is somebody else's", async () => {
    const admin = await setupAdmin();
    const store = await openPostgresStore({ url: database.url });
    await store.write("3579", (tx) => tx.streams.lock(["3579011001"]));
    await store.close();
    const moved = await admin("migrate-store", "--to", database.url);
    expect(moved.code).toBe(1);
    expect(moved.error).toContain("sudah berisi data lain (3579");
  });

  test("says what is missing, and what cannot be reached", async () => {
    const admin = await setupAdmin();
    expect((await admin("migrate-store")).code).toBe(2);
    expect((await admin("migrate-store", "--to", "damping.db")).code).toBe(2);
    const away = await admin("migrate-store", "--to", "postgres://postgres@127.0.0.1:1/damping");
    expect(away.code).toBe(1);
    expect(away.error).toContain("tidak dapat dibuka");
  });
});

describe("migrate-schema", () => {
  test("shows the steps, tries them and takes them back; then takes them", async () => {
    const admin = await setupAdmin();
    const plan = await admin("migrate-schema", "--to", database.url, "--dry-run", "--sql");
    expect(plan.code).toBe(0);
    expect(plan.text).toContain("1. first tables");
    expect(plan.text).toContain("CREATE TABLE version");
    expect(plan.text).toContain("dibatalkan lagi");
    expect(await database.query("SELECT to_regclass('version') AS there")).toEqual([{ there: null }]);
    expect((await admin("migrate-schema", "--to", database.url)).text).toContain("Semua langkah selesai.");
    expect((await admin("migrate-schema", "--to", database.url)).text).toBe("Tidak ada langkah baru.");
  });

  test("says what is missing and what failed", async () => {
    const admin = await setupAdmin();
    expect((await admin("migrate-schema")).code).toBe(2);
    const away = await admin("migrate-schema", "--to", "postgres://postgres@127.0.0.1:1/damping");
    expect(away).toMatchObject({ code: 1, text: "" });
    expect(away.error).toContain("tidak ada yang berubah");
  });
});
