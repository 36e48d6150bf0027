import { expect, test } from "vitest";
import { bandFor } from "#domain/growth/bands.ts";
import { kmsZoneOf, kmsZones } from "#domain/growth/monthly/kms-zone.ts";

// A point on a line of the KMS belongs to the zone towards the middle.
test.each([
  [-3.01, "Di bawah garis merah (BGM)"],
  [-3, "Di daerah kuning"],
  [-2.01, "Di daerah kuning"],
  [-2, "Di daerah hijau"],
  [1, "Di daerah hijau"],
  [1.01, "Di atas garis oranye"],
])("z %s lies: %s", (z, label) => {
  expect(kmsZoneOf({ kind: "z", z, band: bandFor(kmsZones, z) })?.label).toBe(label);
});

test("an implausible weight has a zone, an unknown one has none", () => {
  expect(kmsZoneOf({ kind: "implausible", z: -6.5, band: bandFor(kmsZones, -6.5) })?.id).toBe("belowRed");
  expect(kmsZoneOf({ kind: "none", why: "noWeight" })).toBeUndefined();
});
