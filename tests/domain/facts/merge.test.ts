import { describe, expect, test } from "vitest";
import type { FieldClass } from "#domain/facts/field-class.ts";
import { type MergeContext, mergeRecord } from "#domain/facts/merge.ts";
import { neededVersions } from "#domain/facts/needed.ts";
import type { Version } from "#domain/facts/version.ts";
import { aVersion, idNamed, type VersionParts } from "#support/builders.ts";
import { FIELD_CLASSES } from "#support/histories.ts";

const classOf = (field: string): FieldClass => FIELD_CLASSES[field] ?? { type: "register" };
const context = (parts: Partial<MergeContext> = {}): MergeContext => ({
  classOf,
  adopted: new Set(),
  rejected: new Set(),
  ...parts,
});
const merge = (versions: readonly Version[], parts: Partial<MergeContext> = {}) =>
  mergeRecord(versions, context(parts));
const needed = (versions: readonly Version[], parts: Partial<MergeContext> = {}): readonly Version[] => {
  const ids = neededVersions(versions, context(parts));
  return versions.filter(({ id }) => ids.has(id));
};

/** An edit on top of others, naming only the fields it sets. */
const edit = (
  name: string,
  on: readonly Version[],
  set: Record<string, unknown>,
  parts: VersionParts = {},
): Version => {
  const bodies = on.map(({ content }) => (content.type === "body" ? content.body : {}));
  const carried = Object.assign({}, ...bodies);
  return aVersion(name, {
    body: { ...carried, ...set },
    changed: Object.keys(set),
    supersedes: on.map(({ id }) => id),
    ...parts,
  });
};
const first = aVersion("first", { body: { name: "Alya", plain: "a" }, order: 1 });

test("two people who set different fields both keep their word", () => {
  const merged = merge([
    first,
    edit("x", [first], { name: "Aliya" }, { order: 2 }),
    edit("y", [first], { plain: "b" }, { order: 3 }),
  ]);
  expect(merged.body).toEqual({ name: "Aliya", plain: "b" });
  expect(merged.conflicts).toEqual([]);
});

describe("several standing values of one field are shown by its class", () => {
  const shownOf = (
    field: string,
    earlier: unknown,
    later: unknown,
    roles?: [VersionParts["role"], VersionParts["role"]],
  ) => {
    const base = aVersion("first", { body: { other: 1 }, order: 1 });
    const x = edit("x", [base], { [field]: earlier }, { order: 2, role: roles?.[0] ?? "cadre" });
    const y = edit("y", [base], { [field]: later }, { order: 3, role: roles?.[1] ?? "cadre" });
    const merged = merge([base, x, y]);
    expect(merged.conflicts).toMatchObject([{ field, writes: [{ id: x.id }, { id: y.id }] }]);
    return merged.body[field];
  };
  test("register: the later accepted", () => expect(shownOf("plain", "b", "c")).toBe("c"));
  test("identity: the earlier accepted", () => expect(shownOf("name", "Aliya", "Alia")).toBe("Aliya"));
  test("lattice: the furthest, whichever came first", () => {
    expect(shownOf("life", "dead", "alive")).toBe("dead");
    expect(shownOf("life", "alive", "dead")).toBe("dead");
  });
  test("restrictive: the strictest", () => {
    expect(shownOf("consent", "none", "all")).toBe("none");
    expect(shownOf("consent", "some", "all")).toBe("some");
  });
  test("role-ranked: puskesmas before cadre, then the later accepted", () => {
    expect(shownOf("weight", 9.8, 10.1, ["healthWorker", "cadre"])).toBe(9.8);
    expect(shownOf("weight", 9.8, 10.1, ["cadre", "posyanduCadre"])).toBe(10.1);
    expect(shownOf("weight", 9.8, 10.1, ["supervisor", "cadre"])).toBe(10.1);
    expect(shownOf("weight", 9.8, 10.1, ["cadre", "admin"])).toBe(9.8);
  });
  test("the same value written twice is no conflict", () => {
    const x = edit("x", [first], { plain: "b" }, { order: 2 });
    const y = edit("y", [first], { plain: "b" }, { order: 3 });
    expect(merge([first, x, y])).toMatchObject({ body: { plain: "b" }, conflicts: [] });
  });
  test("a cleared field against a new value is a conflict like any other", () => {
    const x = edit("x", [first], { plain: undefined }, { order: 2 });
    const y = edit("y", [first], { plain: "c" }, { order: 3 });
    expect(merge([first, x, y]).conflicts.map(({ field }) => field)).toEqual(["plain"]);
  });
});

