import { expect, test } from "vitest";
import { addSum, hashHead } from "#domain/facts/head-sum.ts";
import type { Version } from "#domain/facts/version.ts";
import { headSumOf } from "#storage/bundles/subject-file.ts";
import { aVersion } from "#support/builders.ts";

const alya = aVersion("alya", { record: "person", subject: "person", order: 1 });
const weight = aVersion("weight", { record: "weight", subject: "person", kind: "measurement", order: 1 });
const later = aVersion("later", {
  record: "person",
  subject: "person",
  order: 2,
  supersedes: [alya.id],
});

const sumOf = (...versions: readonly Version[]) => headSumOf({ subject: "person", versions });

test("the heads of every record count", () =>
  expect(sumOf(alya, weight)).toEqual(addSum(hashHead(alya.id, 1), hashHead(weight.id, 1))));
test("a version that a later one of its record builds on counts no more", () =>
  expect(sumOf(alya, later)).toEqual(hashHead(later.id, 2)));
test("an id named by a version of another record stays a head, as the server counts it", () => {
  const forged = { ...weight, supersedes: [alya.id] };
  expect(sumOf(alya, forged)).toEqual(addSum(hashHead(alya.id, 1), hashHead(weight.id, 1)));
});
test("a subject that left counts nothing", () =>
  expect(headSumOf({ subject: "person", versions: [alya], isLeaving: true })).toEqual({ high: 0, low: 0 }));
