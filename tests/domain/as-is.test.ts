import { inspect, isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { asIsOf } from "#domain/as-is.ts";
import { recordKinds } from "#domain/records/index.ts";
import { pulledVersionSchema } from "#protocol/envelope.ts";
import { nearSchema } from "#support/near-schema.ts";

describe.each([
  ...recordKinds.map(({ kind, schema }) => [kind, schema] as const),
  ["version", pulledVersionSchema] as const,
])("%s", (_name, schema) => {
  test("what is taken as it is, the schema takes and leaves alone", () => {
    const isAsIs = asIsOf(schema);
    let taken = 0;
    fc.assert(
      fc.property(nearSchema(schema), (value) => {
        if (!isAsIs(value)) return;
        taken += 1;
        const parsed = z.safeParse(schema, value);
        // Strictly: holes, `undefined`, -0, prototypes and an own `__proto__` count.
        expect(parsed.success && isDeepStrictEqual(parsed.data, value), inspect({ value, parsed })).toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(10);
  });
});

const sound = {
  id: "v1",
  record: "r1",
  subject: "r1",
  kind: "person",
  schema: 1,
  changed: ["name"],
  supersedes: [],
  group: "g1",
  author: "w1",
  device: "d1",
  n: 1,
  recordedAt: "2026-11-21T01:02:03.004Z",
  content: { type: "body", body: { name: "Alya", later: { any: [1, null] } } },
  stamp: { order: 1, acceptedAt: "2026-11-21T01:02:04Z", role: "cadre", laterKey: 1 },
  serial: 7,
  laterKey: "kept",
};

describe("a pulled version", () => {
  const isAsIs = asIsOf(pulledVersionSchema);
  test("in order is taken as it is, with the keys of a newer app", () => {
    expect(isAsIs(sound)).toBe(true);
    expect(isAsIs({ ...sound, content: { type: "retracted" }, reason: "salah orang" })).toBe(true);
    expect(isAsIs({ ...sound, stamp: { ...sound.stamp, proposed: true } })).toBe(true);
  });
  test.each([
    ["without a counter", { n: undefined }],
    ["with an id nobody writes", { id: "a b" }],
    ["with a counter below one", { n: 0 }],
    ["with half a number", { n: 1.5 }],
    ["with a role of later years", { stamp: { ...sound.stamp, role: "nutritionist" } }],
    ["with a number among its fields", { changed: ["name", 7] }],
    ["with too many fields", { changed: Array(101).fill("name") }],
    ["with content that has keys the schema drops", { content: { ...sound.content, more: 1 } }],
    ["with content of no kind", { content: { type: "moved" } }],
    ["with a list for a body", { content: { type: "body", body: [] } }],
    ["with the key that JSON can smuggle in", JSON.parse('{"__proto__": 1}') as object],
  ])("%s is left to the schema", (_case, change) =>
    expect(
      isAsIs(Object.defineProperties({}, Object.getOwnPropertyDescriptors({ ...sound, ...change }))),
    ).toBe(false),
  );
});

describe("of any schema", () => {
  test.each([
    ["a default", z._default(z.string(), "x"), "y"],
    [
      "a transform",
      z.pipe(
        z.string(),
        z.transform((text) => text.trim()),
      ),
      " y",
    ],
    ["a check that changes", z.string().check(z.trim()), " y"],
    ["an optional default", z.looseObject({ a: z.optional(z._default(z.string(), "x")) }), {}],
    ["a coercion", z.coerce.number(), 1],
    ["a class", z.looseObject({}), new Date()],
    ["a hole in a list", z.array(z.string()), Array(1)],
    ["a key that has to be there", z.looseObject({ a: z.unknown() }), {}],
    ["a second option, since the first may change it", z.union([z.object({}), z.looseObject({})]), { a: 1 }],
    ["a record over named keys", z.record(z.enum(["a"]), z.unknown()), { a: 1 }],
    ["no number", z.number(), Number.NaN],
    ["a number without end", z.number(), Number.POSITIVE_INFINITY],
    [
      "a key that may be missing but not empty",
      z.looseObject({ a: z.exactOptional(z.string()) }),
      { a: undefined },
    ],
    ["nothing where null is meant", z.nullable(z.string()), undefined],
    [
      "a key of a record that is out of bounds",
      z.record(z.string().check(z.maxLength(1)), z.unknown()),
      { ab: 1 },
    ],
    ["a value of a record of another shape", z.record(z.string(), z.boolean()), { a: 1 }],
    ["a key that nobody may add", z.strictObject({}), { a: 1 }],
    ["a key that may be added with text only", z.catchall(z.object({}), z.string()), { a: 1 }],
    ["a check that takes its time", z.string().check(z.refine(async () => true)), "y"],
  ])("%s is left to the schema", (_case, schema, value) => expect(asIsOf(schema)(value)).toBe(false));

  test("checks are asked as the schema asks them", () => {
    const even = asIsOf(z.array(z.int().check(z.refine((n) => n % 2 === 0))));
    expect([[2, 4], [2, 3], [2.5], "2"].map(even)).toEqual([true, false, false, false]);
  });
});
