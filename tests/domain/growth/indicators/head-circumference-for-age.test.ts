import { expect, test } from "vitest";
import { readingOf, whyOf, zOf } from "../a-growth-input.ts";

test("values of WHO's package", () => {
  expect(zOf("headForAge", { sex: "L", ageDays: 0, headCm: 34.5 })).toBe(0.03);
  expect(zOf("headForAge", { sex: "P", ageDays: 765, headCm: 48.4 })).toBe(0.76);
  expect(zOf("headForAge", { sex: "L", ageDays: 109, headCm: 44.8 })).toBe(3.04);
});

test("the plain formula goes on beyond 3 SD, flagged beyond 5", () => {
  expect(readingOf("headForAge", { ageDays: 763, headCm: 58.5 })).toMatchObject({
    kind: "implausible",
    z: 7.4,
  });
  expect(zOf("headForAge", { sex: "P", ageDays: 776, headCm: 37.7 })).toBe(-6.93);
});

test("what everyone reads never says microcephaly; the clinical word is kept for health workers", () => {
  const reading = readingOf("headForAge", { ageDays: 1234, headCm: 44.3 });
  if (reading.kind === "none") throw new Error(reading.why);
  expect(reading.band.label).toBe("Lingkar kepala kecil, perlu diperiksa");
  expect(reading.band.clinicalLabel).toBe("Mikrosefali");
});

test("oedema does not change a head", () => {
  expect(zOf("headForAge", { sex: "P", ageDays: 765, headCm: 48.4, oedema: true })).toBe(0.76);
});

test("every missing z says why", () => {
  expect(whyOf("headForAge", { ageDays: 765 })).toBe("noHead");
  expect(whyOf("headForAge", { ageDays: undefined, headCm: 48 })).toBe("noAge");
  expect(whyOf("headForAge", { ageDays: 765, headCm: 0 })).toBe("notPositive");
  expect(whyOf("headForAge", { ageDays: 1900, headCm: 50 })).toBe("tooOld");
});
