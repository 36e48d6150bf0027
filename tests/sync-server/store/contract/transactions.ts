import { describe, expect, test } from "vitest";
import { aStored, R, type StoreRig } from "./store-rig.ts";

/** All or nothing, one after another, one moment at a time. */
export const describeTransactions = ({ open, store, write, read }: StoreRig): void => {
  describe("transactions", () => {
    test("what a transaction wrote is there after it", async () => {
      await write((tx) => tx.meta.put({ epoch: 4, durable: "2026-11-21T00:00:00.000Z" }));
      expect(await read(R, (tx) => tx.meta.get())).toEqual({
        epoch: 4,
        durable: "2026-11-21T00:00:00.000Z",
      });
    });

    test("a transaction that throws leaves nothing behind, in no table", async () => {
      await write((tx) => tx.versions.add([aStored("v1")]));
      const failing = write(async (tx) => {
        await tx.versions.add([aStored("v2")]);
        await tx.versions.place([{ ...aStored("v1"), serial: 9 }]);
        await tx.placements.put([{ subject: "s", stream: "a", bundle: "s" }]);
        await tx.placements.putGone([{ stream: "a", subject: "s", serial: 1 }]);
        await tx.streams.lock(["a"]);
        await tx.meta.put({ epoch: 9, durable: null });
        await tx.accounts.put([{ worker: "w", name: "W", grantsVersion: 1, restarts: 0, closedAt: null }]);
        throw new Error("in the middle");
      });
      await expect(failing).rejects.toThrow("in the middle");
      await read(R, async (tx) => {
        expect((await tx.versions.byIds(["v1", "v2"])).map(({ id, serial }) => [id, serial])).toEqual([
          ["v1", 1],
        ]);
        expect(await tx.placements.of(["s"])).toEqual([]);
        expect(await tx.placements.goneSince("a", 0, 9)).toEqual([]);
        expect(await tx.streams.all()).toEqual([]);
        expect((await tx.meta.get()).epoch).toBe(1);
        expect(await tx.accounts.all()).toEqual([]);
      });
    });

    test("transactions that overlap in time run one after another", async () => {
      const addOne = () =>
        write(async (tx) => {
          const [state] = await tx.streams.lock(["a"]);
          await new Promise((resolve) => setTimeout(resolve, 1));
          if (state) await tx.streams.put([{ ...state, serial: state.serial + 1 }]);
        });
      await Promise.all(Array.from({ length: 20 }, addOne));
      expect(await read(R, (tx) => tx.streams.all())).toMatchObject([{ stream: "a", serial: 20 }]);
    });

    test("a read sees one moment, whatever is written meanwhile", async () => {
      await write((tx) => tx.meta.put({ epoch: 1, durable: "before" }));
      const seen = read(R, async (tx) => {
        const first = await tx.meta.get();
        await new Promise((resolve) => setTimeout(resolve, 5));
        return [first, await tx.meta.get()];
      });
      await write((tx) => tx.meta.put({ epoch: 1, durable: "after" }));
      const [first, second] = await seen;
      expect(second).toEqual(first);
    });

    test("a failed transaction does not stop the next", async () => {
      await expect(write(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
      await write((tx) => tx.meta.put({ epoch: 2, durable: null }));
      expect((await read(R, (tx) => tx.meta.get())).epoch).toBe(2);
    });

    test("regencies never see each other", async () => {
      await write((tx) => tx.versions.add([aStored("v1")]));
      await store().write("3579", (tx) => tx.versions.add([aStored("v1", { digest: "other" })]));
      expect(await read("3579", (tx) => tx.versions.byIds(["v1"]))).toMatchObject([{ digest: "other" }]);
      expect(await read(R, (tx) => tx.versions.byIds(["v1"]))).toMatchObject([{ digest: "digest v1" }]);
      expect(await read("3579", (tx) => tx.versions.since("3571011001/05", 0, 10))).toHaveLength(1);
    });

    test("work after close is refused", async () => {
      const other = open();
      await other.close();
      await expect(other.read(R, (tx) => tx.meta.get())).rejects.toThrow("closed");
      await expect(other.regencies()).rejects.toThrow("closed");
    });
  });
};
