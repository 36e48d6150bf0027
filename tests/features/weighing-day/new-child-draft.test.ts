import { expect, test } from "vitest";
import { emptyNewChild, newChildFromKept } from "#features/weighing-day/register/new-child-form.ts";

test("a new child that was typed half comes back as it was", () => {
  const typed = {
    ...emptyNewChild(["3571011001/05", "3571011001/06"]),
    name: "Alya",
    birthDate: "--12-",
    home: "visitor" as const,
  };
  expect(newChildFromKept(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
});

test("what another form or version kept opens nothing", () => {
  expect(newChildFromKept({ draft: { weight: "8,2" } })).toBeUndefined();
  expect(newChildFromKept({ ...emptyNewChild([]), home: "moon" })).toBeUndefined();
});
