import { describe, expect, test } from "vitest";
import { notANameText, parsePersonName } from "#domain/people/person-name.ts";

const problemOf = (typed: string) => {
  const read = parsePersonName(typed);
  return read.ok ? undefined : read.problem;
};

describe("a name", () => {
  test.each([
    "Siti",
    "S",
    "M. Ali",
    "Hj. Siti Nur'aini, S.Pd",
    "Nur’aini",
    "Ni'mah Al-Khansa",
    "Bayi Ny. Siti",
    "Bayi Ny. Siti 1",
    "By. Ny. Siti 2",
    "Zoë Núñez",
    "محمد",
    "李小龍",
    "ꦱꦶꦠꦶ",
  ])("is %s as it is written", (name) =>
    expect(parsePersonName(`  ${name} `)).toEqual({ ok: true, value: name }),
  );

  test("of nothing but blanks is missing", () => expect(problemOf("  ")).toEqual({ type: "Missing" }));

  test("has no digits, pictures or other signs; each is named once", () => {
    expect(problemOf("Bayi Ny. Siti 12")).toEqual({ type: "NotAName", strange: ["1", "2"] });
    expect(problemOf("Siti 22")).toEqual({ type: "NotAName", strange: ["2"] });
    expect(problemOf("Siti 😀😀")).toEqual({ type: "NotAName", strange: ["😀"] });
    expect(problemOf("Siti (Bu Ani) @1")).toEqual({ type: "NotAName", strange: ["(", ")", "@", "1"] });
    expect(problemOf("<b>")).toEqual({ type: "NotAName", strange: ["<", ">"] });
  });

  test("has a letter", () => {
    expect(problemOf("-")).toEqual({ type: "NotAName", strange: [] });
    expect(problemOf("...")).toEqual({ type: "NotAName", strange: [] });
  });

  test("that stands recorded already is not in the way; changed, it is read as any other", () => {
    expect(parsePersonName("Siti 2", "Siti 2")).toEqual({ ok: true, value: "Siti 2" });
    expect(parsePersonName("Siti 3", "Siti 2").ok).toBe(false);
    expect(parsePersonName("", "").ok).toBe(false);
  });

  test("that is none is answered with what to leave out", () => {
    expect(notANameText(["2", "😀"])).toBe("Nama ditulis dengan huruf saja. Hapus: 2 😀");
    expect(notANameText([])).toBe("Tulis namanya dengan huruf.");
  });
});
