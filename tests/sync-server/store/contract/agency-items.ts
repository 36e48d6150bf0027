import { describe, expect, test } from "vitest";
import type { AgencyItem } from "#server/store/port/agency-items.ts";
import { R, type StoreRig } from "./store-rig.ts";

const anItem = (item: string, parts: Partial<AgencyItem> = {}): AgencyItem => ({
  item,
  source: "p.rujuk.7K3M9Q",
  subject: "p",
  stream: "agency:dinsos",
  endedAt: null,
  ...parts,
});

/** Copies that agencies were given. */
export const describeAgencyItems = ({ write, read }: StoreRig): void => {
  describe("copies of agencies", () => {
    const rows = [
      anItem("a"),
      anItem("b", { subject: "q", source: "q.rujuk.1", stream: "agency:pupr" }),
      anItem("c", { endedAt: "2026-11-21T01:00:00.000Z" }),
    ];

    test("are found by themselves and by whom they are about, and read through page by page", async () => {
      await write((tx) => tx.agencyItems.put([rows[2], rows[0], rows[1]].flatMap((row) => row ?? [])));
      await read(R, async ({ agencyItems }) => {
        expect(await agencyItems.byItems(["c", "x"])).toEqual([rows[2]]);
        expect(await agencyItems.ofSubjects(["p", "x", "p"])).toEqual([rows[0], rows[2]]);
        expect(await agencyItems.page("", 2)).toEqual(rows.slice(0, 2));
        expect(await agencyItems.page("b", 2)).toEqual([rows[2]]);
        expect(await agencyItems.byItems([])).toEqual([]);
      });
      expect(await read("3579", (tx) => tx.agencyItems.ofSubjects(["p"]))).toEqual([]);
    });

    test("end by being written again", async () => {
      const ended = anItem("a", { endedAt: "2026-11-22T01:00:00.000Z" });
      await write((tx) => tx.agencyItems.put([anItem("a")]));
      await write((tx) => tx.agencyItems.put([ended]));
      expect(await read(R, (tx) => tx.agencyItems.page("", 9))).toEqual([ended]);
    });

    test("what is due is done once, unless it was marked anew meanwhile", async () => {
      await write((tx) =>
        tx.agencyItems.putDue([
          { subject: "q", mark: "1" },
          { subject: "p", mark: "2" },
        ]),
      );
      const seen = await read(R, (tx) => tx.agencyItems.due(9));
      expect(seen).toEqual([
        { subject: "p", mark: "2" },
        { subject: "q", mark: "1" },
      ]);
      expect(await read(R, (tx) => tx.agencyItems.due(1))).toEqual(seen.slice(0, 1));
      await write((tx) => tx.agencyItems.putDue([{ subject: "p", mark: "3" }]));
      await write((tx) => tx.agencyItems.removeDue(seen));
      expect(await read(R, (tx) => tx.agencyItems.due(9))).toEqual([{ subject: "p", mark: "3" }]);
      await write((tx) => tx.agencyItems.removeDue([]));
    });

    test("go back with the transaction that put them", async () => {
      const failing = write(async (tx) => {
        await tx.agencyItems.put([anItem("a")]);
        await tx.agencyItems.putDue([{ subject: "p", mark: "1" }]);
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
      expect(await read(R, (tx) => tx.agencyItems.page("", 9))).toEqual([]);
      expect(await read(R, (tx) => tx.agencyItems.due(9))).toEqual([]);
    });
  });
};
