import { describe, expect, test } from "vitest";
import { familyVersions } from "#features/families/forms/family-versions.ts";
import { emptyHead, readHead } from "#features/families/forms/head-form.ts";
import { maskedPhone, parsePhone } from "#features/families/forms/phone.ts";
import { emptyPlace, OTHER_RW, placeFormOf, readPlace } from "#features/families/forms/place-form.ts";
import { placeOptions, posyanduOptions } from "#features/families/forms/place-options.ts";
import { type FormProblem, problemText } from "#features/shared/form/form-problem.ts";
import type { ReferenceCard } from "#storage/session-types.ts";
import { aFamilyCard, aSessionShowing, TEST_DAY } from "#support/cards.ts";

describe("where a family lives", () => {
  const place = emptyPlace("3571011001");

  test("RW and RT are read as people write them", () => {
    const read = readPlace({ ...place, rwChoice: OTHER_RW, rwOther: "rw 5", rt: "002", address: " Gang 3 " });
    expect(read.values).toEqual({ area: "3571011001", rw: "05", rt: "02", address: "Gang 3" });
  });

  test("what is missing or unreadable is named by field", () => {
    expect(readPlace(emptyPlace("")).problems).toEqual({
      area: { type: "Missing" },
      rw: { type: "Missing" },
    });
    expect(readPlace({ ...place, rwChoice: OTHER_RW, rwOther: "lima", rt: "x" }).problems).toEqual({
      rw: { type: "NotAnRw" },
      rt: { type: "NotAnRw" },
    });
  });

  test("an RW that nobody knows is an answer", () => {
    expect(readPlace({ ...place, rwChoice: "0" }).values?.rw).toBe("0");
  });

  test("a kept place opens on its own row, or as another RW", () => {
    expect(placeFormOf({ area: "a", rw: "05" }, ["05"])).toMatchObject({ rwChoice: "05", rwOther: "" });
    expect(placeFormOf({ area: "a", rw: "09" }, ["05"])).toMatchObject({ rwChoice: OTHER_RW, rwOther: "09" });
    expect(placeFormOf({ area: "a", rw: "0" }, ["05"])).toMatchObject({ rwChoice: "0" });
  });
});

describe("where somebody may register", () => {
  const references = (kind: string): readonly ReferenceCard[] =>
    kind === "posyandu"
      ? [
          {
            id: "m2",
            kind,
            stream: "3571011001",
            body: { name: "Melati 2", area: "3571011001", rws: ["05"] },
          },
          {
            id: "m1",
            kind,
            stream: "3571011001",
            body: { name: "Melati 1", area: "3571011001", rws: ["03"] },
          },
        ]
      : [];
  const grants = (list: { role: "cadre" | "supervisor"; area: string }[]) => () => ({ version: 1, list });

  test("holders of RWs are offered those only", () => {
    const session = aSessionShowing({
      references,
      familyCards: [aFamilyCard("X", { rw: "09" })],
      grants: grants([
        { role: "cadre", area: "3571011001/08" },
        { role: "cadre", area: "3571011001/03" },
      ]),
    });
    expect(placeOptions(session)).toMatchObject([{ area: "3571011001", rws: ["03", "08"] }]);
  });

  test("holders of a kelurahan are offered every RW known there", () => {
    const session = aSessionShowing({
      references,
      familyCards: [aFamilyCard("X", { rw: "09" }), aFamilyCard("Y", { rw: "0" })],
      grants: grants([{ role: "supervisor", area: "3571011001" }]),
    });
    expect(placeOptions(session)[0]?.rws).toEqual(["03", "05", "09"]);
  });

  test("the posyandu that serves the RW comes first", () => {
    const session = aSessionShowing({ references });
    expect(posyanduOptions(session, "3571011001", "05")).toEqual([
      { id: "m2", name: "Melati 2", serves: true },
      { id: "m1", name: "Melati 1", serves: false },
    ]);
    expect(posyanduOptions(session, "3571011002", "05")).toEqual([]);
  });
});