describe("structural fields (where a family lives)", () => {
  const home = aVersion("home", { body: { place: "05" }, order: 1 });
  const moved = edit("moved", [home], { place: "06" }, { order: 2 });
  const x = edit("x", [moved], { place: "07" }, { order: 3 });
  const y = edit("y", [moved], { place: "08" }, { order: 4 });

  test("stay at the newest place that both movers knew", () => {
    const merged = merge([home, moved, x, y]);
    expect(merged.body).toEqual({ place: "06" });
    expect(merged.conflicts).toMatchObject([
      { field: "place", shown: { id: moved.id }, writes: [{ id: x.id }, { id: y.id }] },
    ]);
    expect(merged.standing).toEqual([moved.id, x.id, y.id].toSorted());
  });
  test("without a common place show the earlier accepted", () => {
    expect(merge([x, y]).body).toEqual({ place: "07" });
  });
  test("are settled by a move that knew both", () => {
    const z = edit("z", [moved, x, y], { place: "08" }, { order: 5 });
    expect(merge([home, moved, x, y, z])).toMatchObject({
      body: { place: "08" },
      conflicts: [],
      standing: [z.id],
    });
  });
});

describe("an edit that had seen a value never loses to it", () => {
  test("not even when the server took them in the other order", () => {
    const x = edit("x", [first], { name: "Aliya" }, { order: 3 });
    const y = edit("y", [x], { name: "Aliyah" }, { order: 2 });
    expect(merge([first, x, y])).toMatchObject({ body: { name: "Aliyah" }, conflicts: [] });
  });
  test("not even when the version in between is not at hand", () => {
    const x = edit("x", [first], { name: "Aliya" }, { order: 2 });
    const y = edit("y", [first, x], { name: "Aliyah" }, { order: 3 });
    expect(merge([first, y])).toMatchObject({ body: { name: "Aliyah" }, conflicts: [] });
  });
  test("a forged circle makes nobody's value disappear", () => {
    const x = edit("x", [first], { name: "Aliya" }, { order: 2, supersedes: [first.id, idNamed("y")] });
    const y = edit("y", [x], { name: "Alia" }, { order: 3 });
    expect(merge([first, x, y])).toMatchObject({ body: { name: "Aliya" }, conflicts: [{ field: "name" }] });
  });
});

test("two people who settle one fork differently make a new conflict, and the first is over", () => {
  const x = edit("x", [first], { name: "Aliya" }, { order: 2 });
  const y = edit("y", [first], { name: "Alia" }, { order: 3 });
  const byWati = edit("by wati", [x, y], { name: "Aliya" }, { order: 4 });
  const bySiti = edit("by siti", [x, y], { name: "Aliyah" }, { order: 5 });
  const merged = merge([first, x, y, byWati, bySiti]);
  expect(merged.body).toMatchObject({ name: "Aliya" });
  expect(merged.conflicts).toMatchObject([{ field: "name", writes: [{ id: byWati.id }, { id: bySiti.id }] }]);
});

test("an edit of another field leaves a conflict open", () => {
  const x = edit("x", [first], { name: "Aliya" }, { order: 2 });
  const y = edit("y", [first], { name: "Alia" }, { order: 3 });
  const z = edit("z", [x, y], { plain: "c" }, { order: 4 });
  expect(merge([first, x, y, z]).conflicts.map(({ field }) => field)).toEqual(["name"]);
  expect(merge([first, x, y, z]).standing).toEqual([x.id, y.id, z.id].toSorted());
});

test("an old app's edit keeps the fields it does not know, and whoever set them", () => {
  const newer = edit("newer", [first], { hobby: "melukis" }, { order: 2, schema: 2 });
  const older = edit("older", [newer], { plain: "b" }, { order: 3 });
  const merged = merge([first, newer, older]);
  expect(merged.body).toEqual({ name: "Alya", plain: "b", hobby: "melukis" });
  expect(merged.writers.hobby?.id).toBe(newer.id);
});

test("a field whose writer is not at hand is spoken for by its newest carrier", () => {
  const x = edit("x", [first], { plain: "b" }, { order: 2 });
  const y = edit("y", [x], { plain: "c" }, { order: 3 });
  expect(merge([y])).toMatchObject({ body: { name: "Alya", plain: "c" }, conflicts: [] });
});

