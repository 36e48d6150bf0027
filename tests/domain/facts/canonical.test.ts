import fc from "fast-check";
import { expect, test } from "vitest";
import { canonical } from "#domain/facts/canonical.ts";

test("the order of keys does not matter, at any depth; the order of a list does", () => {
  expect(canonical({ b: 1, a: { d: 2, c: [1, 2] } })).toBe(canonical({ a: { c: [1, 2], d: 2 }, b: 1 }));
  expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
});
test("a field that is undefined is a field that is absent", () => {
  expect(canonical({ a: undefined, b: 1 })).toBe(canonical({ b: 1 }));
});
test("what differs stays different", () => {
  const values = [0, 1, "1", "", null, true, false, [], {}, [null], { a: null }, "a", ["a"], 0.1, "null"];
  expect(new Set(values.map(canonical)).size).toBe(values.length);
});
test("it is written as JSON writes it: quotes, signs and letters of every kind", () => {
  const strings = [
    "",
    "a b",
    'say "a"',
    "a\\b",
    "\n\t\u0000\u007f",
    "é",
    "👶",
    "\ud800",
    "\u2028",
    "A[]^~!#",
  ];
  for (const text of strings) expect(canonical(text)).toBe(JSON.stringify(text));
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 12 }), (text) => {
      expect(canonical({ [text]: text })).toBe(JSON.stringify({ [text]: text }));
    }),
  );
});
test("any JSON is JSON again, and says the same", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
