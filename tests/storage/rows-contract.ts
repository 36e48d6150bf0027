import { describe, expect, test } from "vitest";
import { createPlan } from "#storage/plan.ts";
import type { RowStore } from "#storage/rows.ts";
import type { Bytes } from "#storage/sealing/bytes.ts";

const bytes = (...values: number[]): Bytes => Uint8Array.from(values);
const aDraft = (sealed = bytes(1, 2, 3)) => ({ person: "p", sealed });

/** What every row store must do; run on each implementation. */
export const rowsContract = (name: string, open: () => Promise<RowStore>): void => {
  describe(`${name} rows`, () => {
    test("an absent row is undefined, an empty table is empty", async () => {
      const rows = await open();
      expect(await rows.get("drafts", "a")).toBeUndefined();
      expect(await rows.all("drafts")).toEqual([]);
    });

    test("a committed row is read back with its bytes and revision 1", async () => {
      const rows = await open();
      const plan = createPlan();
      plan.put("drafts", "a", undefined, aDraft());
      expect(await rows.commit(plan.toCommit())).toBe("committed");
      expect(await rows.get("drafts", "a")).toEqual({ key: "a", rev: 1, ...aDraft() });
    });

    test("rows of a table come in key order, and only of that table", async () => {
      const rows = await open();
      const plan = createPlan();
      for (const key of ["b", "a", "c"]) plan.put("drafts", key, undefined, aDraft());
      plan.put("outbox", "z", undefined, aDraft());
      await rows.commit(plan.toCommit());
      expect((await rows.all("drafts")).map(({ key }) => key)).toEqual(["a", "b", "c"]);
    });

    test("a second commit from the same reading is refused and changes nothing at all", async () => {
      const rows = await open();
      const first = createPlan();
      first.put("drafts", "a", undefined, aDraft(bytes(1)));
      await rows.commit(first.toCommit());
      const late = createPlan();
      late.put("outbox", "o", undefined, aDraft());
      late.put("drafts", "a", undefined, aDraft(bytes(2)));
      expect(await rows.commit(late.toCommit())).toBe("moved");
      expect((await rows.get("drafts", "a"))?.sealed).toEqual(bytes(1));
      expect(await rows.get("outbox", "o")).toBeUndefined();
    });

    test("a row that is only expected guards the rest", async () => {
      const rows = await open();
      const first = createPlan();
      first.put("meta", "directory", undefined, {});
      await rows.commit(first.toCommit());
      const stale = createPlan();
      stale.expect("meta", "directory", undefined);
      stale.put("drafts", "a", undefined, aDraft());
      expect(await rows.commit(stale.toCommit())).toBe("moved");
      expect(await rows.get("drafts", "a")).toBeUndefined();
    });

    test("a deleted row is gone, together with what was put in the same commit", async () => {
      const rows = await open();
      const first = createPlan();
      first.put("drafts", "a", undefined, aDraft());
      await rows.commit(first.toCommit());
      const read = await rows.get("drafts", "a");
      if (!read) throw new Error("just written");
      const second = createPlan();
      second.remove("drafts", read);
      second.put("outbox", "o", undefined, aDraft());
      expect(await rows.commit(second.toCommit())).toBe("committed");
      expect(await rows.get("drafts", "a")).toBeUndefined();
      expect(await rows.get("outbox", "o")).toBeDefined();
    });

    test("deleting a row that moved is refused", async () => {
      const rows = await open();
      const first = createPlan();
      first.put("drafts", "a", undefined, aDraft());
      await rows.commit(first.toCommit());
      const read = await rows.get("drafts", "a");
      if (!read) throw new Error("just written");
      const second = createPlan();
      second.put("drafts", "a", read, aDraft(bytes(9)));
      await rows.commit(second.toCommit());
      const late = createPlan();
      late.remove("drafts", read);
      expect(await rows.commit(late.toCommit())).toBe("moved");
      expect((await rows.get("drafts", "a"))?.rev).toBe(2);
    });

    test("of many commits from one reading exactly one wins", async () => {
      const rows = await open();
      const commits = Array.from({ length: 20 }, (_, i) => {
        const plan = createPlan();
        plan.put("meta", "counter", undefined, { next: i });
        return rows.commit(plan.toCommit());
      });
      const answers = await Promise.all(commits);
      expect(answers.filter((answer) => answer === "committed")).toHaveLength(1);
    });

    test("after closing, a call says so by name", async () => {
      const rows = await open();
      rows.close();
      await expect(rows.get("drafts", "a")).rejects.toMatchObject({ failure: "closed" });
      await expect(rows.commit(createPlan().toCommit())).rejects.toMatchObject({ failure: "closed" });
    });
  });
};