describe("withdrawal", () => {
  const withdrawn = aVersion("withdrawn", {
    content: { type: "retracted" },
    changed: ["$retracted"],
    supersedes: [first.id],
    order: 2,
  });
  const unseen = edit("unseen", [first], { plain: "b" }, { order: 3 });

  test("keeps what was there, for whoever restores it", () => {
    expect(merge([first, withdrawn])).toMatchObject({
      state: "retracted",
      body: { name: "Alya" },
      conflicts: [],
    });
    const restored = edit(
      "restored",
      [withdrawn],
      { $retracted: undefined },
      { body: { name: "Alya", plain: "a" }, order: 3 },
    );
    expect(merge([first, withdrawn, restored])).toMatchObject({
      state: "active",
      body: { name: "Alya", plain: "a" },
    });
  });
  test("against an edit that had not seen it is a conflict that names both", () => {
    expect(merge([first, withdrawn, unseen])).toMatchObject({
      state: "retracted",
      conflicts: [
        {
          field: "$retracted",
          shown: { id: withdrawn.id },
          writes: [{ id: withdrawn.id }, { id: unseen.id }],
        },
      ],
    });
  });
  test("stays one when somebody later works on the record without deciding", () => {
    const later = edit("later", [unseen, withdrawn], { plain: "c" }, { order: 4 });
    const all = [first, withdrawn, unseen, later];
    expect(merge(all)).toMatchObject({ state: "retracted", conflicts: [{ field: "$retracted" }] });
    expect(merge(needed(all))).toEqual(merge(all));
  });
  test("is settled by withdrawing again after seeing the edit", () => {
    const again = aVersion("again", {
      content: { type: "retracted" },
      changed: ["$retracted"],
      supersedes: [withdrawn.id, unseen.id],
      order: 4,
    });
    expect(merge([first, withdrawn, unseen, again])).toMatchObject({ state: "retracted", conflicts: [] });
  });
});

