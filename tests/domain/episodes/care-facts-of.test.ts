import { expect, test } from "vitest";
import { careFactsOf } from "#domain/episodes/care-facts-of.ts";
import { contactKindOf } from "#domain/episodes/contact-kinds.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Body } from "#domain/facts/version.ts";
import { aChild, aVersion, idNamed } from "#support/builders.ts";

const siti = idNamed("Siti");
const about = (name: string, kind: string, body: Body) =>
  aVersion(name, { kind, subject: siti, record: idNamed(name), body });

test("most people have none of it", () =>
  expect(careFactsOf(foldSubjects([aChild("Siti", { group: "woman" })]), siti)).toBeUndefined());

test("is read from the records of the person that are not withdrawn", () => {
  const gone = about("w2", "wedding", { registeredOn: "2026-01-01" });
  const facts = careFactsOf(
    foldSubjects([
      aChild("Siti", { group: "woman" }),
      about("w1", "wedding", { registeredOn: "2026-06-01", plannedDate: "2026-09-01", groomName: "Budi" }),
      gone,
      aVersion("w2 withdrawn", {
        kind: "wedding",
        subject: siti,
        record: idNamed("w2"),
        content: { type: "retracted" },
        changed: ["$retracted"],
        supersedes: [gone.id],
        n: 2,
      }),
      about("p1", "pregnancy", { registeredOn: "2026-10-01", lmpDate: "2026-08-10", note: "rahasia" }),
      about("d1", "delivery", { date: "2024-01-02", babies: ["a", "b"] }),
      about("s1", "contactSkip", { contact: "hamil.w12.p1", date: "2026-11-01", reason: "away" }),
      about("v1", contactKindOf.hamil, { date: "2026-10-05" }),
      about("v2", contactKindOf.hamil, { date: "2026-11-05" }),
    ]),
    siti,
  );
  expect(facts?.weddings).toMatchObject([{ record: idNamed("w1"), groomName: "Budi" }]);
  expect(facts?.pregnancies).toEqual([
    { record: idNamed("p1"), registeredOn: "2026-10-01", lmpDate: "2026-08-10" },
  ]);
  expect(facts?.deliveries).toMatchObject([{ date: "2024-01-02", babies: ["a", "b"], stillbornCount: 0 }]);
  expect(facts?.skips).toMatchObject([{ contact: "hamil.w12.p1", reason: "away" }]);
  expect(facts?.contacts.map(({ date }) => date)).toEqual(["2026-11-05", "2026-10-05"]);
});
