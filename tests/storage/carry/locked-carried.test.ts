import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, test } from "vitest";
import { show } from "#app/carry-along.ts";
import { createCarriedFiles } from "#storage/carry/carried-files.ts";
import { noteLockedCarried, readLockedCarried } from "#storage/carry/locked-carried.ts";
import { openDexieRows } from "#storage/dexie-rows.ts";
import { createPhone } from "#support/phone.ts";
import { RW05, saveFamily } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

/** Ayu's file on a carrier's phone, whose database a service worker would see. */
const setupCarrier = async () => {
  const factory = new IDBFactory();
  const rows = await openDexieRows({ name: "damping", indexedDB: factory, IDBKeyRange });
  const server = createTestServer();
  const owner = await createPhone({ server });
  const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
  await owner.enrol(code);
  await owner.syncNow();
  await saveFamily(owner.session(), "Ayu", "Alya");
  const made = await owner.courier().makeFile();
  if (!made.ok) throw new Error(made.problem.type);
  const carried = createCarriedFiles({ rows, clock: { nowMs: () => Date.parse("2026-11-21T01:00:00Z") } });
  await carried.keep(made.value.bytes);
  const handIn = async (file: Uint8Array<ArrayBuffer>) => {
    const response = await server.fetch("/v1/courier", { method: "POST", body: file });
    return (await response.json()) as { receipt: string; accepted: number };
  };
  return { factory, server, owner, carried, handIn };
};

describe("files carried for others, while the carrier's app is locked", () => {
  test("are handed in once, and the receipt waits for their owner", async () => {
    const { factory, owner, carried, handIn } = await setupCarrier();
    const [waiting] = (await readLockedCarried("damping", factory))?.files ?? [];
    if (!waiting) throw new Error("nothing is carried");
    const { receipt, accepted } = await handIn(waiting.file);
    expect(accepted).toBe(3);
    await noteLockedCarried("damping", waiting.key, { receipt }, factory);
    expect(await readLockedCarried("damping", factory)).toBeUndefined();

    expect(await carried.list()).toMatchObject([{ state: { type: "handedIn", receipt } }]);
    const read = await owner.courier().readReceipt(new TextEncoder().encode(receipt));
    expect(read).toMatchObject({ ok: true, value: { taken: 3 } });
    // The page has nothing to hand in until a backup may hold it, and may still change the row.
    expect(await carried.handIn(() => Promise.reject(new Error("asked again")), undefined)).toBe(0);
    await carried.letGo(waiting.key);
    expect(await carried.list()).toEqual([]);
  });

  test("an answer that was lost changes nothing: the page hands in again, and the server knows it all", async () => {
    const { factory, server, owner, carried, handIn } = await setupCarrier();
    const [waiting] = (await readLockedCarried("damping", factory))?.files ?? [];
    if (!waiting) throw new Error("nothing is carried");
    await handIn(waiting.file);
    await noteLockedCarried("damping", waiting.key, undefined, factory);
    expect(await carried.list()).toMatchObject([{ state: { type: "waiting" } }]);
    expect(await carried.handIn((file) => show(owner.transport, file), undefined)).toBe(1);
    expect(await carried.list()).toMatchObject([{ state: { type: "handedIn" } }]);
    const device = owner.device.id;
    const counts = await server.store.read("3571", (tx) => tx.versions.countsOf([device]));
    expect(counts).toEqual([{ device, count: 3 }]);
  });

  test("a word of the page's that was quicker stands, and what is refused is said", async () => {
    const { factory, carried, owner } = await setupCarrier();
    const [waiting] = (await readLockedCarried("damping", factory))?.files ?? [];
    if (!waiting) throw new Error("nothing is carried");
    await carried.handIn((file) => show(owner.transport, file), undefined);
    await noteLockedCarried("damping", waiting.key, { problem: "badSignature" }, factory);
    expect(await carried.list()).toMatchObject([{ state: { type: "handedIn" } }]);

    const second = await setupCarrier();
    const [key = ""] = ((await readLockedCarried("damping", second.factory))?.files ?? []).map(
      (one) => one.key,
    );
    await noteLockedCarried("damping", key, { problem: "badSignature" }, second.factory);
    expect(await second.carried.list()).toMatchObject([
      { state: { type: "refused", problem: "badSignature" } },
    ]);
  });

  test("a file of a device that a server put back does not know stays for the page to show again", async () => {
    const { factory, owner, carried } = await setupCarrier();
    const [waiting] = (await readLockedCarried("damping", factory))?.files ?? [];
    if (!waiting) throw new Error("nothing is carried");
    await noteLockedCarried("damping", waiting.key, { problem: "unknownDevice" }, factory);
    expect(await readLockedCarried("damping", factory)).toBeUndefined();
    expect(await carried.list()).toMatchObject([{ state: { type: "refused" } }]);
    expect(await carried.handIn((file) => show(owner.transport, file), undefined)).toBe(1);
  });

  test("a browser without the app's database is left without it", async () => {
    const factory = new IDBFactory();
    expect(await readLockedCarried("damping", factory)).toBeUndefined();
    await noteLockedCarried("damping", "carried:x", { receipt: "x" }, factory);
    expect(await factory.databases()).toEqual([]);
  });
});
