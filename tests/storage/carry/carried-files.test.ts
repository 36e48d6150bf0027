import { describe, expect, test } from "vitest";
import { show } from "#app/carry-along.ts";
import { createCarriedFiles } from "#storage/carry/carried-files.ts";
import { createMemoryRows } from "#storage/memory-rows.ts";
import { createPhone } from "#support/phone.ts";
import { RW05, saveFamily } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

const HERE = "2026-11-21T01:00:00.000Z";
const LATER = "2026-11-22T00:00:00.000Z";

/** A file of three versions, and a carrier's rows; `reach` is the way to the server. */
const setupFile = async () => {
  const server = createTestServer();
  let isOffline = false;
  const phone = await createPhone({ server });
  const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
  await phone.enrol(code);
  await phone.syncNow();
  await saveFamily(phone.session(), "Ayu", "Alya");
  const made = await phone.courier().makeFile();
  if (!made.ok) throw new Error(made.problem.type);
  const rows = createMemoryRows();
  const carried = createCarriedFiles({ rows, clock: { nowMs: () => Date.parse(HERE) } });
  let asked = 0;
  const reach = (file: Uint8Array<ArrayBuffer>) => {
    asked += 1;
    return isOffline ? Promise.resolve({ type: "notReached" as const }) : show(phone.transport, file);
  };
  const durableUpTo = (durable: string) =>
    server.store.write("3571", async (tx) => tx.meta.put({ ...(await tx.meta.get()), durable }));
  return {
    ...{ server, phone, carried, rows, reach, durableUpTo, file: made.value.bytes },
    asked: () => asked,
    goOffline: (is = true) => (isOffline = is),
  };
};

describe("a file that is carried for somebody else", () => {
  test("waits on the carrier's phone, once however often it is scanned, and outlives the app", async () => {
    const { carried, rows, file } = await setupFile();
    expect(await carried.keep(file)).toMatchObject({ ok: true });
    await carried.keep(file);
    const again = createCarriedFiles({ rows, clock: { nowMs: () => Date.parse(LATER) } });
    expect(await again.list()).toMatchObject([{ madeAt: HERE, keptAt: HERE, state: { type: "waiting" } }]);
  });

  test("tells whoever shows it of every change", async () => {
    const { carried, reach, file } = await setupFile();
    let told = 0;
    const leave = carried.subscribe(() => {
      told += 1;
    });
    await carried.keep(file);
    expect(told).toBe(1);
    await carried.handIn(reach, undefined);
    expect(told).toBe(2);
    leave();
    const [one] = await carried.list();
    await carried.letGo(one?.key ?? "");
    expect(told).toBe(2);
  });

  test("is handed in at the next contact, and its receipt is there for its owner", async () => {
    const { phone, carried, reach, file, goOffline } = await setupFile();
    await carried.keep(file);
    goOffline();
    expect(await carried.handIn(reach, undefined)).toBe(0);
    expect(await carried.list()).toMatchObject([{ state: { type: "waiting" } }]);
    goOffline(false);
    expect(await carried.handIn(reach, undefined)).toBe(1);
    const [one] = await carried.list();
    if (one?.state.type !== "handedIn") throw new Error(JSON.stringify(one));
    const read = await phone.courier().readReceipt(new TextEncoder().encode(one.state.receipt));
    expect(read).toMatchObject({ ok: true, value: { taken: 3 } });
  });

  test("stays until the server holds it twice, and is not asked for in between", async () => {
    const { carried, rows, reach, durableUpTo, asked, file } = await setupFile();
    const kept = await carried.keep(file);
    if (!kept.ok) throw new Error("not kept");
    const isHere = async () => (await rows.get("meta", kept.value))?.carried?.file !== undefined;
    await carried.handIn(reach, undefined);
    await carried.handIn(reach, undefined);
    expect([asked(), await isHere()]).toEqual([1, true]);
    await durableUpTo(LATER);
    expect(await carried.handIn(reach, LATER)).toBe(0);
    expect([asked(), await isHere()]).toEqual([2, false]);
    expect(await carried.list()).toMatchObject([{ state: { type: "handedIn" } }]);
    await carried.letGo(kept.value);
    expect(await rows.get("meta", kept.value)).toBeUndefined();
  });

  test("given back before that is out of sight, and still carried", async () => {
    const { carried, rows, reach, durableUpTo, file } = await setupFile();
    const kept = await carried.keep(file);
    if (!kept.ok) throw new Error("not kept");
    await carried.handIn(reach, undefined);
    await carried.letGo(kept.value);
    expect(await carried.list()).toEqual([]);
    expect((await rows.get("meta", kept.value))?.carried?.file).toBeDefined();
    await durableUpTo(LATER);
    await carried.handIn(reach, LATER);
    expect(await rows.get("meta", kept.value)).toBeUndefined();
  });

  test("stays when a server that was put back takes it as new, though it says all is held twice", async () => {
    const { carried, rows, reach, asked, file } = await setupFile();
    const kept = await carried.keep(file);
    if (!kept.ok) throw new Error("not kept");
    await carried.handIn(reach, undefined);
    // `LATER` is what this phone heard in its own round; the answer to the file itself says otherwise.
    await carried.handIn(reach, LATER);
    expect(asked()).toBe(2);
    expect((await rows.get("meta", kept.value))?.carried?.file).toBeDefined();
  });

  test("that the server will never take is named and kept for nobody", async () => {
    const { carried, rows, reach, file } = await setupFile();
    const bent = file.slice();
    const last = bent.length - 1;
    bent[last] = (bent[last] ?? 0) ^ 1;
    const kept = await carried.keep(bent);
    if (!kept.ok) throw new Error("not kept");
    await carried.handIn(reach, undefined);
    expect(await carried.list()).toMatchObject([{ state: { type: "refused", problem: "badSignature" } }]);
    expect((await rows.get("meta", kept.value))?.carried?.file).toBeUndefined();
    await carried.letGo(kept.value);
    expect(await carried.list()).toEqual([]);
  });

  test("of a device that a server put back does not know stays, and is shown again once at each start", async () => {
    const { carried, rows, reach, file } = await setupFile();
    const kept = await carried.keep(file);
    if (!kept.ok) throw new Error("not kept");
    let shown = 0;
    const unknown = () => {
      shown += 1;
      return Promise.resolve({ type: "refused", problem: "unknownDevice" } as const);
    };
    await carried.handIn(unknown, undefined);
    await carried.handIn(unknown, undefined);
    expect(shown).toBe(1);
    expect(await carried.list()).toMatchObject([{ state: { type: "refused", problem: "unknownDevice" } }]);
    // The owner was taken in again meanwhile.
    const nextStart = createCarriedFiles({ rows, clock: { nowMs: () => Date.parse(HERE) } });
    expect(await nextStart.handIn(reach, undefined)).toBe(1);
    expect(await nextStart.list()).toMatchObject([{ state: { type: "handedIn" } }]);
  });

  test("that is none is not kept", async () => {
    const { carried } = await setupFile();
    expect(await carried.keep(Uint8Array.of(1, 2, 3))).toEqual({ ok: false, problem: "notCourier" });
    expect(await carried.list()).toEqual([]);
  });
});
