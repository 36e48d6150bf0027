import { describe, expect, test } from "vitest";
import { R, type StoreRig } from "./store-rig.ts";

/** Where subjects live, and the streams they live in. */
export const describePlaces = ({ write, read }: StoreRig): void => {
  describe("places", () => {
    test("a subject has one, and a household finds its people", async () => {
      const place = { subject: "p", stream: "a", bundle: "f" };
      await write((tx) => tx.placements.put([place, { subject: "f", stream: "a", bundle: "f" }]));
      await write((tx) => tx.placements.put([{ ...place, stream: "b" }]));
      await read(R, async (tx) => {
        expect(await tx.placements.of(["p", "x"])).toEqual([{ ...place, stream: "b" }]);
        expect((await tx.placements.inBundles(["f"])).map(({ subject }) => subject).sort()).toEqual([
          "f",
          "p",
        ]);
      });
    });

    test("marks of those who left are read between two serials and taken back", async () => {
      await write((tx) =>
        tx.placements.putGone([
          { stream: "a", subject: "p", serial: 3 },
          { stream: "a", subject: "q", serial: 5 },
          { stream: "b", subject: "p", serial: 4 },
        ]),
      );
      const between = (from: number, to: number) => read(R, (tx) => tx.placements.goneSince("a", from, to));
      expect((await between(2, 5)).map(({ subject }) => subject)).toEqual(["p", "q"]);
      expect((await between(3, 4)).map(({ subject }) => subject)).toEqual([]);
      await write((tx) => tx.placements.removeGone([{ stream: "a", subject: "p" }]));
      expect((await between(0, 9)).map(({ subject }) => subject)).toEqual(["q"]);
    });

    test("erasures are found by subject", async () => {
      const erasure = { subject: "p", request: "demand", at: "2026-11-21" };
      await write((tx) => tx.placements.putErased([erasure]));
      expect(await read(R, (tx) => tx.placements.erasedOf(["p", "q"]))).toEqual([erasure]);
      expect(await read(R, (tx) => tx.placements.allErased())).toEqual([erasure]);
    });
  });

  test("streams begin at nothing and keep their counter and checksum", async () => {
    const locked = await write((tx) => tx.streams.lock(["b", "a", "b"]));
    expect(locked).toEqual([
      { stream: "a", serial: 0, sum: { high: 0, low: 0 } },
      { stream: "b", serial: 0, sum: { high: 0, low: 0 } },
    ]);
    const state = { stream: "b", serial: 7, sum: { high: 4_294_967_295, low: 1 } };
    await write((tx) => tx.streams.put([state]));
    expect(await read(R, (tx) => tx.streams.all())).toEqual([locked[0], state]);
    expect(await write((tx) => tx.streams.lock(["b"]))).toEqual([state]);
  });

  test("streams of a kelurahan are its own and its RWs', and no other's", async () => {
    const names = [
      "3571011001",
      "3571011001/0",
      "3571011001/05",
      "3571011001/112",
      "3571011002",
      "357101",
      "3571011000/9",
    ];
    await write((tx) => tx.streams.lock(names));
    const found = await read(R, (tx) => tx.streams.ofKelurahan(["3571011001", "3571011009"]));
    expect(found.map(({ stream }) => stream)).toEqual(names.slice(0, 4));
  });
};