describe("proposals", () => {
  const proposal = edit(
    "proposal",
    [first],
    { name: "Aliya", hobby: "melukis" },
    { order: 2, proposed: true, author: "wati" },
  );

  test("do not count, and wait", () => {
    expect(merge([first, proposal])).toMatchObject({
      body: { name: "Alya" },
      proposals: [{ id: proposal.id }],
      pending: false,
    });
  });
  test("are shown to their author, marked", () => {
    expect(merge([first, proposal], { reader: "wati" })).toMatchObject({
      body: { name: "Aliya" },
      pending: true,
    });
    expect(merge([first, proposal], { reader: "siti" })).toMatchObject({
      body: { name: "Alya" },
      pending: false,
    });
  });
  test("count once adopted", () => {
    expect(merge([first, proposal], { adopted: new Set([proposal.id]) })).toMatchObject({
      body: { name: "Aliya", hobby: "melukis" },
      proposals: [],
    });
  });
  test("are gone once rejected, for their author too", () => {
    const rejected = new Set([proposal.id]);
    expect(merge([first, proposal], { rejected, reader: "wati" })).toMatchObject({
      body: { name: "Alya" },
      proposals: [],
    });
  });
  test("do not leak through what their author writes next", () => {
    const next = edit("next", [first, proposal], { plain: "b" }, { order: 3, author: "wati" });
    for (const rejected of [new Set<string>(), new Set([proposal.id])]) {
      expect(merge([first, proposal, next], { rejected }).body).toEqual({ name: "Alya", plain: "b" });
      const part = needed([first, proposal, next], { rejected });
      expect(merge(part, { rejected }).body).toEqual({ name: "Alya", plain: "b" });
    }
  });
  test("look the same to their author on a phone that holds only what is needed, with what both sides had seen", () => {
    const family = aVersion("family", { body: { place: "05" }, order: 1 });
    const wish = edit("wish", [family], { place: "06" }, { order: 2, proposed: true, author: "wati" });
    const move = edit("move", [family], { place: "07" }, { order: 3 });
    const all = [family, wish, move];
    const reader = "wati";
    expect(merge(all, { reader })).toMatchObject({ body: { place: "05" }, conflicts: [{ field: "place" }] });
    expect(merge(needed(all), { reader })).toEqual(merge(all, { reader }));
  });
  test("stay shown to whoever edited them, though later work of theirs stands on more", () => {
    const lone = aVersion("lone", { body: { plain: "a" }, order: 1, proposed: true, author: "siti" });
    const beside = aVersion("beside", { body: { plain: "a" }, order: 2, author: "siti" });
    const edited = edit("edited", [lone], { name: "Alya" }, { order: 3, proposed: true, author: "wati" });
    const wish = edit("wish", [beside], { name: "Alia" }, { order: 4, proposed: true, author: "siti" });
    const again = edit("again", [lone, beside, edited, wish], { name: "Alya" }, { order: 5, author: "wati" });
    const all = [lone, beside, edited, wish, again];
    const reader = "wati";
    expect(merge(all, { reader }).standing).toContain(lone.id);
    expect(merge(needed(all), { reader })).toEqual(merge(all, { reader }));
  });
  test("stay shown so when that edit is still on its phone, whoever asks what is needed", () => {
    const lone = aVersion("lone", { body: { plain: "a" }, order: 1, proposed: true, author: "siti" });
    const beside = aVersion("beside", { body: { plain: "a" }, order: 2, author: "siti" });
    const edited = edit("edited", [lone], { name: "Alya" }, { author: "wati", n: 1 });
    const again = edit("again", [lone, beside, edited], { name: "Alya" }, { author: "wati", n: 2 });
    const all = [lone, beside, edited, again];
    const reader = "wati";
    expect(merge(all, { reader }).standing).toContain(lone.id);
    for (const asking of ["nobody", reader])
      expect(merge(needed(all, { reader: asking }), { reader })).toEqual(merge(all, { reader }));
  });
  test("stop waiting when somebody who saw them sets the same anew", () => {
    const answer = edit(
      "answer",
      [first, proposal],
      { name: "Alya P.", hobby: undefined },
      { order: 3, author: "rina" },
    );
    expect(merge([first, proposal, answer])).toMatchObject({ body: { name: "Alya P." }, proposals: [] });
  });
  test("of a whole new record are a record that is proposed", () => {
    const newcomer = aVersion("newcomer", {
      body: { name: "Bayu" },
      order: 1,
      proposed: true,
      author: "wati",
    });
    expect(merge([newcomer])).toMatchObject({
      state: "proposed",
      body: {},
      proposals: [{ id: newcomer.id }],
    });
    expect(merge([newcomer], { reader: "wati" })).toMatchObject({
      state: "active",
      body: { name: "Bayu" },
      pending: true,
    });
  });

  describe("of a whole new record, edited before anybody adopted it", () => {
    const newcomer = aVersion("newcomer", {
      body: { name: "Bayu", plain: "a", place: "05" },
      order: 1,
      proposed: true,
      author: "wati",
    });
    const edited = edit("edited", [newcomer], { name: "Bayu P." }, { order: 2, author: "rina" });

    test("take their edits along into the waiting: nobody is half there", () => {
      expect(merge([newcomer, edited])).toMatchObject({
        state: "proposed",
        body: {},
        proposals: [{ id: newcomer.id }],
        standing: [edited.id],
      });
    });
    test("count with their edits once adopted", () => {
      expect(merge([newcomer, edited], { adopted: new Set([newcomer.id]) })).toMatchObject({
        state: "active",
        body: { name: "Bayu P.", plain: "a", place: "05" },
        proposals: [],
      });
    });
    test("are gone with their edits once rejected", () => {
      const rejected = new Set([newcomer.id]);
      for (const reader of ["wati", "rina"])
        expect(merge([newcomer, edited], { rejected, reader })).toMatchObject({
          state: "proposed",
          body: {},
          proposals: [],
        });
    });
    test("are shown whole, marked, to whoever wrote the edit", () => {
      expect(merge([newcomer, edited], { reader: "rina" })).toMatchObject({
        state: "active",
        body: { name: "Bayu P.", plain: "a", place: "05" },
        pending: true,
      });
      expect(merge([newcomer, edited], { reader: "siti" })).toMatchObject({ state: "proposed" });
    });
    test("are withdrawn all the same by whoever takes them back", () => {
      const withdrawn = {
        ...edit("withdrawn", [newcomer], {}, { order: 2, author: "wati" }),
        content: { type: "retracted" },
      } as const;
      expect(merge([newcomer, withdrawn])).toMatchObject({ state: "retracted" });
    });
    test("need no adopting when somebody writes all of it themselves", () => {
      const whole = edit(
        "whole",
        [newcomer],
        { name: "Bayu P.", plain: "b", place: "06" },
        { order: 2, author: "rina" },
      );
      expect(merge([newcomer, whole])).toMatchObject({
        state: "active",
        body: { name: "Bayu P.", plain: "b", place: "06" },
        proposals: [],
      });
    });
    test("take nothing from an edit that was accepted before they came (again, after a restore)", () => {
      const early = { ...edited, stamp: { ...edited.stamp, order: 1 } } as Version;
      const late = { ...newcomer, stamp: { ...newcomer.stamp, order: 2 } } as Version;
      const next = edit("next", [late, early], { plain: "c" }, { order: 3 });
      for (const versions of [[early], [early, late]])
        expect(merge(versions).body).toEqual({ name: "Bayu P.", plain: "a", place: "05" });
      expect(merge([early, late, next]).body).toEqual({ name: "Bayu P.", plain: "c", place: "05" });
    });
  });
});

