import { describe, expect, test } from "vitest";
import { aStored, R, type StoreRig } from "./store-rig.ts";

/** Versions by every key, in every order. */
export const describeVersions = ({ write, read }: StoreRig): void => {
  describe("versions", () => {
    test("come back as they were stored, by id, record and subject", async () => {
      const v1 = aStored("v1", { record: "r", head: false, settledAt: 4 });
      const v2 = aStored("v2", { record: "r", order: 2, subject: "subject" });
      await write((tx) => tx.versions.add([v2, v1]));
      await read(R, async (tx) => {
        expect(await tx.versions.byIds(["v1", "missing", "v1"])).toEqual([v1]);
        expect(await tx.versions.ofRecords(["r", "missing"])).toEqual([v1, v2]);
        expect(await tx.versions.ofSubjects(["subject"])).toEqual([v1, v2]);
        expect(await tx.versions.ofSubjects(["subject"], "visit")).toEqual([]);
        expect(await tx.versions.ofSubjects(["subject"], "person")).toEqual([v1, v2]);
      });
    });

    test("an id or a counter is used once", async () => {
      await write((tx) => tx.versions.add([aStored("v1")]));
      await expect(write((tx) => tx.versions.add([aStored("v1", { n: 7, serial: 7 })]))).rejects.toThrow();
      await expect(write((tx) => tx.versions.add([aStored("v7", { n: 1 })]))).rejects.toThrow();
      expect(await read(R, (tx) => tx.versions.byCounters([{ device: "hp-siti", n: 1 }]))).toEqual([
        { device: "hp-siti", n: 1, id: "v1" },
      ]);
    });

    test("are paged by serial, in order, from above a serial", async () => {
      await write((tx) => tx.versions.add([3, 1, 2, 5].map((n) => aStored(`v${n}`))));
      await write((tx) => tx.versions.add([aStored("v9", { stream: "other" })]));
      const page = await read(R, (tx) => tx.versions.since("3571011001/05", 1, 2));
      expect(page).toEqual([
        { serial: 2, kind: "person", text: '{"id":"v2"}' },
        { serial: 3, kind: "person", text: '{"id":"v3"}' },
      ]);
    });

    test("are paged and loaded without the kinds that are hidden, and room is not spent on those", async () => {
      await write(async (tx) => {
        await tx.placements.put([{ subject: "p", bundle: "p", stream: "s" }]);
        const kinds = ["person", "identity", "visit", "person"];
        const about = { subject: "p", stream: "s" };
        await tx.versions.add(
          kinds.map((kind, i) => aStored(`v${i + 1}`, { ...about, kind, record: `r${i}` })),
        );
      });
      const hidden = ["identity", "visit"];
      const serialsOf = (rows: readonly { readonly serial: number }[]) => rows.map(({ serial }) => serial);
      expect(serialsOf(await read(R, (tx) => tx.versions.since("s", 0, 2, hidden)))).toEqual([1, 4]);
      expect(serialsOf(await read(R, (tx) => tx.versions.needed("s", 9, undefined, 2, hidden)))).toEqual([
        1, 4,
      ]);
      expect(serialsOf(await read(R, (tx) => tx.versions.since("s", 0, 9, [])))).toEqual([1, 2, 3, 4]);
    });

    test("are loaded household by household, needed ones only, up to a serial, from any place on", async () => {
      const people = [
        ["p1", "family-b"],
        ["p2", "family-a"],
        ["p3", "family-b"],
        ["p4", "p4"],
      ] as const;
      await write(async (tx) => {
        await tx.placements.put(people.map(([subject, bundle]) => ({ subject, bundle, stream: "s" })));
        await tx.versions.add(
          people.flatMap(([subject], i) => [
            aStored(`v${i * 2 + 1}`, { subject, record: subject, stream: "s" }),
            aStored(`v${i * 2 + 2}`, {
              subject,
              record: subject,
              order: 2,
              stream: "s",
              settledAt: i === 0 ? 5 : null,
            }),
          ]),
        );
      });
      const all = await read(R, (tx) => tx.versions.needed("s", 7, undefined, 100));
      expect(all.map(({ serial }) => serial)).toEqual([3, 4, 1, 5, 6, 7]);
      // What became history at serial 5 was still needed as of 4.
      const earlier = await read(R, (tx) => tx.versions.needed("s", 4, undefined, 100));
      expect(earlier.map(({ serial }) => serial)).toEqual([3, 4, 1, 2]);
      for (const [index, { place }] of all.entries()) {
        const rest = await read(R, (tx) => tx.versions.needed("s", 7, place, 2));
        expect(rest).toEqual(all.slice(index + 1, index + 3));
      }
    });

    test("change place and flags, and nothing else", async () => {
      await write((tx) => tx.versions.add([aStored("v1")]));
      const change = { id: "v1", stream: "t", serial: 4, head: false, settledAt: 9 };
      await write((tx) => tx.versions.place([change, { ...change, id: "missing", serial: 5 }]));
      expect(await read(R, (tx) => tx.versions.byIds(["v1", "missing"]))).toEqual([
        { ...aStored("v1"), ...change },
      ]);
    });

    test("of whole streams are found for summaries, needed ones only", async () => {
      await write((tx) =>
        tx.versions.add([aStored("v1"), aStored("v2", { settledAt: 3 }), aStored("v3", { stream: "t" })]),
      );
      const found = await read(R, (tx) => tx.versions.neededOfStreams(["3571011001/05", "u"]));
      expect(found.map(({ id }) => id)).toEqual(["v1"]);
    });

    test("that propose a move are found where they want to go", async () => {
      await write((tx) =>
        tx.versions.add([aStored("v1", { wants: "t" }), aStored("v2"), aStored("v3", { wants: "u" })]),
      );
      const found = await read(R, (tx) => tx.versions.wanting(["t", "x"]));
      expect(found).toEqual([aStored("v1", { wants: "t" })]);
    });

    test("are overwritten by an erasure", async () => {
      await write((tx) => tx.versions.add([aStored("v1")]));
      await write((tx) => tx.versions.overwrite([{ id: "v1", digest: "", text: "{}" }]));
      expect(await read(R, (tx) => tx.versions.byIds(["v1"]))).toEqual([
        { ...aStored("v1"), digest: "", text: "{}" },
      ]);
    });

    test("tell which counters of a device arrived", async () => {
      await write((tx) =>
        tx.versions.add([aStored("v4"), aStored("v1"), aStored("v2", { device: "other" })]),
      );
      expect(await read(R, (tx) => tx.versions.countersOf("hp-siti"))).toEqual([1, 4]);
      expect(await read(R, (tx) => tx.versions.countsOf(["hp-siti", "hp-none"]))).toEqual([
        { device: "hp-siti", count: 2 },
      ]);
    });
  });
};
