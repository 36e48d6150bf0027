import { describe, expect, test } from "vitest";
import type { CivilDate } from "#domain/civil-date.ts";
import { type KnownPerson, likelySame } from "#domain/people/duplicates.ts";

const born = "2024-05-12" as CivilDate;
const alya: KnownPerson = {
  id: "alya",
  name: "Alya Putri",
  sex: "P",
  birthDate: born,
  mother: "siti",
  motherName: "Siti Aminah",
};
const reasons = (candidate: Partial<KnownPerson>, known: Partial<KnownPerson> = {}) =>
  likelySame({ ...alya, id: "new", mother: undefined, motherName: undefined, ...candidate }, [
    { ...alya, ...known },
  ]).flatMap((likeness) => likeness.reasons);

test("the same birth date, sex and a similar name", () => {
  expect(reasons({ name: "ALIYA  Putri" })).toEqual(["sameBirthAndName"]);
  expect(reasons({ name: "Bunga Citra" })).toEqual([]);
  expect(reasons({ sex: "L" })).toEqual([]);
  expect(reasons({ birthDate: "2024-05-13" as CivilDate })).toEqual([]);
  expect(reasons({ birthDate: undefined }, { birthDate: undefined })).toEqual([]);
});

describe("the same NIK", () => {
  test("is asked whatever else differs", () => {
    const nik = "3571015205240001";
    expect(reasons({ nik, name: "Bayu", sex: "L", birthDate: "2020-01-01" as CivilDate }, { nik })).toEqual([
      "sameNik",
    ]);
  });
  test("by its end counts only with the birth date", () => {
    expect(reasons({ nik: "3571015205240001", name: "X" }, { nikEnd: "0001" })).toEqual(["sameNikEnd"]);
    expect(
      reasons({ nik: "3571015205240001", birthDate: "2024-01-01" as CivilDate }, { nikEnd: "0001" }),
    ).toEqual([]);
    expect(reasons({ nik: "3571015205240001", name: "X" }, { nik: "3571025205240001" })).toEqual([]);
  });
});

describe("the same mother and birth date", () => {
  test("by her id or by a similar name", () => {
    expect(reasons({ name: "Bunga", mother: "siti" })).toEqual(["sameMotherAndBirth"]);
    expect(reasons({ name: "Bunga", motherName: "St. Aminah" })).toEqual(["sameMotherAndBirth"]);
    expect(reasons({ name: "Bunga", motherName: "Rina" })).toEqual([]);
  });
  test("not when two registered mothers share a name", () => {
    expect(reasons({ name: "Bunga", mother: "other siti", motherName: "Siti Aminah" })).toEqual([]);
  });
});

describe("twins", () => {
  test("are told apart by birth order, even with names that are alike", () => {
    expect(reasons({ name: "Aliya Putri", mother: "siti", birthOrder: 2 }, { birthOrder: 1 })).toEqual([]);
  });
  test("of two sexes are two", () =>
    expect(reasons({ name: "Alyo Putra", sex: "L", mother: "siti" })).toEqual([]));
  test("whose order nobody wrote down are asked", () => {
    expect(reasons({ name: "Aliya Putri", mother: "siti", birthOrder: 2 })).toEqual([
      "sameBirthAndName",
      "sameMotherAndBirth",
    ]);
  });
  test("with one NIK are asked all the same", () => {
    const nik = "3571015205240001";
    expect(reasons({ nik, birthOrder: 2 }, { nik, birthOrder: 1 })).toEqual(["sameNik"]);
  });
});

test("nobody is their own duplicate", () => expect(likelySame(alya, [alya])).toEqual([]));

test("the likeliest comes first", () => {
  const known = [
    { ...alya, id: "by name", mother: undefined, motherName: undefined },
    { ...alya, id: "by name and mother" },
    { ...alya, id: "by nik", nik: "3571015205240001" },
  ];
  const found = likelySame({ ...alya, id: "new", nik: "3571015205240001" }, known);
  expect(found.map(({ person }) => person.id)).toEqual(["by nik", "by name and mother", "by name"]);
});

test("ten thousand people are compared in well under the time of a key press", () => {
  const known = Array.from({ length: 10_000 }, (_, index) => ({
    ...alya,
    id: `${index}`,
    name: `Anak ${index}`,
    mother: undefined,
    birthDate: `20${20 + (index % 6)}-0${1 + (index % 9)}-1${index % 10}` as CivilDate,
  }));
  const started = performance.now();
  likelySame({ ...alya, id: "new" }, known);
  // Measured 1-3 ms; the bound leaves room for a slow machine and still fails on comparing names with everybody.
  expect(performance.now() - started).toBeLessThan(100);
});
