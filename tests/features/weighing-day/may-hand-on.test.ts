import { expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { mayHandOn } from "#domain/consent/may-hand-on.ts";
import { handedOn } from "#features/weighing-day/recap/export-sources.ts";
import type { CareCard } from "#storage/session-types.ts";
import { aYoungChild } from "../../support/builders-care.ts";

test.each([
  [undefined, true],
  [{ decision: "agreed", allowsHelpers: true } as const, true],
  [{ decision: "agreed", allowsHelpers: false } as const, false],
  [{ decision: "refused", allowsHelpers: false } as const, false],
])("a family that answered %j lets its records go to another office's system: %s", (consent, may) =>
  expect(mayHandOn(consent)).toBe(may),
);

test("a file for another system holds no child of a family that does not let its records go on", () => {
  const aCare = (subject: string, allowsHelpers: boolean): CareCard => ({
    ...{ subject, stream: "3571011001/05", referrals: [], dangers: [], treatments: [], aids: [] },
    consent: {
      ...{ decision: "agreed", date: civilDate(2026, 11, 1), text: "x", how: "tick", agreedByName: "Siti" },
      ...{ allowsHelpers, allowsAid: true, allowsMessages: true },
    },
  });
  const cards = [aCare("yes", true), aCare("no", false)];
  const session = { careOf: (subject: string) => cards.find((one) => one.subject === subject) };
  const children = ["yes", "no", "unasked"].map((family) => ({
    ...aYoungChild(`child of ${family}`, 400),
    family,
    stream: "3571011001/05",
  }));
  expect(handedOn(session, children).map(({ id }) => id)).toEqual(["child of yes", "child of unasked"]);
});
