import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical } from "#domain/facts/canonical.ts";
import { mergeRecord } from "#domain/facts/merge.ts";
import { neededVersions } from "#domain/facts/needed.ts";
import { RETRACTED, type Version } from "#domain/facts/version.ts";
import { FIELD_CLASSES, type History, histories } from "#support/histories.ts";

const holds = <T>(property: fc.IRawProperty<T>): void => {
  void fc.assert(property, { numRuns: 300 });
};

const shuffled = (versions: readonly Version[], keys: readonly number[]): Version[] =>
  versions
    .map((version, index) => ({ version, key: keys[index % (keys.length || 1)] ?? 0, index }))
    .sort((a, b) => a.key - b.key || a.index - b.index)
    .map(({ version }) => version);

const withoutStamp = ({ stamp: _, ...version }: Version): Version => version;

describe.each(["honest", "dumb", "tangled"] as const)("%s clients", (manners) => {
  const arbitrary = histories(manners);

  test("the order in which versions come changes nothing", () => {
    holds(
      fc.property(
        arbitrary,
        fc.array(fc.nat(), { minLength: 18, maxLength: 18 }),
        ({ versions, context }, keys) => {
          expect(mergeRecord(shuffled(versions, keys), context)).toEqual(mergeRecord(versions, context));
        },
      ),
    );
  });

  test("versions that come twice change nothing, nor does the copy the author kept before it was stamped", () => {
    holds(
      fc.property(
        arbitrary,
        fc.array(fc.nat(), { minLength: 36, maxLength: 36 }),
        ({ versions, context }, keys) => {
          const doubled = shuffled([...versions, ...versions.map(withoutStamp)], keys);
          expect(mergeRecord(doubled, context)).toEqual(mergeRecord(versions, context));
        },
      ),
    );
  });

  test("the needed versions say the same as all, whoever reads", () => {
    holds(
      fc.property(arbitrary, ({ versions, context }) => {
        const needed = neededVersions(versions, context);
        const part = versions.filter(({ id }) => needed.has(id));
        for (const own of readersOf({ versions, context }))
          expect(mergeRecord(part, own)).toEqual(mergeRecord(versions, own));
        expect(neededVersions(part, context)).toEqual(needed);
      }),
    );
  });

  test("any version alone reads the same, unweighed, as weighed beside one that was rejected", () => {
    holds(
      fc.property(arbitrary, ({ versions, context }) => {
        for (const alone of versions) {
          const rejected: Version = {
            ...withoutStamp(alone),
            id: "rejected",
            author: "nobody",
            changed: [],
            supersedes: [alone.id],
            content: { type: "body", body: {} },
            stamp: { order: 1_000, acceptedAt: "2026-11-21T01:00:00Z", role: "cadre", proposed: true },
          };
          const decided = { ...context, rejected: new Set([...context.rejected, rejected.id]) };
          const { standing, ...said } = mergeRecord([alone], context);
          const { standing: _, ...weighed } = mergeRecord([alone, rejected], decided);
          expect(said).toEqual(weighed);
          expect(standing).toEqual([alone.id]);
        }
      }),
    );
  });

  test("every value that was written stands, is in a conflict, or gave way to a later write that had seen it", () => {
    holds(
      fc.property(arbitrary, ({ versions, context }) => {
        const merged = mergeRecord(versions, context);
        if (merged.state === "erased") return;
        const counted = new Set(countedOf(versions, context));
        const counts = (version: Version): boolean => counted.has(version);
        for (const version of versions) {
          if (version.content.type !== "body" || !counts(version)) continue;
          for (const field of version.changed) {
            if (field === RETRACTED) continue;
            const value = canonical(version.content.body[field]);
            const hasGivenWay = versions.some(
              (other) => counts(other) && writes(other, field) && isAfter(other, version, versions),
            );
            const standing = merged.conflicts.find((conflict) => conflict.field === field)?.writes ?? [];
            const isHeard =
              canonical(merged.body[field]) === value || standing.some(({ id }) => id === version.id);
            expect(hasGivenWay || isHeard, `${field} of ${version.id}`).toBe(true);
          }
        }
      }),
    );
  });

  test("whoever has seen all that stands settles any field, whatever its class", () => {
    holds(
      fc.property(arbitrary, ({ versions, context }) => {
        const seen = mergeRecord(versions, context);
        if (seen.state === "erased") return;
        // An edit of what is only proposed waits with it: see the test below.
        if (!countedOf(versions, context).some(({ content }) => content.type === "body")) return;
        const [like] = versions;
        if (!like) throw new Error("no versions");
        for (const [field, value] of Object.entries({
          plain: "z",
          name: "Zahra",
          place: "12",
          life: "alive",
          consent: "all",
          weight: 7.7,
        })) {
          const edit: Version = {
            ...withoutStamp(like),
            id: "settles",
            device: "laptop",
            n: 1,
            changed: [field],
            supersedes: seen.standing,
            content: { type: "body", body: { ...seen.body, [field]: value } },
          };
          const after = mergeRecord([...versions, edit], context);
          expect(after.body[field]).toBe(value);
          expect(after.conflicts.filter((conflict) => conflict.field === field)).toEqual([]);
        }
      }),
    );
  });

  test("a conflict names at least two different values, and what is shown is one of them or an earlier one of all", () => {
    holds(
      fc.property(arbitrary, ({ versions, context }) => {
        for (const { field, shown, writes: competing } of mergeRecord(versions, context).conflicts) {
          expect(competing.length).toBeGreaterThanOrEqual(2);
          if (field === RETRACTED) continue;
          if (FIELD_CLASSES[field]?.type === "structural" && !competing.includes(shown))
            expect(competing.every((write) => isAfter(write, shown, versions))).toBe(true);
          else expect(competing).toContain(shown);
        }
      }),
    );
  });
});

