import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, expect, test, vi } from "vitest";
import { createCarriedFiles } from "#storage/carry/carried-files.ts";
import { openDexieRows } from "#storage/dexie-rows.ts";
import { createPhone } from "#support/phone.ts";
import { RW05, saveFamily } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";
import { handInLocked } from "../../src/sw/hand-in-locked.ts";

afterEach(() => vi.unstubAllGlobals());

/** Wakes the worker on a phone that carries two people's files; `statuses` answers each upload, in turn. */
const wake = async (...statuses: readonly number[]) => {
  const factory = new IDBFactory();
  const rows = await openDexieRows({ name: "damping", indexedDB: factory, IDBKeyRange });
  const carried = createCarriedFiles({ rows, clock: { nowMs: () => 0 } });
  const server = createTestServer();
  for (const seed of [1, 2]) {
    const phone = await createPhone({ server, seed });
    await phone.enrol((await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] })).code);
    await phone.syncNow();
    await saveFamily(phone.session(), "Ayu", "Alya");
    const made = await phone.courier().makeFile();
    if (made.ok) await carried.keep(made.value.bytes);
  }
  let uploads = 0;
  vi.stubGlobal("indexedDB", factory);
  vi.stubGlobal("fetch", async () => {
    const status = statuses[uploads] ?? 500;
    uploads += 1;
    return new Response("{}", { status });
  });
  const ended = await handInLocked({
    locks: undefined,
    connection: undefined,
    tellPages: async () => undefined,
  }).then(
    () => "done",
    (thrown: Error) => thrown.message,
  );
  return { uploads, ended };
};

test("a server that is busy or down is not sent the next file: it would only cost the carrier data", async () => {
  expect(await wake(503)).toEqual({ uploads: 1, ended: "not taken: 503" });
  expect(await wake(429)).toEqual({ uploads: 1, ended: "not taken: 429" });
});

test("a file that is not taken keeps no other waiting", async () => {
  expect(await wake(413, 200)).toEqual({ uploads: 2, ended: "not taken: 413" });
  expect(await wake(500, 200)).toEqual({ uploads: 2, ended: "not taken: 500" });
  expect(await wake(400, 200)).toEqual({ uploads: 2, ended: "done" });
});
