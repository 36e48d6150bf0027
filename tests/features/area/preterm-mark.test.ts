import { expect, test } from "vitest";
import { childRow } from "#domain/summary/child-row.ts";
import { rowFromWire } from "#features/area/from-wire.ts";
import { rowWords } from "#features/area/row-words.ts";
import { childRowSchema } from "#protocol/lists.ts";
import { AS_OF, aChildKnown } from "../../support/builders-children.ts";

const rowOf = (gestationWeeks?: number) => childRow(aChildKnown("Alya", { gestationWeeks }), AS_OF);

test("a list marks a child born before 37 weeks, and nobody else", () => {
  expect(rowWords(rowOf(36)).detail).toContain("lahir kurang bulan");
  expect(rowWords(rowOf(37)).detail).not.toContain("kurang bulan");
  expect(rowWords(rowOf()).detail).not.toContain("kurang bulan");
});

test("so does a list that the server sent", () => {
  const sent = childRowSchema.parse(JSON.parse(JSON.stringify(rowOf(32))));
  expect(rowWords(rowFromWire(sent)).detail).toContain("lahir kurang bulan");
});