test("an edit of what is only proposed takes nothing from what is shown, and adopting one proposal can only add", () => {
  holds(
    fc.property(histories("honest"), ({ versions, context }) => {
      const before = countedOf(versions, context);
      for (const { id, stamp } of versions) {
        if (!stamp?.proposed || context.rejected.has(id)) continue;
        const after = countedOf(versions, { ...context, adopted: new Set([...context.adopted, id]) });
        expect(before.every((version) => after.includes(version))).toBe(true);
      }
      const merged = mergeRecord(versions, context);
      if (merged.state === "erased") return;
      const shown = new Set(Object.values(merged.writers));
      expect([...shown].every(({ id }) => before.some((version) => version.id === id))).toBe(true);
    }),
  );
});

test("a reader who holds what was needed then, all that came since, and what is needed now, reads the whole truth", () => {
  holds(
    fc.property(histories("honest"), fc.nat(18), ({ versions, context }, cut) => {
      const before = versions.filter(({ stamp }) => stamp !== undefined && stamp.order <= cut + 1);
      if (before.length === 0) return;
      const then = neededVersions(before, context);
      const now = neededVersions(versions, context);
      const held = versions.filter((v) => then.has(v.id) || now.has(v.id) || !before.includes(v));
      for (const own of readersOf({ versions, context }))
        expect(mergeRecord(held, own)).toEqual(mergeRecord(versions, own));
    }),
  );
});

/** Somebody who wrote nothing, and every author: each is shown their own proposals. */
const readersOf = ({ versions, context }: History): readonly History["context"][] =>
  ["nobody", ...new Set(versions.map(({ author }) => author))].map((reader) => ({ ...context, reader }));

const mayCount = (
  { id, stamp, author }: Version,
  { adopted, rejected, reader }: History["context"],
): boolean => !stamp?.proposed || adopted.has(id) || (author === reader && !rejected.has(id));

/** What is not a proposal that waits, nor an edit of nothing but such. The slow, plain way. */
const countedOf = (versions: readonly Version[], context: History["context"]): readonly Version[] => {
  const earlier = (version: Version): readonly Version[] =>
    versions.filter(
      (other) =>
        other.content.type === "body" &&
        isAfter(version, other, versions) &&
        (!version.stamp || (other.stamp && other.stamp.order < version.stamp.order)),
    );
  const namesAll = ({ content, changed }: Version): boolean =>
    content.type !== "body" || Object.keys(content.body).every((field) => changed.includes(field));
  const among = (candidates: readonly Version[]): readonly Version[] => {
    let left = candidates;
    for (;;) {
      const stands = (version: Version): boolean => {
        if (namesAll(version)) return true;
        const ground = earlier(version);
        return ground.length === 0 || ground.some((other) => left.includes(other));
      };
      const kept = left.filter(stands);
      if (kept.length === left.length) return left;
      left = kept;
    }
  };
  const own = (version: Version): boolean => version.author === context.reader;
  const candidates = versions.filter((version) => mayCount(version, context));
  const counted = among(candidates);
  const builtOn = candidates
    .filter((version) => own(version) && !counted.includes(version))
    .flatMap(earlier)
    .filter(({ id }) => !context.rejected.has(id));
  return among([...new Set([...candidates, ...builtOn])]);
};

const writes = ({ content, changed }: Version, field: string): boolean =>
  content.type === "body" && changed.includes(field);

/** Written after seeing it, told apart from being in a circle with it. The slow, plain way. */
const isAfter = (later: Version, earlier: Version, versions: readonly Version[]): boolean =>
  reaches(later, earlier, versions) && !reaches(earlier, later, versions);

const reaches = (from: Version, to: Version, versions: readonly Version[]): boolean => {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const seen = new Set<string>();
  const walk = (id: string): boolean => {
    if (seen.has(id)) return false;
    seen.add(id);
    return (byId.get(id)?.supersedes ?? []).some((parent) => parent === to.id || walk(parent));
  };
  return walk(from.id);
};
