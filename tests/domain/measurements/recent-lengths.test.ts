import { expect, test } from "vitest";
import { recentLengths } from "#domain/measurements/recent-lengths.ts";
import { AS_OF, measured } from "../../support/builders-children.ts";

const all = [
  measured("2026-11-20", { lengthCm: 81, author: "siti" }),
  measured("2026-11-21", { lengthCm: 82, author: "siti" }),
  measured("2026-11-20", { lengthCm: 83, author: "ayu" }),
  measured("2026-11-20", { lengthCm: undefined, author: "siti" }),
  measured("2026-08-01", { lengthCm: 84, author: "siti" }),
];

test("holds what this reader read in the last ninety days, newest first", () => {
  expect(recentLengths(all, "siti", AS_OF)).toEqual([82, 81]);
});

test("is silent on a day on which the habit was asked about already", () => {
  const asked = measured(AS_OF, { author: "siti", answers: { "lengthCm.digitPreference": "remeasured" } });
  expect(recentLengths([...all, asked], "siti", AS_OF)).toEqual([]);
  const yesterday = { ...asked, date: all[0]?.date ?? AS_OF };
  expect(recentLengths([...all, yesterday], "siti", AS_OF)).toHaveLength(3);
});
