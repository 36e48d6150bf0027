import { IDBFactory, IDBKeyRange, IDBObjectStore } from "fake-indexeddb";
import { afterEach, describe, expect, test, vi } from "vitest";
import { openDexieRows } from "#storage/dexie-rows.ts";
import { createMemoryRows } from "#storage/memory-rows.ts";
import { createPlan } from "#storage/plan.ts";
import { TABLES } from "#storage/rows.ts";
import { rowsContract } from "./rows-contract.ts";

rowsContract("memory", async () => createMemoryRows());
rowsContract("Dexie", () => openDexieRows({ name: "t", indexedDB: new IDBFactory(), IDBKeyRange }));

const aChange = (key = "a") => {
  const plan = createPlan();
  plan.put("drafts", key, undefined, { person: "p", sealed: Uint8Array.from([1, 2]) });
  return plan.toCommit();
};

describe("Dexie rows, failures by name", () => {
  afterEach(() => vi.restoreAllMocks());

  test("a full phone is `quota`, and nothing of the commit is kept", async () => {
    const indexedDB = new IDBFactory();
    const rows = await openDexieRows({ name: "t", indexedDB, IDBKeyRange });
    const plan = createPlan();
    plan.put("bundles", "b", undefined, { stream: "s", card: new Uint8Array(), body: new Uint8Array() });
    plan.put("outbox", "o", undefined, { person: "p", sealed: new Uint8Array() });
    const add = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (
      this: IDBObjectStore,
      ...given: [value: unknown]
    ) {
      if (this.name === "outbox") throw new DOMException("full", "QuotaExceededError");
      return add.apply(this, given);
    });
    await expect(rows.commit(plan.toCommit())).rejects.toMatchObject({ failure: "quota" });
    vi.restoreAllMocks();
    expect(await rows.get("bundles", "b")).toBeUndefined();
  });

  test("without IndexedDB (private mode of some browsers) it is `unavailable`", async () => {
    const indexedDB = new IDBFactory();
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    await expect(openDexieRows({ name: "t", indexedDB, IDBKeyRange })).rejects.toMatchObject({
      failure: "unavailable",
    });
  });

  test("a database of a newer app is `tooNew` and is left alone", async () => {
    const indexedDB = new IDBFactory();
    await new Promise<void>((resolve) => {
      const request = indexedDB.open("t", 990);
      request.onupgradeneeded = () => {
        for (const name of [...TABLES, "future"]) request.result.createObjectStore(name, { keyPath: "key" });
      };
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    await expect(openDexieRows({ name: "t", indexedDB, IDBKeyRange })).rejects.toMatchObject({
      failure: "tooNew",
    });
    expect((await indexedDB.databases()).map(({ version }) => version)).toEqual([990]);
  });

  test("an older database held open by another tab is `blocked`", async () => {
    const indexedDB = new IDBFactory();
    const holder = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("t", 1);
      request.onsuccess = () => resolve(request.result);
    });
    await expect(openDexieRows({ name: "t", indexedDB, IDBKeyRange })).rejects.toMatchObject({
      failure: "blocked",
    });
    holder.close();
  });

  test("a lost connection is opened again once, and the commit happens once", async () => {
    const indexedDB = new IDBFactory();
    const rows = await openDexieRows({ name: "t", indexedDB, IDBKeyRange });
    const get = IDBObjectStore.prototype.get;
    let lost = 0;
    vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (
      this: IDBObjectStore,
      ...given: [query: IDBValidKey | globalThis.IDBKeyRange]
    ) {
      if (lost++ === 0) throw new DOMException("backing store", "UnknownError");
      return get.apply(this, given);
    });
    expect(await rows.commit(aChange())).toBe("committed");
    expect((await rows.get("drafts", "a"))?.rev).toBe(1);
  });

  test("a commit whose answer was lost is recognised, not made twice", async () => {
    const indexedDB = new IDBFactory();
    const rows = await openDexieRows({ name: "t", indexedDB, IDBKeyRange });
    const other = await openDexieRows({ name: "t", indexedDB, IDBKeyRange });
    const change = aChange();
    const get = IDBObjectStore.prototype.get;
    let isFirst = true;
    vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (
      this: IDBObjectStore,
      ...given: [query: IDBValidKey | globalThis.IDBKeyRange]
    ) {
      if (!isFirst) return get.apply(this, given);
      isFirst = false;
      throw new DOMException("backing store", "UnknownError");
    });
    // The other connection writes the very same bytes: as if the first try had reached the disk before the connection broke.
    const [answer] = await Promise.all([rows.commit(change), other.commit(change)]);
    expect(answer).toBe("committed");
    expect((await rows.get("drafts", "a"))?.rev).toBe(1);
  });
});
