import { describe, expect, test } from "vitest";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import { conflictLines } from "#features/families/edit/conflict-lines.ts";
import { memberFormOf } from "#features/families/edit/member-form-of.ts";
import { personEditVersions } from "#features/families/edit/person-edit-versions.ts";
import { UNKNOWN_MOTHER } from "#features/families/forms/member-form.ts";
import { readMember } from "#features/families/forms/read-member.ts";
import { aChild, aMembership, aVersion, idNamed } from "#support/builders.ts";
import { aPersonCard, TEST_DAY } from "#support/cards.ts";

const alya = idNamed("alya");
const foldOf = (...versions: readonly Version[]) => foldSubjects(versions, "siti");
const card = aPersonCard("alya", { family: idNamed("budi") });
const child = aChild("alya", {
  name: "Alya",
  birthDateEstimated: true,
  motherName: "Siti",
  birthWeightKg: 3.2,
  posyandu: "melati",
});
const numbers = aVersion("numbers", {
  kind: "identity",
  subject: alya,
  record: `${alya}.identity`,
  body: { nik: "3571015205240001", nikStatus: "present" },
});
const fold = foldOf(child, numbers, aMembership("alya", "budi", { role: "other" }));

describe("a person in a form", () => {
  test("shows what stands, numbers as people type them", () => {
    expect(memberFormOf(card, fold)).toMatchObject({
      name: "Alya",
      familyRole: "other",
      birthMode: "exact",
      birthDate: "2024-05-12",
      nikStatus: "present",
      nik: "3571015205240001",
      mother: "other",
      motherName: "Siti",
      birthWeight: "3,2",
      posyandu: "melati",
    });
  });

  test("who came from a list without mother and NIK can be saved as they are", () => {
    const bare = memberFormOf(card, foldOf(aChild("alya", { name: "Alya" })));
    expect(bare).toMatchObject({ mother: UNKNOWN_MOTHER, nikStatus: "unknown" });
    expect(readMember(bare, TEST_DAY).problems).toEqual({});
  });
});

describe("what an edit writes", () => {
  const before = {
    id: alya,
    family: card.family,
    birthDate: "2024-05-12",
    wasEstimated: true,
    motherName: "Siti",
  };
  const form = memberFormOf(card, fold);
  const write = (parts: Partial<typeof form>) => {
    const edited = { ...form, ...parts };
    return personEditVersions(before, edited, readMember(edited, TEST_DAY).values);
  };

  test("an untouched estimate stays one, a corrected date is exact", () => {
    expect(write({})[0]?.fields?.birthDateEstimated).toBe(true);
    expect(write({ birthDate: "2024-05-20" })[0]?.fields?.birthDateEstimated).toBeUndefined();
  });

  test("an emptied field is cleared, a mother's written name is not lost when she is picked", () => {
    expect(write({ birthWeight: "" })[0]?.fields).toHaveProperty("birthWeightKg", undefined);
    expect(write({ gestation: "34" })[0]?.fields).toHaveProperty("gestationWeeks", 34);
    expect(write({ mother: "siti-id" })[0]?.fields).toMatchObject({ mother: "siti-id", motherName: "Siti" });
  });

  test("somebody without a family gets no membership", () => {
    const alone = personEditVersions(
      { ...before, family: undefined },
      form,
      readMember(form, TEST_DAY).values,
    );
    expect(alone.map(({ kind }) => kind)).not.toContain("membership");
  });
});

test("two values of a field are told with both, in words", () => {
  const edit = (name: string, body: Record<string, unknown>) =>
    aChild("alya", body, {
      id: idNamed(name),
      changed: Object.keys(body),
      supersedes: [child.id],
      author: name,
    });
  const merged = foldOf(
    child,
    edit("a", { name: "Alya Putri", sex: "P", birthDate: "2024-05-13" }),
    edit("b", { name: "Alia", sex: "L", birthDate: "2024-05-14" }),
  ).records.get(alya);
  expect(conflictLines([merged, undefined])).toEqual([
    "tanggal lahir: “13 Mei 2024” atau “14 Mei 2024”",
    "nama: “Alya Putri” atau “Alia”",
    "jenis kelamin: “perempuan” atau “laki-laki”",
  ]);
});
