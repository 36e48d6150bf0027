import { expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { NO_CARE } from "#domain/episodes/care-facts.ts";
import { careFactsOf } from "#domain/episodes/care-facts-of.ts";
import type { CareGroup } from "#domain/episodes/care-group.ts";
import { isMetInMonth } from "#domain/episodes/met-in-month.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import { aVersion } from "#support/builders.ts";

const BORN = civilDate(2026, 11, 3);
const day = (date: number, month = 11) => civilDate(2026, month, date);
const weighed = (date: typeof BORN) => ({
  record: "m",
  version: "v",
  date,
  author: "siti",
  pending: false,
  weightKg: 3.1,
});
const met = (
  group: CareGroup,
  {
    contacts = [],
    presentOn,
    weighedOn = [],
  }: {
    readonly contacts?: readonly { readonly kind: string; readonly date: typeof BORN }[];
    readonly presentOn?: readonly (typeof BORN)[];
    readonly weighedOn?: readonly (typeof BORN)[];
  },
  until = day(22),
) =>
  isMetInMonth(
    { care: { ...NO_CARE, contacts, presentOn }, measurements: weighedOn.map(weighed), birthDate: BORN },
    group,
    "2026-11",
    until,
  );

test.each([
  ["nothing at all", "hamil", {}, false],
  ["the form of her group", "hamil", { contacts: [{ kind: "visitPregnancy", date: day(5) }] }, true],
  ["the form of another group", "hamil", { contacts: [{ kind: "visitCatin", date: day(5) }] }, false],
  ["the form of last month", "hamil", { contacts: [{ kind: "visitPregnancy", date: day(30, 10) }] }, false],
  [
    "a form after the day that is asked about",
    "hamil",
    { contacts: [{ kind: "visitPregnancy", date: day(23) }] },
    false,
  ],
  ["present at a visit, whatever the group", "nifas", { presentOn: [day(8)] }, true],
  ["present last month", "nifas", { presentOn: [day(8, 10)] }, false],
  ["a child on the scale", "baduta", { weighedOn: [day(20)] }, true],
  ["a child's own birth", "baduta", { weighedOn: [BORN] }, false],
  ["a grown-up on the scale", "hamil", { weighedOn: [day(20)] }, false],
] as const)("%s", (_, group, said, is) => expect(met(group, said)).toBe(is));

test("presence is read from visits that met the family, newest first; a withdrawn or missed visit is none", () => {
  const about = (record: string, subject: string, kind: string, body: object) =>
    aVersion(record, { record, subject, kind, body: { ...body } });
  const visit = (record: string, date: string, rest: object = {}) =>
    about(record, "rumah", "visit", { date, met: "met", peoplePresent: ["ibu"], ...rest });
  const fold = foldSubjects([
    about("ibu.membership", "ibu", "membership", { family: "rumah", role: "wife" }),
    visit("a", "2026-10-05"),
    visit("b", "2026-11-05"),
    visit("c", "2026-11-07", { met: "notHome" }),
    visit("d", "2026-11-09", { peoplePresent: ["nenek"] }),
  ]);
  expect(careFactsOf(fold, "ibu")).toMatchObject({ presentOn: ["2026-11-05", "2026-10-05"], contacts: [] });
  expect(careFactsOf(fold, "nenek")).toBeUndefined();
});
