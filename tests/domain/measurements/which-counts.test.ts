import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inPrecedence, whichCounts } from "#domain/measurements/which-counts.ts";
import { measured } from "#support/builders-children.ts";

const counting = (list: readonly ReturnType<typeof measured>[], period: string) =>
  whichCounts(list, period)?.record;

describe("of several measurements of a month", () => {
  test("the puskesmas' counts, even when a cadre measured later", () => {
    const list = [
      measured("2026-11-03", { record: "puskesmas", role: "healthWorker" }),
      measured("2026-11-20", { record: "cadre" }),
    ];
    expect(counting(list, "2026-11")).toBe("puskesmas");
  });
  test("among equals the later day's counts", () => {
    expect(
      counting(
        [measured("2026-11-20", { record: "late" }), measured("2026-11-03", { record: "early" })],
        "2026-11",
      ),
    ).toBe("late");
  });
  test("cadre, posyandu cadre and supervisor are equals; an imported one gives way to all", () => {
    const list = (["cadre", "posyanduCadre", "admin"] as const).map((role, index) =>
      measured(`2026-11-0${index + 1}`, { record: role, role }),
    );
    expect(inPrecedence(list, "2026-11").map(({ record }) => record)).toEqual([
      "posyanduCadre",
      "cadre",
      "admin",
    ]);
  });
  test("what was sent back does not count, and a correction of it does", () => {
    const back = measured("2026-11-20", { record: "back", review: { decision: "sendBack" } });
    expect(counting([back, measured("2026-11-03", { record: "early" })], "2026-11")).toBe("early");
    expect(
      counting([{ ...back, review: undefined }, measured("2026-11-03", { record: "early" })], "2026-11"),
    ).toBe("back");
    expect(counting([back], "2026-11")).toBeUndefined();
  });
  test("other months do not count", () => {
    expect(counting([measured("2026-10-31"), measured("2026-12-01")], "2026-11")).toBeUndefined();
  });
});

describe("of several measurements of a day", () => {
  test("the one that the server took later counts; one that still waits will be later still", () => {
    const early = measured("2026-11-20", { record: "early", acceptedAt: "2026-11-20T03:00:00.000Z" });
    const late = measured("2026-11-20", { record: "late", acceptedAt: "2026-11-20T04:00:00.000Z" });
    const waiting = measured("2026-11-20", {
      record: "waiting",
      acceptedAt: undefined,
      role: undefined,
      pending: true,
    });
    expect(counting([early, late], "2026-11-20")).toBe("late");
    expect(counting([waiting, early, late], "2026-11-20")).toBe("waiting");
  });
  test("the puskesmas' counts before one that waits", () => {
    const puskesmas = measured("2026-11-20", { record: "puskesmas", role: "healthWorker" });
    const waiting = measured("2026-11-20", { record: "waiting", acceptedAt: undefined, role: undefined });
    expect(counting([waiting, puskesmas], "2026-11-20")).toBe("puskesmas");
  });
});

test("a figure may be asked for: who only weighed is passed over for the length", () => {
  const weighed = measured("2026-11-20", { record: "weighed", lengthCm: undefined });
  const whole = measured("2026-11-03", { record: "whole" });
  expect(whichCounts([weighed, whole], "2026-11", ({ lengthCm }) => lengthCm !== undefined)?.record).toBe(
    "whole",
  );
});

test("the order in which they are given changes nothing", () => {
  const list = [
    measured("2026-11-20", { record: "a" }),
    measured("2026-11-20", { record: "b" }),
    measured("2026-11-20", { record: "c", role: "healthWorker" }),
    measured("2026-11-03", { record: "d", acceptedAt: undefined, role: undefined }),
    measured("2026-11-03", { record: "e", review: { decision: "sendBack" } }),
  ];
  const expected = inPrecedence(list, "2026-11");
  fc.assert(
    fc.property(fc.shuffledSubarray(list, { minLength: list.length }), (shuffled) => {
      expect(inPrecedence(shuffled, "2026-11")).toEqual(expected);
    }),
  );
});