describe("head and card", () => {
  test("the head has to be named, the rest may be empty", () => {
    expect(readHead(emptyHead, TEST_DAY).problems).toEqual({ headName: { type: "Missing" } });
    expect(readHead({ ...emptyHead, headName: " Budi " }, TEST_DAY).values).toEqual({
      headName: "Budi",
      kkNumber: undefined,
      phone: undefined,
      kkAddress: undefined,
    });
  });

  test("the head's name has no digits or pictures, unless it stands so already", () => {
    const listed = { ...emptyHead, headName: "Budi 2" };
    expect(readHead(listed, TEST_DAY).problems).toEqual({ headName: { type: "NotAName", strange: ["2"] } });
    expect(readHead({ ...listed, phone: "081234567890" }, TEST_DAY, listed).values?.headName).toBe("Budi 2");
  });
  test("a No KK is checked, what is only odd is asked", () => {
    const read = (kkNumber: string) => readHead({ ...emptyHead, headName: "Budi", kkNumber }, TEST_DAY);
    expect(read("1234").problems.kkNumber?.type).toBe("BadNumber");
    expect(read("9999999999999999").problems.kkNumber?.type).toBe("BadNumber");
    const odd = read("3571 0150 0725 0001");
    expect(odd.problems).toEqual({});
    expect(odd.kkWarnings.length).toBeGreaterThan(0);
  });

  test("another address on the card has to be written when it is said to differ", () => {
    const read = readHead({ ...emptyHead, headName: "Budi", kkDiffers: true }, TEST_DAY);
    expect(read.problems).toEqual({ kkAddress: { type: "Missing" } });
  });

  test("phone numbers are read as written and masked in lists", () => {
    expect(parsePhone("0812-3456 7890")).toEqual({ ok: true, value: "081234567890" });
    expect(parsePhone("+62 812 345")).toEqual({ ok: true, value: "+62812345" });
    expect(parsePhone("")).toEqual({ ok: true, value: undefined });
    expect(parsePhone("0000000000").ok).toBe(false);
    expect(parsePhone("nol delapan").ok).toBe(false);
    expect(maskedPhone("081234567890")).toBe("•••• 7890");
  });
});

test("no empty identity record is written for a family without numbers", () => {
  const place = { area: "3571011001", rw: "05", rt: undefined, address: undefined };
  const head = { headName: "Budi", kkNumber: undefined, phone: undefined, kkAddress: undefined };
  expect(familyVersions("f", place, head).map(({ kind }) => kind)).toEqual(["family"]);
  expect(familyVersions("f", place, { ...head, phone: "0812345" }).map(({ kind }) => kind)).toEqual([
    "family",
    "identity",
  ]);
  expect(familyVersions("f", place, head, true)[1]?.fields).toEqual({
    kkNumber: undefined,
    phone: undefined,
  });
});

test("every problem has words, and an empty field its own", () => {
  const problems: readonly FormProblem[] = [
    { type: "NotAName", strange: ["2"] },
    { type: "NotAnRw" },
    { type: "NotADate" },
    { type: "InFuture" },
    { type: "InPast" },
    { type: "TooLongAgo" },
    { type: "NotAnAge" },
    { type: "NotANumber" },
    { type: "OutOfRange", limits: { min: 0.2, max: 8 }, unit: "kg" },
    { type: "NotAPhone" },
    { type: "BadNumber", text: "NIK harus 16 angka." },
  ];
  const texts = problems.map((problem) => problemText(problem, ""));
  expect(new Set(texts).size).toBe(problems.length);
  expect(texts).toContain("Harus antara 0,2 dan 8 kg. Periksa lagi.");
  expect(problemText({ type: "Missing" }, "Tulis namanya.")).toBe("Tulis namanya.");
});