describe("not yet on the server", () => {
  test("is pending, and ranks after what was accepted", () => {
    const x = edit("x", [first], { plain: "b" }, { device: "hp-siti", n: 2 });
    const y = edit("y", [first], { plain: "c" }, { order: 2 });
    expect(merge([first, x, y])).toMatchObject({ body: { plain: "b" }, pending: true });
  });
  test("is no longer pending once the stamped copy is there, in whatever order they come", () => {
    const x = edit("x", [first], { plain: "b" });
    const stamped = edit("x", [first], { plain: "b" }, { order: 2 });
    for (const versions of [
      [first, x, stamped],
      [stamped, x, first],
    ])
      expect(merge(versions)).toMatchObject({ body: { plain: "b" }, pending: false });
  });
  test("does not mark a record whose newer values are all accepted", () => {
    const x = edit("x", [first], { plain: "b" });
    const y = edit("y", [x], { plain: "c" }, { order: 2, device: "tablet" });
    expect(merge([first, x, y]).pending).toBe(false);
  });
});

describe("erasure", () => {
  const erased = aVersion("first", { content: { type: "erased", request: "permintaan-1" }, order: 1 });
  test("leaves nothing to read", () => {
    expect(merge([erased])).toMatchObject({ state: "erased", body: {}, writers: {}, proposals: [] });
  });
  test("replaces the copy a device kept, whichever is read first", () => {
    expect(merge([erased, first]).state).toBe("erased");
    expect(merge([first, erased]).state).toBe("erased");
    expect(
      merge([{ ...erased, changed: [] }, aVersion("first", { body: { name: "Alya" }, order: 1 })]).state,
    ).toBe("erased");
  });
});

test.each([
  ["accepted", aVersion("alone", { body: { name: "Alya", weight: 8.1 }, order: 3 })],
  ["not handed over yet", aVersion("alone", { body: { name: "Alya" } })],
  ["with what somebody else set", aVersion("alone", { body: { a: 1, b: 2 }, changed: ["b"], order: 1 })],
  ["with a field cleared", aVersion("alone", { body: { a: 1 }, changed: ["a", "gone"], order: 1 })],
  ["restoring what was withdrawn", aVersion("alone", { body: { a: 1 }, changed: ["$retracted"], order: 2 })],
  ["a proposal", aVersion("alone", { body: { a: 1 }, order: 1, proposed: true })],
  ["a withdrawal", aVersion("alone", { content: { type: "retracted" }, order: 1 })],
])("one version alone says what it says beside one that was rejected: %s", (_, alone) => {
  const refused = aVersion("refused", {
    author: "ani",
    body: {},
    changed: [],
    order: 9,
    proposed: true,
    supersedes: [alone.id],
  });
  const { standing: _alone, ...said } = merge([alone]);
  const { standing: _both, ...beside } = merge([alone, refused], { rejected: new Set([refused.id]) });
  expect(said).toEqual(beside);
  expect(Object.keys(said.writers)).toEqual(Object.keys(beside.writers));
  expect(merge([alone]).standing).toEqual([alone.id]);
});

test("no versions, or versions of two records, are a bug", () => {
  expect(() => merge([])).toThrow("at least one version");
  expect(() => merge([first, aVersion("other", { record: "other" })])).toThrow("versions of two records");
});
