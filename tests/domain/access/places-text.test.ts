import { expect, test } from "vitest";
import { placesText } from "#domain/access/places-text.ts";

test("RWs of one kelurahan need no name of it", () => {
  expect(placesText(["3571011001/08", "3571011001/03", "3571011001/05"])).toBe("RW 03, 05, 08");
});

test("RWs of several kelurahan are told apart", () => {
  expect(placesText(["3571011001/03", "3571011002/01"])).toMatch(/^\S.* RW 03; \S.* RW 01$/);
});

test("an unknown RW is said, a whole kelurahan is named", () => {
  expect(placesText(["3571011001/03", "3571011001/0"])).toBe("RW 03, RW belum diketahui");
  expect(placesText(["3571011001"])).not.toContain("RW");
});
