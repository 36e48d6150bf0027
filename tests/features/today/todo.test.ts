import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { childNeed } from "#features/today/child-need.ts";
import { childrenHere, isWeighedThisMonth } from "#features/today/children-here.ts";
import { firstGroups } from "#features/today/first-groups.ts";
import { todoOf } from "#features/today/todo.ts";
import { aMeasurementCard, aPersonCard, TEST_DAY } from "#support/cards.ts";

const everywhere = () => true;
const october = civilDate(2026, 10, 3);
const september = civilDate(2026, 9, 4);

describe("who is a child to see here", () => {
  test("living children under five who were not marked away", () => {
    const here = aPersonCard("Alya");
    const people = [
      here,
      aPersonCard("Dead", { life: "dead" }),
      aPersonCard("Moved", { listStatus: "moved" }),
      aPersonCard("Double", { listStatus: "duplicate" }),
      aPersonCard("Big", { birthDate: civilDate(2021, 11, 21) }),
      aPersonCard("Mother", { group: "woman", birthDate: civilDate(1998, 1, 1) }),
    ];
    expect(childrenHere(people, TEST_DAY, everywhere)).toEqual([here]);
  });

  test("from a list and not visited yet still counts", () => {
    const listed = aPersonCard("Listed", { listStatus: "fromList" });
    expect(childrenHere([listed], TEST_DAY, everywhere)).toEqual([listed]);
  });

  test("two ids of one child are one child", () => {
    const a = aPersonCard("Alya", { id: "a", sameAs: ["b"] });
    const b = aPersonCard("Alia", { id: "b", sameAs: ["a"] });
    expect(childrenHere([a, b], TEST_DAY, everywhere).map(({ id }) => id)).toEqual(["a"]);
  });

  test("a length without a weight is no weighing of this month", () => {
    const withoutWeight = {
      record: "r",
      version: "v",
      date: TEST_DAY,
      lengthCm: 71,
      author: "s",
      pending: false,
    };
    expect(isWeighedThisMonth(aPersonCard("A", { measurements: [withoutWeight] }), TEST_DAY)).toBe(false);
    expect(
      isWeighedThisMonth(aPersonCard("A", { measurements: [aMeasurementCard(TEST_DAY)] }), TEST_DAY),
    ).toBe(true);
    expect(
      isWeighedThisMonth(aPersonCard("A", { measurements: [aMeasurementCard(october)] }), TEST_DAY),
    ).toBe(false);
    const sentBack = aMeasurementCard(TEST_DAY, { review: { decision: "sendBack" } });
    expect(isWeighedThisMonth(aPersonCard("A", { measurements: [sentBack] }), TEST_DAY)).toBe(false);
  });
});

describe("what the last measurement asks for", () => {
  // WHO medians for a girl of 14-15 months: about 9.6 kg and 77 cm.
  const fine = aMeasurementCard(october, { weightKg: 9.5, lengthCm: 77 });

  test("a child who grows as expected is only due", () => {
    const before = aMeasurementCard(september, { weightKg: 9.2, lengthCm: 76 });
    expect(childNeed(aPersonCard("A", { measurements: [fine, before] }), TEST_DAY)).toBe("due");
  });

  test("never measured is told apart from due", () => {
    expect(childNeed(aPersonCard("A"), TEST_DAY)).toBe("never");
  });

  test("what a supervisor sent back comes before all", () => {
    expect(
      childNeed(
        aPersonCard("A", { measurements: [{ ...fine, review: { decision: "sendBack" } }] }),
        TEST_DAY,
      ),
    ).toBe("sentBack");
  });

  test("oedema is for today, a weight that stood still is soon", () => {
    expect(childNeed(aPersonCard("A", { measurements: [{ ...fine, oedema: true }] }), TEST_DAY)).toBe(
      "today",
    );
    const same = aMeasurementCard(september, { weightKg: 9.5, lengthCm: 77 });
    expect(childNeed(aPersonCard("A", { measurements: [fine, same] }), TEST_DAY)).toBe("soon");
  });

  test("an implausible figure is to be measured again, unless the puskesmas took it", () => {
    const odd = aMeasurementCard(october, { weightKg: 9.5, lengthCm: 48 });
    expect(childNeed(aPersonCard("A", { measurements: [odd] }), TEST_DAY)).toBe("again");
    expect(
      childNeed(aPersonCard("A", { measurements: [{ ...odd, role: "healthWorker" }] }), TEST_DAY),
    ).not.toBe("again");
  });
});

describe("the list of today", () => {
  const weighed = aPersonCard("Weighed", { measurements: [aMeasurementCard(TEST_DAY)] });
  const never = aPersonCard("Never");
  const older = aPersonCard("Older", {
    measurements: [aMeasurementCard(september, { weightKg: 9.5, lengthCm: 77 })],
  });
  const newer = aPersonCard("Newer", {
    measurements: [aMeasurementCard(october, { weightKg: 9.6, lengthCm: 77 })],
  });
  const swollen = aPersonCard("Swollen", {
    stream: "3571011001/03",
    measurements: [aMeasurementCard(october, { weightKg: 9.6, lengthCm: 77, oedema: true })],
  });
  const elsewhere = aPersonCard("Plain", { stream: "3571011001/03" });
  const input = {
    people: [weighed, never, older, newer, elsewhere, swollen],
    rtOf: () => "02",
    today: TEST_DAY,
    holds: everywhere,
    mayMeasure: true,
  };

  test("counts all, leaves out who was weighed, groups by RW, sorts by what presses", () => {
    const todo = todoOf(input);
    expect(todo.children).toBe(6);
    expect(todo.due).toBe(5);
    expect(todo.groups.map(({ title, rows }) => [title, rows.map(({ name }) => name)])).toEqual([
      ["RW 03 · 2 anak", ["Swollen", "Plain"]],
      ["RW 05 · 3 anak", ["Never", "Older", "Newer"]],
    ]);
  });

  test("a row says age, mother, RT, last weight with its date, and leads to the scale", () => {
    const child = aPersonCard("Alya", {
      motherName: "Siti",
      family: "f",
      measurements: [aMeasurementCard(october, { weightKg: 9.6, lengthCm: 77 })],
    });
    const row = todoOf({ ...input, people: [child] }).groups[0]?.rows[0];
    expect(row).toMatchObject({
      detail: "16 bulan · Ibu Siti · RT 02",
      last: "9,6 kg · 3 Okt 2026",
      need: undefined,
      href: `/orang/${child.id}/ukur`,
    });
  });

  test("who may not measure is led to the child's page", () => {
    const row = todoOf({ ...input, mayMeasure: false }).groups[0]?.rows[0];
    expect(row?.href).toBe(`/orang/${swollen.id}`);
  });

  test("outside the chosen RWs nobody is counted", () => {
    expect(todoOf({ ...input, holds: (stream) => stream.endsWith("/03") })).toMatchObject({
      children: 2,
      due: 2,
    });
  });

  test("a long list is cut and says how many are left", () => {
    const { groups, hidden } = firstGroups(todoOf(input).groups, 3);
    expect(groups.map(({ rows }) => rows.length)).toEqual([2, 1]);
    expect(hidden).toBe(2);
  });
});
